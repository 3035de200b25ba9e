/** What the documents point at is there: files, headings, the files that the reading order names. */
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
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

/** The folders of src/, of which paths in the map begin. */
const FOLDERS = readdirSync("src", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test("the map has a row for each folder, and says what it is", () => {
  const map = readFileSync("src/README.md", "utf8");
  const rows = [...map.matchAll(/^\| ((?:`\w+\/`(?:, )?)+) \| (.+?) \| .*\|$/gm)];
  const told = rows.flatMap(([, folders = ""]) => folders.match(/\w+/g) ?? []);
  expect(told.sort()).toEqual([...FOLDERS].sort());
  for (const [, folder, job = ""] of rows) expect(job.length, folder).toBeGreaterThan(20);
});

test("every file, with its ending or without, and every group of files that the map and its reading order name is there", () => {
  const roots = [...FOLDERS, "src", "scripts", "test", "docs"].join("|");
  const named = ["src/README.md", "CONTRIBUTING.md"].flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/`([^`\n]+)`/g)].flatMap(([, code = ""]) =>
      [...code.matchAll(new RegExp(`(?:^|\\s)((?:${roots})/[\\w./*-]*)`, "g"))].map(([, name = ""]) => name),
    ),
  );
  expect(named.length).toBeGreaterThan(60);
  const isThere = (name: string) =>
    [name, `src/${name}`].some((path) => globSync([path, `${path}.*`, path.replace(/\/$/, "")]).length > 0);
  expect([...new Set(named.filter((name) => !isThere(name)))]).toEqual([]);
});
