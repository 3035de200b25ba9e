/** Sets the rest of a very long story behind its open page, piece by piece, so that every key has its turn. */
import type { Program } from "./program.ts";

export function setRest({ state, dispatch, subscribe }: Program): void {
  let timer: NodeJS.Timeout | null = null;
  subscribe(() => {
    if (timer !== null || !state().story?.rest) return;
    timer = setTimeout(() => {
      timer = null;
      dispatch({ type: "set-on" });
    }, 1);
    timer.unref();
  });
}
