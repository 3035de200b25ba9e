/**
 * The columns as they are kept in the index, so that a start need not read a row a story: what the first window needs
 * as one block of bytes, the rest as another, which is read when it is first asked for. A block of four million bytes
 * costs as much as all else of a start.
 */
import { type DatabaseSync, writing } from "./sqlite.ts";

/** What the first window needs, as it stands in the first block beside the order. */
export type KeptHead = {
  readonly gen: number;
  readonly failed: number;
  readonly size: number;
  readonly names: readonly string[][];
};

export type Data = {
  at: Float64Array;
  section: Uint32Array;
  host: Uint32Array;
  language: Uint32Array;
  words: Uint32Array;
  flags: Uint8Array;
};

/** Columns of nothing, with room for stories numbered below `size`. */
export function emptyData(size: number): Data {
  return {
    at: new Float64Array(size),
    section: new Uint32Array(size),
    host: new Uint32Array(size),
    language: new Uint32Array(size),
    words: new Uint32Array(size),
    flags: new Uint8Array(size),
  };
}

const HEAD = 1;
const REST = 2;
const IDS = 3;
const MARKS = 4;
const MARKS_HEAD = 6;

/** Of which marks a block is: of a generation of the index and a writing of the statuses' file (`mark`). */
export type MarksHead = {
  readonly gen: number;
  readonly mark: string;
  /** How many stories are read: all that the first window asks for. */
  readonly read: number;
};

export type KeptMarks = { readonly state: Uint8Array; readonly readAt: Float64Array };

function bytesOf(array: ArrayBufferView): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** Numbers of eight bytes must begin at a multiple of eight. */
function aligned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return (bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()) as Uint8Array<ArrayBuffer>;
}

function block(db: DatabaseSync, which: number): Uint8Array<ArrayBuffer> | null {
  const row = db.prepare("SELECT value FROM kept_columns WHERE one = ?").get(which);
  return row === undefined ? null : aligned((row as { value: Uint8Array }).value);
}

/** Every story's id by its number, with holes. One long text is brought over several times faster than a row a story. */
export function idsOfRows(db: DatabaseSync, more = ""): string[] {
  const all = db
    .prepare(`SELECT group_concat(num || char(9) || id, char(10)) AS list FROM story ${more}`)
    .get() as { list: string | null };
  const ids: string[] = [];
  for (const line of (all.list ?? "").split("\n")) {
    const tab = line.indexOf("\t");
    if (tab > 0) ids[Number(line.slice(0, tab))] = line.slice(tab + 1);
  }
  return ids;
}

/** The ids of the stories by number, "" for none, as they were at a generation; null where none are kept. */
export function keptIds(db: DatabaseSync): { gen: number; ids: string[] } | null {
  const bytes = block(db, IDS);
  if (bytes === null) return null;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  const end = text.indexOf("\n");
  return { gen: Number(text.slice(0, end)), ids: text.slice(end + 1).split("\n") };
}

/** A block of arrays behind what is said of them: the length of that, padded to eight bytes, and it as JSON. */
function framed(said: unknown, arrays: readonly ArrayBufferView[]): Buffer {
  const json = Buffer.from(JSON.stringify(said));
  const head = Buffer.alloc(Math.ceil((json.length + 4) / 8) * 8, " ");
  head.writeUInt32LE(head.length - 4, 0);
  json.copy(head, 4);
  return Buffer.concat([head, ...arrays.map(bytesOf)]);
}

/** What such a block says, and where its arrays begin in the buffer under it. */
function saidIn<Said>(bytes: Uint8Array<ArrayBuffer>): { said: Said; from: number } {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const json = Buffer.from(bytes.buffer, bytes.byteOffset + 4, length).toString();
  return { said: JSON.parse(json) as Said, from: bytes.byteOffset + 4 + length };
}

/** Keeps the marks, both rows in one statement. Throws where the index is locked or the disk is full. */
export function keepMarks(db: DatabaseSync, head: MarksHead, { state, readAt }: KeptMarks): void {
  const bytes = framed({ ...head, size: state.length }, [readAt, state]);
  const put = writing(db, "INSERT OR REPLACE INTO kept_columns VALUES (?, ?), (?, ?)");
  put.run(MARKS_HEAD, Buffer.from(JSON.stringify(head)), MARKS, bytes);
}

/** Of what the kept marks are; null where none are kept, or those of another writing of the statuses. */
export function keptMarksHead(db: DatabaseSync, mark: string): MarksHead | null {
  const bytes = block(db, MARKS_HEAD);
  if (bytes === null) return null;
  const head = JSON.parse(Buffer.from(bytes).toString()) as MarksHead;
  return head.mark === mark ? head : null;
}

/** The kept marks of that head; null where another reader has kept others meanwhile. */
export function keptMarks(db: DatabaseSync, head: MarksHead): KeptMarks | null {
  const bytes = block(db, MARKS);
  if (bytes === null) return null;
  const { said, from } = saidIn<MarksHead & { size: number }>(bytes);
  const { gen, mark, read, size } = said;
  if (gen !== head.gen || mark !== head.mark || read !== head.read) return null;
  return {
    readAt: new Float64Array(bytes.buffer, from, size),
    state: new Uint8Array(bytes.buffer, from + size * 8, size),
  };
}

/** Keeps the columns, in one transaction. Throws where the index is locked or the disk is full. */
export function keepColumns(db: DatabaseSync, head: KeptHead, newest: Uint32Array, data: Data): void {
  const { size } = head;
  const columns = [data.at, data.section, data.host, data.language, data.words, data.flags];
  const rest = [Float64Array.of(head.gen), ...columns.map((column) => column.subarray(0, size))];
  const put = writing(db, "INSERT OR REPLACE INTO kept_columns VALUES (?, ?)");
  db.exec("BEGIN IMMEDIATE");
  try {
    put.run(HEAD, framed(head, [newest]));
    put.run(REST, Buffer.concat(rest.map(bytesOf)));
    const ids = Array.from({ length: size }, () => "");
    for (const [num, id] of idsOfRows(db).entries()) if (id !== undefined) ids[num] = id;
    put.run(IDS, Buffer.from(`${head.gen}\n${ids.join("\n")}`));
    db.exec("COMMIT");
  } catch (error) {
    if (db.isTransaction !== false) db.exec("ROLLBACK");
    throw error;
  }
}

/** What the first window needs; null where nothing is kept. */
export function keptHead(db: DatabaseSync): { head: KeptHead; newest: Uint32Array } | null {
  const bytes = block(db, HEAD);
  if (bytes === null) return null;
  const { said, from } = saidIn<KeptHead>(bytes);
  const length = (bytes.byteOffset + bytes.byteLength - from) / 4;
  return { head: said, newest: new Uint32Array(bytes.buffer, from, length) };
}

/** The rest, for the head of that generation; null where another reader has written a newer one meanwhile. */
export function keptData(db: DatabaseSync, { gen, size }: KeptHead): Data | null {
  const bytes = block(db, REST);
  if (bytes === null || new Float64Array(bytes.buffer, bytes.byteOffset, 1)[0] !== gen) return null;
  let from = bytes.byteOffset + 8;
  const at = new Float64Array(bytes.buffer, from, size);
  from += size * 8;
  const next = () => {
    const column = new Uint32Array(bytes.buffer, from, size);
    from += size * 4;
    return column;
  };
  const [section, host, language, words] = [next(), next(), next(), next()];
  return { at, section, host, language, words, flags: new Uint8Array(bytes.buffer, from, size) };
}
