/** Opens the screen: wires state, effects, Ink and the signals, and leaves the terminal as it was. */
import { join } from "node:path";
import { cursorOf } from "../app/cursor.ts";
import type { Settings } from "../app/settings.ts";
import { readSession, sessionOf, startState } from "../app/start.ts";
import { localeOf } from "../article/locale.ts";
import { terminalOrders } from "../article/typesetting.ts";
import type { SavedQuery } from "../article/view.ts";
import type { Library } from "../store/library.ts";
import { readSessionFile } from "../store/session.ts";
import type { Settings as StoredSettings } from "../store/settings.ts";
import type { Statuses } from "../store/statuses.ts";
import { locale } from "../words/format.ts";
import { type Language, speakIn } from "../words/languages.ts";
import { words } from "../words/words.ts";
import { whenAtList } from "./at-list.ts";
import { behind } from "./behind.ts";
import { browse, needsTerminal } from "./browse.ts";
import { depthOf } from "./colour-depth.ts";
import { paintEarly } from "./early-paint.ts";
import { FeedWork, ownProgram } from "./feed-work.ts";
import { firstFrame } from "./first-frame.ts";
import { followStatuses } from "./follow-statuses.ts";
import { held } from "./held-words.ts";
import { Keeping } from "./keeping.ts";
import { LatePictures } from "./late-pictures.ts";
import { LentTerminal } from "./lent-terminal.ts";
import { mouseMessages } from "./mouse-messages.ts";
import { createPerform, readingOf, troubleOf, type World } from "./perform.ts";
import { coloursOf } from "./picture-look.ts";
import { pinned } from "./pinned-clusters.ts";
import { createProgram } from "./program.ts";
import { rewrite } from "./rewritten.ts";
import { orderRightToLeft } from "./right-to-left.ts";
import { setRest } from "./set-rest.ts";
import { startNotice } from "./start-notice.ts";
import { groundByName } from "./terminal-ground.ts";
import { canDrawAsSent, mayBeAsked, openTerminalInput } from "./terminal-input.ts";
import { themeFor } from "./themes.ts";

export type Reader = {
  readonly library: Library;
  readonly statuses: Statuses;
  readonly settings: StoredSettings;
  readonly stateFolder: string;
  /** The reader's own library, also while that is empty and other stories are shown. */
  readonly own: string;
  /** Said once, in the footer of the first frame. */
  readonly warnings: readonly string[];
};

/** The exit code where the terminal is gone: that of SIGHUP. */
const GONE = 129;
/** Ages in the list are minutes at the finest. */
const CLOCK = 30_000;

/** How the reader was left. `again`: to be opened anew with this notice, since its own library has stories now. */
export type Left = { readonly code: number; readonly again: string | null };

