/** Which key does what where: the commands' own keys, or the ones the reader gave them in the settings. */
import { nearest } from "../article/nearest.ts";
import { words } from "../words/words.ts";
import { type Command, PLACES, type Where } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { isKey, type KeySettings, keysOf } from "./keys.ts";

export type Keymap = ReadonlyMap<string, Command>;

const made = new WeakMap<object, Map<string, Keymap>>();

/** The keys that work in a place. The first command that claims a key has it; `clashes` tells of the others. */
export function keymap(where: Where, settings: KeySettings): Keymap {
  const all = made.get(settings.keys) ?? new Map<string, Keymap>();
  made.set(settings.keys, all);
  const name = `${settings.preset ?? "standard"} ${where}`;
  const known = all.get(name);
  if (known) return known;
  const map = new Map<string, Command>();
  for (const command of COMMANDS) {
    if (!command.where.includes(where)) continue;
    for (const key of keysOf(command, settings)) if (!map.has(key)) map.set(key, command);
  }
  all.set(name, map);
  return map;
}

const begun = new WeakMap<Keymap, ReadonlySet<string>>();

/** Whether a command has several keys in a row that begin with these. */
export function beginsKeys(map: Keymap, keys: string): boolean {
  let all = begun.get(map);
  if (all === undefined) {
    all = new Set([...map.keys()].flatMap(beginnings));
    begun.set(map, all);
  }
  return all.has(keys);
}

/** "ctrl+x ctrl+c" begins with "ctrl+x". */
function beginnings(key: string): string[] {
  const keys = key.split(" ");
  return keys.slice(1).map((_, i) => keys.slice(0, i + 1).join(" "));
}

/** What is wrong with a key, and the command whose keys in the settings say so. */
export type KeyFault = {
  readonly command: string;
  readonly says: string;
  /** There is no such command or key: nothing else in the settings can make it right. */
  readonly unknown?: true;
};

/**
 * What is wrong with the keys in the settings: commands that do not exist, words that name no key,
 * keys that two commands claim in one place or that begin another one's.
 */
export function clashes(settings: KeySettings): KeyFault[] {
  const found: KeyFault[] = [];
  /** Of two commands the one that was given keys: the other has its own. */
  const given = (...claiming: string[]) =>
    claiming.find((id) => Object.hasOwn(settings.keys, id)) ?? claiming[0] ?? "";
  const ids: readonly string[] = COMMANDS.map(({ id }) => id);
  for (const [id, keys] of Object.entries(settings.keys)) {
    if (!ids.includes(id))
      found.push({ command: id, says: words.keys.noCommand(id, nearest(id, ids)), unknown: true });
    for (const key of keys) {
      if (!isKey(key)) found.push({ command: id, says: words.keys.noKey(key, id), unknown: true });
    }
  }
  for (const where of PLACES) {
    const owners = new Map<string, string>();
    for (const command of COMMANDS) {
      if (!command.where.includes(where)) continue;
      for (const key of keysOf(command, settings)) {
        const owner = owners.get(key);
        if (owner)
          found.push({
            command: given(command.id, owner),
            says: words.keys.claimedTwice(key, where, owner, command.id),
          });
        else owners.set(key, command.id);
      }
    }
    for (const [key, owner] of owners) {
      const first = beginnings(key).find((beginning) => owners.has(beginning));
      if (first === undefined) continue;
      const other = owners.get(first) ?? "";
      found.push({
        command: given(owner, other),
        says: words.keys.outOfReach(where, owner, key, first, other),
      });
    }
  }
  return found;
}
