/**
 * A story of a feed to its place: rules first, then its marks, then its file, whole or not at all. So a program killed
 * in between leaves a mark without a story, which does no harm, and never a story without its mark.
 */
import path from "node:path";
import { judge } from "../article/arrival-rules.ts";
import type { Draft } from "../article/article.ts";
import { formatMarkdown } from "../article/format.ts";
import { slug } from "../article/slug.ts";
import type { StatusChange } from "../article/status.ts";
import type { Desk } from "./fetch-story.ts";
import { readStory } from "./file-text.ts";
import type { Placed } from "./place-story.ts";
import type { Met } from "./subscription-state.ts";
import { storeInPlace, storeNew } from "./write-story.ts";

/** What is to become of a story. */
export type Arrival = { readonly id: string } & (
  | { readonly outcome: "added" | "updated"; readonly placed: Placed; readonly marks: StatusChange | null }
  /**
   * unchanged: it stands there so; others: it is there, from elsewhere; left out: a rule dropped it; removed: it was
   * there once, and the reader has taken it away.
   */
  | { readonly outcome: "unchanged" | "others" | "left out" | "removed" }
);

/** Finds the place, and asks the rules. Nothing is written, but those that come after it find it in its place. */
export function placeOf(folder: string, draft: Draft, met: Met | undefined, desk: Desk): Arrival {
  const { shelf, parse, rules, now } = desk;
  const verdict = judge(rules, draft, now(), folder);
  const name = `${folder}/${slug(draft.headline)}`;
  const shelved = (tags: readonly string[]) => {
    const text = formatMarkdown(tags.length > 0 ? { ...draft, tags } : draft);
    return shelf.place(parse(`${name}.md`, text), text, name, ".md");
  };
  const tags = [...new Set([...(draft.tags ?? []), ...verdict.tags])];
  const placed = shelved(tags);
  const { id, outcome, file } = placed;
  if (outcome === "unchanged") return { outcome, id };
  if (outcome === "added") {
    if (verdict.drop) return { outcome: "left out", id: "" };
    if (met !== undefined && met.id !== "") return { outcome: "removed", id: met.id };
    shelf.remember(placed);
    const marks = { id, ...(verdict.star && { starred: true }), ...(verdict.read && { read: true }) };
    return { outcome, id, placed, marks: verdict.star || verdict.read ? marks : null };
  }
  // Two feeds of one site bring the same story, each in its own cut: who came first tells it.
  const isElsewhere = met === undefined && !file.startsWith(`${folder}/`);
  if (isElsewhere || met?.isOthers) return { outcome: "others", id };
  // Tags are the reader's: those in the file stay, whoever put them there.
  const own = parse(file, readStory(path.join(desk.library.folder, file)).text).tags ?? [];
  const kept = own.some((tag) => !tags.includes(tag)) ? shelved([...new Set([...own, ...tags])]) : placed;
  if (kept.outcome === "unchanged") return { outcome: "unchanged", id };
  shelf.remember(kept);
  return { outcome, id, placed: kept, marks: null };
}

/** Marks the stories that rules have found, as one step for undo. Call it before they are written. */
export function markArrivals(title: string, arrivals: readonly Arrival[], { statuses }: Desk): void {
  const marks = arrivals.flatMap((arrival) => ("marks" in arrival && arrival.marks ? [arrival.marks] : []));
  if (marks.length === 0) return;
  const label =
    marks.length === 1
      ? `rules marked a story of “${title}”`
      : `rules marked ${marks.length} stories of “${title}”`;
  statuses.apply(label, marks);
}

/**
 * Writes the file, where there is anything to write; syncing the folder of new ones is left to the caller. Throws what
 * the system says; then the old file stands.
 */
export function write(arrival: Arrival, { library, shelf }: Desk): void {
  if (!("placed" in arrival)) return;
  const { file, ending, text } = arrival.placed;
  if (arrival.outcome === "updated") {
    shelf.written(arrival.placed, storeInPlace(library.folder, file, ending, text));
    return;
  }
  const { dir, name, ext } = path.posix.parse(file);
  const stored = storeNew(path.join(library.folder, dir), name, ext, text, false);
  shelf.written(arrival.placed, path.posix.join(dir, stored));
}
