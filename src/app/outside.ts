/** What is handed to the reader's own programs: the story's file to the editor, its text to the pager. */
import { words } from "../words/words.ts";
import { currentRow } from "./list.ts";
import { type State, type Step, step } from "./state.ts";

function fileHere(state: State): string {
  if (state.screen === "story") return state.story?.article.path ?? "";
  return currentRow(state.list)?.summary.path ?? "";
}

/** A file that could not be read as a story is opened too: there it can be mended. */
export function noFile(state: State): string {
  return fileHere(state) ? "" : words.list.isEmpty;
}

export function edit(state: State): Step {
  return step(state, { type: "edit", path: fileHere(state) });
}

/** The whole story as it is set now. */
export function showInPager(state: State): Step {
  const lines = state.story?.layout.lines ?? [];
  return step(state, { type: "pager", text: `${lines.map(({ text }) => text).join("\n")}\n` });
}
