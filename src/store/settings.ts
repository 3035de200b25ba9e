/**
 * The settings: a file that people write by hand, so it is read leniently. What is wrong in it is told with the
 * key, its value and what would be accepted, and the rest counts.
 */
import { readFileSync } from "node:fs";
import { type Rule as ArrivalRule, ruleProblem } from "../article/arrival-rules.ts";
import type { SavedQuery } from "../article/view.ts";
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
  readonly bidi: "auto" | "reader" | "terminal";
  /** Wheel and clicks. */
  readonly mouse: boolean;
  /** Keys by command id; a command that is not named keeps its own. */
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
  bidi: "auto",
  mouse: false,
  keys: {},
  saved: [],
  rules: [],
};

type Rule = { readonly accepts: string; readonly fits: (value: unknown) => boolean };

const isKeys = (value: unknown) =>
  Array.isArray(value) && value.every((key) => typeof key === "string" && key !== "");

/** What each setting may be. A new setting is a line here, in the type and in the defaults. */
const RULES: { readonly [Key in keyof Required<Settings>]: Rule } = {
  library: { accepts: "the path of a folder", fits: (value) => typeof value === "string" && value !== "" },
  markReadOn: {
    accepts: '"open", "last-page" or "never"',
    fits: (value) => value === "open" || value === "last-page" || value === "never",
  },
  measure: {
    accepts: "a whole number from 20 to 200",
    fits: (value) => Number.isInteger(value) && (value as number) >= 20 && (value as number) <= 200,
  },
  justify: { accepts: "true or false", fits: (value) => typeof value === "boolean" },
  hyphenate: {
    accepts: '"auto", "always" or "never"',
    fits: (value) => value === "auto" || value === "always" || value === "never",
  },
  bidi: {
    accepts: '"auto", "reader" or "terminal" (who orders right-to-left text)',
    fits: (value) => value === "auto" || value === "reader" || value === "terminal",
  },
  mouse: { accepts: "true or false", fits: (value) => typeof value === "boolean" },
  keys: {
    accepts: 'command names, each with a list of keys, as {"next-page": ["space", "l"]}',
    fits: (value) => isRecord(value),
  },
  saved: {
    accepts: 'a list of filters with names, as [{"name": "Long reads", "query": "words:>1500"}]',
    fits: (value) =>
      Array.isArray(value) &&
      value.every((one) => isRecord(one) && typeof one.name === "string" && typeof one.query === "string"),
  },
  rules: {
    accepts: 'a list of rules, as [{"query": "section:sport", "do": "drop"}]',
    fits: Array.isArray,
  },
};

export type ReadSettings = {
  readonly settings: Settings;
  /** What in the file does not count, a sentence each. */
  readonly problems: readonly string[];
};

/** Reads the settings in a state folder; defaults stand for what is missing or wrong. Never throws. */
export function readSettings(folder: string): ReadSettings {
  const { value, problem } = readRaw(statePath(folder, "settings"));
  if (problem !== "") return { settings: DEFAULT_SETTINGS, problems: [`${problem} The defaults are used.`] };
  const problems: string[] = [];
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [key, given] of Object.entries(value)) {
    const rule = Object.hasOwn(RULES, key) ? RULES[key as keyof Settings] : undefined;
    if (rule === undefined) {
      problems.push(
        `settings.json: there is no setting "${key}"; there are ${Object.keys(RULES).join(", ")}.`,
      );
    } else if (!rule.fits(given)) {
      problems.push(`settings.json: ${key} is ${shown(given)}, but must be ${rule.accepts}.`);
    } else if (key === "keys") {
      settings.keys = Object.fromEntries(
        Object.entries(given as object).filter(([command, keys]) => {
          if (!isKeys(keys)) {
            problems.push(`settings.json: keys.${command} is ${shown(keys)}, but must be a list of keys.`);
          }
          return isKeys(keys);
        }),
      );
    } else if (key === "rules") {
      settings.rules = (given as unknown[]).filter((one, i) => {
        const wrong = ruleProblem(one);
        if (wrong !== "")
          problems.push(`settings.json: rule ${i + 1} is ${shown(one)}, and does not count: ${wrong}.`);
        return wrong === "";
      });
    } else settings[key] = given;
  }
  return { settings: settings as Settings, problems };
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
    const { confWriter } = await import("./conf-file.ts");
    (await confWriter())({ folder, name: "settings", writer, value: next });
  } catch (error) {
    throw new Error(refusal(error, path, "the settings are as before"), { cause: error });
  } finally {
    retireWriter(writer);
  }
}

function readRaw(path: string): { value: Record<string, unknown>; problem: string } {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const code = errorCode(error);
    const missing = code === "ENOENT" || code === "ENOTDIR";
    return { value: {}, problem: missing ? "" : `${path} cannot be read (${code}).` };
  }
  if (text.trim() === "") return { value: {}, problem: "" };
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return { value, problem: "" };
    return { value: {}, problem: `${path} must hold an object, as {"measure": 68}.` };
  } catch (error) {
    return { value: {}, problem: `${path} is not JSON: ${(error as Error).message.replace(/\s+/g, " ")}.` };
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
