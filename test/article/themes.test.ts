/** Themes: what a reader may write, and that each can be read in every number of colours. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contrast, inDepth, type Rgb, readColour, rgbOf } from "../../src/article/colours.ts";
import { ROLES } from "../../src/article/theme-roles.ts";
import { ownThemeFaults, PAIRS, paletteOf, themeNames } from "../../src/article/themes.ts";
import { THEMES } from "../../src/article/themes-coming.ts";

const PAINTED = THEMES.filter((name) => name !== "terminal");

describe.each(PAINTED)("%s", (name) => {
  test("has every role", () => {
    expect(Object.keys(paletteOf(name, {}, 24)).sort()).toEqual([...ROLES].sort());
  });

  // The user's own 16 are not known: those of xterm stand for them. The ruler has no ground there.
  test.each([24, 8, 4] as const)("keeps WCAG 2.2 AA in %i bits", (depth) => {
    const palette = paletteOf(name, {}, depth);
    for (const [role, ground, least] of PAIRS) {
      const [over, under] = [palette[role], palette[ground]];
      if (depth === 4 && ground === "ruler") expect(under).toBeUndefined();
      else if (over === undefined || under === undefined) expect.fail(`${role} on ${ground} has no colours`);
      else
        expect(contrast(over, under), `${role} on ${ground}`).toBeGreaterThanOrEqual(
          depth === 4 ? 3.8 : least,
        );
    }
  });
});

test("high contrast keeps AAA (7:1)", () => {
  const palette = paletteOf("high-contrast", {}, 24);
  for (const [role, ground] of PAIRS)
    expect(contrast(palette[role] ?? 0, palette[ground] ?? 0), role).toBeGreaterThanOrEqual(7);
});

test("the terminal's theme names no colour at all", () => {
  for (const depth of [24, 8, 4] as const) expect(paletteOf("terminal", {}, depth)).toEqual({});
});

test("contrast is WCAG's, from 1 to 21", () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
  expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  expect(contrast([10, 20, 30], [10, 20, 30])).toBe(1);
});

test("a colour is #rrggbb, a name, or a number of the 256", () => {
  expect(readColour("#0a1B2c")).toEqual([10, 27, 44]);
  expect(readColour("magenta")).toBe(5);
  expect(readColour("bright white")).toBe(15);
  expect(readColour(214)).toBe(214);
  for (const wrong of ["#12345", "pink", "bright", -1, 256, 1.5, "12", null, {}, true])
    expect(readColour(wrong), String(wrong)).toBeNull();
});

const byte = fc.integer({ min: 0, max: 255 });
const rgb: fc.Arbitrary<Rgb> = fc.tuple(byte, byte, byte);

test("fewer colours: of the palette asked for, itself where it is there, readable where any is", () => {
  fc.assert(
    fc.property(rgb, rgb, fc.constantFrom(8 as const, 4 as const), (colour, ground, depth) => {
      const under = inDepth(ground, depth);
      const over = inDepth(colour, depth, under, 4.5);
      for (const one of [under, over]) {
        expect(one).toBeGreaterThanOrEqual(depth === 8 ? 16 : 0);
        expect(one).toBeLessThanOrEqual(depth === 8 ? 255 : 15);
        expect(rgbOf(inDepth(rgbOf(one), depth))).toEqual(rgbOf(one));
      }
      // Black or white is at 4.5 on every ground.
      expect(contrast(over, under)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test("a theme of the reader's own is like another in what it does not say", () => {
  const own = {
    mine: { like: "dark", text: "#e0e0e0", accent: "bright cyan", star: 214 },
    bare: { quiet: 8 },
  };
  expect(themeNames(own)).toEqual([...THEMES, "mine", "bare"]);
  expect(paletteOf("mine", own, 24)).toEqual({
    ...paletteOf("dark", {}, 24),
    text: [224, 224, 224],
    accent: 14,
    star: 214,
  });
  expect(paletteOf("bare", own, 8)).toEqual({ quiet: 8 });
  expect(paletteOf("nobody", own, 24)).toEqual({});
  expect(paletteOf("toString", {}, 24)).toEqual({});
});

test("what does not count in one is told with what would", () => {
  expect(ownThemeFaults("mine", { like: "dark", text: "#fff000", unread: 12 })).toEqual([]);
  const told = ownThemeFaults("mine", { like: "blue", txt: 1, text: "#ff" }).map(({ says }) => says);
  expect(told).toEqual([
    'themes.mine.like is "blue", but must be one of terminal, light, dark, sepia, high-contrast',
    expect.stringContaining("themes.mine.txt is no role; did you mean text? There are background, text,"),
    expect.stringContaining(
      'themes.mine.text is "#ff", but must be "#rrggbb", a number from 0 to 255, or a name',
    ),
  ]);
  expect(ownThemeFaults("dark", {})[0]?.says).toContain("a name that is taken");
  expect(ownThemeFaults("mine", "blue")[0]?.says).toContain("must hold colours by role");
});
