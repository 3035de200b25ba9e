/**
 * A screenshot as SVG. Text stays text, a run of one look at a time, fitted to its cells whatever font draws it; lines
 * and blocks are drawn as shapes, since fonts leave gaps between rows. What stands on the screen is its description.
 */
import type { Cell } from "../e2e/terminal.ts";
import type { Shot } from "./cells.ts";
import { BACKGROUND, coloursOf, FOREGROUND } from "./colours.ts";

/** Pixels of a cell, of the font, and around the screen. */
const WIDE = 9;
const HIGH = 20;
const FONT = 15;
const EDGE = 14;
const BASELINE = 15;
const FONTS = "ui-monospace,'SF Mono','Cascadia Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace";

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export function svgOf(shot: Shot, title: string): string {
  const width = shot.columns * WIDE + 2 * EDGE;
  const height = shot.rows * HIGH + 2 * EDGE;
  /** Filled shapes by colour, and lines by colour. */
  const fills = new Map<string, string>();
  const strokes = new Map<string, string>();
  const add = (map: Map<string, string>, colour: string, path: string) =>
    map.set(colour, (map.get(colour) ?? "") + path);
  const texts: string[] = [];
  shot.cells.forEach((row, y) => {
    for (const run of runs(row, (cell) => String(coloursOf(cell).ground))) {
      const { ground } = coloursOf(run.first);
      if (ground) add(fills, ground, box(run.x, y, run.length, 0, 1));
    }
    for (const run of runs(row, lookOf)) {
      const { ink } = coloursOf(run.first);
      if (run.text.trim() === "") continue;
      const line = LINES[run.text[0] ?? ""];
      const block = BLOCKS[run.text[0] ?? ""];
      if (line) for (let i = 0; i < run.length; i++) add(strokes, ink, line(left(run.x + i), top(y)));
      else if (block) add(fills, ink, box(run.x, y, run.length, ...block));
      else texts.push(...words(run).map((part) => textOf(part, y, ink)));
    }
  });
  const cursor = shot.cursor
    ? `<rect x="${left(shot.cursor.x)}" y="${top(shot.cursor.y)}" width="${WIDE}" height="${HIGH}" fill="${FOREGROUND}" opacity=".45"/>`
    : "";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(shot.text.join("\n"))}</desc>`,
    `<rect width="${width}" height="${height}" rx="9" fill="${BACKGROUND}"/>`,
    ...[...fills].map(([colour, path]) => `<path fill="${colour}" d="${path}"/>`),
    ...[...strokes].map(([colour, path]) => `<path fill="none" stroke="${colour}" d="${path}"/>`),
    `<g font-family="${FONTS}" font-size="${FONT}" xml:space="preserve">`,
    ...texts,
    "</g>",
    `${cursor}</svg>`,
    "",
  ].join("\n");
}

const left = (x: number) => EDGE + x * WIDE;
const top = (y: number) => EDGE + y * HIGH;

/** A rectangle over `length` cells, from the share `from` of their height to `to`. */
function box(x: number, y: number, length: number, from: number, to: number): string {
  return `M${left(x)} ${top(y) + HIGH * from}h${length * WIDE}v${HIGH * (to - from)}h${-length * WIDE}z`;
}

const BLOCKS: Readonly<Record<string, readonly [number, number]>> = {
  "█": [0, 1],
  "▀": [0, 0.5],
  "▄": [0.5, 1],
};

const [W, H] = [WIDE / 2, HIGH / 2];
const LINES: Readonly<Record<string, (x: number, y: number) => string>> = {
  "─": (x, y) => `M${x} ${y + H}h${WIDE}`,
  "│": (x, y) => `M${x + W} ${y}v${HIGH}`,
  "▏": (x, y) => `M${x + 0.5} ${y}v${HIGH}`,
  "╭": (x, y) => `M${x + WIDE} ${y + H}q${-W} 0 ${-W} ${H}`,
  "╮": (x, y) => `M${x} ${y + H}q${W} 0 ${W} ${H}`,
  "╰": (x, y) => `M${x + W} ${y}q0 ${H} ${W} ${H}`,
  "╯": (x, y) => `M${x + W} ${y}q0 ${H} ${-W} ${H}`,
  "┌": (x, y) => `M${x + WIDE} ${y + H}h${-W}v${H}`,
  "┐": (x, y) => `M${x} ${y + H}h${W}v${H}`,
  "└": (x, y) => `M${x + W} ${y}v${H}h${W}`,
  "┘": (x, y) => `M${x + W} ${y}v${H}h${-W}`,
  "├": (x, y) => `M${x + W} ${y}v${HIGH}M${x + W} ${y + H}h${W}`,
  "┤": (x, y) => `M${x + W} ${y}v${HIGH}M${x} ${y + H}h${W}`,
  "┬": (x, y) => `M${x} ${y + H}h${WIDE}M${x + W} ${y + H}v${H}`,
  "┴": (x, y) => `M${x} ${y + H}h${WIDE}M${x + W} ${y}v${H}`,
  "┼": (x, y) => `M${x} ${y + H}h${WIDE}M${x + W} ${y}v${HIGH}`,
};

type Run = { x: number; length: number; text: string; first: Cell };

/** What cells must share to be drawn as one. Lines and blocks stand apart by their sign. */
function lookOf(cell: Cell): string {
  const sign =
    cell.text in LINES || cell.text in BLOCKS ? cell.text : /[^\x20-\x7e]/.test(cell.text) ? "other" : "";
  const { ink } = coloursOf(cell);
  return [ink, cell.bold, cell.italic, cell.underline, sign].join();
}

/** A row as runs of cells that have the same. A sign that fonts may draw wider than its cells is a run of its own. */
function runs(row: readonly Cell[], same: (cell: Cell) => string): Run[] {
  const found: Run[] = [];
  let name = "";
  row.forEach((cell, x) => {
    const last = found.at(-1);
    if (cell.width === 0) {
      if (last) last.length++;
      return;
    }
    const own = same(cell);
    const text = cell.text || " ";
    if (last && own === name && !own.endsWith("other")) {
      last.length++;
      last.text += text;
    } else found.push({ x, length: 1, text, first: cell });
    name = own;
  });
  return found;
}

/** A run without its wide gaps: over a gap of many cells the fonts' own widths would add up to a shift. */
function words(run: Run): Run[] {
  if (run.text.length !== run.length) return [run];
  return [...run.text.matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index }) => ({
    ...run,
    x: run.x + index,
    length: text.length,
    text,
  }));
}

function textOf(run: Run, y: number, ink: string): string {
  const start = run.text.length - run.text.trimStart().length;
  const text = run.text.trim();
  const cells = run.length - (run.text.length - text.length);
  const { bold, italic, underline } = run.first;
  const looks = [
    bold ? ' font-weight="700"' : "",
    italic ? ' font-style="italic"' : "",
    underline ? ' text-decoration="underline"' : "",
    // Fitted to the cells: fonts differ in their width.
    text.length > 1 ? ` textLength="${cells * WIDE}" lengthAdjust="spacingAndGlyphs"` : "",
  ].join("");
  return `<text x="${left(run.x + start)}" y="${top(y) + BASELINE}" fill="${ink}"${looks}>${escaped(text)}</text>`;
}

/** The text of the screen that a screenshot was made of. */
export function textOfSvg(svg: string): string[] {
  const text = /<desc>([\s\S]*?)<\/desc>/.exec(svg)?.[1] ?? "";
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&").split("\n");
}
