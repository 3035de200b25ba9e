/** The screens in the other languages, whose words are longer: each size in one text file, to be read as a whole. */
import { afterEach, expect, test } from "vitest";
import { en } from "../../src/words/en.ts";
import { LANGUAGES, type Language, wordsOf } from "../../src/words/languages.ts";
import { speak, words } from "../../src/words/words.ts";
import { world } from "../app/fake-world.ts";
import { drawnLines, fittingText } from "./drawn.tsx";
import { FEEDS, STORIES } from "./stories.ts";
import { waysTo } from "./ways.ts";

const SIZES = [
  [80, 24],
  [40, 12],
] as const;

const SCREENS: Record<string, string[]> = {
  ...waysTo(
    "list",
    "nothing",
    "story",
    "last page",
    "related",
    "sections",
    "sort",
    "trail",
    "map",
    "time line",
  ),
  "line of text": ["D", ..."2026"],
  digits: ["enter", "3"],
};

/** Screens that grow with every command and setting: looked at for their width only. */
const GROWING: Record<string, string[]> = { settings: [","], help: ["?"], palette: ["j", ":", "e"] };

afterEach(() => speak(en));

async function frame(language: Language, keys: readonly string[], columns: number, rows: number) {
  speak(await wordsOf(language));
  const w = world(STORIES(), { columns, rows });
  w.press(...keys);
  return drawnLines(w.state());
}

const OTHERS = LANGUAGES.filter((language) => language !== "en");

for (const language of OTHERS) {
  for (const [columns, rows] of SIZES) {
    test(`in ${language} at ${columns}x${rows}`, async () => {
      let all = "";
      for (const [name, keys] of Object.entries({ ...SCREENS, ...GROWING })) {
        const lines = await frame(language, keys, columns, rows);
        const text = fittingText(lines, { columns, rows }, name);
        if (!Object.hasOwn(GROWING, name)) all += `=== ${name}\n${text}`;
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

/** What other parts of the program say in English, where the screen shows it. */
const OTHERS_SAY: Record<string, (w: ReturnType<typeof world>) => void> = {
  "trouble in the footer": (w) =>
    w.send({
      type: "trouble",
      text: "No room on the disk: marks are kept in memory. Free some space (/state/journal).",
    }),
  "a notice": (w) =>
    w.send({
      type: "notice",
      text: "There is no subscription “mill”. “newsreader subscriptions” shows them.",
    }),
  "a story that is not there": (w) =>
    w.send({
      type: "not-opened",
      id: "tides",
      reason:
        "tides.md cannot be shown. It cannot be read: it is not there. The other stories are not touched by it.",
    }),
  "an address that was refused": (w) =>
    w.send({
      type: "refused",
      kind: "add",
      text: "notes",
      message: "notes was not added. It is a folder, not a file. Look at its name.",
    }),
  "a broken feed": (w) => w.press("F", "j"),
  "what was left out": (w) => w.press("enter", "P"),
  "a query that is not understood": (w) => {
    w.press("/", "x");
    const { view, window } = w.state().list;
    const queryProblem = "“words:” wants a value behind it. (at character 1)";
    w.send({ type: "window", view, window: { ...window, queryProblem } });
  },
};

test.each(Object.keys(OTHERS_SAY))("%s is in the language of the screen", async (name) => {
  const problems = [{ code: "left-out", message: "Left out: “Share this”", line: 9 }];
  const stories = () => STORIES().map((one) => ({ ...one, problems }));
  for (const language of OTHERS) {
    speak(await wordsOf(language));
    const w = world(stories(), { columns: 160, rows: 30, feeds: FEEDS });
    const before = drawnLines(w.state()).join("\n");
    OTHERS_SAY[name]?.(w);
    const text = drawnLines(w.state()).join("\n");
    expect(text).not.toBe(before);
    expect(text).not.toMatch(
      /\b(?:there is|was not|cannot be|look at|left out|no room|free some|trouble of its own|try again|wants a|is a folder)\b/i,
    );
  }
});
