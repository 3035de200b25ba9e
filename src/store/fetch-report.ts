/** What a fetch came to. */

export type FeedOutcome = {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  /** fresh: not asked, its answer still counts; paused: not asked, since its server wants none of it now, or ever. */
  readonly outcome: "fetched" | "unchanged" | "fresh" | "paused" | "gone" | "failed";
  readonly added: number;
  readonly updated: number;
  /** Left out by a rule. */
  readonly dropped: number;
  /** Kept beside the stories. */
  readonly pictures: number;
  /** Where it is asked from now on, since it has moved; "" where it has not. */
  readonly moved: string;
  /** "" where nothing is wrong; else as web/answer.ts has them, or "disk". */
  readonly code: string;
  /** The address, the reason, the next step; "" where nothing is wrong. */
  readonly message: string;
  /** What did not come of stories that did: pages and pictures, a sentence each. */
  readonly notes: readonly string[];
};

export type Report = {
  readonly feeds: readonly FeedOutcome[];
  readonly added: number;
  readonly updated: number;
  /** Feeds that did not come as they should. */
  readonly failed: number;
};

/** How far a fetch has come, for a bar or a quiet line. */
export type FetchProgress = {
  readonly done: number;
  readonly total: number;
  readonly added: number;
  readonly failed: number;
  /** The feed that was done last. */
  readonly title: string;
};

export function reportOf(feeds: readonly FeedOutcome[]): Report {
  const sum = (key: "added" | "updated") => feeds.reduce((all, feed) => all + feed[key], 0);
  return { feeds, added: sum("added"), updated: sum("updated"), failed: feeds.filter(isFailure).length };
}

export function isFailure({ outcome }: FeedOutcome): boolean {
  return outcome === "failed" || outcome === "gone";
}
