/**
 * Names of keys. A letter is its own name ("G" with shift); the others are "space", "enter", "pagedown", …, with
 * "ctrl+", "alt+" or "shift+" before them.
 */
import type { Command } from "./command.ts";
import type { Settings } from "./state.ts";

/** The keys in force for a command; the first is the one that is shown. */
export function keysOf(command: Command, settings: Pick<Settings, "keys">): readonly string[] {
  return settings.keys[command.id] ?? command.keys;
}

const SHOWN: Record<string, string> = {
  space: "Space",
  enter: "Enter",
  escape: "Esc",
  up: "↑",
  down: "↓",
  left: "←",
  right: "→",
  pageup: "PgUp",
  pagedown: "PgDn",
  home: "Home",
  end: "End",
  tab: "Tab",
  backspace: "Backspace",
};

/** A key as people know it: "ctrl+r" is "Ctrl-R". */
export function shownKey(key: string): string {
  const parts = key.split(/\+(?=.)/);
  const last = parts.pop() ?? key;
  const modifiers = parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1) + "-");
  const name = SHOWN[last] ?? (modifiers.length > 0 ? last.toUpperCase() : last);
  return modifiers.join("") + name;
}
