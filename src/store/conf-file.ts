/**
 * The one importer of conf, loaded when something is to be written and never before the first frame.
 *
 * As it comes, conf 16 (atomically 2.1.1) does not check how much of the text the disk took: on a full disk a
 * cut-off JSON is synced and renamed over the good file. Without permission its `set` blocks for a second
 * (EACCES counts as worth repeating). So conf writes a file beside the real one, after a small file of our
 * own went there without refusal; that file is read back and compared, and only then takes the place.
 */
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { syncFolder } from "./state-folder.ts";
import { liveness } from "./writer-name.ts";

type ConfClass = typeof import("conf").default;
let loading: Promise<ConfClass> | undefined;

/**
 * Loads conf. Its temporary-file keeper hooks fourteen signals and, when one comes, kills the process again
 * with it behind the backs of other handlers: ours would run twice, or the process would go before the
 * terminal is restored. It is not needed here (a write is over before a signal is handled): unhook it.
 */
function loadConf(): Promise<ConfClass> {
  loading ??= (async () => {
    const before = new Map(
      process.eventNames().map((name) => [name, process.listeners(name as NodeJS.Signals)]),
    );
    const { default: Conf } = await import("conf");
    for (const name of process.eventNames()) {
      if (typeof name !== "string" || !name.startsWith("SIG")) continue;
      for (const listener of process.listeners(name as NodeJS.Signals)) {
        const text = String((listener as { listener?: unknown }).listener ?? listener);
        if (!before.get(name)?.includes(listener) && text.includes("this.exit(")) process.off(name, listener);
      }
    }
    return Conf;
  })();
  return loading;
}

/**
 * What `replaceWithConf` needs loaded. Await it before taking a lock, so that the lock is held for the
 * synchronous part only.
 */
export async function confWriter(): Promise<(file: ConfFile) => void> {
  const Conf = await loadConf();
  return (file) => replaceWithConf(Conf, file);
}

export type ConfFile = {
  readonly folder: string;
  /** Name without ".json". */
  readonly name: string;
  /** Who writes: part of the name of the file beside. */
  readonly writer: string;
  /** The whole content. Lists rather than keys for what has names of its own: conf nests keys with dots. */
  readonly value: Record<string, unknown>;
};

/** Throws what the system says; the old file then still stands. */
function replaceWithConf(Conf: ConfClass, { folder, name, writer, value }: ConfFile): void {
  clearLeftovers(folder, name);
  const configName = `${name}.next-${writer}`;
  const beside = join(folder, `${configName}.json`);
  try {
    writeFileSync(beside, "{}", { mode: 0o600 });
    const conf = new Conf({
      cwd: folder,
      configName,
      accessPropertiesByDotNotation: false,
      configFileMode: 0o600,
    });
    conf.store = value;
    if (readFileSync(beside, "utf8") !== JSON.stringify(value, undefined, "\t")) {
      // atomically reports a cut-off write as done; the one thing that cuts is a disk without room.
      throw Object.assign(new Error("the disk took only a part of it"), { code: "ENOSPC" });
    }
    renameSync(beside, join(folder, `${name}.json`));
    syncFolder(folder);
  } catch (error) {
    try {
      rmSync(beside, { force: true });
    } catch {
      // The first error is the one that says what happened.
    }
    throw error;
  }
}

/** Removes what killed writers left beside the file. */
function clearLeftovers(folder: string, name: string): void {
  for (const entry of readdirSync(folder)) {
    if (/\.new-\d+-[a-z0-9]+$/.test(entry)) clearOld(join(folder, entry));
    if (!entry.startsWith(`${name}.next-`)) continue;
    const writer = entry.slice(`${name}.next-`.length).split(".")[0] ?? "";
    if (liveness(writer) === "dead") rmSync(join(folder, entry), { force: true });
  }
}

/** Removes a file beside (replaceFile) that nobody can be writing any more. */
function clearOld(path: string): void {
  const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
  if (Date.now() - mtimeMs > 60_000) rmSync(path, { force: true });
}
