/** What a row of the command table is. */
import { type CommandId, type CommandWords, words } from "../words/words.ts";
import type { State, Step } from "./state.ts";

/** The places where keys mean something. */
export const PLACES = [
  "list",
  "story",
  "pick",
  "feeds",
  "map",
  "picture",
  "help",
  "prompt",
  "palette",
] as const;
export type Where = (typeof PLACES)[number];

export type Command = {
  readonly id: CommandId;
  /** As few words as name it. */
  readonly title: string;
  readonly help: string;
  readonly where: readonly Where[];
  /** Names of keys as in keys.ts; the first is the one that is shown. */
  readonly keys: readonly string[];
  /** Word for the footer; rows without one are only in the help. */
  readonly hint: string | undefined;
  /** What digits before its key mean, for the footer: "for the page". */
  readonly digits: string | undefined;
  /** Why it cannot be done now, "" when it can. */
  readonly unless?: (state: State) => string;
  readonly run: (state: State) => Step;
};

const byId = new Map<CommandId, Command>();

/** The row of that id. */
export function commandOf(id: CommandId): Command {
  return byId.get(id)!;
}

/** A row of the table; its words are those of its id, in the language that is spoken now. */
export function command(
  id: CommandId,
  where: readonly Where[],
  keys: readonly string[],
  rest: Pick<Command, "run" | "unless">,
): Command {
  const said = (): CommandWords => words.commands[id];
  const row: Command = {
    id,
    where,
    keys,
    ...rest,
    get title() {
      return said().title;
    },
    get help() {
      return said().help;
    },
    get hint() {
      return said().hint;
    },
    get digits() {
      return said().digits;
    },
  };
  byId.set(id, row);
  return row;
}

/** Where a key pressed now would mean something. */
export function whereOf(state: Pick<State, "prompt" | "overlay" | "screen">): Where {
  if (state.overlay?.type === "palette") return "palette";
  if (state.prompt) return "prompt";
  if (state.overlay?.type === "help") return "help";
  if (state.overlay?.type === "map") return "map";
  if (state.overlay?.type === "picture") return "picture";
  if (state.overlay) return state.overlay.of ?? "pick";
  return state.screen;
}

/** How many times a command is meant: the digits before its key; 1 without any. */
export function countOf({ digits }: Pick<State, "digits">): number {
  return Math.max(1, Number(digits));
}
