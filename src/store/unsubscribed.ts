/**
 * The subscriptions that were ended on the screen, with what takes each of them back, also after a restart: a small file
 * in the state folder, one for each library. Their order among marks is told by time, on the clock of the steps of marks.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { holdingLock } from "./hold-lock.ts";
import { errorCode, makeStateFolder, replaceFile } from "./state-folder.ts";
import { setAside } from "./status-file.ts";
import { libraryKey } from "./subscription-state.ts";
import type { NewFeed } from "./subscriptions.ts";
import type { StepTimes } from "./undo.ts";

const VERSION = 1;
/** How many are kept. */
const DEEPEST = 100;

/** `made`: when it was ended; `at`: when last; `undone`: when that was taken back, 0 while it is in force. In ms since 1970. */
export type EndedFeed = NewFeed & { readonly made: number; readonly at: number; readonly undone: number };

export class Unsubscribed {
  private readonly state: string;
  private readonly key: string;
  private readonly now: () => number;

  /** `state`: the state folder; `library`: the library's folder. */
  constructor(state: string, library: string, now: () => number = Date.now) {
    this.state = state;
    this.key = libraryKey(library);
    this.now = now;
  }

  private get file(): string {
    return path.join(this.state, `unsubscribed-${this.key}.json`);
  }

  /** A feed was ended. Throws what the system says. */
  add({ address, title, site, folders }: NewFeed, marks: StepTimes): void {
    this.change((all) => {
      const at = later(this.now(), all, marks);
      // Nothing can be done again after a new step.
      const left = all.filter((one) => one.undone === 0).slice(1 - DEEPEST);
      return [...left, { address, title, site, folders, made: at, at, undone: 0 }];
    });
  }

  /** The one that undo takes back: the last, where it came after the last mark; `always`: also where it came before. */
  lastDone(marks: StepTimes, always = false): EndedFeed | null {
    const last = this.all().findLast(({ undone }) => undone === 0);
    return last && (always || last.at > marks.done) ? last : null;
  }

  /** The one that redo ends again: the last taken back, where nothing new was done since and no mark was undone later. */
  lastUndone(marks: StepTimes): EndedFeed | null {
    const all = this.all();
    const last = all.reduce<EndedFeed | null>(
      (best, one) => (one.undone > (best?.undone ?? 0) ? one : best),
      null,
    );
    return last && last.undone > Math.max(marks.made, marks.undone, newest(all)) ? last : null;
  }

  /** True where a feed was ended after the last undone mark: then there is nothing to do again. */
  isNewer(marks: StepTimes): boolean {
    return newest(this.all()) > marks.undone;
  }

  /** It was taken back (`undone`), or ended again. Throws what the system says. */
  move(feed: EndedFeed, undone: boolean, marks: StepTimes): void {
    this.change((all) => {
      const at = later(this.now(), all, marks);
      const moved = undone ? { ...feed, undone: at } : { ...feed, at, undone: 0 };
      const left = all.filter((one) => one.address !== feed.address || one.made !== feed.made);
      return [...left, moved].sort((one, two) => one.at - two.at);
    });
  }

  private change(make: (all: readonly EndedFeed[]) => readonly EndedFeed[]): void {
    holdingLock(this.state, `unsubscribed-${this.key}`, () => {
      makeStateFolder(this.state);
      replaceFile(this.file, `${JSON.stringify({ version: VERSION, feeds: make(this.all()) })}\n`);
    });
  }

  /** In the order of their ends. A file that is none is set aside; one of a newer version is left, and nothing is written. */
  private all(): readonly EndedFeed[] {
    let text: string;
    try {
      text = readFileSync(this.file, "utf8");
    } catch (error) {
      if (errorCode(error) === "ENOENT") return [];
      throw error;
    }
    const value = parsed(text);
    if (value === "newer")
      throw new Error(`${this.file} is of a newer version of newsreader: use that, or move the file away.`);
    if (value !== "damaged") return value;
    const { said, safe } = setAside(this.file, "it is damaged", this.now());
    if (!safe) throw new Error(said);
    return [];
  }
}

const newest = (all: readonly EndedFeed[]): number =>
  all.reduce((most, { made, undone }) => (undone === 0 ? Math.max(most, made) : most), 0);

/** A time later than any known, whatever the clock says. */
const later = (now: number, all: readonly EndedFeed[], marks: StepTimes): number =>
  all.reduce(
    (most, { at, undone }) => Math.max(most, at + 1, undone + 1),
    Math.max(now, marks.done + 1, marks.undone + 1, marks.made + 1),
  );

function parsed(text: string): readonly EndedFeed[] | "damaged" | "newer" {
  try {
    const { version, feeds } = JSON.parse(text) as { version: unknown; feeds: unknown };
    if (typeof version === "number" && version > VERSION) return "newer";
    return version === VERSION && Array.isArray(feeds) && feeds.every(isEnded) ? feeds : "damaged";
  } catch {
    return "damaged";
  }
}

function isEnded(value: unknown): value is EndedFeed {
  const { address, title, site, folders, made, at, undone } = (value ?? {}) as Record<string, unknown>;
  return (
    [address, title, site].every((one) => typeof one === "string") &&
    Array.isArray(folders) &&
    folders.every((one) => typeof one === "string") &&
    [made, at, undone].every(Number.isSafeInteger)
  );
}
