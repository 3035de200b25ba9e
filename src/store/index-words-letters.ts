/**
 * What the full-text index makes of a character. It is asked itself, a run of characters at a time when the first of
 * them is met: a table of our own would have to be the same as that of each version of SQLite.
 */
import { type DatabaseSync, type StatementSync, sqlite } from "./sqlite.ts";

/** How the full-text index cuts texts into words. */
export const TOKENIZER = "unicode61 remove_diacritics 2";

/** Parts words. */
export const PARTS = 0;
/** Goes on with a word that it stands in, and is not written: an accent set apart. */
export const UNWRITTEN = 1;
/** Anything else is a code point of a word as it is written, and this more. */
export const WRITTEN = 2;

const BLOCK_BITS = 7;
const BLOCK = 1 << BLOCK_BITS;

/** No characters by themselves. */
const isSurrogate = (code: number) => code >= 0xd800 && code <= 0xdfff;

export class WordLetters {
  private readonly blocks: Uint32Array[] = [];
  private db: DatabaseSync | undefined;
  private put: StatementSync | undefined;

  /** PARTS, UNWRITTEN, or what is written for the code point, plus WRITTEN. */
  of(code: number): number {
    const block = this.blocks[code >> BLOCK_BITS] ?? this.ask(code >> BLOCK_BITS);
    return block[code & (BLOCK - 1)]!;
  }

  private open(): DatabaseSync {
    if (this.db !== undefined) return this.db;
    const { DatabaseSync } = sqlite();
    const db = new DatabaseSync(":memory:");
    db.exec(`CREATE VIRTUAL TABLE asked USING fts5 (text, content='', tokenize='${TOKENIZER}');
      CREATE VIRTUAL TABLE answer USING fts5vocab (asked, 'instance')`);
    this.put = db.prepare("INSERT INTO asked (rowid, text) VALUES (?, ?)");
    this.db = db;
    return db;
  }

  /** Each character is asked for alone and between two letters: it parts these, or joins them, written or not. */
  private ask(number: number): Uint32Array {
    const db = this.open();
    db.exec("INSERT INTO asked (asked) VALUES ('delete-all'); BEGIN");
    for (let at = 0; at < BLOCK; at++) {
      const code = number * BLOCK + at;
      const sign = isSurrogate(code) ? " " : String.fromCodePoint(code);
      this.put!.run(at + 1, `${sign} a${sign}b`);
    }
    db.exec("COMMIT");
    const last: string[] = [];
    const count = new Uint8Array(BLOCK);
    const rows = db.prepare("SELECT doc, term FROM answer ORDER BY doc, offset").all();
    for (const { doc, term } of rows as { doc: number; term: string }[]) {
      last[doc - 1] = term;
      count[doc - 1]!++;
    }
    const block = new Uint32Array(BLOCK);
    last.forEach((word, at) => {
      if (word === "b") return;
      block[at] = word === "ab" && count[at] === 1 ? UNWRITTEN : word.codePointAt(1)! + WRITTEN;
    });
    this.blocks[number] = block;
    return block;
  }
}
