/** The settings that can be changed on the screen: by a menu, where a pick goes on to the next value, or by a key. */
import { themeNames } from "../article/themes.ts";
import { THEMES } from "../article/themes-coming.ts";
import { words } from "../words/words.ts";
import { ask } from "./list.ts";
import { inColumns } from "./row-detail.ts";
import type { SettingName } from "./settings.ts";
import { type Effect, type Overlay, type PickRow, type State, type Step, type Story, step } from "./state.ts";
import { set, toolsLacking } from "./story.ts";

/** Settings that change what is painted, not how text is set. */
const PAINT: ReadonlySet<SettingName> = new Set(["theme", "motion", "ruler", "mouse", "preset"]);

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
  { name: "spacing", values: ["single", "double"] },
  { name: "paragraphs", values: ["spaced", "indented"] },
  { name: "ruler", values: [false, true] },
  { name: "theme", values: THEMES },
  { name: "motion", values: ["auto", "reduced", "full"] },
  { name: "screenReader", values: [false, true] },
  { name: "language", values: ["auto", "en", "de", "fr"] },
];

/** A value as people say it. */
function shown(name: SettingName, value: Value): string {
  const values: Readonly<Record<string, Readonly<Record<string, string>>>> = words.settings.values;
  return values[name]?.[String(value)] ?? String(value);
}

function valueNow(state: State, { name, values }: Row): Value {
  return state.settings[name] ?? values[0] ?? "";
}

/** The menu, its cursor on row `cursor`. */
export function settingsMenu(state: State, cursor = 0): Extract<Overlay, { type: "pick" }> {
  const plain = { heading: "", unread: false, dim: false };
  const rows = SETTING_ROWS.map(
    (row): PickRow => ({
      ...plain,
      key: row.name,
      label: words.settings.rows[row.name],
      detail: shown(row.name, valueNow(state, row)),
      choice: { type: "setting", name: row.name },
    }),
  );
  const { rest, inEditor } = words.settings;
  rows.push({ ...plain, key: "file", label: rest, detail: inEditor, choice: { type: "settings-file" } });
  return { type: "pick", title: words.settings.title, rows: inColumns(rows, state), cursor, empty: "" };
}

/** Gives a setting its next value, at once and for good; the menu stays. */
export function changeSetting(state: State, name: SettingName): Step {
  const { state: changed, effects } = nextSetting(state, name);
  const at = SETTING_ROWS.findIndex((row) => row.name === name);
  return step({ ...changed, notice: "", overlay: settingsMenu(changed, at) }, ...effects);
}

/** The same by a key, which says what is in force now. */
export function nextSetting(state: State, name: SettingName): Step {
  const row = SETTING_ROWS.find((one) => one.name === name);
  if (row === undefined) return step(state);
  const values = name === "theme" ? themeNames(state.settings.themes) : row.values;
  const value = next(values, valueNow(state, row));
  const settings = { ...state.settings, [name]: value };
  const notice = `${words.settings.rows[name]}: ${shown(name, value)}`;
  const changed: State = { ...state, settings, progress: {}, notice };
  const story =
    state.story && (PAINT.has(name) ? painted(state, state.story, settings) : set(changed, state.story));
  const again = { ...changed, story };
  const asked = name === "screenReader" ? ask(again) : step(again);
  const effects: Effect[] = [{ type: "keep-setting", name, value }, ...toolsLacking(again)];
  return { ...asked, effects: [...asked.effects, ...effects] };
}

/** The story as it is set, which also holds under these settings. */
function painted({ settings: before }: State, story: Story, settings: State["settings"]): Story {
  return story.setFor.settings === before ? { ...story, setFor: { ...story.setFor, settings } } : story;
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
