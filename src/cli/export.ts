/** `export`: stories as Markdown, JSON Feed or one HTML page; the subscriptions as OPML. */
import { existsSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Article } from "../article/article.ts";
import { formatMarkdown } from "../article/format.ts";
import { slug } from "../article/slug.ts";
import { PAGE_END, pageHead, storyHtml } from "../article/story-html.ts";
import type { View } from "../article/view.ts";
import type { Library } from "../store/library.ts";
import { refusal } from "../store/state-folder.ts";
import { storeNew, storeParts } from "../store/write-story.ts";
import { jsonFeed } from "./export-json-feed.ts";
import { dataAddress, picturesOf } from "./export-pictures.ts";
import { Failure } from "./failure.ts";
import { versioned } from "./json.ts";
import type { Output } from "./output.ts";
import type { Call } from "./verb.ts";

/** A file that was written, with the ids of the stories in it. */
type WrittenFile = { readonly path: string; readonly stories: readonly string[] };

const TITLE = "Stories from newsreader";

export async function run({ words, values, io, out, open }: Call): Promise<void> {
  const to = values.text("out");
  const target = to === undefined ? undefined : path.resolve(io.cwd(), to);
  const told = (format: string, files: readonly WrittenFile[]) => versioned({ format, files });
  /** Prints a text, or puts it into a file that is not there yet. `ids`: of the stories in it, when it is written. */
  const give = async (format: string, parts: Parts, ids: readonly string[]) => {
    if (target === undefined)
      return values.has("json") ? out.jsonText(told(format, []), parts) : out.text(parts);
    await store(parts, target);
    if (values.has("json")) out.json(told(format, [{ path: target, stories: ids }]));
    else if (out.isTerminal) out.note(`Wrote ${target}.`);
  };
  if (values.has("opml")) {
    if (words.length > 0 || values.has("format"))
      throw new Failure("“--opml” exports the subscriptions: it takes no query and no --format.", 2);
    const { subscriptionsText } = await import("../store/subscriptions.ts");
    const { library } = await open("own", { look: "none" });
    const { text, trouble } = subscriptionsText(library.folder);
    if (trouble !== "") throw new Failure(trouble);
    return give("opml", [text], []);
  }
  const { library } = await open();
  const ids = found(library, words.join(" "));
  const read: string[] = [];
  const stories = each(library, ids, read, out);
  const format = values.text("format") ?? "markdown";
  if (format === "html") return give(format, pageParts(library, ids, stories), read);
  if (format === "json-feed") return give(format, jsonFeed(TITLE, stories), read);
  if (target !== undefined && !/\.md$/i.test(target)) {
    const files = await fill(target, stories, ids.length, library);
    const written = files.length;
    if (out.isTerminal && !values.has("json"))
      out.note(`Wrote ${written} ${written === 1 ? "story" : "stories"} into ${target}.`);
    if (values.has("json")) out.json(told(format, files));
    return;
  }
  // Which of them can be read is not known before.
  const some: Article[] = [];
  for await (const story of stories) {
    some.push(story);
    if (some.length > 1)
      throw new Failure(
        `${ids.length} stories are found: give --out DIR for their files, or a query that finds one.`,
        2,
      );
  }
  await give(format, some.map(formatMarkdown), read);
}

type Parts = AsyncIterable<string> | Iterable<string>;

/** The ids of the stories of a query, the newest first. */
function found(library: Library, query: string): string[] {
  const view: View = { section: null, query, unreadOnly: false, sort: "newest", entered: Date.now() };
  const { queryProblem } = library.window(view, { offset: 0, limit: 1 });
  if (queryProblem !== "")
    throw new Failure(`The query is not understood. ${queryProblem} See “newsreader help list”.`, 2);
  return library.ids(view);
}

/**
 * The stories one after the other, whole: a hundred thousand are not in memory at once. Their ids go to `read`. A file
 * that cannot be read is told, and left out.
 */
async function* each(
  library: Library,
  ids: readonly string[],
  read: string[],
  out: Output,
): AsyncGenerator<Article> {
  for (const id of ids) {
    let story: Article;
    try {
      story = await library.read(id);
    } catch (error) {
      out.failed((error as Error).message);
      continue;
    }
    read.push(id);
    yield story;
  }
  if (read.length === 0) out.note("No story is like that. “newsreader list” shows all.");
}

async function* pageParts(
  library: Library,
  ids: readonly string[],
  stories: AsyncIterable<Article>,
): AsyncGenerator<string> {
  const contents = ids.flatMap((id) => {
    const summary = library.summary(id);
    return summary === null || summary.failure !== "" ? [] : [{ id, headline: summary.headline }];
  });
  yield pageHead(TITLE, contents);
  for await (const story of stories)
    yield `${storyHtml(story, (image) => dataAddress(library.folder, story, image))}\n`;
  yield PAGE_END;
}

/** Puts a text into a file that is not there yet. */
async function store(parts: Parts, target: string): Promise<void> {
  const refuse = (what: string) =>
    new Failure(`${target} ${what}, and nothing was written. Name a file that is not there yet with --out.`);
  if (existsSync(target)) throw refuse(statSync(target).isDirectory() ? "is a folder" : "is there already");
  let isStored: boolean;
  try {
    isStored = await storeParts(target, parts);
  } catch (error) {
    throw new Failure(refusal(error, target, "nothing was exported"));
  }
  if (!isStored) throw refuse("is there already");
}

/** A file a story, with the pictures that lie beside it; none is ever written over another. Answers with the files. */
async function fill(
  folder: string,
  stories: AsyncIterable<Article>,
  total: number,
  library: Library,
): Promise<WrittenFile[]> {
  const files: WrittenFile[] = [];
  for await (const story of stories) {
    try {
      const section = story.section === "" ? "" : slug(story.section, 40);
      const place = path.join(folder, section);
      mkdirSync(place, { recursive: true });
      const name = storeNew(place, slug(story.headline), ".md", formatMarkdown(story));
      for (const { name: picture, bytes } of picturesOf(library.folder, story)) {
        const { dir, name: stem, ext } = path.posix.parse(picture);
        if (!existsSync(path.join(place, picture))) storeNew(path.join(place, dir), stem, ext, bytes);
      }
      files.push({ path: path.join(place, name), stories: [story.id] });
    } catch (error) {
      throw new Failure(refusal(error, folder, `${files.length} of ${total} stories were exported`));
    }
  }
  return files;
}
