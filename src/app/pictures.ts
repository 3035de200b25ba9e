/** Pictures on the screen: which are to be drawn, what was drawn of them, and one of them alone on the whole screen. */
import type { Figure } from "../article/article.ts";
import { fitPicture, type Picture } from "../article/picture.ts";
import { cut } from "../article/width.ts";
import { linesIn, wrapEven } from "../article/wrap.ts";
import { words } from "../words/words.ts";
import { bodyHeight, menuHeight } from "./geometry.ts";
import { type State, type Step, type Story, step } from "./state.ts";
import { frameOf } from "./story.ts";

type Cells = { readonly columns: number; readonly rows: number };

/** A picture at a size: what is to be drawn, and the name under which it is kept. */
export type Wanted = Cells & { readonly picture: Picture; readonly key: string };

/** Drawn pictures that are kept: a few stories' worth at one size. */
const MOST_KEPT = 40;
/** The widest that a line under a picture alone gets. */
const WIDEST_UNDER = 100;

export function drawnKey({ path, version }: Picture, { columns, rows }: Cells): string {
  return `${path}\n${version}\n${columns}x${rows}`;
}

/** The picture of a block, null where it has none that can be drawn. */
export function pictureOf(story: Story, block: number): Picture | null {
  const figure = story.article.blocks[block];
  if (figure?.type !== "figure" || figure.image === undefined) return null;
  const found = story.pictures[figure.image];
  return found === undefined || typeof found === "string" ? null : found;
}

/** The pictures in sight, then those of the pages before and behind. */
export function wantedPictures(state: State): Wanted[] {
  const { story, overlay } = state;
  if (!story || state.screen !== "story") return [];
  if (overlay?.type === "picture") {
    const picture = pictureOf(story, overlay.block);
    return picture ? [wanted(picture, wholeScreen(state, picture, overlay.block))] : [];
  }
  const { leaves } = frameOf(state);
  const pages = [0, 1, 2, -1, -2].slice(0, leaves === 2 ? 5 : 2).map((by) => story.page + by);
  if (leaves === 1) pages.push(story.page - 1);
  return pages.flatMap((page) => onPage(story, page));
}

function onPage(story: Story, page: number): Wanted[] {
  const range = story.pages[page];
  if (!range) return [];
  return story.layout.lines.slice(range.start, range.end).flatMap(({ picture: row }) => {
    const picture = row?.row === 0 ? pictureOf(story, row.block) : null;
    return picture && row ? [wanted(picture, row)] : [];
  });
}

function wanted(picture: Picture, { columns, rows }: Cells): Wanted {
  return { picture, columns, rows, key: drawnKey(picture, { columns, rows }) };
}

/** Where the pictures in sight stand: column and row of the screen, from 0, of their first cell. */
export function placedPictures(state: State): { key: string; x: number; y: number }[] {
  const { story, overlay, size } = state;
  if (!story || state.screen !== "story") return [];
  const top = size.rows - 1 - bodyHeight(size);
  if (overlay?.type === "picture") {
    const picture = pictureOf(story, overlay.block);
    if (!picture) return [];
    const cells = wholeScreen(state, picture, overlay.block);
    const { left, above } = aloneAt(state, cells, overlay.block);
    return [{ key: drawnKey(picture, cells), x: left, y: top + above }];
  }
  if (overlay) return [];
  const { leaves, left, measure, gutter, above } = frameOf(state);
  return Array.from({ length: leaves }).flatMap((_, leaf) => {
    const range = story.pages[story.page + leaf];
    return story.layout.lines.slice(range?.start ?? 0, range?.end ?? 0).flatMap(({ picture: row }, line) => {
      const picture = row?.row === 0 ? pictureOf(story, row.block) : null;
      if (!picture || !row) return [];
      const inBox = 2 + Math.floor((measure - 4 - row.columns) / 2);
      return [
        { key: drawnKey(picture, row), x: left + leaf * (measure + gutter) + inBox, y: top + above + line },
      ];
    });
  });
}

