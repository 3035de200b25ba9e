/** The related stories under the last page: how many there is room for, and where they stand. */
import { relatedRow } from "./menus.ts";
import type { PickRow, State, Story } from "./state.ts";
import { frameOf, isLastPage } from "./story.ts";

/** Lines over the rows: a blank one and the title. */
export const PANEL_LINES = 2;

export type Panel = {
  /** The page that it stands under, and the line of it that the blank line is; -1 on a leaf of its own, without it. */
  readonly leaf: number;
  readonly line: number;
  readonly rows: readonly PickRow[];
};

/** The panel of the open pages, null where it is not the story's end or there is too little room. */
export function panelOf(state: State, story: Story): Panel | null {
  if (!isLastPage(state) || story.related.length === 0) return null;
  const { leaves, height } = frameOf(state);
  for (let leaf = leaves - 1; leaf >= 0; leaf--) {
    const page = story.pages[story.page + leaf];
    if (!page) continue;
    const line = page.end - page.start;
    // Beside the text's last page there may be an empty one, which all of it fits on.
    const isFree = leaf + 1 < leaves && height - line - PANEL_LINES - 1 < story.related.length;
    if (isFree) return panelAt(state, story, leaf + 1, -1, height);
    return panelAt(state, story, leaf, line, height);
  }
  return null;
}

function panelAt(state: State, story: Story, leaf: number, line: number, height: number): Panel | null {
  const room = height - line;
  if (room < PANEL_LINES + 2) return null;
  const shown = story.related.slice(0, room - PANEL_LINES - 1);
  return { leaf, line, rows: shown.map((related, index) => relatedRow(related, index, state.now)) };
}
