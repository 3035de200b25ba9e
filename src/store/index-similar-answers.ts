/** Answers about similar stories as a running reader asks for them: what was read for one is kept for the next. */
import { type Effort, SimilarFinder, type SimilarStories } from "./index-similar-find.ts";
import type { DatabaseSync } from "./sqlite.ts";

/** As many similar stories are found at a time, however few are asked for: copies are folded among them. */
const FOUND = 20;
/** A tenth of an answer's time: 3 ms where nothing is compiled yet. */
const REHEARSAL: Effort = { lookedUp: 4, compared: 20 };

export class SimilarAnswers {
  private db: DatabaseSync | undefined;
  private gen = -1;
  private finder: SimilarFinder | undefined;
  private last: { num: number; limit: number; answer: SimilarStories } | undefined;

  /** The similar stories of a story by its number, at least `limit` where there are as many, and its copies. */
  of(db: DatabaseSync, num: number, limit: number): SimilarStories {
    const finder = this.finderOf(db);
    if (this.last?.num !== num || this.last.limit < limit) {
      const most = Math.max(limit, FOUND);
      this.last = { num, limit: most, answer: finder.find(num, most) };
    }
    return this.last.answer;
  }

  /** Answers as `of` does but from a few stories only, and forgets it: after some of these a first answer is quick. */
  rehearse(db: DatabaseSync, num: number): void {
    this.finderOf(db).find(num, FOUND, REHEARSAL);
  }

  /** Reads what every answer needs, once. */
  finderOf(db: DatabaseSync): SimilarFinder {
    const { value } = db.prepare("SELECT value FROM meta WHERE key = 'gen'").get() as { value: number };
    if (this.finder === undefined || this.db !== db || this.gen !== value) {
      if (this.finder === undefined || this.db !== db || this.finder.isStale())
        this.finder = new SimilarFinder(db);
      this.db = db;
      this.gen = value;
      this.last = undefined;
    }
    return this.finder;
  }
}
