/**
 * Who writes. Each running reader or verb that writes has a name made of host, process, the process's start
 * and chance, which is part of the name of its journal and of its lock: so whoever finds a file knows from
 * the name alone whether its writer still runs, and a name is never used twice.
 */
import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/** Whether the writer runs: "elsewhere" = on another machine (a synced folder), which cannot be asked. */
export type Liveness = "alive" | "dead" | "elsewhere";

/** Writers opened by this very process: the process being alive does not mean that they still write. */
const openHere = new Set<string>();

let host: string | undefined;
/** This machine's name, as it may stand in a file's name. */
export function ownHost(): string {
  host ??=
    hostname()
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, 40) || "host";
  return host;
}

/**
 * State letter and start time (clock ticks since boot) of a process from /proc, null where there is no /proc
 * or no such process. Fields 3 and 22 of proc_pid_stat(5), counted behind the name, which may hold anything.
 */
function processStat(pid: number | "self"): { state: string; start: string } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", start: fields[19] ?? "0" };
  } catch {
    return null;
  }
}

/** A new writer's name for this process. It counts as alive until `retireWriter`. */
export function newWriter(): string {
  const start = processStat("self")?.start ?? "0";
  // Not node:crypto: loading it costs a start 6 ms of CPU, and nobody gains by guessing this.
  const chance = Math.floor(Math.random() * 2 ** 32).toString(16);
  const name = `${ownHost()}_${process.pid}_${start}_${chance.padStart(8, "0")}`;
  openHere.add(name);
  return name;
}

/** The writer wrote its last word. */
export function retireWriter(name: string): void {
  openHere.delete(name);
}

/** Whether the writer of this name still runs. In doubt "alive": a journal that stays costs nothing. */
export function liveness(name: string): Liveness {
  const parts = /^([a-z0-9-]+)_(\d+)_(\d+)_[a-z0-9]+$/.exec(name);
  if (parts === null || parts[1] !== ownHost()) return "elsewhere";
  const pid = Number(parts[2]);
  if (pid === process.pid) return openHere.has(name) ? "alive" : "dead";
  const stat = processStat(pid);
  if (stat !== null) {
    const over = stat.state === "Z" || stat.state === "X";
    return over || (parts[3] !== "0" && stat.start !== parts[3]) ? "dead" : "alive";
  }
  try {
    process.kill(pid, 0);
    return "alive";
  } catch (error) {
    return (error as { code?: string }).code === "ESRCH" ? "dead" : "alive";
  }
}
