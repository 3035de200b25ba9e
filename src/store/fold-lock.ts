/**
 * The lock for folding journals into statuses.json. Nobody waits for it: who does not get it leaves the
 * journals for the next one.
 *
 * Taking over a dead owner's lock file is where such locks break (two see it stale, one removes the other's
 * fresh one). So each puts down a lock file under its own name, which is never used twice, and then looks
 * for others: who sees one of a running writer takes its own away again. Of two that come at once, the later
 * to put down sees the other, so never both go on. A dead writer's file counts for nothing and can be
 * removed by anybody, since its name cannot come back.
 */
import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { liveness } from "./writer-name.ts";

/** How long a lock from another machine counts, in ms: a fold takes well under a second. */
const ELSEWHERE_COUNTS = 60_000;

/**
 * Takes the lock, or another one of that `kind`. Returns how to give it back, or null when another has it. Throws what
 * the system says.
 */
export function takeFoldLock(folder: string, writer: string, kind = "fold"): (() => void) | null {
  const own = `${kind}-${writer}.lock`;
  const release = () => rmSync(join(folder, own), { force: true });
  writeFileSync(join(folder, own), "", { flag: "wx", mode: 0o600 });
  try {
    const dead: string[] = [];
    for (const name of readdirSync(folder)) {
      const isLock = name.startsWith(`${kind}-`) && name.endsWith(".lock");
      const other = isLock ? name.slice(kind.length + 1, -".lock".length) : undefined;
      if (other === undefined || name === own) continue;
      if (counts(join(folder, name), other)) {
        release();
        return null;
      }
      dead.push(name);
    }
    for (const name of dead) rmSync(join(folder, name), { force: true });
  } catch (error) {
    release();
    throw error;
  }
  return release;
}

function counts(path: string, writer: string): boolean {
  const state = liveness(writer);
  if (state !== "elsewhere") return state === "alive";
  try {
    return Date.now() - statSync(path).mtimeMs < ELSEWHERE_COUNTS;
  } catch {
    return false;
  }
}
