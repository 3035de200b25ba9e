/** The front page. */
import { Box } from "ink";
import { listFrameOf } from "../app/list.ts";
import type { State } from "../app/state.ts";
import { Ground } from "./ground.tsx";
import { besideRows, emptyText, listRows } from "./list-lines.ts";
import { PickList } from "./pick-list.tsx";
import type { Theme } from "./theme.ts";

export function ListScreen({ state, theme }: { state: State; theme: Theme }) {
  if (state.list.window.total === 0) return <Ground theme={theme}>{emptyText(state)}</Ground>;
  const rows = <PickList items={listRows(state, theme)} theme={theme} />;
  const beside = besideRows(state, theme);
  if (beside.length === 0) return rows;
  return (
    <Box>
      <Box width={listFrameOf(state).width} flexShrink={0}>
        {rows}
      </Box>
      <Ground theme={theme}>{beside.join("\n")}</Ground>
    </Box>
  );
}
