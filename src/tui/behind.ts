/**
 * What can wait for the first frame: parsers, the folder's news, old journals, the compile cache. Each of them holds
 * the thread for some tens of milliseconds, so each waits until no key was pressed for a moment. (What that gains was
 * not told apart from the rest: most of a slow key in the list is its repainting.)
 */
import { flushCompileCache } from "node:module";
import type { Library } from "../store/library.ts";
import type { Statuses } from "../store/statuses.ts";
import { keepYoungSpaceSmall } from "../store/young-space.ts";
import type { Program } from "./program.ts";

/** Milliseconds without a change on the screen that count as a pause: a held key repeats every 33. */
const PAUSE = 250;
/** Milliseconds between two looks whether there is a pause. */
const POLL = 20;
/** The same as PAUSE for what only a search will ask for, in larger pieces: who rests so long reads. */
const LONG_PAUSE = 1000;
/** The same for pieces of a few milliseconds: longer than a held key's repetition, shorter than the hand's. */
const SHORT_PAUSE = 40;
/** After so long the folder is looked at all the same, keys or not: its news are not to wait for a pause. */
const PATIENCE_FOR_NEWS = 10_000;
/** What is only made ready waits as long: done at once under a held key it would hold that up by a tenth of a second. */
const PATIENCE = 60_000;

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
  keepYoungSpaceSmall();
  const started = performance.now();
  let changed = started;
  const stop = program.subscribe(() => {
    changed = performance.now();
  });
  // Never without a turn for the keys, also when patience is over: pieces of work would run as one.
  const pause = async (rest: number, patience: number, isUrgent = () => false) => {
    do await new Promise((resolve) => setTimeout(resolve, isUrgent() ? 1 : POLL).unref());
    while (
      !isOver() &&
      !isUrgent() &&
      performance.now() - changed < rest &&
      performance.now() - started < patience
    );
  };
  const steps: (() => unknown)[] = [
    // Before the parsers: what counts pages must know how high pictures are.
    bringPictures,
    () => library.warm(),
    // Page numbers of begun stories wait for the parsers, a story that is open already for its pictures.
    () => program.dispatch({ type: "changed" }),
    bringFeeds,
    () => statuses.fold(),
    () => library.keepMarks(),
    flushCompileCache,
  ];
  const inPauses = async (work: readonly (() => unknown)[], patience: number) => {
    for (const step of work) {
      if (program.state().list.window.total > 0) await pause(PAUSE, patience);
      if (isOver()) break;
      await step();
    }
  };
  // Whoever opens the filter will search in a moment: then it is high time.
  const isAboutToSearch = () => program.state().prompt?.kind === "filter";
  const warm = async (pieces: Iterator<void>, rest: number, isUrgent?: () => boolean) => {
    do await pause(rest, PATIENCE, isUrgent);
    while (!isOver() && !pieces.next().done);
  };
  // A library that was never read before has nothing to show until it is.
  const first = program.state().list.window.total === 0 ? [() => library.refresh()] : [];
  await inPauses(first, 0);
  await Promise.all([
    inPauses([() => library.watch()], PATIENCE_FOR_NEWS),
    inPauses(steps, PATIENCE).then(() =>
      warm(library.warmAnswers()[Symbol.iterator](), LONG_PAUSE, isAboutToSearch),
    ),
    warm(library.warmRelated()[Symbol.iterator](), SHORT_PAUSE),
  ]);
  stop();
}
