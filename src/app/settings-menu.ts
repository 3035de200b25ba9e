/** The settings that can be changed on the screen: a menu of them, where a pick goes on to the next value. */
import { type Overlay, type PickRow, type SettingName, type State, type Step, step } from "./state.ts";
import { set, toolsLacking } from "./story.ts";

type Value = string | number | boolean;
type Row = { readonly name: SettingName; readonly title: string; readonly values: readonly Value[] };

/** The same values as in the table of settings (store/settings-table.ts), which a test holds them to. */
export const SETTING_ROWS: readonly Row[] = [
  { name: "preset", title: "Keys", values: ["standard", "vim", "emacs"] },
  { name: "markReadOn", title: "A story becomes read", values: ["open", "last-page", "never"] },
  { name: "measure", title: "Longest line, in columns", values: [48, 56, 64, 68, 72, 80, 96] },
  { name: "justify", title: "Even right edges", values: [false, true] },
  { name: "hyphenate", title: "Part words at line ends", values: ["auto", "always", "never"] },
  { name: "mouse", title: "Mouse: wheel and clicks", values: [true, false] },
];

const SHOWN: Readonly<Record<string, string>> = {
  standard: "newsreader’s own",
  vim: "vim",
  emacs: "Emacs",
  open: "when it is opened",
  "last-page": "on its last page",
  never: "never",
  auto: "where it helps",
  always: "always",
  true: "yes",
  false: "no",
};

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
      label: row.title,
      detail: SHOWN[value] ?? value,
      unread: false,
      dim: false,
      choice: { type: "setting", name: row.name },
    };
  });
  return { type: "pick", title: "Settings", rows, cursor, empty: "" };
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

/** The value behind this one, round at the end; of numbers the next larger. */
function next(values: readonly Value[], now: Value): Value {
  const at =
    typeof now === "number"
      ? values.findIndex((value) => typeof value === "number" && value > now)
      : values.indexOf(now) + 1;
  return values[at] ?? values[0] ?? now;
}
