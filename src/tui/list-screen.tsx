/** The front page. */
import { Box } from "ink";
import { bodyRoom } from "../app/geometry.ts";
import type { State } from "../app/state.ts";
import { Ground } from "./ground.tsx";
import { besideRows, emptyText, listRows, rowsRoom } from "./list-lines.ts";
import { PickList } from "./pick-list.tsx";
import type { Theme } from "./theme.ts";

export function ListScreen({ state, theme }: { state: State; theme: Theme }) {
  const whole = bodyRoom(state.size);
  if (state.list.window.total === 0)
    return (
      <Ground theme={theme} room={whole}>
        {emptyText(state)}
      </Ground>
    );
  const beside = besideRows(state, theme);
  const room = rowsRoom(state, beside);
  const rows = <PickList items={listRows(state, theme)} theme={theme} room={room} />;
  if (beside.length === 0) return rows;
  return (
    <Box>
      <Box width={room.columns} flexShrink={0}>
        {rows}
      </Box>
      <Ground theme={theme} room={{ ...whole, columns: whole.columns - room.columns }}>
        {beside.join("\n")}
      </Ground>
    </Box>
  );
}
