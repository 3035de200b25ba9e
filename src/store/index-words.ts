/**
 * The words of stories in the full-text index. A story that comes alone is handed to FTS5. Those that come by the
 * thousand are cut into words and gathered here and written as segments of its index, as it would write them itself but
 * in a fifth of the time: what is found, and how it ranks, is the same.
 */
import { forWordIndex } from "../article/search-text.ts";
import { COLUMN_BITS, COLUMNS, GatheredWords, PLACE_BITS } from "./index-words-gathered.ts";
import { type OrderedWords, orderWords } from "./index-words-order.ts";
import { putVarint, SegmentWriter } from "./index-words-segment.ts";
import { Structure } from "./index-words-structure.ts";
import { type DatabaseSync, writing } from "./sqlite.ts";

/** Rows of the table with the index's pages. */
const AVERAGES = 1;
const STRUCTURE = 10;
/** A segment's pages are numbered from its number times this, the indexes of stories from half of it on. */
const SEGMENT_ROOM = 2 ** 37;
const STORIES_ROOM = 2 ** 36;

const PLACE = (1 << PLACE_BITS) - 1;
const COLUMN = (1 << COLUMN_BITS) - 1;

export class WordWriter {
  private readonly db: DatabaseSync;
  private readonly sql: ReturnType<typeof statements>;
  private gathered: GatheredWords | undefined;
  private pages: ReturnType<typeof pageStatements> | null | undefined;

  constructor(db: DatabaseSync) {
    this.db = db;
    this.sql = statements(db);
  }

  /** The words of the story with this number, which has none here. `many`: thousands of others come with it. */
  put(num: number, columns: readonly string[], many: boolean): void {
    if (many && this.mayGather()) {
      this.gathered ??= new GatheredWords();
      if (this.gathered.add(num, columns)) {
        if (this.gathered.isFull) this.settle();
        return;
      }
    }
    this.sql.put.run(num, ...columns.map(forWordIndex));
  }

  drop(num: number): void {
    if (this.gathered?.has(num)) this.settle();
    this.sql.drop.run(num);
  }

  /** Writes what was gathered: call it before the transaction ends. */
  settle(): void {
    const { gathered, pages } = this;
    if (gathered === undefined || gathered.stories.length === 0 || !pages) return;
    // What FTS5 holds of this transaction goes first, and its next step begins with reading what is written here.
    this.db.exec("INSERT INTO body (body) VALUES ('flush')");
    const structure = new Structure(pages.read.get(STRUCTURE)!.block as Uint8Array);
    const number = structure.freeNumber;
    const { origin } = structure;
    const ordered = orderWords(gathered);
    const last = this.segment(pages, gathered, ordered, number);
    const rows = ordered.stories.length;
    if (last > 0) structure.add([number, 1, last, origin, origin, 0, 0, rows]);
    pages.put.run(STRUCTURE, structure.record());
    this.sizes(pages, gathered, origin);
    gathered.clear();
    if (structure.isFull) this.pages = null;
    this.db.exec(
      "SAVEPOINT words; INSERT INTO body (body) VALUES ('flush'); ROLLBACK TO words; RELEASE words",
    );
  }

  /** After a transaction that was taken back. */
  forget(): void {
    this.gathered?.clear();
  }

  /** Not where SQLite keeps the tables behind the index from being written, nor with very many segments. */
  private mayGather(): boolean {
    if (this.pages !== undefined) return this.pages !== null;
    try {
      this.pages = pageStatements(this.db);
      if (new Structure(this.pages.read.get(STRUCTURE)!.block as Uint8Array).isFull) this.pages = null;
    } catch {
      this.pages = null;
    }
    return this.pages !== null;
  }

