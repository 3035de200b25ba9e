/** What the first frame says is wrong: the first thing, and how many there are. */

import { clashes, type KeyFault } from "../app/keymap.ts";
import type { KeySettings } from "../app/keys.ts";
import { words } from "../words/words.ts";

/**
 * `warnings`: what is known already, of the settings with their file in `stateFolder`; `explain` finds the lines of what
 * is wrong with keys, and is asked only then: it brings a parser. "" where nothing is wrong.
 */
export async function startNotice(
  warnings: readonly string[],
  settings: KeySettings,
  stateFolder: string,
  explain: (faults: readonly KeyFault[]) => Promise<readonly string[]>,
): Promise<string> {
  const faults = clashes(settings);
  const all = faults.length === 0 ? warnings : [...warnings, ...(await explain(faults))];
  const [first = ""] = all;
  // The footer is one line: the folder would take the room of what is wrong. “newsreader settings” tells all.
  const short = first.startsWith(stateFolder) ? first.slice(stateFolder.length).replace(/^[\\/]/, "") : first;
  return all.length > 1 ? words.settings.firstOf(all.length, short) : short;
}
