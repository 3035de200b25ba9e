/** A screen as lines of text, and that it fits where it is drawn. */
import { renderToString } from "ink";
import { expect } from "vitest";
import type { State } from "../../src/app/state.ts";
import { widthOf } from "../../src/article/width.ts";
import { Screen } from "../../src/tui/app.tsx";
import { themeOf } from "../../src/tui/theme.ts";

/** Colours, looks, and links. */
const SGR = /\x1b\[[0-9;]*m|\x1b\]8;;[^\x07]*\x07/g;

/** What is drawn of a state, with its colours. */
export function drawn(state: State, theme = themeOf(true)): string {
  return renderToString(<Screen state={state} theme={theme} />, { columns: state.size.columns });
}

/** The lines of that, without. */
export function drawnLines(state: State): string[] {
  return drawn(state).replace(SGR, "").split("\n");
}

/** The lines as a text file, once they are held to the terminal: one row more would make it scroll at every frame. */
export function fittingText(lines: readonly string[], { columns, rows }: State["size"], name = ""): string {
  expect(lines.length, name).toBeLessThanOrEqual(rows);
  for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(columns);
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}
