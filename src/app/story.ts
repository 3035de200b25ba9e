/** A story on the screen: set for this size, opened at its place, turned page by page. */
import { type Frame, pageFrame } from "../article/frame.ts";
import { headOf } from "../article/head.ts";
import { soughtIn } from "../article/hits.ts";
import { patternsOf } from "../article/hyphenation.ts";
import { type Begun, holds, layoutOf, SET_AT_ONCE, setOn } from "../article/layout.ts";
import { markHits } from "../article/mark-hits.ts";
import { pageOfLine, paginate } from "../article/pages.ts";
import { findPosition, lineOfPosition, positionOfLine, START } from "../article/position.ts";
import { parseQuery } from "../article/query.ts";
import type { Position } from "../article/status.ts";
import { NO_TOOLS } from "../article/tools.ts";
import { lacksHyphenation, pageOptions } from "../article/typesetting.ts";
import { words } from "../words/words.ts";
import { isSetSo } from "./set-so.ts";
import { andThen, type Effect, type Message, type State, type Step, type Story, step } from "./state.ts";
import { arrive, keepPlace } from "./trail.ts";
import { withKeysInForce } from "./welcome.ts";

export function frameOf(state: State): Frame {
  const frame = pageFrame(state.size, state.settings.measure, state.settings.screenReader ? 1 : 2);
  return state.settings.screenReader
    ? { ...frame, left: 0, height: frame.height + frame.above, above: 0 }
    : frame;
}

type Unset = Omit<Story, "layout" | "rest" | "setFor" | "pages" | "page" | "hits">;

/**
 * Sets the story anew for the size and measure in force, on the page that holds its anchor: all of it, or of a very
 * long one what is up to some pages behind the anchor (see setMore).
 */
export function set(state: State, story: Unset): Story {
  return setFrom(state, story, null, SET_AT_ONCE);
}

/** Sets some more of a long story; where all of it is set, it stays as it is. */
export function setMore(state: State, most = SET_AT_ONCE): State {
  const { story } = state;
  return story?.rest ? { ...state, story: setFrom(state, story, story.rest, most) } : state;
}

/** The state with the open story set to its end. */
export function whole(state: State): State {
  return setMore(state, Number.POSITIVE_INFINITY);
}

function setFrom(state: State, story: Unset, from: Begun | null, most: number): Story {
  const frame = frameOf(state);
  const sought = soughtIn(parseQuery(state.list.view.query).query);
  const { blocks, hits } = markHits(story.article.blocks, sought);
  const shown = { spoken: words.linear, pictures: story.pictures };
  const options = pageOptions(state.settings, frame, story.tools, shown);
  const head = headOf(story.article, state.settings.locale);
  const anchor = findPosition(story.anchor, story.article.blocks);
  const more = (before: Begun | null) =>
    setOn({ ...story.article, blocks }, head, frame.measure, options, before, most);
  let begun = more(from);
  while (!holds(begun, anchor) && begun.next < blocks.length) begun = more(begun);
  // Behind the anchor's own block there are pages to turn to.
  if (from === null && begun.next < blocks.length) begun = more(begun);
  const made = layoutOf(begun, options);
  const pages = paginate(made.lines, frame.height);
  const page = leafStart(pageOfLine(pages, lineOfPosition(made.lines, anchor)), frame);
  const setFor = { settings: state.settings, size: state.size, query: state.list.view.query };
  const rest = begun.next < blocks.length ? begun : null;
  return { ...story, layout: made, rest, setFor, pages, page, anchor, hits };
}

/** A measure that words are parted at, after one that they were not: the story is to be opened with the patterns. */
export function toolsLacking(state: State): Effect[] {
  const { story } = state;
  const lacking =
    story !== null &&
    patternsOf(story.article.language) !== null &&
    lacksHyphenation(state.settings, frameOf(state).measure, story.tools);
  return lacking ? [{ type: "reopen", id: story.article.id }] : [];
}

/** Two leaves lie open together: the left one is always an odd page. */
function leafStart(page: number, frame: Frame): number {
  return page - (page % frame.leaves);
}

