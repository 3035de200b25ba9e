/** Stories that come by the thousand are written into the full-text index as FTS5 itself would write them. */
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { openIndex } from "../../src/store/index-db.ts";
import { WordWriter } from "../../src/store/index-words.ts";
import { Structure } from "../../src/store/index-words-structure.ts";
import type { DatabaseSync } from "../../src/store/sqlite.ts";

type Columns = [headline: string, dek: string, byline: string, text: string];

const open: DatabaseSync[] = [];
afterEach(() => {
  for (const db of open.splice(0)) db.close();
});

function index(): { db: DatabaseSync; words: WordWriter } {
  const { db } = openIndex("");
  open.push(db);
  return { db, words: new WordWriter(db) };
}

/** Both ways, each in one transaction: by the thousand, and one by one. */
function bothWays(stories: ReadonlyMap<number, Columns>): [DatabaseSync, DatabaseSync] {
  const made = [true, false].map((many) => {
    const { db, words } = index();
    db.exec("BEGIN");
    for (const [num, columns] of stories) words.put(num, columns, many);
    words.settle();
    db.exec("COMMIT");
    return db;
  });
  return made as [DatabaseSync, DatabaseSync];
}

/** All that the index consists of, but for the record of its segments: those by the thousand lie on another level. */
function contentOf(db: DatabaseSync) {
  return {
    pages: db.prepare("SELECT id, hex(block) AS block FROM body_data WHERE id <> 10").all(),
    first: db.prepare("SELECT segid, hex(term) AS term, typeof(term), pgno FROM body_idx").all(),
    sizes: db.prepare("SELECT id, hex(sz) AS sz, origin FROM body_docsize").all(),
  };
}

const structureOf = (db: DatabaseSync) =>
  db.prepare("SELECT block FROM body_data WHERE id = 10").get()!.block as Uint8Array;

const check = (db: DatabaseSync) => db.exec("INSERT INTO body (body) VALUES ('integrity-check')");

/** Texts of `count` words; a word's number is its rank, the first ones common. */
function prose(count: number, different: number, seed: number): string {
  let state = seed * 2 + 1;
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
  const word = () => `w${Math.floor(different * next() ** 4).toString(36)}`;
  return Array.from({ length: count }, () => (next() < 0.01 ? word().repeat(8) : word())).join(" ");
}

