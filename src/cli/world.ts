/** Opens what a verb works on: the library, brought up to date, and the statuses. */
import { homedir } from "node:os";
import { EVERYTHING } from "../article/view.ts";
import { type Library, openLibrary } from "../store/library.ts";
import { libraryFolder, stateFolder } from "../store/places.ts";
import { readSettings, type Settings } from "../store/settings.ts";
import { shownFolder } from "../store/shipped.ts";
import { openStatuses, type Statuses } from "../store/statuses.ts";
import type { Io } from "./io.ts";
import type { Output } from "./output.ts";
import type { Values } from "./values.ts";

export type World = {
  readonly library: Library;
  readonly statuses: Statuses;
  readonly settings: Settings;
  readonly stateFolder: string;
  readonly close: () => Promise<void>;
};

/**
 * How much of the folder is looked at first: as much as at a start of the reader; nothing where any story is known, for
 * an answer that must come at once; nothing at all, for a verb that asks for no story.
 */
export type Look = "fresh" | "known" | "none";

/**
 * Opens library and statuses as the options, the environment and the settings say. `own` is the user's library
 * even while it is empty and the shipped stories are shown. What is wrong with the settings or the marks is said;
 * a library that cannot be read is a failure of the call. In a library of very many files one that was written to in
 * its place may be listed as it was before, until the screen has looked at each of them; what shows a story
 * reads its file.
 */
export async function openWorld(
  which: "shown" | "own",
  values: Values,
  io: Io,
  out: Output,
  look: Look = "fresh",
): Promise<World> {
  const around = { env: io.env, home: io.env.HOME || homedir(), platform: process.platform };
  const state = stateFolder(values.text("state"), around);
  const { settings, problems } = readSettings(state);
  const place = libraryFolder({ flag: values.text("library"), setting: settings.library }, around);
  const folder = which === "own" ? place.folder : shownFolder(place);
  const statuses = openStatuses({ folder: state });
  const library = openLibrary({ folder, stateFolder: state, statuses });
  if (look !== "none") {
    // Nothing is known before the first refresh.
    if (library.window(EVERYTHING, { offset: 0, limit: 1 }).total === 0) await library.refresh();
    else if (look === "fresh") await library.refreshQuickly();
  }
  const explained =
    problems.length === 0 ? problems : (await import("../store/settings-lines.ts")).explainSettings(state);
  for (const sentence of [...explained, ...statuses.warnings()]) out.note(sentence);
  if (which === "shown" && library.trouble() !== "") out.failed(library.trouble());
  return {
    library,
    statuses,
    settings,
    stateFolder: state,
    close: async () => {
      // Before the statuses are written: the library was not told what a verb has marked, so then nothing is kept.
      library.keepMarks();
      await statuses.close();
      library.close();
    },
  };
}
