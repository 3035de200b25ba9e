/** The help screen and the footer: the keys in force, from the table. */
import { widthOf } from "../article/width.ts";
import { linesIn, wrap } from "../article/wrap.ts";
import { type CommandId, words } from "../words/words.ts";
import { type Command, type Where, whereOf } from "./command.ts";
import { menuHeight } from "./geometry.ts";
import { type KeySettings, keysOf, shownKey } from "./keys.ts";
import { type State, type Step, step } from "./state.ts";

export type HelpLine = { readonly heading: string } | { readonly keys: string; readonly help: string };

/** The help: the place one came from first, then the others. */
export function helpLines(
  state: Pick<State, "screen" | "settings">,
  commands: readonly Command[],
): HelpLine[] {
  const places: Where[] = state.screen === "story" ? ["story", "list"] : ["list", "story"];
  return [
    ...places,
    "pick" as const,
    "feeds" as const,
    "map" as const,
    "picture" as const,
    "prompt" as const,
    "palette" as const,
  ].flatMap((where) => [
    { heading: words.keys.places[where] },
    ...commands
      .filter((command) => command.where.includes(where))
      .map((command) => ({ keys: allKeys(command, state.settings), help: command.help })),
  ]);
}

/** A line of the help screen. Long keys and sentences go on in lines of their own, where one of the two may be "". */
export type HelpRow = { readonly heading: string } | { readonly keys: string; readonly help: string };

/** Columns of the keys, and of what stands before and behind them. */
export function keyColumns(columns: number, lines: readonly HelpLine[]): number {
  const widest = lines.map((line) => ("keys" in line ? widthOf(line.keys) : 0));
  return Math.max(1, Math.min(Math.max(...widest), 28, Math.floor(columns * 0.38)));
}
const AROUND = 5;

/** The help as it is shown: nothing of it cut, its parts set apart. */
export function helpRows(state: State, commands: readonly Command[]): HelpRow[] {
  const { columns } = state.size;
  const lines = helpLines(state, commands);
  const column = keyColumns(columns, lines);
  return lines.flatMap((line, index): HelpRow[] => {
    if ("heading" in line) return index > 0 ? [{ keys: "", help: "" }, line] : [line];
    if (state.settings.screenReader)
      return wrapped(`${line.keys}: ${line.help}`, columns).map((help) => ({ keys: "", help }));
    const keys = wrapped(line.keys, column);
    const help = wrapped(line.help, columns - column - AROUND);
    return Array.from({ length: Math.max(keys.length, help.length) }, (_, i) => ({
      keys: keys[i] ?? "",
      help: help[i] ?? "",
    }));
  });
}

function wrapped(text: string, width: number): string[] {
  return linesIn(text, wrap(text, Math.max(1, width)));
}

export function allKeys(command: Command, settings: KeySettings): string {
  return keysOf(command, settings).map(shownKey).join(" ");
}

export function open(state: State): Step {
  return step({ ...state, overlay: { type: "help", top: 0 } });
}

/** Moves the help by `by` screenfuls. */
export function scroll(state: State, commands: readonly Command[], by: number): Step {
  return scrollLines(state, commands, by * Math.max(1, menuHeight(state.size) - 2));
}

export function scrollLines(state: State, commands: readonly Command[], by: number): Step {
  if (state.overlay?.type !== "help") return step(state);
  const most = Math.max(0, helpRows(state, commands).length - menuHeight(state.size));
  const top = Math.max(0, Math.min(state.overlay.top + by, most));
  if (top === state.overlay.top)
    return step({ ...state, notice: by < 0 ? words.keys.helpStart : words.keys.helpEnd });
  return step({ ...state, overlay: { type: "help", top } });
}

/** What digits can stand before here: "j rows down", "g for the page". */
export function digitHints(state: State, commands: readonly Command[]): string[] {
  return commands
    .filter((command) => command.digits && command.where.includes(whereOf(state)))
    .map((command) => `${shownKey(keysOf(command, state.settings)[0] ?? "")} ${command.digits}`);
}

/** `press`: the key as it is named, for a click on it. */
export type Hint = {
  readonly id: CommandId;
  readonly key: string;
  readonly hint: string;
  readonly press: string;
};

/** What the footer names: the keys that work here now, in the table's order. */
export function hints(state: State, commands: readonly Command[]): Hint[] {
  const where = whereOf(state);
  return commands
    .filter((command) => command.hint && command.where.includes(where) && !command.unless?.(state))
    .map((command) => ({
      id: command.id,
      key: shownKey(keysOf(command, state.settings)[0] ?? ""),
      hint: command.hint ?? "",
      press: keysOf(command, state.settings)[0] ?? "",
    }));
}

/** Between two hints. */
export const HINT_GAP = 3;

/** Help and the ways out. */
const ALWAYS: ReadonlySet<string> = new Set([
  "help",
  "quit",
  "story.leave",
  "pick.close",
  "map.close",
  "picture.close",
  "palette.leave",
]);

/** As many hints as fit whole in `room` columns; help and the way out are never the ones that are left out. */
export function hintsThatFit(state: State, commands: readonly Command[], room: number): Hint[] {
  const all = hints(state, commands);
  const must = all.filter(({ id }) => ALWAYS.has(id));
  let left = room - must.reduce((sum, hint) => sum + hintWidth(hint) + HINT_GAP, 0) + HINT_GAP;
  return all.filter((hint) => {
    if (must.includes(hint)) return true;
    left -= hintWidth(hint) + HINT_GAP;
    return left >= 0;
  });
}

export function hintWidth({ key, hint }: Pick<Hint, "key" | "hint">): number {
  return widthOf(key) + 1 + widthOf(hint);
}
