/** What a text is set with, and the page numbers of begun stories that the list shows: set one at a time, between keys. */
import type { Article } from "../article/article.ts";
import { pageFrame, type Size } from "../article/frame.ts";
import { headOf } from "../article/head.ts";
import { type Begun, type Layout, layoutOf, SET_AT_ONCE, setOn } from "../article/layout.ts";
import { pageOfLine, paginate } from "../article/pages.ts";
import { findPosition, lineOfPosition, START } from "../article/position.ts";
import { NO_TOOLS, type Tools, toolsFor } from "../article/tools.ts";
import { pageOptions, wishesOf } from "../article/typesetting.ts";
import { words } from "../words/words.ts";
import type { World } from "./perform.ts";

/** A part of the program that is missing costs a text its looks, not its reader. */
export function bringTools(
  { state, dispatch }: World,
  article: Article,
  measure: number,
  use: (tools: Tools) => void,
): void {
  const tools = toolsFor(article, wishesOf(state().settings, measure, false));
  if (!(tools instanceof Promise)) {
    use(tools);
    return;
  }
  tools.then(use, (error: Error) => {
    use(NO_TOOLS);
    dispatch({
      type: "notice",
      text: words.story.plainly(error.message),
    });
  });
}

/** Sets begun stories one at a time, between keys, only to learn their page numbers. */
export function measureLater(
  world: World,
  { ids, size, measure }: { ids: readonly string[]; size: Size; measure: number },
): void {
  const [id, ...rest] = ids;
  if (id === undefined) return;
  setTimeout(() => {
    if (world.isOver()) return;
    const now = world.state();
    if (now.size !== size || now.settings.measure !== measure) return;
    const status = world.statuses.get(id);
    const article = status.position ? world.library.readNow(id) : null;
    const next = () => measureLater(world, { ids: rest, size, measure });
    if (!article) return next();
    const frame = pageFrame(size, measure);
    bringTools(world, article, frame.measure, (tools) => {
      const shown = { spoken: words.linear, pictures: world.pictures(article) };
      const options = pageOptions(now.settings, frame, tools, shown);
      const head = headOf(article, now.settings.locale);
      const setPart = (before: Begun | null) => {
        const begun = setOn(article, head, frame.measure, options, before, SET_AT_ONCE);
        if (begun.next < article.blocks.length) setTimeout(() => setPart(begun), 1).unref();
        else counted(layoutOf(begun, options));
      };
      const counted = ({ lines }: Layout) => {
        const pages = paginate(lines, frame.height);
        const anchor = findPosition(status.position ?? START, article.blocks);
        const page = pageOfLine(pages, lineOfPosition(lines, anchor)) + 1;
        const progress = { page, pages: pages.length, positionAt: status.positionAt };
        world.dispatch({ type: "progress", id, progress });
        next();
      };
      setPart(null);
    });
  }, 1).unref();
}
