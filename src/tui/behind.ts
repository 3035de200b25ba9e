/**
 * What can wait for the first frame: parsers, the folder's news, old journals, the compile cache. Each of them holds
 * the thread for some tens of milliseconds, so each waits until no key was pressed for a moment. (What that gains was
 * not told apart from the rest: most of a slow key in the list is its repainting.)
 */
import { flushCompileCache } from "node:module";
import type { Library } from "../store/library.ts";
import type { Statuses } from "../store/statuses.ts";
import type { Program } from "./program.ts";

/** Milliseconds without a change on the screen that count as a pause: a held key repeats every 33. */
const PAUSE = 250;
/** After so long it is done all the same, keys or not. */
const PATIENCE = 10_000;

export type Behind = {
  readonly library: Library;
  readonly statuses: Statuses;
  readonly program: Program;
  readonly bringPictures: () => Promise<void>;
  /** Reads the subscriptions: the header calls a feed by its title. */
  readonly bringFeeds: () => Promise<void> | undefined;
  readonly isOver: () => boolean;
};

export async function behind({
  library,
  statuses,
  program,
  bringPictures,
  bringFeeds,
  isOver,
}: Behind): Promise<void> {
  const started = performance.now();
  let changed = started;
  const stop = program.subscribe(() => {
    changed = performance.now();
  });
  const pause = async () => {
    while (!isOver() && performance.now() - changed < PAUSE && performance.now() - started < PATIENCE) {
      await new Promise((resolve) => setTimeout(resolve, 50).unref());
    }
  };
  const steps: (() => unknown)[] = [
    // Before the parsers: what counts pages must know how high pictures are.
    bringPictures,
    () => library.warm(),
    // Page numbers of begun stories wait for the parsers, a story that is open already for its pictures.
    () => program.dispatch({ type: "changed" }),
    () => library.watch(),
    () => library.warmAnswers(),
    bringFeeds,
    () => statuses.fold(),
    () => library.keepMarks(),
    flushCompileCache,
  ];
  // A library that was never read before has nothing to show until it is.
  if (program.state().list.window.total === 0) steps.unshift(() => library.refresh());
  for (const step of steps) {
    if (program.state().list.window.total > 0) await pause();
    if (isOver()) break;
    await step();
  }
  stop();
}
