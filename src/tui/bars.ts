/** Header and footer, each one line. */
import { COMMANDS } from "../app/commands.ts";
import { feedInView, hintRoom, workLine } from "../app/feeds.ts";
import { digitHints, HINT_GAP, hintsThatFit } from "../app/help.ts";
import { shownKey } from "../app/keys.ts";
import { completionsHere } from "../app/prompt.ts";
import { promptParts } from "../app/prompt-line.ts";
import type { Prompt, State } from "../app/state.ts";
import { frameOf } from "../app/story.ts";
import { minutesToRead } from "../article/article.ts";
import { inOrder, partsInOrder } from "../article/bidi.ts";
import { cut, widthOf } from "../article/width.ts";
import { translated } from "../words/translated.ts";
import { words } from "../words/words.ts";
import { undressed } from "./on-ground.ts";
import type { Theme } from "./theme.ts";

export function header(state: State, theme: Theme): string {
  const { columns } = state.size;
  const [left, right] = state.screen === "story" ? storyHeader(state) : listHeader(state);
  const room = Math.max(0, columns - 2 - (right ? widthOf(right) + 2 : 0));
  const ordered = state.screen === "story" ? inOrder : partsInOrder;
  const name = ordered(cut(left, room), state.bidi);
  const gap = " ".repeat(Math.max(1, columns - 2 - widthOf(name) - widthOf(right)));
  return ` ${theme.strong(name)}${gap}${theme.quiet(cut(right, columns - 2))}`;
}

export function listHeader(state: State): [string, string] {
  const { view, window } = state.list;
  const feed = feedInView(state);
  const section = feed
    ? feed.title
    : view.section === null
      ? words.list.all
      : view.section || words.list.noSection;
  const parts = [
    section,
    view.unreadOnly ? words.list.unreadOnly : "",
    view.query && !state.prompt && !feed ? words.list.quoted(view.query) : "",
  ];
  if (view.sort !== "best") parts.push(words.list.sorted[view.sort]);
  const counts = words.list.counts(window.unread, window.total);
  return [parts.filter(Boolean).join(" · "), withReading(counts, state)];
}

/** In a narrow terminal in place of the counts, which change all the while. */
const WIDE = 60;

function withReading(counts: string, { reading, size }: State): string {
  if (reading === null) return counts;
  const said = (reading.comparing ? words.list.comparing : words.list.reading)(reading.percent);
  return size.columns < WIDE ? said : `${counts} · ${said}`;
}

function storyHeader(state: State): [string, string] {
  const { story } = state;
  if (!story) return ["", ""];
  const star = story.status.starred ? "★ " : "";
  // As in books: no running head over the page that the headline itself stands on.
  const isUnder = story.page === 0 && state.overlay === null && !state.settings.screenReader;
  return [(star + (isUnder ? "" : story.article.headline)).trimEnd(), storyPlace(state)];
}

/** How far one is in the open story: "Page 2 of 7 · 3 min left". */
export function storyPlace(state: State): string {
  const { story } = state;
  if (!story) return "";
  const last = Math.min(story.page + frameOf(state).leaves, story.pages.length);
  const { length } = story.pages;
  const first = story.page + 1;
  const page = last > first ? words.story.leaves(first, last, length) : words.story.page(first, length);
  // The end of a long story is still being set.
  if (story.rest) return `${page}+`;
  const share = story.pages.length > 0 ? 1 - last / story.pages.length : 0;
  const left = minutesToRead(Math.round(story.article.words * share));
  const time = share > 0 ? ` · ${words.story.minutesLeft(left)}` : "";
  return page + time;
}

export function footer(state: State, theme: Theme): string {
  const { columns } = state.size;
  if (state.prompt) return promptLine(state, theme);
  if (state.digits)
    return ` ${theme.key(state.digits)} ${theme.quiet(cut(words.keys.digits(digitHints(state, COMMANDS)), columns - 8))}`;
  if (state.pending)
    return ` ${theme.key(shownKey(state.pending))} ${theme.quiet(words.keys.pending(shownKey("escape")))}`;
  if (state.notice) return ` ${inOrder(cut(state.notice, columns - 2), state.bidi)}`;
  const work = workLine(state, Math.floor(columns / 2));
  const room = hintRoom(state);
  const left = state.trouble
    ? ` ${theme.warning(cut(`! ${translated(state.trouble)}`, room))}`
    : hintLine(state, theme, room);
  return work ? withWork(left, work, columns, theme) : left;
}

/** What goes on behind the reading stands at the end of the footer, as far as there is room. */
function withWork(left: string, work: string, columns: number, theme: Theme): string {
  const used = widthOf(undressed(left));
  const shown = cut(work, Math.max(0, columns - used - 3));
  return `${left}${" ".repeat(Math.max(1, columns - 1 - used - widthOf(shown)))}${theme.quiet(shown)}`;
}

function hintLine(state: State, theme: Theme, room: number): string {
  const shown = hintsThatFit(state, COMMANDS, room).map(
    ({ key, hint }) => `${theme.key(key)} ${theme.quiet(hint)}`,
  );
  return ` ${shown.join(" ".repeat(HINT_GAP))}`;
}

/** The line that is typed. What marks its letter is the terminal's own cursor (app/cursor.ts). */
function promptLine(state: State, theme: Theme): string {
  const line = promptParts(state);
  if (!line) return "";
  const { lead, before, after, room } = line;
  const problem = state.prompt?.kind === "filter" ? translated(state.list.window.queryProblem) : "";
  const said = state.notice || wanted(state.prompt) || problem || completionsHere(state).options.join("  ");
  return ` ${theme.key(lead)}${before}${cut(after + (said ? `   ${said}` : ""), room)}`;
}

/** What is to be typed, where nothing is yet. */
function wanted(prompt: Prompt | null): string {
  return prompt === null || prompt.text !== "" ? "" : words.list.wanted[prompt.kind];
}
