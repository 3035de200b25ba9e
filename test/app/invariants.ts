/** What holds for every State, whatever was pressed: one function, which the walks over the keys call after each. */
import { whereOf } from "../../src/app/command.ts";
import { COMMANDS } from "../../src/app/commands.ts";
import { listFrame, menuHeight } from "../../src/app/geometry.ts";
import { helpRows } from "../../src/app/help.ts";
import { beginsKeys, keymap } from "../../src/app/keymap.ts";
import { sides } from "../../src/app/map.ts";
import { paletteRows } from "../../src/app/palette.ts";
import { pictureOf } from "../../src/app/pictures.ts";
import type { State } from "../../src/app/state.ts";
import { frameOf } from "../../src/app/story.ts";
import { blockText } from "../../src/article/article.ts";
import { pageOfLine } from "../../src/article/pages.ts";
import { lineOfPosition } from "../../src/article/position.ts";
import { graphemes } from "../../src/article/width.ts";

type Found = (rule: string, holds: boolean) => void;

/** Whether a number can be the index of one of `count` things; of nothing 0 is one. */
const isIndex = (at: number, count: number) => Number.isInteger(at) && at >= 0 && at < Math.max(1, count);
const CONTROL = /[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

/** The rules that a state breaks, each as a sentence; none where all is well. */
export function broken(state: State): string[] {
  const found: string[] = [];
  const rule: Found = (sentence, holds) => {
    if (!holds) found.push(sentence);
  };
  rule("the size is at least one cell", state.size.columns >= 1 && state.size.rows >= 1);
  list(state, rule);
  if (state.story) story(state, rule);
  trail(state, rule);
  overlay(state, rule);
  typed(state, rule);
  rule("a story is on the screen only where there is one", state.screen === "list" || state.story !== null);
  rule("what is said is one line", !CONTROL.test(state.notice) && !CONTROL.test(state.trouble));
  rule("pictures that were drawn are few", Object.keys(state.drawn).length <= 40);
  rule("a measure can be read", state.settings.measure >= 20 && state.settings.measure <= 200);
  for (const { page, pages } of Object.values(state.progress))
    rule("progress is a page of the story", page >= 1 && page <= Math.max(1, pages));
  return found;
}

function list({ list: { window, cursor, cursorId, top, deks }, size, settings }: State, rule: Found): void {
  rule("the cursor is in the list", isIndex(cursor, window.total));
  rule(
    "the window lies in the list",
    window.offset >= 0 && window.offset + window.rows.length <= window.total,
  );
  rule("not more is unread than there is", window.unread >= 0 && window.unread <= window.total);
  const ids = window.rows.map((row) => row.summary.id);
  rule("no story is listed twice", new Set(ids).size === ids.length);
  if (window.total === 0) return;
  const { count } = listFrame(size, deks, settings.screenReader);
  rule("the cursor is in sight", top >= 0 && top <= cursor && cursor < top + count);
  rule("the window holds what is in sight", top >= window.offset);
  const end = Math.min(top + count, window.total);
  rule("the window holds all that is in sight", end <= window.offset + window.rows.length);
  const under = window.rows[cursor - window.offset]?.summary.id;
  rule("the cursor stays on its story", cursorId === null || cursorId === under);
}

function story(state: State, rule: Found): void {
  const { layout, pages, page, anchor, article, hits, hit } = state.story!;
  const { leaves } = frameOf(state);
  rule("the page is one of the story's", isIndex(page, pages.length));
  rule("the left page is the first of its leaf", page % leaves === 0);
  let before = 0;
  for (const { start, end } of pages) {
    rule("pages follow each other", start >= before && end > start && end <= layout.lines.length);
    before = end;
  }
  const block = article.blocks[anchor.block];
  const isThere = block ? anchor.char >= 0 && anchor.char <= blockText(block).length : anchor.char === 0;
  rule("the place is in the text", isThere);
  // Of a head, a box or a link's number that is longer than a page only the first page has a place in the text.
  const at = pages[page]?.start ?? 0;
  const [first, over] = [layout.lines[at], layout.lines[at - 1]];
  const isSame = first?.block === over?.block && first?.from === over?.from && over?.role !== "blank";
  const isInside = (first?.block ?? 0) < 0 || isSame;
  const open = pageOfLine(pages, lineOfPosition(layout.lines, anchor));
  rule("the place is on the open page", isInside || (open >= page && open < page + leaves));
  rule("the hit is one of the hits", hit === -1 || isIndex(hit, hits.length));
}

function trail({ trail: { entries, at }, screen, story, opening }: State, rule: Found): void {
  rule("the trail is not too long", entries.length <= 200);
  rule("one stands on the trail, or at its start", at === -1 || isIndex(at, entries.length));
  if (opening !== null) return;
  if (screen === "list") rule("in the list one stands before the trail", at === -1 && story === null);
  else rule("the open story is where one stands", entries[at]?.id === story?.article.id);
}

function overlay(state: State, rule: Found): void {
  const { overlay, screen } = state;
  if (overlay?.type === "pick") {
    rule("a menu has rows, the cursor on one", overlay.rows.length > 0);
    rule("a menu's cursor is on a row", isIndex(overlay.cursor, overlay.rows.length));
    const keys = overlay.rows.map(({ key }) => key);
    rule("no two rows of a menu have one key", new Set(keys).size === keys.length);
  }
  if (overlay?.type === "map") {
    const stories = sides(overlay.related)[overlay.cursor.side];
    rule(
      "the map's cursor is on a story",
      isIndex(overlay.cursor.index, stories.length) && stories.length > 0,
    );
  }
  if (overlay?.type === "help") {
    const most = Math.max(0, helpRows(state, COMMANDS).length - menuHeight(state.size));
    rule("the help is not scrolled past its end", overlay.top >= 0 && overlay.top <= most);
  }
  if (overlay?.type === "palette") {
    rule("the palette's cursor is on a row", isIndex(overlay.at, paletteRows(state, COMMANDS).length));
    rule("the palette has its line", state.prompt?.kind === "command");
  }
  if (overlay?.type === "picture") {
    const shown = screen === "story" && state.story && pictureOf(state.story, overlay.block);
    rule("a picture that is shown is one of the story's", Boolean(shown));
  }
}

function typed(state: State, rule: Found): void {
  const { prompt, overlay, digits, pending, screen } = state;
  if (prompt) {
    const { text, cursor, kind } = prompt;
    rule("a line's cursor is in the line", cursor >= 0 && cursor <= graphemes(text).length);
    rule("what is typed holds no control characters", !CONTROL.test(text));
    rule("a command is typed in the palette only", (kind === "command") === (overlay?.type === "palette"));
    rule("no menu lies over a line that is typed", overlay === null || overlay.type === "palette");
    const isAnywhere = kind === "command" || kind === "subscribe";
    rule("the list is filtered, named and searched from the list", isAnywhere || screen === "list");
  }
  rule("at most four digits wait", /^\d{0,4}$/.test(digits));
  rule(
    "digits wait for a key of the list or a story",
    digits === "" || (prompt === null && overlay === null),
  );
  const begun = pending === "" || beginsKeys(keymap(whereOf(state), state.settings), pending);
  rule("keys that wait begin a command", begun);
}

/** The rules that a key's step from one state to the next breaks. */
export function brokenStep(before: State, key: string, after: State): string[] {
  const [from, to] = [before.story, after.story];
  const isSame = from !== null && to !== null && from.article.id === to.article.id;
  if (!isSame || before.overlay || before.prompt || before.pending || before.screen !== "story") return [];
  if (after.screen !== "story" || after.overlay) return [];
  const command = keymap("story", before.settings).get(key)?.id ?? "";
  const [block, char] = [to.anchor.block - from.anchor.block, to.anchor.char - from.anchor.char];
  const moved = block || char;
  if (command === "story.next-page" && (to.page < from.page || moved < 0)) return ["turning on goes on"];
  if (command === "story.page-before" && (to.page > from.page || moved > 0))
    return ["turning back goes back"];
  if (/^story\.(?:wider|narrower)$/.test(command) && moved !== 0) return ["a measure keeps the place"];
  return [];
}
