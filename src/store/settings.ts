/**
 * The settings: a file that people write by hand, so it is read leniently. What is wrong in it is told with the
 * key, its value and what would be accepted, and the rest counts.
 */
import { readFileSync } from "node:fs";
import type { Rule as ArrivalRule } from "../article/arrival-rules.ts";
import { nearest } from "../article/nearest.ts";
import type { OwnTheme } from "../article/themes.ts";
import type { SavedQuery } from "../article/view.ts";
import { holdingLock } from "./hold-lock.ts";
import { type Fault, isRecord, SETTINGS, settingNamed, shown } from "./settings-table.ts";
import { errorCode, makeStateFolder, refusal, statePath } from "./state-folder.ts";
import { newWriter, retireWriter } from "./writer-name.ts";

export type Settings = {
  /** The library's folder; absent = the default one. */
  readonly library?: string;
  /** When a story becomes read: on opening, on its last page, or only by key. */
  readonly markReadOn: "open" | "last-page" | "never";
  /** Widest line of a story's text, in columns. */
  readonly measure: number;
  /** How text is set; see article/typesetting.ts. */
  readonly justify: boolean;
  readonly hyphenate: "auto" | "always" | "never";
  readonly spacing: "single" | "double";
  readonly paragraphs: "spaced" | "indented";
  readonly bidi: "auto" | "reader" | "terminal";
  /** A ruler under the line that is read. */
  readonly ruler: boolean;
  /** How pictures are shown: as well as the terminal can, as blocks of colour, or not at all. */
  readonly pictures: "auto" | "blocks" | "off";
  /** What the screen speaks; "auto" goes by the locale. */
  readonly language: "auto" | "en" | "de" | "fr";
  /** The colours: a theme that comes with it, or one of `themes`; see article/themes.ts. */
  readonly theme: string;
  readonly themes: Readonly<Record<string, OwnTheme>>;
  /** Whether anything moves by itself; "auto" goes by the desktop (reduced-motion.ts). */
  readonly motion: "auto" | "reduced" | "full";
  /** Wheel and clicks; the terminal's own selection is then a Shift away. */
  readonly mouse: boolean;
  /** Lines to be read aloud instead of boxes and columns. */
  readonly screenReader: boolean;
  /** Whose keys: newsreader's own, or those of vim or Emacs (app/presets.ts). */
  readonly preset: "standard" | "vim" | "emacs";
  /** Keys by command id, before those of the preset; a command that is not named keeps its own. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** Filters under names: they stand among the sections. */
  readonly saved: readonly SavedQuery[];
  /** What is done with stories that arrive from feeds. */
  readonly rules: readonly ArrivalRule[];
};

/** 68 columns: the middle of the 45 to 75 characters that typographers give for a line of text. */
export const DEFAULT_SETTINGS: Settings = {
  markReadOn: "open",
  measure: 68,
  justify: false,
  hyphenate: "auto",
  spacing: "single",
  paragraphs: "spaced",
  bidi: "auto",
  ruler: false,
  pictures: "auto",
  language: "auto",
  theme: "terminal",
  themes: {},
  motion: "auto",
  mouse: true,
  screenReader: false,
  preset: "standard",
  keys: {},
  saved: [],
  rules: [],
};

export type ReadSettings = {
  readonly settings: Settings;
  /** What in the file does not count, a sentence each. */
  readonly problems: readonly string[];
};

/**
 * Reads the settings in a state folder; defaults stand for what is missing or wrong. Never throws. The problems are
 * without lines, which cost a parser that tells places: settings-lines.ts says them with their lines.
 */
export function readSettings(folder: string): ReadSettings {
  const { value, problem } = readRaw(statePath(folder, "settings"));
  if (problem !== "") return { settings: DEFAULT_SETTINGS, problems: [`${problem} The defaults are used.`] };
  const { settings, faults } = siftSettings(value);
  return { settings, problems: faults.map(({ says }) => `settings.json: ${says}.`) };
}

/** What counts of the file's content, and what does not. */
export function siftSettings(value: Readonly<Record<string, unknown>>): {
  settings: Settings;
  faults: readonly Fault[];
} {
  const faults: Fault[] = [];
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [key, given] of Object.entries(value)) {
    const setting = settingNamed(key);
    if (setting === undefined) faults.push({ path: [key], says: unknown(key) });
    else if (!setting.fits(given)) {
      faults.push({ path: [key], says: `${key} is ${shown(given)}, but must be ${setting.accepts}` });
    } else if (setting.sift === undefined) settings[key] = given;
    else {
      const { kept, faults: inside } = setting.sift(given as never);
      settings[key] = kept;
      faults.push(...inside.map(({ path, says }) => ({ path: [key, ...path], says })));
    }
  }
  for (const { name, accepts, agrees } of SETTINGS) {
    if (agrees === undefined || agrees(settings as Settings)) continue;
    faults.push({ path: [name], says: `${name} is ${shown(settings[name])}, but must be ${accepts}` });
    settings[name] = DEFAULT_SETTINGS[name];
  }
  return { settings: settings as Settings, faults };
}

/** That there is no such setting, and which is the nearest. */
export function unknown(name: string): string {
  const names = SETTINGS.map((setting) => setting.name);
  return `there is no setting "${name}"; did you mean "${nearest(name, names)}"? There are ${names.join(", ")}`;
}

/**
 * Writes settings through conf; keys of the file that are not in `changes` stay as they are, known or not.
 * `undefined` takes a setting back to its default. Rejects with a message that names the file, the reason and
 * the next step: when the disk refuses, and when the file is not JSON and would be lost.
 */
export async function writeSettings(
  folder: string,
  changes: { readonly [Key in keyof Settings]?: Settings[Key] | undefined },
): Promise<void> {
  const path = statePath(folder, "settings");
  const { confWriter } = await import("./conf-file.ts");
  const write = await confWriter();
  holdingLock(folder, "settings", () => {
    const { value, problem } = readRaw(path);
    if (problem !== "") throw new Error(`${problem} Mend it first; nothing was written.`);
    const next: Record<string, unknown> = { ...value };
    for (const [key, given] of Object.entries(changes)) {
      if (given === undefined) delete next[key];
      else next[key] = given;
    }
    const writer = newWriter();
    try {
      makeStateFolder(folder);
      write({ folder, name: "settings", writer, value: next });
    } catch (error) {
      throw new Error(refusal(error, path, "the settings are as before"), { cause: error });
    } finally {
      retireWriter(writer);
    }
  });
}

/** The file's content as JSON; empty where there is none. `problem` says why it could not be read. */
export function readRaw(path: string): { value: Record<string, unknown>; problem: string } {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const code = errorCode(error);
    const missing = code === "ENOENT" || code === "ENOTDIR";
    return { value: {}, problem: missing ? "" : `${path} cannot be read (${code}).` };
  }
  // Some editors put a mark in front.
  text = text.replace(/^\ufeff/, "");
  if (text.trim() === "") return { value: {}, problem: "" };
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return { value, problem: "" };
    return { value: {}, problem: `${path} must hold an object, as {"measure": 68}.` };
  } catch (error) {
    return { value: {}, problem: `${path} is not JSON: ${(error as Error).message.replace(/\s+/g, " ")}.` };
  }
}