/** Shows the reader until it is left. */
export async function run({
  library,
  statuses,
  stateFolder,
  own,
  warnings,
  ...given
}: Reader): Promise<Left> {
  const { stdout } = process;
  const pictures =
    coloursOf(process.env) === 0 || given.settings.screenReader ? "off" : given.settings.pictures;
  const settings = { ...bidiKnown(given.settings), pictures, locale: datesIn(given.settings.language) };
  const size = () => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 });
  const session = readSession(readSessionFile(stateFolder));
  const notice = await startNotice(warnings, settings, stateFolder, async (faults) =>
    (await import("../store/settings-lines.ts")).explainKeys(stateFolder, faults),
  );

  const keeping = new Keeping({
    stateFolder,
    session: () => sessionOf(program.state()),
    refused: (text) => program.dispatch({ type: "notice", text }),
  });
  const lent = new LentTerminal((text) => program.dispatch({ type: "notice", text }));
  const colours = coloursOf(process.env) === 24 ? 24 : 8;
  const late = new LatePictures({
    folder: library.folder,
    colours,
    setting: pictures,
    program: () => program,
  });
  let saved: readonly SavedQuery[] = settings.saved;
  let over = false;
  let leave: (code: number) => void = () => {};

  let again: string | null = null;
  const reopen = (notice: string) =>
    whenAtList(program, () => {
      again = notice;
      leave(0);
    });
  const feeds = new FeedWork({
    library,
    apart: { program: ownProgram(), library: own, stateFolder },
    dispatch: (...messages) => program.dispatch(...messages),
    state: () => program.state(),
    saved: () => saved,
    steps: () => statuses.stepTimes(),
    reopen,
  });

  const refresh = () => library.refresh();
  const world: World = {
    feeds,
    library,
    statuses,
    dispatch: (...messages) => program.dispatch(...messages),
    state: () => program.state(),
    save: () => keeping.save(),
    saved: () => saved,
    saveQuery: (query) => {
      saved = [...saved.filter(({ name }) => name !== query.name), query];
      keeping.setting({ saved });
    },
    keepSetting: (change) => keeping.setting(change),
    keepMeasure: (measure) => keeping.measure(measure),
    speak: (setting) => {
      speakIn(setting, localeOf(process.env, "LC_MESSAGES")).then(
        () => program.dispatch({ type: "spoken", locale: datesIn(setting) }),
        (error: Error) => program.dispatch({ type: "notice", text: words.settings.notLoaded(error.message) }),
      );
    },
    quit: () => leave(0),
    suspend: () => lent.stop(),
    edit: (path) => lent.to(({ edit }) => edit(join(library.folder, path), process.env), refresh),
    editSettings: () =>
      lent.to(
        ({ editSettings }) => editSettings(stateFolder, process.env),
        // Anything may be another one: the library, the keys, the language. What does not count is said then.
        () => {
          const { screen, notice } = program.state();
          if (screen !== "list" && notice === "")
            program.dispatch({ type: "notice", text: words.settings.countLater });
          reopen(notice);
        },
      ),
    pager: (text) => lent.to(({ page }) => page(text, process.env), refresh),
    pictures: (story) => late.of(story),
    withPictures: (use) => late.whenThere(use),
    browse: (address) => (needsTerminal() ? lent.forBrowser(address) : browse(address)),
    isOver: () => over,
  };
  const start = startState({ size: size(), now: Date.now(), settings, session, notice });
  const program = createProgram(start, createPerform(world));
  program.dispatch({ type: "changed" }, { type: "trouble", text: troubleOf(world) });
  // What was found damaged is said once; what is still wrong stays in the footer behind it.
  program.dispatch({ type: "notice", text: notice });

  const onResize = () => program.dispatch({ type: "resized", size: size() });
  stdout.on("resize", onResize);
  const left = new Promise<number>((resolve) => {
    leave = resolve;
  });
  for (const [signal, number] of [
    ["SIGTERM", 15],
    ["SIGHUP", 1],
    ["SIGINT", 2],
  ] as const) {
    process.on(signal, () => {
      if (!(lent.isAway && signal === "SIGINT")) leave(128 + number);
    });
  }
  // A window that was closed: nobody is left to draw for, and what was marked is kept already.
  stdout.on("error", () => leave(GONE));

  await orderRightToLeft(program);
  const depth = depthOf(process.env);
  const input = openTerminalInput({
    source: process.stdin,
    write: (text) => void stdout.write(text),
    onReports: (reports) =>
      program.dispatch(...reports.flatMap((report) => mouseMessages(report, performance.now()))),
    onGround: (ground) => program.dispatch({ type: "ground", ground }),
    mayAsk: mayBeAsked(process.env),
  });
  input.begin();
  const release = settings.bidi === "words" && !settings.screenReader ? rewrite(stdout, held) : () => {};
  const canBeTold =
    settings.bidi === "reader" && given.settings.bidi !== "reader" && canDrawAsSent(process.env);
  const unpin = rewrite(stdout, (written) => pinned(written, size().columns, canBeTold));
  const follow = () => {
    const { settings, bidi, story } = program.state();
    input.useMouse(settings.mouse ?? false);
    // Not before there is such text: mlterm's own drawing of Indian scripts ends with it.
    input.drawAsSent(canBeTold && !settings.screenReader && (bidi ?? story?.tools.bidi ?? null) !== null);
  };
  follow();
  program.subscribe(follow);
  program.dispatch({ type: "ground", ground: groundByName(process.env) });
  const frame = firstFrame(program.state(), themeFor(settings, depth, program.state().ground));
  if (frame !== null) paintEarly(stdout, frame, cursorOf(program.state()));
  setRest(program);
  const { mount } = await import("./mount.tsx");
  const app = mount({
    program,
    depth,
    stdin: input.stdin,
    onReady: (suspend) => {
      lent.suspend = suspend;
    },
    onRender: () => late.afterFrame(),
  });

  const clock = setInterval(() => program.dispatch({ type: "now", now: Date.now() }), CLOCK);
  clock.unref();
  const changed = () =>
    program.dispatch(
      { type: "changed" },
      { type: "trouble", text: troubleOf(world) },
      { type: "reading", reading: readingOf(world) },
    );
  const stopLibrary = library.subscribe(changed);
  const stopStatuses = followStatuses(world, changed);

  // A crash leaves the journal for the next start to fold; after an orderly end this does nothing.
  process.on("exit", () => statuses.closeNow());

  // Also when a component throws: Ink has restored the terminal and shown what happened.
  app.waitUntilExit().then(
    () => leave(0),
    (error: unknown) => {
      process.exitCode = 70;
      console.error(error);
      leave(70);
    },
  );
  // Behind the first frame: bring the index up to date, load the parsers, follow the folder.
  const isOver = () => over;
  const bringPictures = () => late.bring();
  const bringFeeds = () => feeds.show(false);
  setTimeout(() => void behind({ library, statuses, program, bringPictures, bringFeeds, isOver }), 0);

  const code = await left;
  over = true;
  stdout.off("resize", onResize);
  clearInterval(clock);
  late.close();
  stopLibrary();
  stopStatuses();
  // What the terminal was asked and answers behind us would be typed to the shell.
  if (code !== GONE) await Promise.all([late.answered, input.answered()]);
  app.unmount();
  await app.waitUntilExit().catch(() => {});
  unpin();
  release();
  await feeds.close();
  keeping.saveNow();
  await statuses.close();
  library.keepMarks();
  library.close();
  return { code, again };
}

/** Whose dates: those of the locale, which may be of a language that is not spoken here, else of the language set. */
function datesIn(setting: Language | "auto"): string | undefined {
  return setting === "auto" ? localeOf(process.env) : locale;
}

/** The settings with it decided for this terminal who orders right-to-left text. */
function bidiKnown<Some extends Settings>(
  settings: Some,
): Omit<Some, "bidi"> & { readonly bidi: "reader" | "words" } {
  const { bidi = "auto" } = settings;
  const ordersItself = bidi === "auto" ? terminalOrders(process.env) : bidi === "terminal";
  return { ...settings, bidi: ordersItself && !canDrawAsSent(process.env) ? "words" : "reader" };
}
