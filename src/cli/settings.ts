/** `settings`: what is in force and where it comes from; set, unset and edit. */
import { homedir } from "node:os";
import { editSettings } from "../store/hand-over.ts";
import { libraryFolder, stateFolder } from "../store/places.ts";
import { readRaw, readSettings } from "../store/settings.ts";
import { explainKeys, explainSettings, settingLines } from "../store/settings-lines.ts";
import { SETTINGS, settingNamed } from "../store/settings-table.ts";
import { statePath } from "../store/state-folder.ts";
import { Failure, usage } from "./failure.ts";
import type { Io } from "./io.ts";
import { versioned } from "./json.ts";
import { change } from "./settings-change.ts";
import type { Values } from "./values.ts";
import type { Call } from "./verb.ts";

export type SettingSource = "flag" | "environment" | "file" | "default";

export type SettingInForce = {
  readonly name: string;
  readonly value: unknown;
  readonly from: SettingSource;
  /** The line of the settings' file that says so. */
  readonly line?: number;
};

export async function run({ words, values, io, out, keyProblems }: Call): Promise<void> {
  const around = { env: io.env, home: io.env.HOME || homedir(), platform: process.platform };
  const folder = stateFolder(values.text("state"), around);
  const [what, ...rest] = words;
  if (values.has("edit")) {
    if (what !== undefined) throw usage("“--edit” takes no words.", "See “newsreader help settings”.");
    await openEditor(folder, io);
  } else if (what === "set" || what === "unset") {
    const said = await change(folder, what, rest, keyProblems);
    if (out.isTerminal && !values.has("json")) out.tell(said);
  } else if (what !== undefined) {
    throw usage(`“settings” knows “set” and “unset”, not “${what}”.`, "See “newsreader help settings”.");
  }
  const { settings } = readSettings(folder);
  const problems = [
    ...explainSettings(folder),
    ...explainKeys(folder, (await keyProblems?.(settings)) ?? []),
  ];
  for (const problem of problems) {
    if (values.has("edit")) out.failed(problem);
    else out.note(problem);
  }
  const rows = inForce(folder, values, io);
  const file = statePath(folder, "settings");
  if (values.has("json")) return out.json(versioned({ file, problems, settings: rows }));
  if (what !== undefined || values.has("edit")) return;
  const shown = rows.map(({ name, value, from, line }) => [
    name,
    value === undefined ? "-" : JSON.stringify(value),
    from === "file" ? `${file}:${line}` : from,
  ]);
  if (!out.isTerminal) return out.lines(shown.map((row) => row.join("\t")));
  const width = Math.max(...shown.map(([name = ""]) => name.length));
  for (const [name = "", value = "", from = ""] of shown) {
    const where =
      from === "default"
        ? ""
        : `  ${from === "flag" || from === "environment" ? out.words.shell.from[from] : from}`;
    out.styled([["headline", name.padEnd(width)], `  ${value}`, ["quiet", where]]);
  }
}

/** Every setting with its value and where that comes from. */
function inForce(folder: string, values: Values, io: Io): SettingInForce[] {
  const around = { env: io.env, home: io.env.HOME || homedir(), platform: process.platform };
  const { settings } = readSettings(folder);
  const lines = settingLines(folder);
  const raw = readRaw(statePath(folder, "settings")).value;
  const flag = values.text("library");
  return SETTINGS.map(({ name }) => {
    const line = lines.get(name);
    // A value that was refused leaves the default in force.
    const setting = settingNamed(name);
    const refused = setting?.agrees?.({ ...settings, [name]: raw[name] }) === false;
    const counts = line !== undefined && !refused && setting?.fits(raw[name]) === true;
    const said: SettingInForce = counts
      ? { name, value: settings[name], from: "file", line }
      : { name, value: settings[name], from: "default" };
    if (name === "screenReader" && values.has("screen-reader")) return { name, value: true, from: "flag" };
    if (name === "screenReader" && io.env.INK_SCREEN_READER === "true")
      return { name, value: true, from: "environment" };
    if (name !== "library") return said;
    const value = libraryFolder({ flag, setting: settings.library }, around).folder;
    if (flag) return { name, value, from: "flag" };
    if (io.env.NEWSREADER_LIBRARY) return { name, value, from: "environment" };
    return { ...said, value };
  });
}

/** Opens the file in the person's editor. */
async function openEditor(folder: string, io: Io): Promise<void> {
  if (!io.stdout.isTTY) throw new Failure("An editor needs a terminal: start it in one.", 2);
  const why = await editSettings(folder, io.env);
  if (why !== "") throw new Failure(why);
}
