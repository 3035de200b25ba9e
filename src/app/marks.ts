/** Marks: what the commands ask for. They are kept outside (statuses), and seen again as a "changed" message. */
import type { Status } from "../article/status.ts";
import { words } from "../words/words.ts";
import { currentRow } from "./list.ts";
import { type State, type Step, step } from "./state.ts";

type Marked = { id: string; headline: string; status: Status };

function target(state: State): Marked | null {
  if (state.screen === "story" && state.story) {
    const { article, status } = state.story;
    return { id: article.id, headline: article.headline, status };
  }
  const row = currentRow(state.list);
  return row ? { id: row.summary.id, headline: row.summary.headline, status: row.status } : null;
}

export function toggleRead(state: State): Step {
  const story = target(state);
  if (!story) return step(state);
  const read = !story.status.read;
  const label = read ? words.marks.read(story.headline) : words.marks.unread(story.headline);
  return step({ ...state, notice: said(label) }, { type: "mark", label, changes: [{ id: story.id, read }] });
}

export function toggleStar(state: State): Step {
  const story = target(state);
  if (!story) return step(state);
  const starred = !story.status.starred;
  const label = starred ? words.marks.starred(story.headline) : words.marks.unstarred(story.headline);
  return step(
    { ...state, notice: said(label) },
    { type: "mark", label, changes: [{ id: story.id, starred }] },
  );
}

export function markAllRead(state: State): Step {
  return step(state, { type: "mark-all", view: state.list.view, read: true });
}

export function undo(state: State): Step {
  return step(state, { type: "undo" });
}

export function redo(state: State): Step {
  return step(state, { type: "redo" });
}

/** What was done, as a sentence begins. */
export function said(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
