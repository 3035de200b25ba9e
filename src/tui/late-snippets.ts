/**
 * Snippets come behind the frame that shows what a search has found: each is a look into a file, and two screenfuls of
 * them took longer than the search itself. Read between keys, the rows in sight first; a search that the next key
 * overtakes is not read on for.
 */
import { visibleRows } from "../app/list.ts";
import type { View } from "../article/view.ts";
import type { World } from "./perform.ts";

/** Milliseconds at a stretch: a key that comes meanwhile waits no longer. */
const SLICE = 5;

type Wanted = Pick<World, "library" | "state" | "dispatch" | "isOver">;

/** Makes the function that has the snippets of the view's rows follow. */
export function lateSnippets({ library, state, dispatch, isOver }: Wanted) {
  let timer: NodeJS.Timeout | undefined;
  const next = (step: () => void) => {
    timer = setTimeout(step, 0).unref();
  };

  /** Reads those of `ids`, shows them, and goes on with `then`. */
  const read = (view: View, ids: readonly string[], then: () => void) => {
    if (isOver() || state().list.view !== view) return;
    if (!library.findSnippets(view, ids, SLICE)) return next(() => read(view, ids, then));
    const { offset, rows } = state().list.window;
    const window = library.window(view, { offset, limit: rows.length }, "kept");
    if (window.rows.some(({ snippet }, row) => snippet !== rows[row]?.snippet))
      dispatch({ type: "window", view, window });
    then();
  };

  return (view: View) => {
    clearTimeout(timer);
    if (view.query === "") return;
    next(() => {
      const idsOf = (rows: ReturnType<typeof visibleRows>) => rows.map(({ summary }) => summary.id);
      read(view, idsOf(visibleRows(state())), () =>
        next(() => read(view, idsOf(state().list.window.rows), () => {})),
      );
    });
  };
}
