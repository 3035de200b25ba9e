/**
 * Stories that were found, not written for the reader: imported as `add` does it, and their pages kept as frames at four
 * sizes, without their words (masked.ts). Whoever changes one looks at the pages themselves:
 * `npm run screens -- --imports FOLDER NAME`.
 */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { UNTOUCHED } from "../../src/article/status.ts";
import { widthOf } from "../../src/article/width.ts";
import { openLibrary } from "../../src/store/library.ts";
import { corpus } from "../article/corpus.ts";
import { newPlace } from "../cli/run-verb.ts";
import { STORIES } from "./imported-stories.ts";
import { digestOf, maskedFrame } from "./masked.ts";
import { framesOf } from "./story-frames.ts";

const folder = corpus("html");
const reason = folder === null ? " (skipped: no ../shared/corpus)" : "";

for (const [name, path] of Object.entries(STORIES)) {
  test.skipIf(folder === null)(`${name} at four sizes${reason}`, async () => {
    const article = await imported(fileURLToPath(corpus(path)!));
    const shots: string[] = [];
    for (const { name: frame, lines } of await framesOf(article)) {
      const masked = maskedFrame(lines);
      for (const [at, line] of masked.entries())
        expect(widthOf(line), `masked: ${line}`).toBe(widthOf(lines[at]!.trimEnd()));
      shots.push(`=== ${frame} · ${digestOf(lines)}\n${masked.join("\n")}\n`);
    }
    await expect(shots.join("\n")).toMatchFileSnapshot(`frames/imported/${name}.txt`);
  });
}

/** The story as it lies in a library of its own behind `newsreader add`. */
async function imported(file: string): Promise<Article> {
  const place = newPlace();
  const bytes = readFileSync(file);
  const copy = place.outside(
    basename(file).replace(/\.gz$/, ""),
    file.endsWith(".gz") ? gunzipSync(bytes) : bytes,
  );
  const added = await place.run(["add", copy]);
  expect(added.code, added.err).toBe(0);
  const statuses = { get: () => UNTOUCHED, entries: () => new Map().entries() };
  const library = openLibrary({ folder: place.library, stateFolder: join(place.root, "index"), statuses });
  onTestFinished(() => library.close());
  await library.refresh();
  const view = { section: null, query: "", unreadOnly: false, sort: "newest", entered: 0 } as const;
  const { rows } = library.window(view, { offset: 0, limit: 100 });
  const first = rows.map(({ summary }) => summary).sort((a, b) => (a.path < b.path ? -1 : 1))[0];
  return library.read(first!.id);
}
