/** The screens in the other languages, whose words are longer: each size in one text file, to be read as a whole. */
import { renderToString } from "ink";
import { afterEach, expect, test } from "vitest";
import { widthOf } from "../../src/article/width.ts";
import { Screen } from "../../src/tui/app.tsx";
import { themeOf } from "../../src/tui/theme.ts";
import { en } from "../../src/words/en.ts";
import { LANGUAGES, type Language, wordsOf } from "../../src/words/languages.ts";
import { speak, words } from "../../src/words/words.ts";
import { world } from "../app/fake-world.ts";
import { STORIES } from "./stories.ts";

const SIZES = [
  [80, 24],
  [40, 12],
] as const;

const SCREENS: Record<string, string[]> = {
  list: ["j", "s", "j", "m"],
  nothing: ["/", ..."zzz", "enter"],
  story: ["enter"],
  "last page": ["enter", "end"],
  related: ["enter", "r", "j"],
  sections: ["S"],
  sort: ["o"],
  trail: ["enter", "r", "enter", "t"],
  map: ["j", "M"],
  "time line": ["enter", "T"],
  "line of text": ["D", ..."2026"],
  digits: ["enter", "3"],
};

/** Screens that grow with every command and setting: looked at for their width only. */
const GROWING: Record<string, string[]> = { settings: [","], help: ["?"], palette: ["j", ":", "e"] };

const SGR = /\x1b\[[0-9;]*m|\x1b\]8;;[^\x07]*\x07/g;

afterEach(() => speak(en));

async function frame(language: Language, keys: readonly string[], columns: number, rows: number) {
  speak(await wordsOf(language));
  const w = world(STORIES(), { columns, rows });
  w.press(...keys);
  const drawn = renderToString(<Screen state={w.state()} theme={themeOf(true)} />, { columns });
  return drawn.replace(SGR, "").split("\n");
}

const OTHERS = LANGUAGES.filter((language) => language !== "en");

for (const language of OTHERS) {
  for (const [columns, rows] of SIZES) {
    test(`in ${language} at ${columns}x${rows}`, async () => {
      let all = "";
      for (const [name, keys] of Object.entries({ ...SCREENS, ...GROWING })) {
        const lines = await frame(language, keys, columns, rows);
        expect(lines.length, name).toBeLessThanOrEqual(rows);
        for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(columns);
        if (!Object.hasOwn(GROWING, name))
          all += `=== ${name}\n${lines.map((line) => line.trimEnd()).join("\n")}\n`;
      }
      await expect(all).toMatchFileSnapshot(`frames/${language}-${columns}x${rows}.txt`);
    });
  }

  test(`in ${language} the footer of 40 columns still names help and the way out, whole`, async () => {
    for (const keys of [[], ["enter"], ["S"]]) {
      const footer = (await frame(language, keys, 40, 12)).at(-1) ?? "";
      expect(footer).toContain(`? ${words.commands.help.hint}`);
      const out = keys.length === 0 ? "quit" : keys[0] === "enter" ? "story.leave" : "pick.close";
      expect(footer).toContain(words.commands[out].hint);
    }
  });
}

test("no screen of another language has an English sentence of the table in it", async () => {
  const english = [en.list.all, en.related.title, en.trail.title, en.settings.title, en.keys.places.list];
  for (const language of OTHERS) {
    for (const keys of Object.values({ ...SCREENS, ...GROWING })) {
      const text = (await frame(language, keys, 80, 24)).join("\n");
      for (const said of english) expect(text).not.toContain(said);
    }
  }
});
