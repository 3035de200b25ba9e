/**
 * What a sync tool does with a folder on two machines: it looks now and then, copies what one side changed to the
 * other some time later, and where both changed one file keeps one of them and gives the other a new name (Syncthing,
 * Dropbox, Nextcloud) or nothing at all (tools that keep the later file).
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, parse } from "node:path";

export type Style =
  /** "statuses.sync-conflict-20260102-030405-ABCDEFG.json" */
  | "syncthing"
  /** "statuses (machine's conflicted copy 2026-01-02).json" */
  | "dropbox"
  /** The later file wins, and is written in its place in two pieces. */
  | "later-wins";

type File = { readonly text: Buffer; readonly hash: string; readonly time: number };

export class SyncTool {
  copied = 0;
  conflicts = 0;
  private readonly sides: readonly [string, string];
  private readonly style: Style;
  private readonly random: () => number;
  /** How long a copy takes at most, in ms. */
  private readonly delay: number;
  /** By path: what both sides had when they were last alike. */
  private readonly agreed = new Map<string, string>();

  constructor(sides: readonly [string, string], style: Style, random: () => number, delay: number) {
    this.sides = sides;
    this.style = style;
    this.random = random;
    this.delay = delay;
  }

  /** Looks at everything once. Answers whether anything was to be done. */
  async look(): Promise<boolean> {
    const paths = new Set(this.sides.flatMap((side) => filesIn(side)));
    for (const path of this.agreed.keys()) paths.add(path);
    let busy = false;
    for (const path of paths) busy = (await this.settle(path)) || busy;
    return busy;
  }

  private async settle(path: string): Promise<boolean> {
    const [one, other] = this.sides.map((side) => readFile(join(side, path)));
    const agreed = this.agreed.get(path) ?? "";
    if ((one?.hash ?? "") === (other?.hash ?? "")) {
      if (one) this.agreed.set(path, one.hash);
      else this.agreed.delete(path);
      return false;
    }
    const isFirst = (other?.hash ?? "") === agreed;
    if (isFirst || (one?.hash ?? "") === agreed)
      await this.carry(path, isFirst ? 0 : 1, isFirst ? one : other);
    else if (!one || !other) await this.carry(path, one ? 0 : 1, one ?? other);
    else await this.clash(path, one, other);
    return true;
  }

  /** Both sides changed it: the later one stays under the name. */
  private async clash(path: string, one: File, other: File): Promise<void> {
    this.conflicts++;
    const winner = one.time >= other.time ? 0 : 1;
    if (this.style !== "later-wins") {
      const loser = this.sides[1 - winner]!;
      try {
        renameSync(join(loser, path), join(loser, this.conflictName(path)));
      } catch {
        // Gone meanwhile: then there is no conflict.
      }
    }
    await this.carry(path, winner as 0 | 1, winner === 0 ? one : other, true);
  }

  private conflictName(path: string): string {
    const { dir, name, ext } = parse(path);
    const number = String(100_000 + this.conflicts);
    return this.style === "syncthing"
      ? join(dir, `${name}.sync-conflict-20260102-${number}-ABCDEFG${ext}`)
      : join(dir, `${name} (other machine's conflicted copy 2026-01-02 ${number})${ext}`);
  }

  /** Brings a file, or that it is gone, to the other side; not where that has changed meanwhile. */
  private async carry(
    path: string,
    from: 0 | 1,
    file: File | null | undefined,
    force = false,
  ): Promise<void> {
    const target = join(this.sides[1 - from]!, path);
    const before = readFile(target)?.hash ?? "";
    await new Promise((done) => setTimeout(done, this.random() * this.delay));
    if (!force && (readFile(target)?.hash ?? "") !== before) return;
    this.copied++;
    if (!file) {
      rmSync(target, { force: true });
      this.agreed.delete(path);
      return;
    }
    mkdirSync(dirname(target), { recursive: true });
    if (this.style === "later-wins") {
      writeFileSync(target, file.text.subarray(0, file.text.length / 2));
      await new Promise((done) => setTimeout(done, this.random() * 20));
      writeFileSync(target, file.text);
    } else {
      const beside = join(dirname(target), `.syncthing.${parse(target).base}.tmp`);
      writeFileSync(beside, file.text);
      renameSync(beside, target);
    }
    try {
      utimesSync(target, file.time / 1000, file.time / 1000);
    } catch {
      // A reader that met it half-written has set it aside: the next look sees that it is gone.
      return;
    }
    this.agreed.set(path, file.hash);
  }
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith(".syncthing."))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function readFile(path: string): File | null {
  try {
    const text = readFileSync(path);
    return { text, hash: createHash("sha1").update(text).digest("hex"), time: statSync(path).mtimeMs };
  } catch {
    return null;
  }
}
