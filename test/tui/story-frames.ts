/** The pages of a story at four sizes, as the screen shows them: opened, turned on, and at the end. */
import { frameOf } from "../../src/app/story.ts";
import type { Article } from "../../src/article/article.ts";
import { UNTOUCHED } from "../../src/article/status.ts";
import { toolsFor } from "../../src/article/tools.ts";
import { wishesOf } from "../../src/article/typesetting.ts";
import { world } from "../app/fake-world.ts";
import { drawnLines, fittingText } from "./drawn.tsx";

/** Columns, rows, and the keys behind Enter. Where two pages stand side by side one screen shows as much as two. */
const SIZES: readonly (readonly [columns: number, rows: number, turns: readonly string[]])[] = [
  [80, 24, ["", "space", "end"]],
  [40, 12, ["", "space"]],
  [120, 40, ["", "space"]],
  [160, 50, [""]],
];

/** Each frame with its name. Held to the size of its terminal. */
export async function framesOf(article: Article): Promise<{ name: string; lines: string[] }[]> {
  const frames: { name: string; lines: string[] }[] = [];
  for (const [columns, rows, turns] of SIZES) {
    for (const key of turns) {
      const name = `${columns}x${rows} ${key || "opened"}`;
      const w = world([article], { columns, rows });
      w.press("enter");
      const tools = await toolsFor(article, wishesOf({}, frameOf(w.state()).measure, false));
      const related = w.state().story?.related ?? [];
      w.send({ type: "reopened", article, tools, status: UNTOUCHED, related });
      if (key) w.press(key);
      const lines = drawnLines(w.state());
      fittingText(lines, { columns, rows }, name);
      frames.push({ name, lines });
    }
  }
  return frames;
}
