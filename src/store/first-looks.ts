/**
 * What happened to the folder while no reader was running. What came and went shows in the times of the folders, and
 * is seen at once. A file that was written to in its place shows nowhere but in itself: so every file is looked at, but
 * not all at a start, where a hundred thousand take more than a second. They are looked at in shares, those folders
 * first into which something came last; between two shares a reader does nothing. A library of one share, which nearly
 * all are, is looked through at once. A story that is opened is read from its file in any case.
 */
import { type Look, QUICKLY } from "./look.ts";
import type { DatabaseSync } from "./sqlite.ts";

/** `files`: as many are looked at in a share, some 100 ms of work; `pause`: milliseconds between two shares. */
export type Shares = { readonly files: number; readonly pause: number };
const SHARES: Shares = { files: 8000, pause: 5000 };

export class FirstLooks {
  private readonly db: () => DatabaseSync;
  private readonly look: (look: Look) => Promise<unknown>;
  private readonly shares: Shares;
  /** Folders that are to be looked into yet, the next one last. */
  private left: string[] = [];
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  /** `look` never rejects. */
  constructor(db: () => DatabaseSync, look: (look: Look) => Promise<unknown>, shares = SHARES) {
    this.db = db;
    this.look = look;
    this.shares = shares;
  }

  /** The first share, and what came and went anywhere. The others follow by themselves. */
  async begin(): Promise<void> {
    await this.first();
    this.goOn();
  }

  /** The first share alone. */
  async first(): Promise<void> {
    this.left = this.asked(() => {
      const rows = this.db().prepare("SELECT path FROM folder ORDER BY modified, path").all();
      return (rows as { path: string }[]).map((row) => row.path);
    });
    await this.look({ ...QUICKLY, folders: this.share(0) });
  }

  private goOn(): void {
    if (this.left.length === 0 || this.closed) return;
    this.timer = setTimeout(
      () => void this.look({ ...QUICKLY, folders: this.share(1) }).then(() => this.goOn()),
      this.shares.pause,
    );
    this.timer.unref();
  }

  /** The next folders with so many files at most, but `least` folders. */
  private share(least: number): Set<string> {
    const folders = new Set<string>();
    this.asked(() => {
      // Not all of a folder with very many: that it has too many is enough.
      const find = this.db().prepare(
        "SELECT count(*) AS count FROM (SELECT 1 FROM file WHERE folder = ? LIMIT ?)",
      );
      let files = 0;
      for (let next = this.left.at(-1); next !== undefined; next = this.left.at(-1)) {
        files += (find.get(next, this.shares.files + 1) as { count: number }).count;
        if (files > this.shares.files && folders.size >= least) break;
        folders.add(next);
        this.left.pop();
      }
      return [];
    });
    return folders;
  }

  /** An index that cannot be asked is made anew by whoever notices: then all files are read in any case. */
  private asked(question: () => string[]): string[] {
    try {
      return question();
    } catch {
      this.left = [];
      return [];
    }
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }
}
