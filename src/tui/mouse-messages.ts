/** What a mouse report means to the program. */
import type { Message } from "../app/state.ts";
import type { MouseReport } from "./mouse-reports.ts";

/** Shift, Alt and Ctrl: what they hold down with is the terminal's. */
const HELD = 4 | 8 | 16;
const WHEEL_UP = 64;
const WHEEL_DOWN = 65;

/** A message for a press of the left button and for a notch of the wheel; none for anything else. */
export function mouseMessages({ button, x, y, down }: MouseReport, at: number): Message[] {
  if (!down || (button & HELD) !== 0) return [];
  if (button === 0) return [{ type: "mouse", event: { type: "click", x, y } }];
  if (button === WHEEL_UP) return [{ type: "mouse", event: { type: "wheel", by: -1, at } }];
  if (button === WHEEL_DOWN) return [{ type: "mouse", event: { type: "wheel", by: 1, at } }];
  return [];
}
