// The blocks of README that are made of the tables, by name.
import { keysMarkdown } from "../src/app/keys-doc.ts";
import { jsonMarkdown, settingsMarkdown, verbsMarkdown } from "../src/cli/docs.ts";

const BLOCKS = {
  keys: keysMarkdown,
  verbs: verbsMarkdown,
  settings: settingsMarkdown,
  json: jsonMarkdown,
};

/**
 * The text with what stands between `<!-- NAME -->` and `<!-- end of NAME -->` made anew, where it has that.
 * @param {string} text
 */
export function withBlocks(text) {
  return Object.entries(BLOCKS).reduce((before, [name, make]) => {
    const place = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- end of ${name} -->)`);
    return before.replace(
      place,
      (_, /** @type {string} */ start, /** @type {string} */ end) => `${start}\n${make().trim()}\n\n${end}`,
    );
  }, text);
}
