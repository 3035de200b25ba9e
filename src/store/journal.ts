/**
 * The journal of this writer: one file that only it appends to, one line a change, written before `append`
 * returns. So a change that was shown is with the system and survives a killed process, whatever else goes
 * wrong later. Lines that the disk refuses wait in memory and go first at the next chance.
 */
import {
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  statSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { encodeLine, JOURNAL_VERSION, type JournalLine } from "./journal-lines.ts";
import { makeStateFolder, refusal, STATE } from "./state-folder.ts";

/** How long a refused line waits before the next one tries again, in ms. */
const ASK_AGAIN = 250;

const KEPT = "marks are kept in memory";

export class Journal {
  /** The file's name in the journal folder, "" before the first line. */
  name = "";
  /** Bytes of whole lines in the file. */
  size = 0;
  /** Lines since the last fold, for writing them again when the file was taken away. Not their text, which is long
   * where very many stories were marked, and the ids are kept elsewhere anyway. */
  private lines: JournalLine[] = [];
  /** How many of `lines` are in the file. */
  private written = 0;
  private fd = -1;
  private turn = 0;
  private refused = "";
  private refusedAt = 0;
  private readonly folder: string;
  private readonly state: string;
  private readonly writer: string;

  /** `state` is the state folder. Nothing is created before the first line. */
  constructor(state: string, writer: string) {
    this.state = state;
    this.folder = join(state, STATE.journals);
    this.writer = writer;
  }

  /** What is wrong with the file, "" when every line is in it. */
  trouble(): string {
    return this.refused;
  }

  /** The lines that a fold takes in. */
  folding(): readonly JournalLine[] {
    return [...this.lines];
  }

  /** Whether there is anything that a fold could take in. */
  isEmpty(): boolean {
    return this.lines.length === 0;
  }

  /** Adds a line, to the file at once where that is possible. Never throws. */
  append(line: JournalLine): void {
    this.lines.push(line);
    // A disk that refuses is not asked again at every key: what waits is written whole each time.
    if (this.refused === "" || performance.now() - this.refusedAt > ASK_AGAIN) this.flush();
  }

  /** Writes what waits. Never throws; `trouble` tells what was refused. */
  flush(): void {
    if (this.written === this.lines.length) return;
    try {
      this.open();
      this.write();
      this.refused = "";
    } catch (error) {
      this.refusedAt = performance.now();
      this.refused = refusal(error, join(this.folder, this.name), KEPT);
    }
  }

  /** Whether the file still stands under its name; opens the way for writing it anew where it does not. */
  check(): void {
    if (this.fd < 0) return;
    try {
      if (statSync(join(this.folder, this.name)).ino === fstatSync(this.fd).ino) return;
    } catch (error) {
      const code = (error as { code?: string }).code;
      // A folder that may not be looked into does not take away what is written.
      if (code !== "ENOENT" && code !== "ENOTDIR") return;
    }
    this.forget();
    this.flush();
  }

  private open(): void {
    // A file that was removed (a fold that took us for dead, a removed folder) would take lines to nowhere.
    if (this.fd >= 0 && fstatSync(this.fd).nlink === 0) this.forget();
    if (this.fd >= 0) return;
    makeStateFolder(this.state);
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    // Never the same name twice: a follower knows a file by name and by how far it has read.
    this.name = `${this.writer}.${this.turn++}.jsonl`;
    this.fd = openSync(join(this.folder, this.name), "ax", 0o600);
    this.size = 0;
    this.written = 0;
  }

  private write(): void {
    const head =
      this.size === 0 ? encodeLine({ kind: "head", version: JOURNAL_VERSION, writer: this.writer }) : "";
    const waiting = this.written === 0 ? this.lines : this.lines.slice(this.written);
    const bytes = Buffer.from(head + waiting.map(encodeLine).join(""));
    let done = 0;
    try {
      while (done < bytes.length) done += writeSync(this.fd, bytes, done);
    } catch (error) {
      if (done > 0) this.takeBack();
      throw error;
    }
    this.size += bytes.length;
    this.written = this.lines.length;
  }

  /** Back to the last whole write, so that the next line does not stick to a torn one. */
  private takeBack(): void {
    try {
      ftruncateSync(this.fd, this.size);
    } catch {
      this.forget();
    }
  }

  /** Lets go of the file without removing it; what was in it since the last fold is written again elsewhere. */
  private forget(): void {
    this.release();
    this.written = 0;
    this.size = 0;
  }

  private release(): void {
    if (this.fd < 0) return;
    try {
      closeSync(this.fd);
    } catch {
      // Nothing more can be done for it, and nothing is lost: lines were written when they were added.
    }
    this.fd = -1;
  }

  /** Removes the file: every line of it stands in statuses.json now. A new one begins with the next line. */
  folded(): void {
    this.release();
    if (this.name !== "") {
      try {
        unlinkSync(join(this.folder, this.name));
      } catch {
        // It is read again and changes nothing.
      }
    }
    this.lines = [];
    this.written = 0;
    this.size = 0;
    this.name = "";
    this.refused = "";
  }

  /** Lets go of the file; it stays for the next fold. */
  close(): void {
    this.flush();
    this.release();
  }
}
