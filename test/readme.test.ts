/** README's blocks are made of the tables; this fails while one is stale (`npm run docs` makes them anew). */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withBlocks } from "../scripts/blocks.mjs";
import { COMMANDS } from "../src/app/commands.ts";

const readme = readFileSync("README.md", "utf8");

test("the blocks are as they would be made now", () => {
  expect(withBlocks(readme)).toBe(readme);
});

test("a stale block would be noticed, filled or empty", () => {
  expect(withBlocks(readme.replace("Turn back", "Turn over"))).toBe(readme);
  expect(withBlocks("<!-- keys -->\n<!-- end of keys -->")).toContain("story.next-page");
});

test("every command has help, a key of its own in each place, and stands in README", () => {
  for (const command of COMMANDS) {
    expect(command.help.length, command.id).toBeGreaterThan(5);
    expect(command.keys.length, command.id).toBeGreaterThan(0);
    expect(readme, command.id).toContain(`\`${command.id}\``);
  }
});
