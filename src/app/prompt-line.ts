/** A line that is typed, as it stands in the footer. */
import { graphemes, widthOf } from "../article/width.ts";
import { words } from "../words/words.ts";
import type { State } from "./state.ts";

export type PromptParts = {
  readonly lead: string;
  /** What stands before the cursor: its end, where there is no room for all. */
  readonly before: string;
  /** The letter under the cursor, a space at the end, and what follows. */
  readonly after: string;
  /** Columns for `after`. */
  readonly room: number;
};

/** The parts of the open prompt's line, which begins with a space; null where none is open. */
export function promptParts({ prompt, size }: State): PromptParts | null {
  if (!prompt) return null;
  const lead = words.list.leads[prompt.kind];
  const letters = graphemes(prompt.text);
  const room = Math.max(1, size.columns - 2 - widthOf(lead));
  let from = 0;
  const before = () => letters.slice(from, prompt.cursor).join("");
  while (from < prompt.cursor && widthOf(before()) > room - 3) from++;
  const shown = before();
  const after = letters.slice(prompt.cursor).join("") + (prompt.cursor < letters.length ? "" : " ");
  return { lead, before: shown, after, room: Math.max(0, room - widthOf(shown)) };
}
