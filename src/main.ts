/** The only wiring: what was typed after `newsreader` becomes a verb or the screen. */
import { homedir } from "node:os";
import { localeOf } from "./article/locale.ts";
import { parseStart, type Start } from "./cli/start.ts";
import { openLibrary } from "./store/library.ts";
import { libraryFolder, stateFolder } from "./store/places.ts";
import { readSettings } from "./store/settings.ts";
import { shownFolder } from "./store/shipped.ts";
import { openStatuses } from "./store/statuses.ts";
import { endWithParent } from "./store/with-parent.ts";
import type { Left } from "./tui/run.ts";
import { speakIn } from "./words/languages.ts";
import { words } from "./words/words.ts";

const around = { env: process.env, home: homedir(), platform: process.platform };

async function main(argv: readonly string[]): Promise<number> {
  endWithParent();
  const start = parseStart(argv);
  if (start.verb || !process.stdout.isTTY) {
    // Without a terminal to draw on, the plain listing is what can be shown.
    const { runVerb } = await import("./cli/run.ts");
    return await runVerb(argv, process, async (settings) => {
      const { clashes } = await import("./app/keymap.ts");
      return clashes(settings);
    });
  }
  if (!process.stdin.isTTY) {
    if (process.stderr.isTTY) {
      const { language } = readSettings(stateFolder(start.state, around)).settings;
      await speakIn(language, localeOf(process.env, "LC_MESSAGES"));
    }
    process.stderr.write(`${words.shell.noKeys}\n`);
    return 2;
  }
  let left = await openScreen(start);
  while (left.again !== null) left = await openScreen(start, left.again);
  return left.code;
}

async function openScreen(start: Start, notice = ""): Promise<Left> {
  // Ink does this behind the first frame: a key pressed before would be echoed into that.
  process.stdin.setRawMode(true);
  // What is read from the disk while the screen loads costs nothing.
  const screen = import("./tui/run.ts");
  const state = stateFolder(start.state, around);
  const { settings, problems } = readSettings(state);
  // English is here already; another language comes beside Ink.
  const speaking = speakIn(settings.language, localeOf(process.env, "LC_MESSAGES"));
  const place = libraryFolder({ flag: start.library, setting: settings.library }, around);
  const folder = shownFolder(place);
  const statuses = openStatuses({ folder: state });
  const library = openLibrary({ folder, stateFolder: state, statuses });
  const { run } = await screen;
  await speaking;
  const explained =
    problems.length === 0 ? problems : (await import("./store/settings-lines.ts")).explainSettings(state);
  const warnings = [...(notice ? [notice] : []), ...statuses.warnings(), ...explained];
  // Ink's own variable, so that who has set it for other programs need not ask for it again.
  const isRead = start.screenReader || process.env.INK_SCREEN_READER === "true";
  const asked = isRead ? { ...settings, screenReader: true } : settings;
  return await run({ library, statuses, settings: asked, stateFolder: state, own: place.folder, warnings });
}

process.exitCode = await main(process.argv.slice(2));
