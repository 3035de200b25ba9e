/** The colours that a screenshot is drawn in: those of a quiet dark terminal for its own sixteen, xterm's for the rest. */
import type { Cell } from "../e2e/terminal.ts";

export const BACKGROUND = "#1b1d22";
export const FOREGROUND = "#d7d9de";

const SIXTEEN = [
  ["#2a2d34", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#c8ccd4"],
  ["#7f8591", "#ec8a92", "#b1d694", "#efd19a", "#84c3f7", "#d79ae8", "#7fd0da", "#f2f3f5"],
].flat();
/** The steps of xterm's cube of 6 x 6 x 6 colours. */
const STEPS = [0, 95, 135, 175, 215, 255];

function paletteColour(number: number): string {
  const hex = (...parts: number[]) => `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  if (number < 16) return SIXTEEN[number] ?? FOREGROUND;
  if (number >= 232) return hex(...Array<number>(3).fill(8 + (number - 232) * 10));
  const at = number - 16;
  return hex(STEPS[Math.floor(at / 36)] ?? 0, STEPS[Math.floor(at / 6) % 6] ?? 0, STEPS[at % 6] ?? 0);
}

/** What a cell is painted with: its sign and its ground, null for the terminal's. */
export function coloursOf(cell: Cell): { ink: string; ground: string | null } {
  const of = (colour: number | string | null, own: string | null) =>
    colour === null ? own : typeof colour === "number" ? paletteColour(colour) : colour;
  const front = of(cell.foreground, FOREGROUND) ?? FOREGROUND;
  const back = of(cell.background, null);
  const [ink, ground] = cell.inverse ? [back ?? BACKGROUND, front] : [front, back];
  return { ink: cell.dim ? mixed(ink, ground ?? BACKGROUND) : ink, ground };
}

/** Dim text, as terminals draw it: two parts of the ink to one of the ground. */
function mixed(ink: string, ground: string): string {
  const part = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) =>
      Math.round((part(ink, at) * 2 + part(ground, at)) / 3)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}
