/** What the first question of a reader would load, loaded before it is asked. */
import type { View } from "../article/view.ts";
import type { Library } from "./library.ts";

/** A beginning of few words, to search for when what is found does not matter. */
const RARE = "zyx";

/** See Library.warmAnswers. */
export function* warmAnswers(
  library: Pick<Library, "window" | "findSnippets" | "similar" | "marked">,
): Generator<void> {
  const view: View = { section: null, query: RARE, unreadOnly: false, sort: "best", entered: 0 };
  const first = library.window({ ...view, query: "" }, { offset: 0, limit: 2 }, "kept").rows;
  library.window(view, { offset: 0, limit: 1 });
  yield;
  const ids = first.map(({ summary }) => summary.id);
  library.findSnippets(view, ids.slice(0, 1), 1);
  for (const id of ids) {
    yield;
    library.similar(id, 1);
  }
  yield;
  // What marking a whole view needs: the ids of all stories.
  library.marked(view, false);
}
