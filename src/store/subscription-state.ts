/**
 * What is remembered of each feed: what to send with the next request, what went wrong and when, which of its stories
 * were met. One small file a feed in the state folder, so that a fetch of hundreds writes little. Losing them loses
 * no story: the next fetch asks for everything again.
 */
import { readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { fnv1a64 } from "../article/identity.ts";
import type { Validators } from "../web/answer.ts";
import { makeStateFolder, replaceFile } from "./state-folder.ts";

/** The number of this form; a file with another one is not read. */
const VERSION = 1;

/** What became of an entry of a feed. */
export type Met = {
  /** Of what the feed said: an entry that still says the same is passed over. */
  readonly digest: string;
  /** Of the story, "" where a rule dropped it. */
  readonly id: string;
  /** Its text is the one of its page. */
  readonly isFull?: boolean;
  /** It was in the library before this feed brought it: from another feed, or by hand. Its text is theirs. */
  readonly isOthers?: boolean;
  /** The feed gave only the beginning, and the page was not fetched (yet). */
  readonly isTeaser?: boolean;
};

export type Trouble = {
  readonly code: string;
  readonly message: string;
  /** Since when it has been so, and when it was last found so; ms since 1970. */
  readonly since: number;
  readonly at: number;
};

/** Times in ms since 1970, 0 = never. */
export type FeedState = {
  readonly validators: Validators;
  /** Fresh until then: no need to ask before. */
  readonly freshUntil: number;
  /** The server asks to be left alone until then. */
  readonly pausedUntil: number;
  /** Minutes for which the feed itself asks to be left alone after an answer, 0 where it does not. */
  readonly ttl: number;
  readonly askedAt: number;
  /** When it last answered well. */
  readonly fetchedAt: number;
  readonly trouble: Trouble | null;
  /** When its server said that it is gone for good. */
  readonly goneAt: number;
  /** By the entry's name in the feed. */
  readonly met: Readonly<Record<string, Met>>;
};

/** What is shown of a feed. */
export type FeedBrief = Pick<FeedState, "fetchedAt" | "trouble" | "goneAt" | "freshUntil">;

export const NEW_FEED: FeedState = {
  validators: {},
  freshUntil: 0,
  pausedUntil: 0,
  ttl: 0,
  askedAt: 0,
  fetchedAt: 0,
  trouble: null,
  goneAt: 0,
  met: {},
};

const hash = (text: string) =>
  fnv1a64(text)
    .map((half) => half.toString(16).padStart(8, "0"))
    .join("");

/** A library by its folder, as part of a name in the state folder. */
export function libraryKey(library: string): string {
  try {
    return hash(realpathSync(library));
  } catch {
    // A folder that is not there yet has its plain name.
    return hash(path.resolve(library));
  }
}

export class FeedStates {
  private readonly folder: string;
  /** By file, with its time and size when it was read. */
  private readonly briefs = new Map<string, { readonly stamp: string; readonly brief: FeedBrief }>();

  constructor(stateFolder: string, library: string) {
    this.folder = path.join(stateFolder, `feeds-${libraryKey(library)}`);
  }

  private file(address: string): string {
    return path.join(this.folder, `${hash(address)}.json`);
  }

  /** Never throws: a file that cannot be read is as good as none. */
  read(address: string): FeedState {
    const { version, address: whose, ...state } = this.parsed(address);
    return version === VERSION && whose === address ? { ...NEW_FEED, ...state } : NEW_FEED;
  }

  private parsed(address: string): { version?: unknown; address?: unknown } {
    try {
      const value: unknown = JSON.parse(readFileSync(this.file(address), "utf8"));
      return typeof value === "object" && value !== null ? value : {};
    } catch {
      return {};
    }
  }

  /** What is shown of a feed; its file is read only where it has changed. Never throws. */
  brief(address: string): FeedBrief {
    const file = this.file(address);
    const stat = statSync(file, { throwIfNoEntry: false });
    const stamp = stat === undefined ? "" : `${stat.mtimeMs} ${stat.size} ${stat.ino}`;
    const known = this.briefs.get(file);
    if (known?.stamp === stamp) return known.brief;
    const { fetchedAt, trouble, goneAt, freshUntil } = this.read(address);
    const brief = { fetchedAt, trouble, goneAt, freshUntil };
    this.briefs.set(file, { stamp, brief });
    return brief;
  }

  /** Throws what the system says; the old state then stands. A newer version's is never written over. */
  write(address: string, state: FeedState): void {
    const { version } = this.parsed(address);
    if (typeof version === "number" && version > VERSION) {
      throw new Error(`${this.file(address)} was written by a newer version of newsreader. Update this one.`);
    }
    makeStateFolder(this.folder);
    replaceFile(this.file(address), `${JSON.stringify({ version: VERSION, address, ...state })}\n`, false);
  }

  forget(address: string): void {
    rmSync(this.file(address), { force: true });
  }
}