describe("words of stories by the thousand", () => {
  it("are written byte for byte as FTS5 writes them: any text", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.constantFrom(
        "",
        "Élan naïve “Zoë” co\u0301te",
        "東京タワー 한국어",
        "ー",
        "Straße İstanbul ſ",
        "𝔘𝔫𝔦",
      ),
    );
    const stories = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 1e6 }), text, text, text, text), {
      selector: ([num]) => num,
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(stories, (list) => {
        const sorted = list.toSorted((a, b) => a[0] - b[0]);
        const [many, single] = bothWays(new Map(sorted.map(([num, ...columns]) => [num, columns])));
        expect(contentOf(many)).toEqual(contentOf(single));
        check(many);
      }),
      { numRuns: 60 },
    );
  });

  it("are cut at every character as FTS5 cuts them", () => {
    // Planes beyond the second have no letters. Few at a time: FTS5 puts its words down when they have 16 MB.
    for (let plane = 1; plane < 0x30000; plane += 0x4000) {
      const stories = new Map<number, Columns>();
      for (let from = plane; from < plane + 0x4000; from += 256) {
        let text = "";
        for (let code = from; code < from + 256; code++)
          if (code < 0xd800 || code > 0xdfff)
            text += `${String.fromCodePoint(code)} a${String.fromCodePoint(code)}b `;
        stories.set(from, ["", "", "", text]);
      }
      const [many, single] = bothWays(stories).map(contentOf);
      expect(JSON.stringify(many) === JSON.stringify(single), `from U+${plane.toString(16)}`).toBe(true);
    }
  });

  it.each([
    ["a few words in many stories, which fill pages", 1200, 300, 12],
    ["many words", 300, 900, 40_000],
    ["a story that is very long", 3, 60_000, 300],
  ])("are written byte for byte as FTS5 writes them: %s", (_, count, words, different) => {
    const stories = new Map<number, Columns>();
    for (let at = 1; at <= count; at++)
      stories.set(at * 3, [
        prose(8, different, at),
        prose(20, different, at + 1),
        "",
        prose(words, different, at + 2),
      ]);
    const [many, single] = bothWays(stories);
    expect(contentOf(many)).toEqual(contentOf(single));
    check(many);
  });

  it("are found beside those of single stories, whatever comes and goes, with the same ranks", () => {
    const [by, one] = [index(), index()];
    for (let round = 0; round < 40; round++) {
      for (const { db, words } of [by, one]) {
        db.exec("BEGIN");
        for (let at = 1; at <= 30; at++) {
          const num = ((round * 7 + at) % 90) + 1;
          const is = db.prepare("SELECT 1 FROM body_docsize WHERE id = ?").get(num);
          if (is !== undefined || at % 11 === 0) words.drop(num);
          const many = db === by.db && round % 3 !== 0;
          if (at % 5 > 0) words.put(num, [prose(5, 40, at), "", "", prose(60, 400, round * 31 + at)], many);
          if (at % 13 === 0 && at % 5 > 0) words.drop(num);
        }
        words.settle();
        db.exec(round % 8 === 5 ? "ROLLBACK" : "COMMIT");
        words.forget();
      }
      for (const match of [
        "w0",
        "w1 w2",
        '"w0 w1"',
        "w3*",
        "w1 NOT w0",
        "headline : w0",
        "(w5 OR w9) AND w0",
      ]) {
        const found = ({ db }: typeof by) =>
          db.prepare("SELECT rowid, rank FROM body WHERE body MATCH ? ORDER BY rank, rowid").all(match);
        expect(found(by), `${match} in round ${round}`).toEqual(found(one));
      }
      check(by.db);
    }
    by.db.exec("INSERT INTO body (body) VALUES ('optimize')");
    check(by.db);
    expect(by.db.prepare("SELECT count(*) AS count FROM body WHERE body MATCH 'w0'").get()).toEqual(
      one.db.prepare("SELECT count(*) AS count FROM body WHERE body MATCH 'w0'").get(),
    );
  });

  it("are taken in by FTS5 where they are too long to be gathered", () => {
    const { db, words } = index();
    db.exec("BEGIN");
    words.put(1, ["short", "", "", "x".repeat(5000)], true);
    words.put(2, ["short", "", "", "short"], true);
    words.settle();
    db.exec("COMMIT");
    expect(db.prepare("SELECT rowid FROM body WHERE body MATCH 'short' ORDER BY rowid").all()).toEqual([
      { rowid: 1 },
      { rowid: 2 },
    ]);
    check(db);
  });

  it("are written before there are more different ones than can be told apart", () => {
    const { db, words } = index();
    db.exec("BEGIN");
    for (let num = 1; num <= 8; num++) {
      const text = Array.from({ length: 100_000 }, (_, at) => `${(num * 100_000 + at).toString(36)}`).join(
        " ",
      );
      words.put(num, ["", "", "", text], true);
    }
    words.settle();
    db.exec("COMMIT");
    expect(new Structure(structureOf(db)).sizes).toEqual([0, 0, 2]);
    expect(db.prepare("SELECT rowid FROM body WHERE body MATCH ?").all((850_000).toString(36))).toEqual([
      { rowid: 8 },
    ]);
  });
});

describe("the record of segments", () => {
  it("keeps few segments on a level, the oldest in the highest, and is read back as it was", () => {
    const { db } = index();
    let structure = new Structure(structureOf(db));
    for (let at = 0; at < 40; at++) {
      const { freeNumber, origin } = structure;
      expect([freeNumber, origin]).toEqual([at + 1, at + 1]);
      structure.add([freeNumber, 1, 300, origin, origin, 0, 0, 2 ** 20]);
      structure = new Structure(structure.record());
    }
    expect(structure.sizes).toEqual([0, 0, 10, 15, 15]);
    expect(structure.isFull).toBe(false);
  });
});
