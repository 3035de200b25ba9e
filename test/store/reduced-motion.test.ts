/** Who says that nothing should move: the setting first, then the screen reader, then the desktop. */
import { expect, test } from "vitest";
import type { Ask } from "../../src/store/ask-program.ts";
import { isStill } from "../../src/store/reduced-motion.ts";

const says =
  (answer: string, asked: string[] = []): Ask =>
  async (command, args) => {
    asked.push([command, ...args].join(" "));
    return answer;
  };
const auto = { motion: "auto", screenReader: false } as const;
const gnome = { XDG_CURRENT_DESKTOP: "ubuntu:GNOME" };

test("the setting decides, whatever the desktop says", async () => {
  const asked: string[] = [];
  expect(await isStill({ ...auto, motion: "reduced" }, gnome, "linux", says("true", asked))).toBe(true);
  expect(await isStill({ ...auto, motion: "full" }, gnome, "linux", says("false", asked))).toBe(false);
  expect(asked).toEqual([]);
});

test("for a screen reader nothing moves", async () => {
  expect(await isStill({ ...auto, screenReader: true }, {}, "linux", says(""))).toBe(true);
  expect(await isStill(auto, { INK_SCREEN_READER: "true" }, "linux", says(""))).toBe(true);
});

test("else it goes by GNOME or macOS, and where they do not answer things may move", async () => {
  expect(await isStill(auto, gnome, "linux", says("false\n"))).toBe(true);
  expect(await isStill(auto, gnome, "linux", says("true\n"))).toBe(false);
  expect(await isStill(auto, gnome, "linux", says(""))).toBe(false);
  expect(await isStill(auto, {}, "darwin", says("1\n"))).toBe(true);
  expect(await isStill(auto, {}, "darwin", says(""))).toBe(false);
  const asked: string[] = [];
  expect(await isStill(auto, { XDG_CURRENT_DESKTOP: "sway" }, "linux", says("false", asked))).toBe(false);
  expect(asked).toEqual([]);
});
