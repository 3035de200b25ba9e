/** Which key does what where: the commands' own keys, or the ones the reader gave them in the settings. */
import { type Command, PLACES, type Where } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { keysOf } from "./keys.ts";
import type { Settings } from "./state.ts";

type Keymap = ReadonlyMap<string, Command>;

const made = new WeakMap<object, Map<Where, Keymap>>();

/** The keys that work in a place. The first command that claims a key has it; `clashes` tells of the others. */
export function keymap(where: Where, settings: Pick<Settings, "keys">): Keymap {
  const all = made.get(settings.keys) ?? new Map<Where, Keymap>();
  made.set(settings.keys, all);
  const known = all.get(where);
  if (known) return known;
  const map = new Map<string, Command>();
  for (const command of COMMANDS) {
    if (!command.where.includes(where)) continue;
    for (const key of keysOf(command, settings)) if (!map.has(key)) map.set(key, command);
  }
  all.set(where, map);
  return map;
}

/** Keys that two commands claim in one place, and settings for commands that do not exist: a sentence each. */
export function clashes(settings: Pick<Settings, "keys">): string[] {
  const found: string[] = [];
  for (const id of Object.keys(settings.keys)) {
    if (!COMMANDS.some((command) => command.id === id))
      found.push(`There is no command “${id}” to give keys to.`);
  }
  for (const where of PLACES) {
    const owners = new Map<string, string>();
    for (const command of COMMANDS) {
      if (!command.where.includes(where)) continue;
      for (const key of keysOf(command, settings)) {
        const owner = owners.get(key);
        if (owner)
          found.push(`The key ${key} is claimed twice in the ${where}: by ${owner} and by ${command.id}.`);
        else owners.set(key, command.id);
      }
    }
  }
  return found;
}
