/** How a feed is asked for in a query, and how its trouble is told. */
import { ageOf } from "../article/dates.ts";
import { translated } from "../words/translated.ts";
import { words } from "../words/words.ts";
import type { FeedRow } from "./feed-state.ts";

const MINUTE = 60_000;

/** The query that finds what a feed brought. */
export function feedQuery(id: string): string {
  return `feed:"${id}"`;
}

/** What is wrong with a feed and when that was last found, "" where nothing is: for a line of its own beside it. */
export function troubleLine({ trouble, gone }: FeedRow, now: number): string {
  if (trouble === null) return "";
  const age = now - trouble.at < MINUTE ? "" : ageOf(new Date(trouble.at).toISOString(), now, words.ages);
  const message = translated(trouble.message);
  return gone ? words.feeds.gone(age, message) : words.feeds.failed(age, message);
}
