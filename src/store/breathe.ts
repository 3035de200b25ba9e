/** Lets keys and frames have their turn while much is done on the same thread. */
import { setImmediate } from "node:timers/promises";

/** Milliseconds of work after which others have their turn: half a frame. */
const SLICE = 8;
let since = 0;

/** Call it between steps: it waits for the others once SLICE is used up, and costs nothing before. */
export async function breathe(): Promise<void> {
  const now = performance.now();
  if (now - since < SLICE) return;
  await setImmediate();
  since = performance.now();
}
