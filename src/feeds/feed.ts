/** What a feed says, whichever its format. All text in Feed and Entry is clean; in RawFeed it is as the feed has it. */
import type { Block, Draft, Problem, Related } from "../article/article.ts";

export type FeedFormat = "rss" | "rdf" | "atom" | "cdf" | "json";

/** A text with the mark-up it came with. */
export type Rich = {
  readonly kind: "html" | "text";
  readonly text: string;
  /** What addresses in it are relative to, "" when unknown. */
  readonly base: string;
  /** BCP 47, "" when unknown. */
  readonly language: string;
};

/** Fields are "" when unknown. */
export type Person = { readonly name: string; readonly email: string; readonly address: string };
/** `scheme` is the list that the category is from, where the feed names one. */
export type Category = { readonly name: string; readonly term: string; readonly scheme: string };
/** `rel` as registered ("alternate", "self", "next", "hub", "related", "enclosure"), or an address. */
export type Link = {
  readonly address: string;
  readonly rel: string;
  readonly type: string;
  readonly title: string;
  readonly language: string;
  /** Bytes as the feed writes them. */
  readonly length: string;
};
/** A file that comes with a story: a recording, a film. `length` in bytes, 0 when unknown. */
export type Enclosure = { readonly address: string; readonly type: string; readonly length: number };
export type Picture = {
  readonly address: string;
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
};

type FeedFields = {
  readonly format: FeedFormat;
  /** "2.0", "0.91", "1.0"; "" when the feed does not say. */
  readonly version: string;
  readonly guid: string;
  /** The site's address, "" when unknown. */
  readonly address: string;
  /** Where the feed says it is to be had, "" when it does not say. */
  readonly self: string;
  /** Where it says that it has moved to, "" when it does not. */
  readonly moved: string;
  /** The feed's next page (older entries), "" when there is none. */
  readonly next: string;
  readonly links: readonly Link[];
  /** Addresses that tell of news at once (WebSub). */
  readonly hubs: readonly string[];
  readonly language: string;
  /** Address of a picture for it, "" when there is none. */
  readonly icon: string;
  readonly authors: readonly Person[];
  readonly categories: readonly Category[];
  /** ISO 8601, "" when unknown. */
  readonly published: string;
  readonly updated: string;
  /** Minutes for which it asks not to be fetched again, 0 when it does not. */
  readonly ttl: number;
  readonly problems: readonly Problem[];
};

type EntryFields = {
  /** Its name in the feed: guid or Atom id; "" when it has none. */
  readonly guid: string;
  /** ISO 8601, "" when unknown. */
  readonly updated: string;
  readonly authors: readonly Person[];
  readonly categories: readonly Category[];
  readonly links: readonly Link[];
  readonly enclosures: readonly Enclosure[];
};

export type RawEntry = EntryFields & {
  readonly title: Rich | null;
  readonly subtitle: Rich | null;
  readonly summary: Rich | null;
  readonly content: Rich | null;
  readonly address: string;
  /** Its page behind the address, where that only counts readers; "" when the feed does not say. */
  readonly original: string;
  readonly published: string;
  readonly language: string;
  readonly picture: Picture | null;
};
export type RawFeed = FeedFields & {
  readonly title: Rich | null;
  readonly description: Rich | null;
  readonly entries: readonly RawEntry[];
};

/** A story of a feed. Its section is the feed's title; `source` the story's page, `published` falls back on `updated`. */
export type Entry = Draft &
  EntryFields & {
    /** The feed has only the beginning, or a summary: the story's page has more. */
    readonly teaser: boolean;
  };
export type Feed = FeedFields & {
  readonly title: string;
  readonly description: string;
  readonly entries: readonly Entry[];
};

/**
 * Makes blocks of a piece of HTML whose addresses are relative to `base`, and finds the stories that it names;
 * `source` is its own address.
 */
export type Fragment = (
  html: string,
  base: string,
  source: string,
) => { readonly blocks: readonly Block[]; readonly related?: readonly Related[] };
