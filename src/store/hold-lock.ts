/**
 * For files that several readers and verbs read, change and write again: one after the other, so that none writes
 * over what another has just put there.
 */
import { takeFoldLock } from "./fold-lock.ts";
import { makeStateFolder } from "./state-folder.ts";
import { newWriter, retireWriter } from "./writer-name.ts";

/** The longest that one waits for another, in ms: a change takes some milliseconds. */
const PATIENCE = 5000;
/** Between two tries, in ms. */
const PAUSE = 15;

const sleeper = new Int32Array(new SharedArrayBuffer(4));

/**
 * Does `change` while nobody else holds the lock of that `kind` in the state folder (absolute path). The thread waits
 * meanwhile. Where the folder takes no lock (read-only, full), it is done all the same: then there is nobody to wait
 * for who could. Throws what `change` throws, and where another does not come to an end.
 */
export function holdingLock<T>(state: string, kind: string, change: () => T): T {
  const writer = newWriter();
  let release: (() => void) | null = null;
  try {
    release = waitFor(state, writer, kind);
    return change();
  } finally {
    release?.();
    retireWriter(writer);
  }
}

function waitFor(state: string, writer: string, kind: string): (() => void) | null {
  const began = performance.now();
  for (;;) {
    try {
      makeStateFolder(state);
      const release = takeFoldLock(state, writer, kind);
      if (release !== null) return release;
    } catch {
      return null;
    }
    if (performance.now() - began > PATIENCE) {
      throw new Error("Another newsreader is writing the same file and does not come to an end. Try again.");
    }
    // By chance, or two would meet at each try.
    Atomics.wait(sleeper, 0, 0, PAUSE * (0.5 + Math.random()));
  }
}