/** Where a picture that is shown alone begins: in the middle of the screen's body, over the caption. */
export function aloneAt(
  state: State,
  { columns, rows }: Cells,
  block: number,
): { left: number; above: number } {
  const room = roomAlone(state, block);
  return {
    left: Math.max(0, Math.floor((state.size.columns - columns) / 2)),
    above: Math.max(0, Math.floor((room - rows) / 2)),
  };
}

/** Keeps what was drawn; the oldest goes where there is too much. */
export function keepDrawn(state: State, key: string, rows: readonly string[]): State {
  const { [key]: _, ...others } = state.drawn;
  const kept = Object.entries(others).slice(-(MOST_KEPT - 1));
  return { ...state, drawn: Object.fromEntries([...kept, [key, rows]]) };
}

/** The cells of a picture that has the screen for itself, but for its caption. */
export function wholeScreen(state: State, picture: Picture, block: number): Cells {
  const rows = roomAlone(state, block);
  return fitPicture(picture, { columns: Math.max(1, state.size.columns - 2), rows });
}

/** Rows for a picture alone, over a blank one and its caption, which does not touch the footer either. */
export function roomAlone(state: State, block: number): number {
  return Math.max(1, menuHeight(state.size) - 1 - Math.max(1, underAlone(state, block).length));
}

/** Lines that what is told under a picture alone takes at most, and from how many rows on the credit has one more. */
const MOST_UNDER = 2;
const CREDIT_FROM = 24;

/** What stands under a picture that is shown alone: its caption, else its alt text, and its credit. */
export function underAlone({ story, size }: State, block: number): string[] {
  const { caption = "", alt = "", credit = "" } = (story && captionOf(story, block)) ?? {};
  const text = caption || alt;
  const room = Math.max(1, Math.min(size.columns - 4, WIDEST_UNDER));
  const lines = linesIn(text, wrapEven(text, room));
  const most = size.rows >= CREDIT_FROM ? MOST_UNDER : 1;
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = cut(lines.slice(most - 1).join(" "), room);
  return credit && size.rows >= CREDIT_FROM ? [...kept, cut(credit, room)] : kept;
}

/** The blocks of a story that have a picture to be shown. */
function pictureBlocks(story: Story): number[] {
  return story.article.blocks.flatMap((_, block) => (pictureOf(story, block) ? [block] : []));
}

export function noPicture(state: State): string {
  if (state.settings.pictures === "off") return words.pictures.off;
  return state.story && pictureBlocks(state.story).length > 0 ? "" : words.pictures.none;
}

/** Opens the first picture on the open page, else the next one of the story, else the last. */
export function openPicture(state: State): Step {
  const { story } = state;
  if (!story) return step(state);
  const blocks = pictureBlocks(story);
  const first = story.layout.lines[story.pages[story.page]?.start ?? 0]?.block ?? 0;
  const block = blocks.find((at) => at >= first) ?? blocks.at(-1);
  return block === undefined ? step(state) : step({ ...state, overlay: { type: "picture", block } });
}

/** The picture before or behind the one that is shown. */
export function movePicture(state: State, by: 1 | -1): Step {
  const { story, overlay } = state;
  if (!story || overlay?.type !== "picture") return step(state);
  const blocks = pictureBlocks(story);
  const block = blocks[blocks.indexOf(overlay.block) + by];
  if (block === undefined || blocks.indexOf(overlay.block) < 0)
    return step({ ...state, notice: by > 0 ? words.pictures.last : words.pictures.first });
  return step({ ...state, overlay: { type: "picture", block } });
}

/** What stands under a picture that is shown alone. */
export function captionOf(story: Story, block: number): Figure | null {
  const figure = story.article.blocks[block];
  return figure?.type === "figure" ? figure : null;
}
