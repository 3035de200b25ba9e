/** `export`: stories as Markdown, JSON Feed or one HTML page; the subscriptions as OPML. */
import { existsSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Article } from "../article/article.ts";
import { formatMarkdown } from "../article/format.ts";
import { slug } from "../article/slug.ts";
import { pageHtml } from "../article/story-html.ts";
import type { View } from "../article/view.ts";
import type { Library } from "../store/library.ts";
import { refusal } from "../store/state-folder.ts";
import { storeNew } from "../store/write-story.ts";
import { jsonFeedOf } from "./export-json-feed.ts";
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
  const tell = (format: string, files: readonly WrittenFile[], text?: string) => {
    if (values.has("json")) out.json(versioned({ format, files, ...(text !== undefined && { text }) }));
  };
  /** Prints a text, or puts it into a file that is not there yet. */
  const give = (format: string, text: string, stories: readonly Article[]) => {
    if (target === undefined) {
      if (values.has("json")) tell(format, [], text);
      else if (text !== "") out.lines([text.replace(/\n$/, "")]);
      return;
    }
    store(text, target);
    tell(format, [{ path: target, stories: stories.map(({ id }) => id) }]);
    if (out.isTerminal && !values.has("json")) out.note(`Wrote ${target}.`);
  };
  if (values.has("opml")) {
    if (words.length > 0 || values.has("format"))
      throw new Failure("“--opml” exports the subscriptions: it takes no query and no --format.", 2);
    const { subscriptionsText } = await import("../store/subscriptions.ts");
    const { library } = await open("own");
    const { text, trouble } = subscriptionsText(library.folder);
    if (trouble !== "") throw new Failure(trouble);
    return give("opml", text, []);
  }
  const { library } = await open();
  const stories = await found(library, words.join(" "), out);
  const format = values.text("format") ?? "markdown";
  if (format === "html") {
    const page = pageHtml(TITLE, stories, (story, image) =>
      dataAddress(library.folder, story as Article, image),
    );
    return give(format, page, stories);
  }
  if (format === "json-feed") {
    return give(format, `${JSON.stringify(jsonFeedOf(TITLE, stories), null, 2)}\n`, stories);
  }
  if (target !== undefined && !/\.md$/i.test(target)) {
    const files = fill(target, stories, library);
    const written = files.length;
    if (out.isTerminal && !values.has("json"))
      out.note(`Wrote ${written} ${written === 1 ? "story" : "stories"} into ${target}.`);
    return tell(format, files);
  }
  if (stories.length > 1)
    throw new Failure(
      `${stories.length} stories are found: give --out DIR for their files, or a query that finds one.`,
      2,
    );
  give(format, stories[0] === undefined ? "" : formatMarkdown(stories[0]), stories);
}

/** The stories of a query, whole, the newest first. A file that cannot be read is told, and left out. */
async function found(library: Library, query: string, out: Output): Promise<Article[]> {
  const view: View = { section: null, query, unreadOnly: false, sort: "newest", entered: Date.now() };
  const { queryProblem } = library.window(view, { offset: 0, limit: 1 });
  if (queryProblem !== "")
    throw new Failure(`The query is not understood. ${queryProblem} See “newsreader help list”.`, 2);
  const stories: Article[] = [];
  for (const id of library.ids(view)) {
    try {
      stories.push(await library.read(id));
    } catch (error) {
      out.failed((error as Error).message);
    }
  }
  if (stories.length === 0) out.note("No story is like that. “newsreader list” shows all.");
  return stories;
}

/** Puts a text into a file that is not there yet. */
function store(text: string, target: string): void {
  if (existsSync(target)) {
    const what = statSync(target).isDirectory() ? "is a folder" : "is there already";
    throw new Failure(
      `${target} ${what}, and nothing was written. Name a file that is not there yet with --out.`,
    );
  }
  const { dir, name, ext } = path.parse(target);
  try {
    storeNew(dir, name, ext, text);
  } catch (error) {
    throw new Failure(refusal(error, target, "nothing was exported"));
  }
}

/** A file a story, with the pictures that lie beside it; none is ever written over another. Answers with the files. */
function fill(folder: string, stories: readonly Article[], library: Library): WrittenFile[] {
  const files: WrittenFile[] = [];
  for (const story of stories) {
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
      throw new Failure(refusal(error, folder, `${files.length} of ${stories.length} stories were exported`));
    }
  }
  return files;
}
