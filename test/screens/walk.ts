/** The walk through the built reader that the screenshots are taken on, on the stories that come with it. */
import { fileURLToPath } from "node:url";
import { activeRow, closeAll, startReader } from "../e2e/reader.ts";
import type { TestTerminal } from "../e2e/terminal.ts";
import { type Shot, shotOf } from "./cells.ts";

export const SIZES = [
  [80, 24],
  [120, 40],
  [160, 50],
  [40, 12],
] as const;

/** Where they are kept, and which one README shows. */
export const FOLDER = fileURLToPath(new URL("../../docs/screens/", import.meta.url));

/** The story that is opened: it has a picture, links, and stories around it. */
const STORY = "The Sea Keeps Two Clocks";

/** How long (ms) the first reading of the stories may take on a busy machine. */
export const PATIENCE = 60_000;

export const CLOCK = new URL("clock.mjs", import.meta.url).href;

/** Takes the screenshots at one size: their names, and what stands on them. */
export async function walk(columns: number, rows: number): Promise<Map<string, Shot>> {
  const shots = new Map<string, Shot>();
  const env = { COLORTERM: "truecolor", NODE_OPTIONS: `--import=${CLOCK}`, LANG: "C.UTF-8", LC_ALL: "" };
  const reader = startReader({ columns, rows, env });
  const shoot = async (name: string) => {
    await reader.settle(400);
    shots.set(`${name}-${columns}x${rows}`, shotOf(reader, columns, rows));
  };
  try {
    await reader.waitFor(/24 unread of 24/, PATIENCE);
    // What is computed behind the first frame: the stories that are alike.
    await reader.settle(2500);
    // A list as it looks after some days: one read, one starred, one begun.
    for (const keys of ["jjm", "jjs", "jj"]) {
      reader.press(keys);
      await reader.settle();
    }
    reader.press("gj");
    await shoot("list");
    await goTo(reader, STORY);
    reader.press("<Enter>");
    await reader.waitFor(/Pages? 1/);
    // The picture is drawn behind the text.
    if (reader.screen().join("\n").includes("╭"))
      await reader.waitFor(() => isPainted(reader, columns, rows));
    await shoot("story");
    // On a small screen the box has no rules.
    while (!/╭|Two weeks of tide/.test((await reader.settle()).join("\n"))) reader.press("<Space>");
    // The picture is drawn behind the text; a small screen has none.
    if (rows > 12) await reader.waitFor(() => isPainted(reader, columns, rows));
    await shoot("caption");
    reader.press("r");
    await reader.waitFor(/Related stories/);
    await shoot("related");
    reader.press("<Esc>");
    await reader.settle();
    reader.press("M");
    await shoot("map");
    reader.press("<Esc>");
    await reader.settle();
    reader.press("?");
    await shoot("help");
  } finally {
    await closeAll();
  }
  return shots;
}

export function isPainted(reader: TestTerminal, columns: number, rows: number): boolean {
  return Array.from({ length: columns * rows }, (_, i) =>
    reader.cell(i % columns, Math.floor(i / columns)),
  ).some((cell) => typeof cell?.background === "string");
}

/** Moves the cursor to a story, from where it is downwards. */
async function goTo(reader: TestTerminal, headline: string): Promise<void> {
  const begin = headline.slice(0, 12);
  for (let i = 0; i < 30; i++) {
    if (activeRow(await reader.settle(60)).startsWith(begin)) return;
    reader.press("j");
  }
  throw new Error(`The list has no “${headline}”.`);
}
