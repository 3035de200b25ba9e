/** Why a move leads nowhere: at the ends of the list and of a story. */
import { words } from "../words/words.ts";
import type { State } from "./state.ts";
import { isLastPage } from "./story.ts";

export function listStart({ list }: State): string {
  if (list.window.total === 0) return words.list.isEmpty;
  return list.cursor > 0 ? "" : words.list.firstStory;
}

export function listEnd({ list, digits }: State): string {
  if (list.window.total === 0) return words.list.isEmpty;
  return list.cursor < list.window.total - 1 ? "" : digits === "" ? words.list.lastStory : "";
}

export function storyStart({ story, digits }: State): string {
  return (story?.page ?? 0) > 0 || digits !== "" ? "" : words.story.firstPage;
}

export function storyEnd(state: State): string {
  return state.digits !== "" || !isLastPage(state) ? "" : words.story.lastPage;
}
