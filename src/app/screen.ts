/** What commands do across screens: turning on past the last page, the next story of the list, leaving. */
import { words } from "../words/words.ts";
import { bodyHeight } from "./geometry.ts";
import { currentRow, listFrameOf, moveBy } from "./list.ts";
import { follow, openStory } from "./menus.ts";
import { ask } from "./neighbourhood.ts";
import { andThen, type State, type Step, step } from "./state.ts";
import { isLastPage, turnBy, turnTo } from "./story.ts";

export function screenful(state: State): number {
  if (state.overlay) return bodyHeight(state.size) - 2;
  return Math.max(1, listFrameOf(state).count - 1);
}

export function isNarrowed(state: State): boolean {
  const { view } = state.list;
  return view.query !== "" || view.section !== null || view.unreadOnly;
}

/** The next page; behind the last one the related stories. */
export function turnOn(state: State): Step {
  if (!isLastPage(state)) return turnBy(state, 1);
  if (state.story?.related.length) return ask(state, "panel");
  return step({ ...state, notice: words.story.lastPage });
}

export function goToPage(state: State): Step {
  const page = Number(state.digits || "1");
  const pages = state.story?.pages.length ?? 0;
  const next = { ...state, digits: "" };
  if (page < 1 || page > pages) return step({ ...next, notice: words.story.noPage(page, pages) });
  return turnTo(next, page - 1);
}

export function followLink(state: State): Step {
  const links = state.story?.layout.links ?? [];
  const next = { ...state, digits: "" };
  if (state.digits === "") {
    if (isLastPage(state) && state.story?.related.length) return ask(next, "panel");
    return turnOn(next);
  }
  const link = links.find(({ number }) => number === Number(state.digits));
  return link ? follow(next, link.href) : step({ ...next, notice: words.story.noLink(state.digits) });
}

/** The next story of the list that can be opened, or the one before. */
export function neighbour(state: State, by: 1 | -1): Step {
  return andThen(moveBy(state, by), (moved) => {
    const row = currentRow(moved.list);
    if (moved.list.cursor === state.list.cursor || !row) {
      return step({
        ...moved,
        notice: by > 0 ? words.list.lastStory : words.list.firstStory,
      });
    }
    if (row.summary.failure)
      return step({ ...moved, notice: words.list.cannotOpenNamed(row.summary.headline) });
    return openStory({ ...moved, screen: "list" }, row.summary.id);
  });
}

export function close(state: State): Step {
  return step({ ...state, overlay: null });
}

export function quit(state: State): Step {
  return step(state, { type: "save" }, { type: "quit" });
}

export function suspend(state: State): Step {
  return step(state, { type: "save" }, { type: "suspend" });
}
