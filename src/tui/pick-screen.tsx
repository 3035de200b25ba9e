/** A menu over the screen: its title, its rows, the cursor. */
import { Box } from "ink";
import { bodyRoom } from "../app/geometry.ts";
import { menuWidth, NOTE_INDENT, rowsInSight } from "../app/pick-rows.ts";
import { besides } from "../app/row-detail.ts";
import type { Overlay, PickRow, State } from "../app/state.ts";
import { type Bidi, inOrder, partsInOrder } from "../article/bidi.ts";
import { cut, widthOf } from "../article/width.ts";
import { Ground } from "./ground.tsx";
import { PickList } from "./pick-list.tsx";
import type { Theme } from "./theme.ts";

type Pick = Extract<Overlay, { type: "pick" }>;

export function PickScreen({ state, overlay, theme }: { state: State; overlay: Pick; theme: Theme }) {
  const width = menuWidth(state.size);
  const { columns, rows } = bodyRoom(state.size);
  const items = rowsInSight(state, overlay).map(({ row, index, notes }) => ({
    value: row.key,
    label: pickText(row, index, notes, index === overlay.cursor, width, theme, state.bidi),
  }));
  return (
    <Box flexDirection="column">
      <Ground
        theme={theme}
        room={{ columns, rows: 2 }}
      >{`  ${theme.headline(inOrder(cut(overlay.title, width - 2), state.bidi))}\n`}</Ground>
      <PickList items={items} theme={theme} room={{ columns, rows: rows - 2 }} />
    </Box>
  );
}

function pickText(
  row: PickRow,
  index: number,
  notes: readonly string[],
  active: boolean,
  width: number,
  whole: Theme,
  bidi: Bidi | null,
): string {
  const theme = (active && whole.selected) || whole;
  const heading = row.heading ? `${index > 0 ? "\n" : ""}  ${whole.section(row.heading)}\n` : "";
  const number = index < 9 ? `${index + 1} ` : "  ";
  const beside = besides(row, width, 7, 2);
  const detail = beside.detail && `  ${partsInOrder(beside.detail, bidi)}`;
  const label = inOrder(beside.label.trimEnd(), bidi);
  // Where details stand in a column the label is filled up to it; that is no part of the label.
  const gap = " ".repeat(Math.max(0, widthOf(beside.label) - widthOf(label)));
  const look = active ? theme.active : row.dim ? theme.quiet : row.unread ? theme.headline : theme.plain;
  const pointer = active ? theme.active("❯ ") : "  ";
  const dot = row.unread ? theme.dot("● ") : "  ";
  const rest = " ".repeat(Math.max(0, width - 6 - widthOf(beside.label) - widthOf(detail)));
  const note = notes.map((line) => {
    const gap = " ".repeat(Math.max(0, width - NOTE_INDENT - widthOf(line)));
    return `\n${theme.ground(`${" ".repeat(NOTE_INDENT)}${theme.warning(line)}${gap}`)}`;
  });
  return `${heading}${theme.ground(`${pointer}${theme.quiet(number)}${dot}${look(label)}${gap}${theme.quiet(detail)}${rest}`)}${note.join("")}`;
}
