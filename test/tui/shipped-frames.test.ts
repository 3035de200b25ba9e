/** The pages of the stories that come with the reader, at four sizes, as text. Pictures: their alt texts. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { UNTOUCHED } from "../../src/article/status.ts";
import { type Library, openLibrary } from "../../src/store/library.ts";
import { temporary } from "../store/library-fixture.ts";
import { framesOf } from "./story-frames.ts";

const FOLDER = fileURLToPath(new URL("../../articles/", import.meta.url));
const FILES = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(?:md|txt)$/.test(file) && !/LICENSE|README/.test(file))
  .sort();

let library: Library;
const ids = new Map<string, string>();
beforeAll(async () => {
  const statuses = { get: () => UNTOUCHED, entries: () => new Map().entries() };
  library = openLibrary({ folder: FOLDER, stateFolder: temporary(), statuses });
  await library.refresh();
  const view = { section: null, query: "", unreadOnly: false, sort: "newest", entered: 0 } as const;
  for (const { summary } of library.window(view, { offset: 0, limit: 1000 }).rows)
    ids.set(summary.path, summary.id);
});
afterAll(() => library.close());

test.each(FILES)("%s at four sizes", async (file) => {
  const article = await library.read(ids.get(file) ?? "");
  const frames = (await framesOf(article)).map(
    ({ name, lines }) => `=== ${name}\n${lines.map((line) => line.trimEnd()).join("\n")}\n`,
  );
  const name = file.replaceAll("/", "-").replace(/\.\w+$/, ".txt");
  await expect(frames.join("\n")).toMatchFileSnapshot(join("frames/shipped", name));
});
