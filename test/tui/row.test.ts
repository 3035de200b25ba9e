import { expect, test } from "vitest";
import { UNTOUCHED } from "../../src/article/status.ts";
import { widthOf } from "../../src/article/width.ts";
import { rowText } from "../../src/tui/row.ts";
import { themeOf } from "../../src/tui/theme.ts";
import { en } from "../../src/words/en.ts";
import { fr } from "../../src/words/fr.ts";
import { speak } from "../../src/words/words.ts";
import { NOW, story } from "../app/fake-world.ts";

const summary = {
  ...story("a", { headline: "日本語の見出し and more words than fit into a narrow row" }),
  lead: "",
  caption: "",
  failure: "",
  problems: 0,
};
const SGR = /\x1b\[[0-9;]*m/g;

test("every row is exactly as wide as asked, whatever is in it", () => {
  const theme = themeOf(true);
  const text = "…words about the café, and the cafés of the town, all of them";
  const snippet = {
    text,
    hits: [
      { start: 17, end: 21 },
      { start: 31, end: 36 },
    ],
  };
  const rows = [
    { summary, status: UNTOUCHED },
    { summary, status: { ...UNTOUCHED, read: true, starred: true } },
    { summary, status: UNTOUCHED, snippet },
    { summary: { ...summary, failure: "It is a pipe, not a file." }, status: UNTOUCHED },
  ];
  for (const row of rows) {
    for (let width = 12; width <= 160; width += 7) {
      for (const each of [1, 2] as const) {
        const drawn = rowText(row, theme, {
          width,
          each,
          active: false,
          now: NOW,
          progress: { page: 3, pages: 7, positionAt: 0 },
          bidi: null,
        });
        const lines = drawn.replace(SGR, "").split("\n");
        expect(lines).toHaveLength(each);
        for (const line of lines) expect(widthOf(line), `${width}: ${line}`).toBe(width);
      }
    }
  }
});

test("an age that fills its column has a space before it, however long the section is", async () => {
  speak(fr);
  const published = new Date(NOW - 700 * 86_400_000).toISOString();
  const row = { summary: { ...summary, section: "Internationales", published }, status: UNTOUCHED };
  const options = { width: 80, each: 1, active: false, now: NOW, progress: undefined, bidi: null } as const;
  expect(rowText(row, themeOf(false), options)).toContain("Internatio… 22 mois ");
  speak(en);
});

test("a snippet stands where the dek would, its hits marked", () => {
  const text = "…about the moon and the sea";
  const row = { summary, status: UNTOUCHED, snippet: { text, hits: [{ start: 11, end: 15 }] } };
  const drawn = rowText(row, themeOf(false), {
    width: 80,
    each: 2,
    active: false,
    now: NOW,
    progress: undefined,
    bidi: null,
  });
  expect(drawn).toContain("\x1b[7mmoon\x1b[27m");
  expect(drawn).not.toContain("Dek of a");
});

test("a word that was looked for is in sight however far behind it stands in its snippet", () => {
  for (const behind of ["and the sea.", `and ${"the sea ".repeat(20)}`]) {
    const before = `…${"some words ".repeat(14)}`;
    const hits = [{ start: before.length, end: before.length + 4 }];
    const row = { summary, status: UNTOUCHED, snippet: { text: `${before}moon ${behind}`, hits } };
    for (let width = 60; width < 160; width++) {
      const options = { width, each: 2, active: false, now: NOW, progress: undefined, bidi: null } as const;
      const drawn = rowText(row, themeOf(false), options);
      expect(drawn).toContain("\x1b[7mmoon\x1b[27m");
      for (const line of drawn.replace(SGR, "").split("\n")) expect(widthOf(line)).toBe(width);
    }
  }
});

test("a dek ends behind a whole word, and not with a full stop before the dots", () => {
  const under = (dek: string, width: number) => {
    const row = { summary: { ...summary, dek }, status: UNTOUCHED };
    const options = { width, each: 2, active: false, now: NOW, progress: undefined, bidi: null } as const;
    return rowText(row, themeOf(false), options)
      .replace(SGR, "")
      .split("\n")[1]!
      .trim()
      .replace(/\s{2,}.*$/, "");
  };
  const dek =
    "They traded the roll for the page. The screen undid the bargain in about thirty years, or fewer.";
  for (let width = 62; width < 100; width++) {
    const shown = under(dek, width);
    expect(shown).toMatch(/^They traded[^…]*\w…$/);
    expect(dek.split(/[ .,]+/)).toContain(shown.slice(0, -1).split(" ").at(-1));
  }
  expect(under("日本語の長い文".repeat(12), 70)).toMatch(/^(日本語の長い文){3}.*…$/);
});
