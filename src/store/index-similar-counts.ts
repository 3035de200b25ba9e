/** In how many stories each term stands: counters by the term's hash, in pages, so that one story touches few. */
import { type DatabaseSync, type StatementSync, writing } from "./sqlite.ts";

/**
 * 2^18 counters: a library of a million stories has about as many terms that are not rare. Two terms that share one
 * are both taken for a little more common than they are; nothing else depends on it.
 */
const BITS = 18;
/** Counters of a page, one KB: read in 4 ms, and a story's hundred pages are written in 0.2. */
const PAGE_BITS = 8;
const PAGE = 1 << PAGE_BITS;
/** The page that holds nothing but the number of stories. */
const STORIES = -1;

/** A library that has changed by less weighs its words as before. */
const DRIFT = 0.02;

export class Counts {
  stories = 0;
  private readonly counters = new Uint32Array(1 << BITS);
  /** The same as bytes, a page behind the other. */
  private readonly bytes = new Uint8Array(this.counters.buffer);
  private readonly dirty = new Uint8Array((1 << BITS) / PAGE);
  private readonly putPage: StatementSync;
  private readonly getPage: StatementSync;

  constructor(db: DatabaseSync) {
    this.putPage = writing(db, "INSERT OR REPLACE INTO similar_count VALUES (?, ?)");
    this.getPage = db.prepare("SELECT counts FROM similar_count WHERE page = ?");
    const rows = db.prepare("SELECT page, counts FROM similar_count").all();
    for (const { page, counts } of rows as { page: number; counts: Uint8Array }[]) {
      if (page === STORIES) this.stories = new Uint32Array(counts.slice().buffer)[0]!;
      else this.bytes.set(counts, page * PAGE * 4);
    }
  }

  /** True where the library has grown or shrunk so much since that rare may be common. */
  isStale(): boolean {
    const row = this.getPage.get(STORIES) as { counts: Uint8Array } | undefined;
    const now = row === undefined ? 0 : new Uint32Array(row.counts.slice().buffer)[0]!;
    return Math.abs(now - this.stories) > this.stories * DRIFT;
  }

  of(hash: number): number {
    return this.counters[hash >>> (32 - BITS)]!;
  }

  /** Counts a story's terms in (by 1) or out (by -1); each hash once. */
  add(hashes: Uint32Array, by: 1 | -1): void {
    this.stories = Math.max(0, this.stories + by);
    const { counters, dirty } = this;
    for (let place = 0; place < hashes.length; place++) {
      const at = hashes[place]! >>> (32 - BITS);
      counters[at] = Math.max(0, counters[at]! + by);
      dirty[at >> PAGE_BITS] = 1;
    }
  }

  /** Writes what has changed since. */
  save(): void {
    this.putPage.run(STORIES, new Uint8Array(Uint32Array.of(this.stories).buffer));
    for (let page = this.dirty.indexOf(1); page >= 0; page = this.dirty.indexOf(1, page + 1))
      this.putPage.run(page, this.bytes.subarray(page * PAGE * 4, (page + 1) * PAGE * 4));
    this.dirty.fill(0);
  }
}
