/** No key is silent: whatever is pressed, on whatever screen, the frame changes, says why not, or something is done. */
import { renderToString } from "ink";
import { expect, test } from "vitest";
import { whereOf } from "../../src/app/command.ts";
import { keymap } from "../../src/app/keymap.ts";
import type { Article } from "../../src/article/article.ts";
import { Screen } from "../../src/tui/app.tsx";
import { themeOf } from "../../src/tui/theme.ts";
import { prose, story, world } from "../app/fake-world.ts";
import { STORIES } from "./stories.ts";

/** Done outside of the screen, which the screen shows when it is answered. */
const OUTSIDE = ["edit", "pager", "quit", "suspend", "undo", "redo", "follow", "fetch"];

const lonely = () => [story("alone", { blocks: [{ type: "paragraph", text: prose("w", 20) }] })];

type Scene = { stories: () => Article[]; keys: string[] };
const SCENES: Record<string, Scene> = {
  "an empty list": { stories: () => [], keys: [] },
  "the top of the list": { stories: STORIES, keys: [] },
  "the end of the list": { stories: STORIES, keys: ["G"] },
  "a list of one": { stories: lonely, keys: [] },
  "an empty filter": { stories: STORIES, keys: ["/", "z", "z", "enter"] },
  "a story's first page": { stories: STORIES, keys: ["enter"] },
  "a story's last page": { stories: STORIES, keys: ["enter", "end"] },
  "a story of one page, alone": { stories: lonely, keys: ["enter"] },
  "a menu": { stories: STORIES, keys: ["o"] },
  "a menu's end": { stories: STORIES, keys: ["o", "G"] },
  "related stories": { stories: STORIES, keys: ["enter", "r"] },
  settings: { stories: STORIES, keys: [","] },
  "the map": { stories: STORIES, keys: ["j", "M"] },
  help: { stories: STORIES, keys: ["?"] },
  "help's end": { stories: STORIES, keys: ["?", ...Array(20).fill("space")] },
  "an empty line": { stories: STORIES, keys: ["/"] },
  "a line of text": { stories: STORIES, keys: ["/", "o", "n", "e"] },
  "a date": { stories: STORIES, keys: ["D", "2"] },
  palette: { stories: STORIES, keys: [":"] },
  "a palette with one match": { stories: STORIES, keys: [":", ..."hand the terminal"] },
  "a palette without a match": { stories: STORIES, keys: [":", "q", "q", "q"] },
};

for (const [name, { stories, keys }] of Object.entries(SCENES)) {
  test(`on ${name} every key answers`, () => {
    const open = () => {
      const w = world(stories(), { columns: 80, rows: 24 });
      w.press(...keys);
      w.send({ type: "notice", text: "" });
      return w;
    };
    // The terminal's own cursor is no part of the text.
    const draw = (w: ReturnType<typeof open>) =>
      `${w.state().prompt?.cursor}${renderToString(<Screen state={w.state()} theme={themeOf(true)} />, { columns: 80 })}`;
    const first = open();
    const before = draw(first);
    const silent = [...keymap(whereOf(first.state()), first.state().settings)].flatMap(([key, { id }]) => {
      const w = open();
      const done = w.effects.length;
      w.press(...key.split(" "));
      const outside = w.effects.slice(done).some(({ type }) => OUTSIDE.includes(type));
      return outside || draw(w) !== before ? [] : [`${key} (${id})`];
    });
    expect(silent).toEqual([]);
  });
}
