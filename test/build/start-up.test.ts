/** The start-up tricks change when things are done, never what comes out. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import xterm from "@xterm/headless";
import fc from "fast-check";
import * as ink from "ink";
import { createElement } from "react";
import stockWidth from "string-width";
import { beforeAll, describe, expect, it } from "vitest";
import { rgiEmoji } from "../../scripts/build/late/emoji.mjs";
import { graphemes } from "../../scripts/build/late/graphemes.mjs";
import { plainWidth } from "../../scripts/build/late/plain.mjs";
import { TRICKS } from "../../scripts/build/start-up.mjs";
import { patched } from "./patched.ts";

const { Terminal } = xterm;

/** The file of a trick in the installed packages. @param file from the package's name on */
function installed(file: string): string {
  const name = file.split("/", file.startsWith("@") ? 2 : 1).join("/");
  for (const base of createRequire(import.meta.url).resolve.paths(name) ?? []) {
    try {
      return readFileSync(join(base, name, file.slice(name.length + 1)), "utf8");
    } catch {}
  }
  throw new Error(`${file} is not installed`);
}

const SELECTOR = "\ufe0f";
const codePoints = Array.from({ length: 0x20000 }, (_, i) => i).filter((i) => i < 0xd800 || i > 0xdfff);
const flags = Array.from({ length: 26 * 26 }, (_, i) =>
  String.fromCodePoint(0x1f1e6 + Math.floor(i / 26), 0x1f1e6 + (i % 26)),
);
const sequences = [
  ...flags,
  ..."0123456789#*a"
    .split("")
    .flatMap((base) => [`${base}\u20e3`, `${base}${SELECTOR}\u20e3`, base + SELECTOR]),
  ..."👍👩☝⛹".match(/./gu)!.flatMap((base) => ["🏻", "🏿"].map((tone) => base + tone)),
  "👩‍👩‍👧‍👦",
  "👩🏽‍🚒",
  "❤️‍🔥",
  "❤‍🔥",
  "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
  "🏴‍☠️",
  "가각",
  "ᄀ가",
  "e\u0301",
  "नी",
  "ﾊﾟ",
];

/** Pieces of what stands on screens, and of what may. */
const piece = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.constantFrom(
    "café “naïve” — … ",
    "世界",
    "●★✓",
    "\n",
    "é",
    "👍🏽",
    "🇫🇷",
    "a\u200bb",
    "\u00ad",
    "ｶﾞ",
    "مرحبا",
    "\t",
  ),
  fc.constantFrom(
    "\x1b[1m",
    "\x1b[22m",
    "\x1b[36m",
    "\x1b[39m",
    "\x1b[7m",
    "\x1b[27m",
    "\x1b[38;5;9m",
    "\x1b[m",
    "\x1b[0m",
  ),
  fc.constantFrom(
    "\x1b",
    "\x1b[",
    "\x1b[2J",
    "\x1b[\x1b[2Jm",
    "\x9b1m",
    "\x1b]8;;http://a\x07b\x1b]8;;\x07",
    "\x1b[4:3m",
  ),
);
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));

describe("the start-up tricks", () => {
  it.each(TRICKS.map((trick) => [trick.name, trick] as const))(
    "%s: there is still something to change",
    (_, trick) => {
      const source = installed(trick.file);
      expect(
        trick.apply(source),
        `${trick.file} has changed: does it still need this? ${trick.why}`,
      ).not.toBe(source);
    },
  );

  it("tells emoji as \\p{RGI_Emoji} does", () => {
    const whole = /^\p{RGI_Emoji}$/v;
    const singles = codePoints.map((point) => String.fromCodePoint(point));
    const wrong = [...singles, ...singles.map((single) => single + SELECTOR), ...sequences].filter(
      (grapheme) => rgiEmoji.test(grapheme) !== whole.test(grapheme),
    );
    expect(wrong).toEqual([]);
  });

  it("parts text as Intl.Segmenter does", () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
    const parts = (all: Iterable<{ segment: string; index: number }>) =>
      [...all].map(({ segment, index }) => [segment, index]);
    fc.assert(
      fc.property(text, (it) => {
        const [ours, theirs] = [graphemes.segment(it), segmenter.segment(it)];
        expect(parts(ours)).toEqual(parts(theirs));
        for (let at = 0; at <= it.length; at += 1) expect(ours.containing(at)).toEqual(theirs.containing(at));
      }),
      { numRuns: 500 },
    );
  });

  it("knows the width of plain text, and what is not plain", () => {
    expect(plainWidth("\x1b[1mcafé\x1b[22m 世")).toBe(7);
    expect(plainWidth("e\u0301")).toBe(-1);
    expect(plainWidth("a\x1b[2J")).toBe(-1);
    expect(plainWidth("a\tb")).toBe(-1);
  });
});

