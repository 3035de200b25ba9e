/** Similar stories out of the index: candidates by the rarest terms they share, then compared one by one. */
import { isNearCopy, type Sketch } from "../article/near-copies.ts";
import { likeness as alike, rankSimilar, type Vector, vectorOf } from "../article/similar.ts";
import { reasonsOf } from "../article/similar-reasons.ts";
import { Counts } from "./index-similar-counts.ts";
import { tieOf, unpackSketch, unpackTerms, weekTie } from "./index-similar-rows.ts";
import { type DatabaseSync, numbersOf, type StatementSync } from "./sqlite.ts";

/** A similar story by its number, with what ties it; `also`: the numbers of copies of it. */
export type SimilarStory = {
  readonly num: number;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly also: readonly number[];
};

/** `copies`: other tellings of the story itself. */
export type SimilarStories = {
  readonly similar: readonly SimilarStory[];
  readonly copies: readonly number[];
};

/** A term in more stories than this is looked up only near in time or beside another. */
const RARE_MOST = 2000;
/** Numbers fetched for all the rare terms together. Keeps the time apart from the library's size. */
const FETCHED_MOST = 20_000;
/** The strongest of the common terms are tried, each with the weeks about the story's own and in twos. */
const COMMON = 4;
const COMMON_MOST = 1000;
/** How much a finder does for an answer: terms looked up, and stories compared in full. */
export type Effort = { readonly lookedUp: number; readonly compared: number };
const WHOLE: Effort = { lookedUp: 24, compared: 200 };
/** Two stories less alike than this share words by chance; a copy is at least COPY_LEAST alike. */
const ALIKE_LEAST = 0.05;
const COPY_LEAST = 0.3;

type Row = { num: number; day: number | null; terms: Uint8Array };
type Whole = Row & { sketch: Uint8Array; surfaces: string };

export class SimilarFinder {
  private readonly counts: Counts;
  private readonly whole: StatementSync;
  private readonly rows: StatementSync;
  private readonly sketch: StatementSync;
  private readonly numbers: StatementSync;

  constructor(db: DatabaseSync) {
    this.counts = new Counts(db);
    this.whole = db.prepare("SELECT * FROM similar WHERE num = ?");
    // One question for all of them: each costs more to ask than to answer.
    this.rows = db.prepare(
      "SELECT num, day, terms FROM similar WHERE num IN (SELECT value FROM json_each(?))",
    );
    this.sketch = db.prepare("SELECT sketch FROM similar WHERE num = ?");
    this.numbers = db.prepare(
      "SELECT group_concat(rowid) AS list FROM (SELECT rowid FROM similar_tie WHERE similar_tie MATCH ? LIMIT ?)",
    );
  }

  /** True where the index has changed so much that a new finder is due. */
  isStale(): boolean {
    return this.counts.isStale();
  }

  /** The stories most worth comparing: those that share the most of the weight of the terms looked up. */
  private candidates(num: number, story: Vector, { lookedUp, compared }: Effort): number[] {
    const found = new Map<number, number>();
    const look = (query: string, worth: number, most: number): number => {
      const numbers = numbersOf(this.numbers, query, most);
      for (const other of numbers) found.set(other, (found.get(other) ?? 0) + worth);
      return numbers.length;
    };
    const terms = Array.from(story.hashes, (hash, at) => ({
      tie: tieOf(hash),
      value: story.values[at]!,
      count: this.counts.of(hash),
    })).sort((a, b) => b.value - a.value);
    const common: typeof terms = [];
    let left = FETCHED_MOST;
    for (const term of terms.slice(0, lookedUp)) {
      if (term.count > RARE_MOST || left <= 0) common.push(term);
      else left -= look(`"${term.tie}"`, term.value * term.value, RARE_MOST);
    }
    const weeks = [-1, 0, 1].map((away) => `"${weekTie(story.day, away)}"`).join(" OR ");
    common.splice(COMMON);
    common.forEach((term, place) => {
      const worth = term.value * term.value;
      if (!Number.isNaN(story.day)) look(`"${term.tie}" AND (${weeks})`, worth, COMMON_MOST);
      for (const other of common.slice(0, place))
        look(`"${term.tie}" AND "${other.tie}"`, worth + other.value * other.value, COMMON_MOST);
    });
    found.delete(num);
    return strongest(found, compared);
  }

  /** Up to `limit` similar stories, most similar first, and the copies of this one. Nothing for an unknown number. */
  find(num: number, limit: number, effort = WHOLE): SimilarStories {
    const own = this.whole.get(num) as Whole | undefined;
    if (own === undefined) return { similar: [], copies: [] };
    const vectorOfRow = (row: Row) => vectorOf(unpackTerms(row.terms, row.day), this.counts);
    const story = vectorOfRow(own);
    const rows = this.rows.all(JSON.stringify(this.candidates(num, story, effort))) as Row[];
    const vectors = rows.map(vectorOfRow);
    const sketch = unpackSketch(own.sketch);
    const copies: number[] = [];
    const taken: { num: number; score: number; index: number; sketch: Sketch; also: number[] }[] = [];
    for (const { index, likeness, score } of rankSimilar(story, vectors)) {
      if (likeness < ALIKE_LEAST) continue;
      const row = rows[index]!;
      const other = this.sketchOf(row.num);
      if (likeness >= COPY_LEAST && isNearCopy(sketch, other)) {
        copies.push(row.num);
        continue;
      }
      const same = taken.find(
        (one) => isNearCopy(one.sketch, other) && alike(vectors[one.index]!, vectors[index]!) >= COPY_LEAST,
      );
      if (same !== undefined) same.also.push(row.num);
      else taken.push({ num: row.num, score, index, sketch: other, also: [] });
    }
    const surfaces = own.surfaces.split("\n");
    const similar: SimilarStory[] = [];
    for (const one of taken) {
      if (similar.length === limit) break;
      const reasons = reasonsOf(story, vectors[one.index]!, surfaces);
      // A single word in common is no reason to read on.
      if (reasons.length >= 2) similar.push({ num: one.num, score: one.score, reasons, also: one.also });
    }
    return { similar, copies };
  }

  private sketchOf(num: number): Sketch {
    return unpackSketch((this.sketch.get(num) as { sketch: Uint8Array }).sketch);
  }
}

/** The keys of the `most` highest values, in no order. By counting, not sorting: there may be tens of thousands. */
function strongest(found: ReadonlyMap<number, number>, most: number): number[] {
  if (found.size <= most) return [...found.keys()];
  const STEPS = 1024;
  const height = (value: number) => Math.min(STEPS - 1, Math.floor(value * STEPS));
  const counts = new Uint32Array(STEPS);
  for (const value of found.values()) counts[height(value)] = counts[height(value)]! + 1;
  let least = STEPS - 1;
  for (let sum = counts[least]!; least > 0 && sum < most; ) sum += counts[--least]!;
  const out: number[] = [];
  const edge: number[] = [];
  for (const [num, value] of found) {
    const step = height(value);
    if (step > least) out.push(num);
    else if (step === least) edge.push(num);
  }
  return [...out, ...edge.slice(0, most - out.length)];
}
