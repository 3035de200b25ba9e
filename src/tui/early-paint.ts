/**
 * Paints the first frame before Ink is loaded, and keeps Ink, when it is, from painting the same once more: what Ink
 * writes first is held back for as long as it is what stands on the screen already.
 */
import { writeSync } from "node:fs";
import type { WriteStream } from "node:tty";
import type { Cell } from "../app/cursor.ts";

const ENTER = "\x1b[?1049h";
const LEAVE = "\x1b[?1049l";
const HIDE = "\x1b[?25l";
const SHOW = "\x1b[?25h";
const BEGIN = "\x1b[?2026h";
const END = "\x1b[?2026l";
/** Cursor to the first cell, all erased: the alternate screen as it is entered. */
const BLANK = "\x1b[H\x1b[J";

/** The frame in Ink's own bytes: how it enters the alternate screen, draws, and places the cursor. */
export function inkBytes(lines: readonly string[], cursor: Cell | null): string {
  return `${ENTER}${HIDE}${BEGIN}${HIDE}${lines.join("\n")}${placed(lines.length, cursor)}${END}`;
}

/** From the end of the last line to a cell. */
function placed(rows: number, cursor: Cell | null): string {
  if (cursor === null) return "";
  const up = rows - 1 - cursor.y;
  return `${up > 0 ? `\x1b[${up}A` : ""}\x1b[${cursor.x + 1}G${SHOW}`;
}

/**
 * Writes the frame. From then on the terminal is ours, and is left as it was when the process ends, until Ink takes
 * over, which does the same.
 */
export function paintEarly(stdout: WriteStream, lines: readonly string[], cursor: Cell | null): void {
  const painted = inkBytes(lines, cursor);
  const write = stdout.write;
  stdout.write(painted);
  const restore = () => {
    try {
      writeSync(1, LEAVE + SHOW);
    } catch {
      // The terminal is gone.
    }
  };
  process.once("exit", restore);
  const sift = sifter(painted);
  stdout.write = (data: string | Uint8Array, ...rest: unknown[]): boolean => {
    const { out, isOver } = sift(String(data));
    if (isOver) {
      stdout.write = write;
      process.off("exit", restore);
    }
    return write.call(stdout, out, ...(rest as []));
  };
}

/**
 * Takes what is written piece by piece, and tells what of it is still to be written to a screen that shows `painted`:
 * nothing while it is the same, all that is new behind it, all of it on a blank screen where it is another frame.
 */
export function sifter(painted: string): (data: string) => { out: string; isOver: boolean } {
  let held = "";
  return (data) => {
    held += data;
    if (held === painted) return { out: "", isOver: true };
    if (painted.startsWith(held)) return { out: "", isOver: false };
    if (held.startsWith(painted)) return { out: held.slice(painted.length), isOver: true };
    const frame = held.startsWith(ENTER) ? held.slice(ENTER.length) : held;
    return { out: `${BEGIN}${HIDE}${BLANK}${frame}`, isOver: true };
  };
}
