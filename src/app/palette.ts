/** The command palette: a few letters find a command by its name, Enter runs it, or says why it cannot be run. */
import { words } from "../words/words.ts";
import type { Command } from "./command.ts";
import { fuzzyScore } from "./fuzzy.ts";
import { allKeys } from "./help.ts";
import { type State, type Step, step } from "./state.ts";

export type PaletteRow = {
  readonly command: Command;
  readonly keys: string;
  /** Why it cannot be run now, "" when it can. */
  readonly why: string;
};

/** What is under the palette: what its commands work on. */
function beneath(state: State): State {
  return { ...state, overlay: null, prompt: null, digits: "" };
}

/** Behind a match in the name comes one in the help, where the letters stand together. */
function score(typed: string, { title, help }: Command): number | null {
  const named = fuzzyScore(typed, title);
  if (named !== null) return named + 1000;
  return help.toLowerCase().includes(typed.trim().toLowerCase()) ? 0 : null;
}

/** The commands of the list or the story that fit what was typed, the best first; all of them before that. */
export function paletteRows(state: State, commands: readonly Command[]): PaletteRow[] {
  const under = beneath(state);
  const typed = state.prompt?.text ?? "";
  const here = commands.filter(({ id, where }) => where.includes(state.screen) && id !== "palette");
  const found = here
    .flatMap((command, at) => {
      const fits = score(typed, command);
      return fits === null ? [] : [{ command, fits, at }];
    })
    .sort((a, b) => b.fits - a.fits || a.at - b.at);
  // Settings and documents name commands by their ids, whatever the screen speaks.
  const named = here.filter(({ id }) => id.includes(typed.trim().toLowerCase()));
  const fitting = found.length > 0 ? found.map(({ command }) => command) : named;
  return fitting.map((command) => ({
    command,
    keys: allKeys(command, state.settings),
    why: command.unless?.(under) ?? "",
  }));
}

export function open(state: State): Step {
  const prompt = { kind: "command", text: "", cursor: 0, before: "" } as const;
  return step({ ...state, prompt, overlay: { type: "palette", at: 0 } });
}

export function leave(state: State): Step {
  return step(beneath(state));
}

/** Moves the palette's cursor by `by` rows; at the ends it goes round, or stops. */
export function move(
  state: State,
  commands: readonly Command[],
  by: number,
  ends: "round" | "stop" = "round",
): Step {
  if (state.overlay?.type !== "palette") return step(state);
  const count = paletteRows(state, commands).length;
  if (count < 2) return step({ ...state, notice: count === 0 ? words.list.noCommand : words.keys.lastRow });
  const to = state.overlay.at + by;
  const stopped = Math.max(0, Math.min(to, count - 1));
  const at = ends === "stop" || count === 0 ? stopped : (to + count) % count;
  return step({ ...state, overlay: { type: "palette", at } });
}

/** Runs the command under the cursor; stays open and says why where that cannot be. */
export function runPicked(state: State, commands: readonly Command[]): Step {
  if (state.overlay?.type !== "palette") return step(state);
  const row = paletteRows(state, commands)[state.overlay.at];
  if (row === undefined) return step({ ...state, notice: words.list.noCommand });
  if (row.why) return step({ ...state, notice: row.why });
  return row.command.run(beneath(state));
}