/** The story that was asked for is here. */
export function opened(state: State, message: Extract<Message, { type: "opened" }>): Step {
  const { status, related, tools = NO_TOOLS, pictures = {} } = message;
  const article = withKeysInForce(message.article, state.settings);
  const anchor = message.at ?? status.position ?? START;
  const story = set(state, { article, status, tools, pictures, related, anchor, hit: -1 });
  const entry = { id: article.id, headline: article.headline, position: story.anchor };
  const trail = arrive(state.trail, entry, message.arrival);
  const next: State = { ...state, screen: "story", story, opening: null, overlay: null, trail, digits: "" };
  return andThen(markIf(next, state.settings.markReadOn === "open"), (s) => arrivedAt(s));
}

/** The story's file changed under the reader, or its marks did: the same sentence stays open. */
export function reopened(state: State, message: Extract<Message, { type: "reopened" }>): Step {
  if (state.story?.article.id !== message.article.id) return step(state);
  const { status, related, tools = NO_TOOLS, pictures = {} } = message;
  const article = withKeysInForce(message.article, state.settings);
  if (isSetSo(state, state.story, { article, tools, pictures }))
    return step({ ...state, story: { ...state.story, status, related } });
  const { anchor, hit } = state.story;
  return step({ ...state, story: set(state, { article, status, tools, pictures, related, anchor, hit }) });
}

export function isLastPage(state: State): boolean {
  const { story } = state;
  return story !== null && story.page + frameOf(state).leaves >= story.pages.length;
}

/** Opens page `to`, counted from 0, as far as there is one: at its start, or at a place on it. */
export function turnTo(from: State, to: number, at?: Position): Step {
  // Where the last pages end is not known while there is more to be set.
  const state = to + 2 * frameOf(from).leaves >= (from.story?.pages.length ?? 0) ? whole(from) : from;
  const { story } = state;
  if (!story) return step(state);
  const page = leafStart(Math.max(0, Math.min(to, story.pages.length - 1)), frameOf(state));
  if (page === story.page && at === undefined) return step(state);
  const anchor =
    at ?? positionOfLine(story.layout.lines, story.pages[page]?.start ?? 0, story.article.blocks);
  return arrivedAt({ ...state, story: { ...story, page, anchor } });
}

export function turnBy(state: State, pages: number): Step {
  return turnTo(state, (state.story?.page ?? 0) + pages * frameOf(state).leaves);
}

/** Goes to the next place that the filter's words stand in, or the one before; round at the ends. */
export function turnToHit(state: State, by: 1 | -1): Step {
  const { story } = state;
  if (!story || story.hits.length === 0) return step(state);
  const count = story.hits.length;
  const hit = story.hit < 0 ? (by > 0 ? firstOnPage(story) : count - 1) : (story.hit + by + count) % count;
  const place = story.hits[hit] ?? START;
  const line = lineOfPosition(story.layout.lines, { ...place, quote: "" });
  const notice = words.story.hit(hit + 1, count);
  const next: State = { ...state, notice, story: { ...story, hit } };
  return turnTo(next, pageOfLine(story.pages, line));
}

/** The first hit from the open page on, 0 where there is none behind it. */
function firstOnPage(story: Story): number {
  const { block, char } = story.anchor;
  return Math.max(
    0,
    story.hits.findIndex((hit) => hit.block > block || (hit.block === block && hit.char >= char)),
  );
}

/** What every arrival at a page does: the place is kept, and the last page may mark the story read. */
function arrivedAt(state: State): Step {
  const { story } = state;
  if (!story) return step(state);
  const trail = keepPlace(state.trail, story.anchor);
  const remembered = step(
    { ...state, trail },
    { type: "remember", id: story.article.id, position: story.anchor },
    { type: "save" },
  );
  const last = state.settings.markReadOn === "last-page" && isLastPage(state);
  return andThen(remembered, (s) => markIf(s, last));
}

function markIf(state: State, wanted: boolean): Step {
  const { story } = state;
  if (!wanted || !story || story.status.read) return step(state);
  const label = words.marks.opened(story.article.headline);
  return step(state, { type: "mark", label, changes: [{ id: story.article.id, read: true }] });
}

/** Sets the open story for lines of `measure` columns. */
export function remeasure(state: State, measure: number): Step {
  const settings = { ...state.settings, measure: Math.max(24, Math.min(120, measure)) };
  const next = { ...state, settings, progress: {}, notice: words.story.measure(settings.measure) };
  const effect = { type: "keep-measure", measure: settings.measure } as const;
  const again = next.story ? { ...next, story: set(next, next.story) } : next;
  return step(again, effect, ...toolsLacking(again));
}
