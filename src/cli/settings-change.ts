/** `settings set` and `settings unset`: one setting of the file, checked before it is written. */
import { nearest } from "../article/nearest.ts";
import { readRaw, readSettings, type Settings, writeSettings } from "../store/settings.ts";
import { isRecord, SETTINGS, type Setting, settingNamed, shown } from "../store/settings-table.ts";
import { statePath } from "../store/state-folder.ts";
import { Failure, usage } from "./failure.ts";
import type { KeyProblems } from "./verb.ts";

const SEE = "See “newsreader help settings”.";

/**
 * Does what was typed behind `settings`; answers with the sentence that tells of it. Throws a Failure: of code 2 where
 * the setting is not known or the value does not fit, of code 1 where the file cannot be read or written.
 */
export async function change(
  folder: string,
  what: "set" | "unset",
  words: readonly string[],
  keyProblems?: KeyProblems,
): Promise<string> {
  const [key, typed] = words;
  const wanted = what === "set" ? 2 : 1;
  if (key === undefined || words.length !== wanted) {
    const form = what === "set" ? "set KEY VALUE" : "unset KEY";
    throw usage(`It is “newsreader settings ${form}”.`, SEE);
  }
  // The keys of one command: keys.list.down.
  const command = key.startsWith("keys.") ? key.slice("keys.".length) : "";
  const setting = settingNamed(command === "" ? key : "keys");
  if (setting === undefined) {
    const meant = nearest(
      key,
      SETTINGS.map(({ name }) => name),
    );
    throw usage(
      `There is no setting “${key}”. Did you mean “${meant}”?`,
      "“newsreader settings” shows them all.",
    );
  }
  const value = what === "unset" ? undefined : checked(setting, command, typed ?? "");
  const { settings } = readSettings(folder);
  if (value !== undefined && setting.agrees?.({ ...settings, [setting.name]: value }) === false)
    throw usage(`${setting.name} cannot be ${shown(value)}: it must be ${setting.accepts}.`, SEE);
  if (command !== "" && value !== undefined) {
    // A clash is only told: who swaps two keys gives the first of them when it is still the other command's.
    const faults = await keyProblems?.({ ...settings, keys: { [command]: value as string[] } });
    const unknown = faults?.find(({ unknown }) => unknown);
    if (unknown !== undefined) throw usage(unknown.says, SEE);
  }
  const whole = command === "" ? value : withCommand(folder, command, value);
  try {
    await writeSettings(folder, { [setting.name]: whole } as Partial<Settings>);
  } catch (error) {
    throw new Failure((error as Error).message);
  }
  return value === undefined ? `${key} is as it comes again.` : `${key} is ${shown(value)} now.`;
}

/** What was typed as the setting's value: JSON, or plain text. Throws where it does not fit. */
function checked(setting: Setting, command: string, typed: string): unknown {
  if (command !== "") return keysIn(typed);
  const value = fromText(typed);
  const fitting = setting.fits(value) ? value : typed;
  if (!setting.fits(fitting)) {
    throw usage(`${setting.name} cannot be ${shown(value)}: it must be ${setting.accepts}.`, SEE);
  }
  const faults = setting.sift?.(fitting as never).faults ?? [];
  if (faults.length > 0) throw usage(faults.map(({ says }) => `${says}.`).join(" "), SEE);
  return fitting;
}

/** Keys with spaces between them, or a JSON list where one of them is several keys in a row. */
function keysIn(typed: string): string[] {
  const value = fromText(typed);
  const keys: unknown = Array.isArray(value) ? value : typed.split(" ").filter(Boolean);
  if (settingNamed("keys")?.sift?.({ it: keys } as never).faults.length !== 0) {
    throw usage(`${typed} is no list of keys: give them with spaces between, as “ctrl+n down”.`, SEE);
  }
  return keys as string[];
}

/** The setting `keys` with the keys of one command changed. */
function withCommand(folder: string, command: string, keys: unknown): unknown {
  const { keys: before } = readRaw(statePath(folder, "settings")).value;
  const { [command]: _, ...others } = isRecord(before) ? before : {};
  const next = keys === undefined ? others : { ...others, [command]: keys };
  return Object.keys(next).length === 0 ? undefined : next;
}

function fromText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
