/** The stories around one: as the related panel, as a map to walk, as a time line. */
import { monthOf } from "../words/format.ts";
import { words } from "../words/words.ts";
import { currentRow } from "./list.ts";
import { firstOnMap, sides, walkMap } from "./map.ts";
import { openMenu, openStory, relatedMenu } from "./menus.ts";
import {
  type Message,
  type Overlay,
  type PickRow,
  type RelatedStory,
  type RelatedView,
  type State,
  type Step,
  step,
} from "./state.ts";

/** Asks for the neighbourhood of the open story, or of the one under the list's cursor. */
export function ask(state: State, view: RelatedView): Step {
  const id = state.screen === "story" ? state.story?.article.id : currentRow(state.list)?.summary.id;
  return id ? step(state, { type: "relate", id, view }) : step(state);
}

/** Shows what came in answer, as it was asked for. */
export function showRelated(state: State, message: Extract<Message, { type: "related" }>): Step {
  const { summary, related, view } = message;
  if (view === "panel") return openMenu(state, relatedMenu(related, state.now));
  if (related.length === 0) return step({ ...state, notice: words.related.noneAtAll });
  if (view === "time-line") return openMenu(state, timeLine(message));
  const { id, headline } = summary;
  return step({ ...state, overlay: { type: "map", id, headline, related, cursor: firstOnMap(related) } });
}

/** Related stories computed behind the open one: its panel grows, its page stays. */
export function neighbours(state: State, id: string, related: readonly RelatedStory[]): Step {
  if (state.story?.article.id !== id) return step(state);
  return step({ ...state, story: { ...state.story, related } });
}

export function walk(state: State, way: "up" | "down" | "left" | "right"): Step {
  const { overlay } = state;
  if (overlay?.type !== "map") return step(state);
  const cursor = walkMap(overlay.related, overlay.cursor, way);
  const { side, index } = overlay.cursor;
  if (cursor.side === side && cursor.index === index) return step({ ...state, notice: words.related.noWay });
  return step({ ...state, overlay: { ...overlay, cursor } });
}

/** Opens the story that the map's cursor is on. */
export function openHere(state: State): Step {
  return here(state, (id) => openStory({ ...state, overlay: null }, id));
}

/** Draws the map anew around the story that its cursor is on. */
export function centre(state: State): Step {
  return here(state, (id) => step(state, { type: "relate", id, view: "map" }));
}

function here(state: State, use: (id: string) => Step): Step {
  const { overlay } = state;
  if (overlay?.type !== "map") return step(state);
  const story = sides(overlay.related)[overlay.cursor.side][overlay.cursor.index];
  if (story?.summary) return use(story.summary.id);
  return step({ ...state, notice: words.related.notHereNamed(story?.headline ?? "") });
}

/** All of the neighbourhood that has a date, oldest first, months as headings, the story itself among them. */
function timeLine({
  summary,
  related,
}: Extract<Message, { type: "related" }>): Extract<Overlay, { type: "pick" }> {
  const others = related.flatMap((story: RelatedStory) =>
    story.summary ? [{ ...story, summary: story.summary }] : [],
  );
  const all = [{ summary, status: null, here: true }, ...others.map((story) => ({ ...story, here: false }))]
    .filter(({ summary: { published } }) => !Number.isNaN(Date.parse(published)))
    .sort((a, b) => Date.parse(a.summary.published) - Date.parse(b.summary.published));
  let month = "";
  const rows = all.map(({ summary: one, status, here: isHere }): PickRow => {
    const time = Date.parse(one.published);
    const heading = monthOf(time) === month ? "" : monthOf(time);
    month = monthOf(time);
    return {
      key: one.id,
      heading,
      label: `${String(new Date(time).getUTCDate()).padStart(2)} ${isHere ? "◆" : "│"} ${one.headline}`,
      detail: isHere ? words.related.thisStory : one.section,
      unread: !isHere && !status?.read,
      dim: false,
      choice: { type: "open", id: one.id },
    };
  });
  const cursor = Math.max(
    0,
    all.findIndex((one) => one.here),
  );
  return { type: "pick", title: words.related.timeLine, rows, cursor, empty: words.related.noDates };
}
