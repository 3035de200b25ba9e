/** What the terminal has behind its text, and that the terminal's theme can be read there in the palettes that come with terminals. */
import { describe, expect, test } from "vitest";
import { contrast, readColour } from "../../src/article/colours.ts";
import { groundByName, groundOf } from "../../src/tui/terminal-ground.ts";
import { TINTS, themeOf } from "../../src/tui/theme.ts";
import { themeFor } from "../../src/tui/themes.ts";
import { SETTINGS } from "../app/fake-world.ts";

/** The sixteen, from black to bright white, and the grounds that go with them. */
const PALETTES = {
  xterm: [
    "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff",
    { dark: "000000", light: "ffffff" },
  ],
  VGA: [
    "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff",
    { dark: "000000", light: "ffffff" },
  ],
  Tango: [
    "2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec",
    { dark: "000000", light: "ffffff" },
  ],
  Solarized: [
    "073642 dc322f 859900 b58900 268bd2 d33682 2aa198 eee8d5 002b36 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3",
    { dark: "002b36", light: "fdf6e3" },
  ],
} as const;

const rgb = (hex: string) => readColour(`#${hex}`) ?? expect.fail(hex);

describe.each(Object.entries(PALETTES))("in the colours of %s", (name, [written, grounds]) => {
  const colours = written.split(" ").map(rgb);

  test.each(["dark", "light"] as const)("words keep 4.5 and signs 3 on a %s ground", (ground) => {
    const under = rgb(grounds[ground]);
    // Solarized gives all its hues one lightness, between its two grounds: not one keeps 4.5 on both.
    const [word, sign] = name === "Solarized" ? [3.2, 3] : [4.5, 3];
    for (const [part, number] of Object.entries(TINTS[ground])) {
      const least = part === "dot" || part === "star" ? sign : word;
      expect(contrast(colours[number] ?? 0, under), part).toBeGreaterThanOrEqual(least);
    }
  });
});

test("what is bold may come out brighter, and can be read so in xterm and on a console", () => {
  for (const [written] of [PALETTES.xterm, PALETTES.VGA])
    for (const [ground, under] of [
      ["dark", "000000"],
      ["light", "ffffff"],
    ] as const) {
      const bright = rgb(written.split(" ")[TINTS[ground].accent + 8] ?? "");
      expect(contrast(bright, rgb(under)), ground).toBeGreaterThanOrEqual(4.5);
    }
  expect(themeOf(true, "light").warning("x")).not.toContain("\x1b[1m");
  expect(themeOf(false, "light").warning("x")).toContain("\x1b[1m");
});

test("the ground changes the terminal's theme and one that has no background, not a painted one", () => {
  const themes = { inky: { accent: "#203040" } };
  const dots = (theme: string) =>
    (["dark", "light"] as const).map((ground) =>
      themeFor({ ...SETTINGS, theme, themes }, 24, ground).dot("x"),
    );
  expect(dots("terminal")).toEqual(["\x1b[36mx\x1b[39m", "\x1b[34mx\x1b[39m"]);
  expect(dots("inky")).toEqual(dots("terminal"));
  expect(dots("sepia")[0]).toBe(dots("sepia")[1]);
});

test("a ground is light where black can be read on it better than white", () => {
  expect(groundOf("rgb:ffff/ffff/ffff")).toBe("light");
  expect(groundOf("rgb:fd/f6/e3")).toBe("light");
  expect(groundOf("rgb:0/0/0")).toBe("dark");
  expect(groundOf("rgba:0000/2b2b/3636/ffff")).toBe("dark");
  for (const none of ["", "rgb:", "rgb:ff/ff", "rgb:fffff/0/0", "#ffffff", "rgb:ff/ff/ff/ff/ff"])
    expect(groundOf(none), none).toBeNull();
});

test("until it answers the environment counts, else it is dark", () => {
  expect(groundByName({})).toBe("dark");
  expect(groundByName({ COLORFGBG: "15;0" })).toBe("dark");
  expect(groundByName({ COLORFGBG: "0;15" })).toBe("light");
  expect(groundByName({ COLORFGBG: "0;default;7" })).toBe("light");
});
