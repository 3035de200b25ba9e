/** What Ink says was pressed, as names of keys (app/keys.ts). */
import type { Key } from "ink";
import { clean } from "../article/clean.ts";
import { graphemes } from "../article/width.ts";

const CONTROL: Record<string, string> = {
  " ": "space",
  "\r": "enter",
  "\n": "enter",
  "\t": "tab",
  "\x7f": "backspace",
  "\b": "backspace",
  "\x1b": "escape",
};

/**
 * The keys of one report. Keys typed faster than they are read arrive as one text ("jjj", "j\r"): every one of
 * them is a key of its own.
 */
export function keyNames(input: string, key: Key): string[] {
  if (key.eventType === "release") return [];
  const special = specialName(key);
  if (special) return [modified(special, key)];
  if (key.ctrl && input) {
    const letter = input === " " ? "space" : clean(input).toLowerCase();
    return letter === "" ? [] : [`ctrl+${letter}`];
  }
  return graphemes(input).flatMap((letter) => named(letter, key.meta));
}

function named(letter: string, meta: boolean): string[] {
  const code = letter.charCodeAt(0);
  const control = CONTROL[letter];
  // A control character inside a chunk: Ctrl-A is 1, and so on.
  const name =
    control ??
    (code < 32 ? (code > 0 && code < 27 ? `ctrl+${String.fromCharCode(code + 96)}` : "") : clean(letter));
  if (name === "") return [];
  return [meta && letter !== "\x1b" ? `alt+${name}` : name];
}

function specialName(key: Key): string {
  if (key.upArrow) return "up";
  if (key.downArrow) return "down";
  if (key.leftArrow) return "left";
  if (key.rightArrow) return "right";
  if (key.pageDown) return "pagedown";
  if (key.pageUp) return "pageup";
  if (key.home) return "home";
  if (key.end) return "end";
  if (key.return) return "enter";
  if (key.tab) return "tab";
  if (key.backspace) return "backspace";
  if (key.delete) return "delete";
  if (key.escape) return "escape";
  return "";
}

function modified(name: string, key: Key): string {
  const alt = key.meta && name !== "escape" ? "alt+" : "";
  return `${key.ctrl ? "ctrl+" : ""}${alt}${key.shift ? "shift+" : ""}${name}`;
}
