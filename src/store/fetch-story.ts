import type { ReadRule } from "../article/arrival-rules.ts";
import type { Draft } from "../article/article.ts";
import { identify } from "../article/identity.ts";
import { summarise } from "../article/summary.ts";
import type { Entry } from "../feeds/feed.ts";
import type { Web } from "../web/web.ts";
import { type FeedParsers, TOO_LONG } from "./fetch-parsers.ts";
import type { Pictures } from "./fetch-pictures.ts";
import { digestOf } from "./index-values.ts";
import type { Library } from "./library.ts";
import type { Parse } from "./parsers.ts";
import type { Shelf } from "./place-story.ts";
import type { Statuses } from "./statuses.ts";
import type { Met } from "./subscription-state.ts";

/** What is needed to put stories into the library. */
export type Desk = {
  readonly library: Library;
  readonly statuses: Pick<Statuses, "apply">;
  readonly shelf: Shelf;
  readonly parse: Parse;
  readonly parsers: FeedParsers;
  readonly web: Web;
  readonly rules: readonly ReadRule[];
  readonly now: () => number;
  /** Runs what must not be mixed with the same of another feed: placing stories and writing them. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
};

export type StoryWish = {
  /** The page is fetched where the feed gives only a beginning. */
  readonly full: boolean;
  readonly pictures: boolean;
  readonly signal?: AbortSignal;
};

/** A story that came, ready to be placed: with its page's text and its pictures. */
export type Readied = {
  readonly draft: Draft;
  readonly isFull: boolean;
  readonly pictures: number;
  /** What did not come, a sentence each. */
  readonly failures: readonly string[];
};

/** The name of an entry in its feed: what it says itself, else its address, else its headline and time. */
export function entryName(entry: Entry): string {
  return entry.guid || entry.source || `${entry.headline}\n${entry.published}`;
}

/** Tells whether an entry says something else than last time. */
export function entryDigest(entry: Entry): string {
  return digestOf(JSON.stringify(draftOf(entry)));
}

/** The story of an entry, without what only the feed has. */
export function draftOf(entry: Entry): Draft {
  const { id, section, headline, dek, byline, published, source, language, blocks, related } = entry;
  const fields = {
    section,
    headline,
    dek,
    byline,
    published,
    source,
    language,
    blocks,
    related,
    problems: [],
  };
  return id === undefined ? fields : { id, ...fields };
}

/** Fetches what belongs to a story besides the feed: its page where that is wanted and missing, its pictures. */
export async function ready(
  entry: Entry,
  draft: Draft,
  met: Met | undefined,
  wish: StoryWish,
  feed: { readonly address: string; readonly pictures: Pictures },
  { web, parsers }: Desk,
): Promise<Readied> {
  const failures: string[] = [];
  let story = draft;
  // A story that was fetched in full stays so.
  const wantsPage = entry.teaser && entry.source !== "" && (wish.full || met?.isFull === true);
  let isFull = false;
  if (wantsPage) {
    const answer = await web.fetch(entry.source, {
      from: feed.address,
      accept: "text/html,application/xhtml+xml,*/*;q=0.5",
      refuse: /^(?:image|audio|video|font)\/|^application\/(?:pdf|zip|octet-stream)/i,
      ...(wish.signal && { signal: wish.signal }),
    });
    if (answer.kind === "fetched") {
      const page = parsers.page(parsers.decode(answer.bytes, answer.contentType).text, answer.address);
      isFull = summarise(page).words > summarise(draft).words;
      if (isFull) story = joined(draft, page);
      else if (page.problems.some(({ code }) => code === TOO_LONG))
        failures.push(`${entry.source} takes too long to read. What the feed tells of the story was kept.`);
      else failures.push(`${entry.source} has no more of the story than the feed.`);
    } else if (answer.kind !== "not-modified") failures.push(answer.message);
  }
  const kept = await feed.pictures.keep(story, wish.pictures, feed.address, wish.signal);
  return { draft: kept.draft, isFull, pictures: kept.kept, failures: [...failures, ...kept.failures] };
}

/** The feed names the story, the page tells it. */
function joined(draft: Draft, page: Draft): Draft {
  const figures = page.blocks.some((block) => block.type === "figure" && block.image !== undefined);
  const lead = figures
    ? []
    : draft.blocks.filter((block) => block.type === "figure" && block.image !== undefined);
  return {
    ...draft,
    dek: draft.dek || page.dek,
    byline: draft.byline || page.byline,
    published: draft.published || page.published,
    language: draft.language || page.language,
    blocks: [...lead, ...page.blocks],
    related: page.related.length > 0 ? page.related : draft.related,
  };
}

/** The story under the id that it had, where the feed now gives it another address. */
export function underOldId(draft: Draft, met: Met | undefined, library: Pick<Library, "summary">): Draft {
  const own = identify(draft);
  // Behind a dash: two stories of one headline and one day, which the shelf tells apart by their text.
  if (met === undefined || met.id === "" || met.id === own || met.id.startsWith(`${own}-`)) return draft;
  return library.summary(met.id) === null ? draft : { ...draft, id: met.id };
}