  /** Writes the pages of a segment; answers how many there are. */
  private segment(
    pages: ReturnType<typeof pageStatements>,
    gathered: GatheredWords,
    { stories, words, ends, occurrences }: OrderedWords,
    number: number,
  ): number {
    const row = number * SEGMENT_ROOM;
    const writer = new SegmentWriter({
      page: (page, bytes) => void pages.put.run(row + page, bytes),
      first: (word, page, hasStories) => void pages.first.run(number, word, page * 2 + (hasStories ? 1 : 0)),
      storiesOf: (page, bytes) => void pages.put.run(row + STORIES_ROOM + page, bytes),
    });
    const { bytes, starts: wordStarts } = gathered.table;
    let list = new Uint8Array(1 << 16);
    let from = 0;
    words.forEach((word, place) => {
      const until = ends[place]!;
      // A story takes five bytes and five more for how many its places take; each place three, with its column five.
      const most = (until - from) * 15;
      if (list.length < most) list = new Uint8Array(most * 2);
      const end = listOf(list, stories, occurrences, from, until);
      writer.add(bytes.subarray(wordStarts[word]!, wordStarts[word + 1]!), list, end);
      from = until;
    });
    return writer.finish();
  }

  /** How many words each story has, a row a story, and all of them together. */
  private sizes(
    pages: ReturnType<typeof pageStatements>,
    { stories, ends }: GatheredWords,
    origin: number,
  ): void {
    const totals = varints(pages.read.get(AVERAGES)?.block as Uint8Array | undefined, COLUMNS + 1);
    totals[0]! += stories.length;
    const bytes = new Uint8Array((COLUMNS + 1) * 8);
    stories.forEach((num, at) => {
      let end = 0;
      for (let column = 0; column < COLUMNS; column++) {
        const place = at * COLUMNS + column;
        const size = ends[place]! - (place === 0 ? 0 : ends[place - 1]!);
        totals[column + 1]! += size;
        end = putVarint(bytes, end, size);
      }
      pages.size.run(num, bytes.subarray(0, end), origin);
    });
    let end = 0;
    for (const total of totals) end = putVarint(bytes, end, total);
    pages.put.run(AVERAGES, bytes.subarray(0, end));
  }
}

/** As many numbers as there should be; what is missing is 0. */
function varints(bytes: Uint8Array | undefined, count: number): number[] {
  const numbers: number[] = [];
  let value = 0;
  for (const byte of bytes ?? []) {
    value = value * 0x80 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    numbers.push(value);
    value = 0;
  }
  return Array.from({ length: count }, (_, at) => numbers[at] ?? 0);
}

/** Writes the stories of a word and its places in each, as FTS5 lists them; answers where the list ends. */
function listOf(
  list: Uint8Array,
  stories: Uint32Array,
  occurrences: Uint32Array,
  from: number,
  until: number,
): number {
  let to = 0;
  let before = 0;
  for (let at = from; at < until; ) {
    const place = occurrences[at]! >>> (PLACE_BITS + COLUMN_BITS);
    const story = stories[place]!;
    to = putVarint(list, to, story - before);
    before = story;
    // How many bytes the places take, twice: nearly always one byte, which is filled in behind them.
    const start = to++;
    let column = 0;
    let last = 0;
    do {
      const occurrence = occurrences[at++]!;
      const own = (occurrence >>> PLACE_BITS) & COLUMN;
      if (own !== column) {
        list[to++] = 1;
        list[to++] = own;
        column = own;
        last = 0;
      }
      const position = occurrence & PLACE;
      to = putVarint(list, to, position - last + 2);
      last = position;
    } while (at < until && occurrences[at]! >>> (PLACE_BITS + COLUMN_BITS) === place);
    const twice = (to - start - 1) * 2;
    if (twice < 0x80) list[start] = twice;
    else {
      const more = twice < 0x4000 ? 1 : 2;
      list.copyWithin(start + 1 + more, start + 1, to);
      putVarint(list, start, twice);
      to += more;
    }
  }
  return to;
}

function statements(db: DatabaseSync) {
  return {
    put: writing(db, "INSERT INTO body (rowid, headline, dek, byline, text) VALUES (?, ?, ?, ?, ?)"),
    drop: writing(db, "DELETE FROM body WHERE rowid = ?"),
  };
}

/** The tables behind the full-text index. */
function pageStatements(db: DatabaseSync) {
  return {
    read: db.prepare("SELECT block FROM body_data WHERE id = ?"),
    put: writing(db, "REPLACE INTO body_data (id, block) VALUES (?, ?)"),
    first: writing(
      db,
      "INSERT INTO body_idx (segid, term, pgno) VALUES (CAST(? AS INTEGER), ?, CAST(? AS INTEGER))",
    ),
    size: writing(db, "INSERT INTO body_docsize (id, sz, origin) VALUES (?, ?, ?)"),
  };
}
