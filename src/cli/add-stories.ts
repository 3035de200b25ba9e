/** A text to the stories in it, each with the text and the name that it is to be stored under. */
import type { Draft } from "../article/article.ts";
import { formatMarkdown } from "../article/format.ts";
import { slug } from "../article/slug.ts";
import { type FeedParsers, TOO_LONG } from "../store/fetch-parsers.ts";
import { draftOf } from "../store/fetch-story.ts";
import type { Parse } from "../store/parsers.ts";
import { nameFor } from "../store/place-story.ts";
import { Failure } from "./failure.ts";
import type { Input } from "./story-input.ts";
import type { StoryKind } from "./story-kinds.ts";

/** A story on its way into the library. */
export type Telling = {
  readonly draft: Draft;
  /** The file as it is to be written. */
  readonly text: string;
  /** Without ending, "/" between folders. */
  readonly name: string;
  readonly ending: ".md" | ".txt";
};

const WORD = /[\p{L}\p{N}]/u;

/** The stories of a text of this kind. `keep` may change one before it is written (its pictures). Throws a Failure. */
export async function tellingsOf(
  input: Input,
  kind: StoryKind,
  parse: Parse,
  parsers: () => Promise<FeedParsers>,
  keep: (draft: Draft, folder: string) => Promise<Draft>,
): Promise<Telling[]> {
  const { given, text, name, address } = input;
  const fail = (reason: string) => new Failure(`${given} was not added. ${reason}`);
  if (!WORD.test(text)) throw fail("There is no word in it. Look whether it is the right file.");
  if (kind.as === "page") {
    const page = (await parsers()).page(text, address);
    if (page.problems.some(({ code }) => code === TOO_LONG))
      throw fail("It takes too long to read. Save its text, and add that.");
    if (page.blocks.length === 0) throw fail("There is no story on this page. Save its text, and add that.");
    const source = page.source || address;
    return [await written(await keep({ ...page, source }, ""), input, parse, "")];
  }
  if (kind.as === "feed") {
    const feed = (await parsers()).feed(text, address);
    const [problem] = feed.problems.filter(({ code }) => code === "not-a-feed");
    if (problem !== undefined) throw fail(`${problem.message} Look for another address.`);
    if (feed.entries.length === 0) throw fail("There is no story in this feed. Look again another day.");
    const folder = slug(feed.title || name, 40);
    // The oldest first: it then has the plainer name where two are alike.
    const tellings: Telling[] = [];
    for (const entry of [...feed.entries].reverse()) {
      const draft = { ...draftOf(entry), problems: entry.problems };
      tellings.push(await written(await keep(draft, folder), { ...input, name: "" }, parse, `${folder}/`));
    }
    return tellings;
  }
  if (kind.as !== ".md" && kind.as !== ".txt")
    throw fail(`It is ${kind.name}, which add cannot read: save its text, or Markdown made of it.`);
  const { name: stored, draft } = nameFor(parse, { name, text }, kind.as);
  const problems = [...input.problems, ...draft.problems];
  return [{ draft: { ...draft, problems }, text, name: stored, ending: kind.as }];
}

async function written(
  draft: Draft,
  { name, problems }: Input,
  parse: Parse,
  folder: string,
): Promise<Telling> {
  const text = formatMarkdown(draft);
  const stored = nameFor(parse, { name, text }, ".md");
  const seen = [...problems, ...draft.problems, ...stored.draft.problems];
  return { draft: { ...stored.draft, problems: seen }, text, name: `${folder}${stored.name}`, ending: ".md" };
}
