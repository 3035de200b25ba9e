/** Screenshots of stories that were found, not written for the reader: sheets with several pages, to be looked at. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { corpus } from "../article/corpus.ts";
import { newFolder, PROGRAM, pageOf, startReader } from "../e2e/reader.ts";
import type { TestTerminal } from "../e2e/terminal.ts";
import { STORIES } from "../tui/imported-stories.ts";
import { type Shot, shotOf } from "./cells.ts";
import { sheetOf } from "./sheet.ts";
import { svgOf } from "./svg.ts";
import { SIZES } from "./walk.ts";

/** Screens on a sheet, and beside each other on it, by columns: as many as can be read in one look. */
const SHEETS: Readonly<Record<number, readonly [count: number, across: number]>> = {
  40: [12, 4],
  80: [4, 2],
  120: [4, 2],
  160: [2, 1],
};
/** How far a story is turned through in search of what is not plain text. */
const TURNS = 24;
/** What a page has that is not plain text: boxes, tables, lists, quotations, code. */
const SPECIAL = /[╭┌│├┼•▌⁃]|^ *(?:\d+\.|─{5,})/m;
/** How long (ms) an opening or a turn may take on a busy machine. */
const PATIENCE = 60_000;

/** Takes one imported story at every size and writes a sheet for each into `folder`. @returns the files' names */
export async function shootImport(name: string, folder: string): Promise<string[]> {
  const library = libraryOf(name);
  const written: string[] = [];
  const [first] = SIZES;
  const reader = startReader({
    columns: first[0],
    rows: first[1],
    library,
    env: { COLORTERM: "truecolor", LANG: "C.UTF-8", LC_ALL: "" },
  });
  try {
    await reader.waitFor(/1 unread of 1/, PATIENCE);
    reader.press("<Enter>");
    await reader.waitFor(/Pages? 1\b/, PATIENCE);
    for (const [columns, rows] of SIZES) {
      const shots = await pagesAt(reader, columns, rows);
      const [count, across] = SHEETS[columns] ?? [4, 2];
      const file = `${name}-${columns}x${rows}`;
      const svgs = chosen(shots, count).map((shot) => svgOf(shot, file));
      writeFileSync(join(folder, `${file}.svg`), sheetOf(svgs, across));
      written.push(`${file}.svg`);
    }
  } finally {
    await reader.close();
    rmSync(library, { recursive: true, force: true });
  }
  return written;
}

/** A library with the one story that is kept as frames, as `newsreader add` stores it. */
function libraryOf(name: string): string {
  const path = STORIES[name];
  const source = path === undefined ? null : corpus(path);
  if (!source) throw new Error(`“${name}” is none of ${Object.keys(STORIES).join(", ")}, or has no file.`);
  const [library, state] = [newFolder("library"), newFolder("state")];
  const file = fileURLToPath(source);
  const bytes = readFileSync(file);
  const copy = join(state, basename(file).replace(/\.gz$/, ""));
  writeFileSync(copy, file.endsWith(".gz") ? gunzipSync(bytes) : bytes);
  execFileSync(process.execPath, [PROGRAM, "--library", library, "--state", state, "add", copy]);
  rmSync(state, { recursive: true, force: true });
  // Of a feed the first by the name of its file, as in the frames.
  const stories = readdirSync(library, { recursive: true, encoding: "utf8" }).filter((entry) =>
    /\.(?:md|txt)$/.test(entry),
  );
  for (const more of stories.sort().slice(1)) rmSync(join(library, more));
  return library;
}

/** The story's screens from its first page on. */
async function pagesAt(reader: TestTerminal, columns: number, rows: number): Promise<Shot[]> {
  reader.resize(columns, rows);
  await reader.settle(500);
  if (pageOf(reader.screen())?.page !== 1) reader.press("<Home>");
  await reader.waitFor(/Pages? 1\b/, PATIENCE);
  await reader.settle(400);
  const shots = [shotOf(reader, columns, rows)];
  while (shots.length < TURNS) {
    const before = reader.screen()[0];
    const at = pageOf(reader.screen());
    const shown = /Pages 1–2/.test(shots[0]?.text[0] ?? "") ? 2 : 1;
    if (at === null || at.page + shown > at.pages) break;
    reader.press("<Space>");
    await reader.waitFor((screen) => screen[0] !== before, PATIENCE);
    await reader.settle(60);
    shots.push(shotOf(reader, columns, rows));
  }
  return shots;
}

/** Of many screens the first two, those that have more than plain text, and the last; the next ones where room is left. */
function chosen(shots: readonly Shot[], count: number): Shot[] {
  const rank = (shot: Shot, at: number) =>
    at < Math.min(2, count / 2)
      ? 0
      : SPECIAL.test(shot.text.slice(1, -1).join("\n"))
        ? 1
        : at === shots.length - 1
          ? 2
          : 3;
  return shots
    .map((shot, at) => ({ shot, at, rank: rank(shot, at) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .slice(0, count)
    .sort((a, b) => a.at - b.at)
    .map(({ shot }) => shot);
}

/** Writes the sheets of the named stories, or of all, to a folder outside the project: their texts are not ours. */
export async function shootImports(folder: string, names: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const name of names.length > 0 ? names : Object.keys(STORIES))
    for (const file of await shootImport(name, folder)) console.log(file);
}
