/**
 * Reads the journals of all other writers, each as far as it has whole lines, and on from there. A follower
 * keeps how far it read by the file's name, which is never used twice; a file that got shorter is read anew.
 */
import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  statSync,
  unlinkSync,
} from "node:fs";
import { join } from "node:path";
import { decodeLine, JOURNAL_VERSION, type JournalLine } from "./journal-lines.ts";
import { errorCode, STATE } from "./state-folder.ts";
import { liveness } from "./writer-name.ts";

/** How far one journal was read. */
type Place = {
  /** Bytes up to the end of the last whole line. */
  offset: number;
  /** Bytes seen, the torn rest included. */
  seen: number;
  writer: string;
  damaged: number;
  /** Written in a form that only a newer version knows: not read on, never removed. */
  newer: boolean;
};

/** A journal of another machine that nobody touched for so long is taken for given up, in ms (30 days). */
const GIVEN_UP = 30 * 24 * 3600 * 1000;

export type LineSink = (line: JournalLine, writer: string) => void;

export class JournalReader {
  /** What the reader of journals could not make sense of, a sentence each. */
  readonly warnings: string[] = [];
  private readonly places = new Map<string, Place>();
  private readonly folder: string;
  private readonly isOwn: (name: string) => boolean;

  constructor(state: string, isOwn: (name: string) => boolean) {
    this.folder = join(state, STATE.journals);
    this.isOwn = isOwn;
  }

  /** Hands every whole line that came since the last time to `sink`. Never throws. */
  read(sink: LineSink): void {
    let names: string[];
    try {
      names = readdirSync(this.folder);
    } catch {
      names = [];
    }
    const present = new Set<string>();
    for (const name of names) {
      if (!name.endsWith(".jsonl") || this.isOwn(name)) continue;
      present.add(name);
      try {
        this.readOne(name, sink);
      } catch (error) {
        if (errorCode(error) === "ENOENT") present.delete(name);
        else
          this.warn(
            `${join(this.folder, name)} cannot be read (${errorCode(error)}); its marks do not show.`,
          );
      }
    }
    for (const name of this.places.keys()) if (!present.has(name)) this.places.delete(name);
  }

  private readOne(name: string, sink: LineSink): void {
    const path = join(this.folder, name);
    const known = this.places.get(name);
    if (known !== undefined) {
      const { size } = statSync(path);
      if (size === known.seen || known.newer) return;
      if (size < known.offset) this.places.delete(name);
    }
    const place = this.places.get(name) ?? { offset: 0, seen: 0, writer: "", damaged: 0, newer: false };
    this.places.set(name, place);
    const bytes = readFrom(path, place.offset);
    const end = bytes.lastIndexOf(0x0a) + 1;
    place.seen = place.offset + bytes.length;
    place.offset += end;
    if (end === 0) return;
    for (const text of bytes.toString("utf8", 0, end - 1).split("\n")) {
      const line = decodeLine(text);
      if (line === null) place.damaged++;
      else if (line.kind === "head") {
        place.writer = line.writer;
        place.newer = line.version > JOURNAL_VERSION;
        if (place.newer) {
          this.warn(`${path} was written by a newer version of newsreader; it is left to it.`);
          return;
        }
      } else sink(line, place.writer);
    }
    if (place.damaged > 0)
      this.warn(
        `${path} has ${place.damaged} damaged line(s); the others were read, and it is set aside when taken in.`,
      );
  }

  /** How many journals of others there are. */
  get count(): number {
    return this.places.size;
  }

  private warn(sentence: string): void {
    if (!this.warnings.includes(sentence)) this.warnings.push(sentence);
  }

  /** Whether a fold could remove a journal. */
  hasLeftovers(): boolean {
    return [...this.places].some(([name, place]) => this.isOver(name, place));
  }

  /** Names of the journals whose writers write no more. */
  *leftovers(): IterableIterator<string> {
    for (const [name, place] of this.places) if (this.isOver(name, place)) yield name;
  }

  private isOver(name: string, place: Place): boolean {
    if (place.newer) return false;
    const state = liveness(name.split(".")[0] ?? "");
    if (state !== "elsewhere") return state === "dead";
    try {
      return Date.now() - statSync(join(this.folder, name)).mtimeMs > GIVEN_UP;
    } catch {
      return false;
    }
  }

  /** All whole lines of a journal from its start; none when it is gone. */
  lines(name: string): JournalLine[] {
    try {
      const text = readFrom(join(this.folder, name), 0).toString("utf8");
      return text
        .slice(0, text.lastIndexOf("\n") + 1)
        .split("\n")
        .map(decodeLine)
        .filter((line) => line !== null);
    } catch {
      return [];
    }
  }

  /** Removes a journal that stands whole in statuses.json, unless it grew meanwhile. */
  remove(name: string): void {
    const path = join(this.folder, name);
    const place = this.places.get(name);
    try {
      if (place === undefined || statSync(path).size !== place.seen) return;
      // Damaged lines stay for a person or a wiser version to look at.
      if (place.damaged > 0) renameSync(path, `${path}.set-aside`);
      else unlinkSync(path);
      this.places.delete(name);
    } catch {
      // It is read again and changes nothing.
    }
  }
}

/** The bytes of a file from `offset` on. */
function readFrom(path: string, offset: number): Buffer {
  const fd = openSync(path, "r");
  try {
    const bytes = Buffer.allocUnsafe(Math.max(0, fstatSync(fd).size - offset));
    let done = 0;
    while (done < bytes.length) {
      const got = readSync(fd, bytes, done, bytes.length - done, offset + done);
      if (got === 0) break;
      done += got;
    }
    return bytes.subarray(0, done);
  } finally {
    closeSync(fd);
  }
}
