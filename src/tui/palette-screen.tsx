/** The command palette: the commands that fit what is typed in the footer, with their keys. */
import { COMMANDS } from "../app/commands.ts";
import { bodyRoom, menuHeight } from "../app/geometry.ts";
import { paletteTop } from "../app/hit.ts";
import { type PaletteRow, paletteRows } from "../app/palette.ts";
import type { State } from "../app/state.ts";
import { cut, pad, widthOf } from "../article/width.ts";
import { words } from "../words/words.ts";
import { Ground } from "./ground.tsx";
import { PickList } from "./pick-list.tsx";
import type { Theme } from "./theme.ts";

/** Columns of a command's name. */
const TITLE = 16;

export function PaletteScreen({ state, at, theme }: { state: State; at: number; theme: Theme }) {
  const rows = paletteRows(state, COMMANDS);
  const height = menuHeight(state.size);
  const top = paletteTop(state, at, rows.length);
  const width = Math.min(state.size.columns, 100);
  if (rows.length === 0)
    return (
      <Ground theme={theme} room={bodyRoom(state.size)}>
        {`  ${cut(words.list.noCommand, state.size.columns - 2)}`}
      </Ground>
    );
  const items = rows.slice(top, top + height).map((row, index) => ({
    value: row.command.id,
    label: rowText(row, top + index === at, width, theme),
  }));
  return <PickList items={items} theme={theme} room={bodyRoom(state.size)} />;
}

/** Name, what it does or why it cannot be done now, and its keys, in `width` columns. */
function rowText({ command, keys, why }: PaletteRow, active: boolean, width: number, whole: Theme): string {
  const theme = (active && whole.selected) || whole;
  const shown = cut(keys, Math.floor(width / 3));
  const room = Math.max(1, width - TITLE - 5 - widthOf(shown));
  const look = active ? theme.active : why ? theme.quiet : theme.plain;
  const says = why ? theme.quiet(pad(cut(why, room), room)) : theme.plain(pad(cut(command.help, room), room));
  return theme.ground(
    `${active ? theme.active("❯ ") : "  "}${look(pad(cut(command.title, TITLE), TITLE))} ${says} ${theme.key(shown)}`,
  );
}
