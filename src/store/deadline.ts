/**
 * An end for work that never waits: a parser that hangs on a text from outside would hang the verb with it. V8 stops it
 * wherever it is, a pattern's search too, without a thread or a copy of what it gives.
 */
import { Script } from "node:vm";

/** Where the script finds its work. */
const PLACE = Symbol.for("newsreader.work");
let script: Script | undefined;

/**
 * What `work` gives, or `late()` where it has not ended after `ms`. What it throws is thrown. The watch costs a tenth of
 * a millisecond: it is for a page or a feed, not for each story of a library. `work` may not call this itself.
 */
export function within<T>(ms: number, work: () => T, late: () => T): T {
  script ??= new Script('globalThis[Symbol.for("newsreader.work")]()');
  Reflect.set(globalThis, PLACE, work);
  try {
    return script.runInThisContext({ timeout: ms, displayErrors: false }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException | null)?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return late();
    throw error;
  } finally {
    Reflect.deleteProperty(globalThis, PLACE);
  }
}
