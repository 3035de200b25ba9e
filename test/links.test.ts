/** What the documents point at is there: files, headings, the files that the reading order names. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const DOCUMENTS = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "src/README.md", "articles/LICENSE.md"];

/** Without code, in which a link is an example. */
const proseOf = (path: string) =>
  readFileSync(path, "utf8")
    .replace(/^```[\s\S]*?^```/gm, "")
    .replace(/`[^`\n]*`/g, "");

/** The anchor that a heading gets on the usual hosts of repositories. */
const anchorOf = (heading: string) =>
  heading
    .replace(/[`*]/g, "")
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, "")
    .replaceAll(" ", "-");

test.each(DOCUMENTS)("each link of %s leads somewhere", (path) => {
  const text = proseOf(path);
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)].map(
    ([, link, source]) => link ?? source ?? "",
  );
  const lost = targets.filter((target) => {
    if (/^https?:/.test(target)) return false;
    const [file = "", anchor] = target.split("#");
    const to = file === "" ? path : join(dirname(path), file);
    if (!existsSync(to)) return true;
    const headings = [...readFileSync(to, "utf8").matchAll(/^#+ (.*)$/gm)].map(([, text = ""]) =>
      anchorOf(text),
    );
    return anchor !== undefined && !headings.includes(anchor);
  });
  expect(lost).toEqual([]);
  if (path === "README.md") expect(targets.length).toBeGreaterThan(20);
});

test("every file that the map and its reading order name is there", () => {
  const map = readFileSync("src/README.md", "utf8");
  const named = [...map.matchAll(/`((?:\w[\w-]*\/)+[\w-]+\.(?:tsx?|mjs))`/g)].map(([, path = ""]) => path);
  expect(named.length).toBeGreaterThan(20);
  const lost = named.filter((path) => !existsSync(path) && !existsSync(join("src", path)));
  expect([...new Set(lost)]).toEqual([]);
});
