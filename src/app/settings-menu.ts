/** The settings that can be changed on the screen: a menu of them, where a pick goes on to the next value. */
import { words } from "../words/words.ts";
import { type Overlay, type PickRow, type SettingName, type State, type Step, step } from "./state.ts";
import { set, toolsLacking } from "./story.ts";

type Value = string | number | boolean;
type Row = { readonly name: SettingName; readonly values: readonly Value[] };

/** The same values as in the table of settings (store/settings-table.ts), which a test holds them to. */
export const SETTING_ROWS: readonly Row[] = [
  { name: "preset", values: ["standard", "vim", "emacs"] },
  { name: "markReadOn", values: ["open", "last-page", "never"] },
  { name: "measure", values: [48, 56, 64, 68, 72, 80, 96] },
  { name: "justify", values: [false, true] },
  { name: "hyphenate", values: ["auto", "always", "never"] },
  { name: "mouse", values: [true, false] },
  { name: "language", values: ["auto", "en", "de", "fr"] },
];

/** A value as people say it. */
function shown(name: SettingName, value: string): string {
  const values: Readonly<Record<string, Readonly<Record<string, string>>>> = words.settings.values;
  return values[name]?.[value] ?? value;
}

function valueNow(state: State, { name, values }: Row): Value {
  return state.settings[name] ?? values[0] ?? "";
}

/** The menu, its cursor on row `cursor`. */
export function settingsMenu(state: State, cursor = 0): Extract<Overlay, { type: "pick" }> {
  const rows = SETTING_ROWS.map((row): PickRow => {
    const value = String(valueNow(state, row));
    return {
      key: row.name,
      heading: "",
      label: words.settings.rows[row.name],
      detail: shown(row.name, value),
      unread: false,
      dim: false,
      choice: { type: "setting", name: row.name },
    };
  });
  return { type: "pick", title: words.settings.title, rows, cursor, empty: "" };
}

/** Gives a setting its next value, at once and for good; the menu stays. */
export function changeSetting(state: State, name: SettingName): Step {
  const at = SETTING_ROWS.findIndex((row) => row.name === name);
  const row = SETTING_ROWS[at];
  if (row === undefined) return step(state);
  const value = next(row.values, valueNow(state, row));
  const changed: State = { ...state, settings: { ...state.settings, [name]: value }, progress: {} };
  const again = changed.story ? { ...changed, story: set(changed, changed.story) } : changed;
  const overlay = settingsMenu(again, at);
  return step({ ...again, overlay }, { type: "keep-setting", name, value }, ...toolsLacking(again));
}

/** Another language is spoken now: what the menu says is said anew. */
export function spoken(state: State): Step {
  const { overlay } = state;
  if (overlay?.type !== "pick" || overlay.rows[0]?.choice.type !== "setting") return step({ ...state });
  return step({ ...state, overlay: settingsMenu(state, overlay.cursor) });
}

/** The value behind this one, round at the end; of numbers the next larger. */
function next(values: readonly Value[], now: Value): Value {
  const at =
    typeof now === "number"
      ? values.findIndex((value) => typeof value === "number" && value > now)
      : values.indexOf(now) + 1;
  return values[at] ?? values[0] ?? now;
}
