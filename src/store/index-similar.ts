/**
 * What the index keeps to find similar stories, and how it is written: a profile, a sketch and the surfaces of its
 * terms for each story; the strongest terms as words of a full-text table, which finds who shares them; and in how many
 * stories each term stands. One story is written without touching another. Stories that come in by the thousand are put
 * by for later, so that the list and the search need not wait for what costs as much as both.
 */
import type { Draft } from "../article/article.ts";
import { sketchOf } from "../article/near-copies.ts";
import { profileOf } from "../article/profile.ts";
import { comparedBody, wordsOf } from "../article/story-words.ts";
import { termsOf } from "../article/terms.ts";
import { SimilarBatch } from "./index-similar-batch.ts";
import { Counts } from "./index-similar-counts.ts";
import { packSketch, packSurfaces, packTerms, tiesOf, unpackTerms, weekTie } from "./index-similar-rows.ts";
import { type DatabaseSync, writing } from "./sqlite.ts";

/** Counters are written after this many stories, and at the end: they are a few thousand pages. */
const SAVE_AFTER = 2000;

const DAY = 86_400_000;

type Compared = Pick<Draft, "headline" | "dek" | "language" | "published">;

type Later = Compared & { readonly num: number; readonly body: string };

export class SimilarWriter {
  private readonly db: DatabaseSync;
  private counts: Counts | undefined;
  /** Stories of the open transaction: written when all of them are counted, at its end or where they are very many. */
  private batch: SimilarBatch | undefined;
  private unsaved = 0;
  /** How many stories are put by; undefined where only the table knows, which counts by reading all of it. */
  private left: number | undefined;
  /** Some of them, read in this transaction, the next one last; and which was taken last. */
  private next: Later[] = [];
  private taken = 0;
  private readonly sql: ReturnType<typeof statements>;

  constructor(db: DatabaseSync) {
    this.db = db;
    this.sql = statements(db);
  }

  private counted(): Counts {
    this.counts ??= new Counts(this.db);
    return this.counts;
  }

  /** Takes a story in; one of this number has been dropped before. `later`: by takeLater only. */
  put(num: number, draft: Draft, later: boolean): void {
    const body = comparedBody(draft);
    if (later) {
      this.left = this.later + 1;
      this.sql.putLater.run(num, body);
    } else this.take(num, draft, body);
  }

  private take(num: number, story: Compared, body: string): void {
    const words = wordsOf(story.headline, story.dek, body);
    const terms = termsOf(words, story.language);
    if (terms.hashes.length === 0) return;
    const day = story.published === "" ? Number.NaN : Date.parse(story.published) / DAY;
    this.counted().add(terms.hashes, 1);
    this.unsaved++;
    this.batch ??= new SimilarBatch();
    if (this.batch.isFull) this.write(this.batch);
    this.batch.add(num, day, words.text, terms, sketchOf(words));
  }

  /** How many stories are put by. */
  get later(): number {
    this.left ??= (this.sql.countLater.get() as { count: number }).count;
    return this.left;
  }

  /** Takes in one of the stories that were put by; false where none is left. */
  takeLater(): boolean {
    if (this.next.length === 0) this.next = (this.sql.nextLater.all(this.taken) as Later[]).reverse();
    const next = this.next.pop();
    if (next === undefined) return false;
    this.take(next.num, next, next.body);
    this.taken = next.num;
    this.left = this.later - 1;
    return true;
  }

  private endReading(): void {
    this.next = [];
    this.taken = 0;
  }

  drop(num: number): void {
    const waiting = this.batch?.drop(num) ?? null;
    if (waiting !== null) {
      this.counted().add(waiting, -1);
      return;
    }
    const later = this.later;
    if (later > 0) this.left = later - Number(this.sql.dropLater.run(num).changes);
    const row = this.sql.find.get(num) as { terms: Uint8Array } | undefined;
    if (row === undefined) return;
    // Its weakest terms are not kept and stay counted: those are the common ones, where one more is nothing.
    this.counted().add(unpackTerms(row.terms, null).hashes, -1);
    this.unsaved++;
    this.sql.drop.run(num);
    this.sql.dropTies.run(num);
  }

  /** Weighs the stories that wait, and writes them. */
  private write(batch: SimilarBatch): void {
    batch.each(({ num, day, text, terms, sketch }) => {
      const chosen = profileOf(terms, day, this.counted());
      const { profile, strong } = chosen;
      const known = Number.isFinite(day) ? day : null;
      const surfaces = packSurfaces(text, terms, chosen);
      this.sql.put.run(num, known, packTerms(profile), packSketch(sketch), surfaces);
      const ties = tiesOf(profile.hashes, strong);
      this.sql.putTies.run(num, known === null ? ties : ties + weekTie(known));
    });
    batch.clear();
  }

  /** Writes the stories of this transaction: call it before it ends. */
  settle(): void {
    if (this.batch !== undefined) this.write(this.batch);
    if (this.taken > 0) this.sql.dropLaterUpTo.run(this.taken);
    this.endReading();
    if (this.unsaved >= SAVE_AFTER) this.save();
  }

  /** Writes the counters, in a transaction. Of those of a killed process some stories are missing: that is all. */
  save(): void {
    if (this.unsaved > 0) this.counts?.save();
    this.unsaved = 0;
  }

  /** True where counters are not written yet. */
  get isUnsaved(): boolean {
    return this.unsaved > 0;
  }

  /** After a transaction that was taken back, and where others may have written since. */
  forget(): void {
    this.batch?.clear();
    this.endReading();
    this.counts = undefined;
    this.unsaved = 0;
    this.left = undefined;
  }
}

function statements(db: DatabaseSync) {
  return {
    find: db.prepare("SELECT terms FROM similar WHERE num = ?"),
    put: writing(db, "INSERT OR REPLACE INTO similar VALUES (?, ?, ?, ?, CAST(? AS TEXT))"),
    drop: writing(db, "DELETE FROM similar WHERE num = ?"),
    putTies: writing(db, "INSERT INTO similar_tie (rowid, terms) VALUES (?, ?)"),
    putLater: writing(db, "INSERT INTO similar_later VALUES (?, ?)"),
    dropLater: writing(db, "DELETE FROM similar_later WHERE num = ?"),
    countLater: db.prepare("SELECT count(*) AS count FROM similar_later"),
    nextLater: db.prepare(
      `SELECT num, body, headline, dek, language, published FROM similar_later JOIN story USING (num)
       WHERE num > ? ORDER BY num LIMIT 128`,
    ),
    dropLaterUpTo: writing(db, "DELETE FROM similar_later WHERE num <= ?"),
    dropTies: writing(db, "DELETE FROM similar_tie WHERE rowid = ?"),
  };
}