describe("the bundle's packages", () => {
  let width: (text: string, options?: object) => number;
  let bundled: typeof ink & { createElement: typeof createElement };
  beforeAll(async () => {
    const all = await patched(
      "start-up",
      'export * from "ink";\nexport { createElement } from "react";\nexport { default as width } from "string-width";',
    );
    width = all.width as typeof width;
    bundled = all as unknown as typeof bundled;
  });

  it("Ink changes a row's end and nothing before it, however its terminal measures the letters there", async () => {
    const file = join(process.cwd(), "node_modules/ink/build/line-update.js");
    const { update } = (await patched(
      "line-update",
      `export { default as update } from ${JSON.stringify(file)};`,
    )) as { update: (before: string, after: string, columns: number) => string };
    for (const words of ["plain", "café", "पुलिस ने चोरी", "น้ำทำ", "ကောင်း", "កម្ពុជា", "بشر"]) {
      const [before, after] = [`${words}… 4`, `${words} and more`];
      expect(await cells(before + update(before, after, 40)), words).toEqual(await cells(after));
    }
    // All but these are not written again.
    expect(update("plain text of a row, 4", "plain text of a row, 5", 40)).toBe("\x1b[22G\x1b[K5");
  });

  it("string-width gives the widths it gives unbundled", () => {
    // Every character of the small scripts and the emoji, a sample of the large scripts: 20 µs each.
    const looked = codePoints.filter(
      (point) => point < 0x3400 || point % 61 === 0 || point >> 10 === 0x1f000 >> 10,
    );
    const singles = looked.map((point) => String.fromCodePoint(point));
    const wrong = [...singles, ...sequences, ...sequences.map((it) => `a${it}b`)].filter(
      (it) => width(it) !== stockWidth(it),
    );
    expect(wrong).toEqual([]);
    fc.assert(
      fc.property(text, fc.boolean(), (it, ambiguousIsNarrow) => {
        for (const options of [undefined, { ambiguousIsNarrow }, { countAnsiEscapeCodes: true }]) {
          expect(width(it, options)).toBe(stockWidth(it, options));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("Ink draws what it draws unbundled, frame after frame", async () => {
    const draw = (
      { Box, Text, renderToString }: typeof ink,
      create: typeof createElement,
      [left, right]: [string[], string[]],
      wrap: "wrap" | "truncate",
    ) => {
      const rows = (texts: string[]) => texts.map((row, key) => create(Text, { key, wrap }, row));
      const columns = create(
        Box,
        { borderStyle: "round" },
        create(Box, { width: 11, flexShrink: 0, flexDirection: "column" }, ...rows(left)),
        create(Text, { wrap }, right.join("\n")),
      );
      const last = create(Text, { color: "red", bold: true, wrap }, ...left);
      return renderToString(create(Box, { flexDirection: "column" }, columns, last), { columns: 24 });
    };
    const texts = fc.array(text, { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(texts, texts),
        fc.constantFrom("wrap" as const, "truncate" as const),
        async (both, wrap) => {
          const ours = draw(bundled, bundled.createElement, both, wrap);
          const theirs = draw(ink, createElement, both, wrap);
          if (ours !== theirs) expect(await cells(ours)).toEqual(await cells(theirs));
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** What a terminal shows: its cells, each with its character and its styles. */
async function cells(frame: string): Promise<string[]> {
  const terminal = new Terminal({ cols: 40, rows: 60, allowProposedApi: true });
  await new Promise<void>((done) => terminal.write(frame.replaceAll("\n", "\r\n"), done));
  const { active } = terminal.buffer;
  const rows = Array.from({ length: 60 }, (_, y) => active.getLine(y));
  return rows.flatMap((row) =>
    Array.from({ length: 40 }, (_, x) => {
      const cell = row?.getCell(x);
      if (!cell) return "";
      const colours = [cell.getFgColorMode(), cell.getFgColor(), cell.getBgColorMode(), cell.getBgColor()];
      const styles = [
        cell.isBold(),
        cell.isDim(),
        cell.isItalic(),
        cell.isUnderline(),
        cell.isInverse(),
        cell.isInvisible(),
        cell.isStrikethrough(),
        cell.isOverline(),
      ].map(Boolean);
      // A space is the same in every colour of its letters.
      return JSON.stringify([cell.getChars().trim(), ...styles, ...(cell.getChars().trim() ? colours : [])]);
    }),
  );
}

it("finds the packages at all", () => {
  expect(dirname("string-width/index.js")).toBe("string-width");
  expect(() => installed("no-such-package/index.js")).toThrow("not installed");
});
