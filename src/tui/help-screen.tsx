/** The keys in force, from the command table. */
import { COMMANDS } from "../app/commands.ts";
import { bodyHeight } from "../app/geometry.ts";
import { helpLines } from "../app/help.ts";
import type { State } from "../app/state.ts";
import { cut, pad } from "../article/width.ts";
import { Ground } from "./ground.tsx";
import type { Theme } from "./theme.ts";

export function HelpScreen({ state, top, theme }: { state: State; top: number; theme: Theme }) {
  const { columns } = state.size;
  const keys = Math.min(28, Math.floor(columns * 0.4));
  const lines = helpLines(state, COMMANDS).map((line) =>
    "heading" in line
      ? `  ${theme.section(line.heading)}`
      : `  ${theme.key(pad(line.keys, keys))} ${cut(line.help, Math.max(1, columns - keys - 4))}`,
  );
  return <Ground theme={theme}>{lines.slice(top, top + bodyHeight(state.size)).join("\n")}</Ground>;
}
