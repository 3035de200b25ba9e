/** Best match first: BM25 over the fields of a story, a word of the headline counting most. */
import type { Query } from "../article/query.ts";
import { wordPhrase } from "../article/search-text.ts";
import type { Masks, Sources } from "./index-select.ts";
import { numbersOf } from "./sqlite.ts";

/** As many come by their rank; who reads on is served by date. */
const RANKED = 1000;
/**
 * Words that more stories have than this tell little by how often they stand in one, and weighing each story takes a
 * microsecond or two: then only those with a word in headline or dek are ranked.
 */
const COMMON = 10_000;

/** The words alone of a query; null where it has none. What it excludes does not rank. */
function wordsOfQuery(query: Query): Query | null {
  if (query.kind === "text") return wordPhrase(query.text, query.whole) === "" ? null : query;
  if (query.kind !== "and" && query.kind !== "or") return null;
  const parts = query.parts.map(wordsOfQuery).filter((part) => part !== null);
  return parts.length > 1 ? { kind: query.kind, parts } : (parts[0] ?? null);
}

/** The same for the full-text index. */
function matchOf(words: Query): string {
  if (words.kind === "text") return wordPhrase(words.text, words.whole);
  if (words.kind !== "and" && words.kind !== "or") return "";
  return `(${words.parts.map(matchOf).join(words.kind === "and" ? " AND " : " OR ")})`;
}

export class Ranks {
  private key = "";
  private numbers: number[] = [];
  private readonly from: Sources;
  private readonly masks: Masks;

  constructor(from: Sources, masks: Masks) {
    this.from = from;
    this.masks = masks;
  }

  /** The numbers of the best stories by the query's words; kept, as a mark does not change them. */
  private best(words: Query): readonly number[] {
    const match = matchOf(words);
    const key = `${this.from.columns.gen} ${match}`;
    if (this.key === key) return this.numbers;
    let found = 0;
    for (const one of this.masks.of(words, 0)) found += one;
    const asked = found > COMMON ? `{headline dek} : ${match}` : match;
    const find = this.from.db.prepare(
      `SELECT group_concat(rowid) AS list FROM (SELECT rowid FROM body WHERE body MATCH ? ORDER BY rank LIMIT ${RANKED})`,
    );
    this.numbers = numbersOf(find, asked);
    this.key = key;
    return this.numbers;
  }

  /** The list, newest first, with the best ones before all others. */
  sort(list: Uint32Array, query: Query): Uint32Array {
    const words = wordsOfQuery(query);
    if (words === null || list.length < 2) return list;
    const waiting = new Uint8Array(this.from.columns.size);
    for (const num of list) waiting[num] = 1;
    const out = new Uint32Array(list.length);
    let to = 0;
    for (const num of this.best(words)) {
      if (waiting[num] !== 1) continue;
      out[to++] = num;
      waiting[num] = 0;
    }
    for (const num of list) if (waiting[num] === 1) out[to++] = num;
    return out;
  }
}
