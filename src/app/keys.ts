/**
 * Names of keys. A letter is its own name ("G" with shift); the others are "space", "enter", "pagedown", …, with
 * "ctrl+", "alt+" or "shift+" before them. Several keys in a row have spaces between them: "g g".
 */
import { graphemes } from "../article/width.ts";
import { type CommandId, words } from "../words/words.ts";
import { type Command, commandOf } from "./command.ts";
import { PRESETS } from "./presets.ts";
import type { Settings } from "./settings.ts";

export type KeySettings = Pick<Settings, "keys" | "preset">;

/** The keys in force for a command; the first is the one that is shown. */
export function keysOf(command: Command, settings: KeySettings): readonly string[] {
  return settings.keys[command.id] ?? PRESETS[settings.preset ?? "standard"][command.id] ?? command.keys;
}

/** The key of a command as a sentence names it: "Press / to type one". */
export function keyFor(id: CommandId, settings: KeySettings): string {
  return shownKey(keysOf(commandOf(id), settings)[0] ?? "");
}

/** Whether it is the name of a key, or of several in a row: any character, or one of the names above. */
export function isKey(key: string): boolean {
  return key.split(" ").every((one) => {
    const name = one.replace(/^(?:ctrl\+|alt\+|shift\+)+(?=.)/, "");
    return isNamed(name) || graphemes(name).length === 1;
  });
}

type Named = Exclude<keyof typeof words.keys.shown, "ctrl" | "alt" | "shift">;

function isNamed(name: string): name is Named {
  return Object.hasOwn(words.keys.shown, name) && !isModifier(name);
}

function isModifier(name: string): name is "ctrl" | "alt" | "shift" {
  return name === "ctrl" || name === "alt" || name === "shift";
}

/** A key as people know it: "ctrl+r" is "Ctrl-R"; of several in a row each. */
export function shownKey(key: string): string {
  return key.split(" ").map(shownOne).join(" ");
}

function shownOne(key: string): string {
  const parts = key.split(/\+(?=.)/);
  const last = parts.pop() ?? key;
  const modifiers = parts.map((part) => `${isModifier(part) ? words.keys.shown[part] : part}-`);
  const name = isNamed(last) ? words.keys.shown[last] : modifiers.length > 0 ? last.toUpperCase() : last;
  return modifiers.join("") + name;
}
