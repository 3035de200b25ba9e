// The licences of the packages that are bundled, as most of them ask: their text goes with every copy.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * One text of all of them, in order of name; packages with the same licence text share it.
 * @param {string} root the project's folder
 * @param {readonly string[]} folders of the packages, relative to `root`
 * @throws {Error} where a package says neither a licence text nor a licence's name
 */
export async function licences(root, folders) {
  /** @type {Map<string, string[]>} licence text → packages */
  const texts = new Map();
  for (const folder of folders) {
    const about = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8"));
    const name = `${about.name} ${about.version}`;
    const file = (await readdir(join(root, folder))).find((entry) =>
      /^(licen[cs]e|copying)(\.|$|-)/i.test(entry),
    );
    const text = file
      ? (await readFile(join(root, folder, file), "utf8")).trim()
      : about.license && `Licence: ${about.license}`;
    if (!text) throw new Error(`${name} names no licence: it cannot be bundled before that is settled.`);
    texts.set(text, [...(texts.get(text) ?? []), name]);
  }
  const parts = [...texts].map(([text, names]) => `${[...new Set(names)].join("\n")}\n\n${text}\n`);
  return `newsreader contains these packages:\n\n${parts.join(`\n${"-".repeat(78)}\n\n`)}`;
}
