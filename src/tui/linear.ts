/**
 * What the screen says to a screen reader: lines of plain text, each a sentence or a row, in the places where the
 * screen for eyes has its own, so that cursor and clicks are the same. No sign stands for a word, no line says what
 * another has said, and a line that says the same as before is not written again.
 */
import { COMMANDS } from "../app/commands.ts";
import { bodyHeight } from "../app/geometry.ts";
import { helpRows } from "../app/help.ts";
import { bodyTop, paletteTop } from "../app/hit.ts";
import { linearMap } from "../app/linear-map.ts";
import { listFrameOf, visibleRows } from "../app/list.ts";
import { paletteRows } from "../app/palette.ts";
import { panelOf } from "../app/panel.ts";
import { rowsInSight } from "../app/pick-rows.ts";
import { captionOf } from "../app/pictures.ts";
import { type Spoken, spokenLines, spokenPick } from "../app/spoken-rows.ts";
import type { Overlay, State, Story } from "../app/state.ts";
import { dateInWords } from "../article/dates.ts";
import { isBegun } from "../article/status.ts";
import type { Row } from "../article/view.ts";
import { cut } from "../article/width.ts";
import { linesIn, wrap } from "../article/wrap.ts";
import { translated } from "../words/translated.ts";
import { words } from "../words/words.ts";
import { footer, listHeader, storyPlace } from "./bars.ts";
import { emptySentence } from "./list-lines.ts";
import { undressed } from "./on-ground.ts";
import { themeOf } from "./theme.ts";

const PLAIN = themeOf(false);

/** The screen's lines, as many as it has rows, none wider than it. */
export function linearLines(state: State): string[] {
  const { columns, rows } = state.size;
  const body = bodyLines(state).slice(0, bodyHeight(state.size));
  const lines = Array.from({ length: rows }, (_, y) => {
    if (y === rows - 1) return undressed(footer(state, PLAIN)).trim();
    if (y === 0) return headLine(state);
    return body[y - bodyTop(state)] ?? "";
  });
  return lines.map((line) => cut(line, columns));
}

/** Where one is. A menu says so itself, and a page its headline. */
function headLine(state: State): string {
  if (state.overlay) return "";
  if (state.screen === "story") return storyPlace(state).replace(" · ", ", ");
  return listHeader(state).join(", ").replaceAll(" · ", ", ");
}

function bodyLines(state: State): string[] {
  const { overlay, story } = state;
  switch (overlay?.type) {
    case "pick":
      return pickLines(state, overlay);
    case "palette":
      return paletteLines(state, overlay.at);
    case "map":
      return linearMap(overlay).map(({ text }) => text);
    case "help":
      return helpRows(state, COMMANDS)
        .map((line) => ("heading" in line ? line.heading : line.help))
        .slice(overlay.top);
    case "picture": {
      const { alt = "", caption = "" } = (story && captionOf(story, overlay.block)) ?? {};
      return [`${words.linear.picture}: ${alt}`, caption].flatMap((text) =>
        wrapped(text, state.size.columns),
      );
    }
  }
  if (state.screen === "story" && story) return storyLines(state, story);
  if (state.list.window.total === 0) return wrapped(emptySentence(state), state.size.columns);
  const { each, width } = listFrameOf(state);
  return visibleRows(state).flatMap((row) => {
    const lines = spokenLines(spokenStory(row, state), width, each);
    return [...lines, ...Array<string>(each - lines.length).fill("")];
  });
}

function spokenStory({ summary, status }: Row, state: State): Spoken {
  const said = words.linear;
  if (summary.failure) return { label: summary.headline, more: [translated(summary.failure)] };
  const progress = isBegun(status) ? state.progress[summary.id] : undefined;
  return {
    label: summary.headline || summary.path,
    more: [
      status.read ? "" : said.unread,
      status.starred ? said.starred : "",
      summary.section,
      dateInWords(summary.published, state.settings.locale),
      summary.minutes > 0 ? said.minutes(summary.minutes) : "",
      progress && progress.page > 1 ? said.page(progress.page, progress.pages) : "",
    ],
  };
}

function pickLines(state: State, overlay: Extract<Overlay, { type: "pick" }>): string[] {
  const rows = rowsInSight(state, overlay).flatMap(({ row, lines, notes, spoken }) => [
    ...(lines - notes.length === 3 ? [""] : []),
    ...(row.heading ? [`${row.heading}:`] : []),
    spoken,
    ...notes,
  ]);
  return [overlay.title, "", ...rows];
}

function paletteLines(state: State, at: number): string[] {
  const rows = paletteRows(state, COMMANDS);
  if (rows.length === 0) return [words.list.noCommand];
  return rows
    .slice(paletteTop(state, at, rows.length))
    .map(({ command, keys, why }, index) =>
      join([
        `${paletteTop(state, at, rows.length) + index === at ? "> " : ""}${command.title}`,
        keys,
        why || command.help,
      ]),
    );
}

function storyLines(state: State, story: Story): string[] {
  const page = story.pages[story.page];
  const lines = story.layout.lines.slice(page?.start ?? 0, page?.end ?? 0).map(({ text }) => text);
  const panel = panelOf(state, story);
  if (!panel) return lines;
  const { columns } = state.size;
  const rows = panel.rows.map((row) => spokenLines(spokenPick(row), columns, 1).join(""));
  return [...lines, "", `${words.related.title}:`, ...rows];
}

function wrapped(text: string, columns: number): string[] {
  return linesIn(text, wrap(text, columns));
}

function join(parts: readonly string[]): string {
  return parts.filter(Boolean).join(", ");
}
