/** When an open story need not be set anew: that takes a while where it is long, and marks change more often than texts. */
import type { State, Story } from "./state.ts";

/** Whether setting the open story with these would give what is there: after a mark only its status is another. */
export function isSetSo(
  state: State,
  story: Story,
  fresh: Pick<Story, "article" | "tools" | "pictures">,
): boolean {
  const { settings, size, query } = story.setFor;
  const { breaks, bidi, hyphenate } = fresh.tools;
  return (
    settings === state.settings &&
    size === state.size &&
    query === state.list.view.query &&
    breaks === story.tools.breaks &&
    bidi === story.tools.bidi &&
    hyphenate === story.tools.hyphenate &&
    JSON.stringify(fresh.pictures) === JSON.stringify(story.pictures) &&
    JSON.stringify(fresh.article) === JSON.stringify(story.article)
  );
}
