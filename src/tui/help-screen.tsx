/** The keys in force, from the command table. */
import { COMMANDS } from "../app/commands.ts";
import { bodyRoom, menuHeight } from "../app/geometry.ts";
import { helpLines, helpRows, keyColumns } from "../app/help.ts";
import type { State } from "../app/state.ts";
import { pad } from "../article/width.ts";
import { Ground } from "./ground.tsx";
import type { Theme } from "./theme.ts";

export function HelpScreen({ state, top, theme }: { state: State; top: number; theme: Theme }) {
  const { columns } = state.size;
  const keys = keyColumns(columns, helpLines(state, COMMANDS));
  const lines = helpRows(state, COMMANDS).map((line) =>
    "heading" in line
      ? `  ${theme.section(line.heading)}`
      : `  ${theme.key(pad(line.keys, keys))}  ${line.help}`.trimEnd(),
  );
  return (
    <Ground theme={theme} room={bodyRoom(state.size)}>
      {lines.slice(top, top + menuHeight(state.size)).join("\n")}
    </Ground>
  );
}
