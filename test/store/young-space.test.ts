/**
 * A small young space. That it costs no time was seen by CPU time of starts at 1,000 stories, eight each in turn (median
 * 0.110 s to the list with it, 0.108 s without; three seconds later 0.70 and 0.73 s).
 */
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { YOUNG_SPACE } from "../../src/store/young-space.ts";

/** Makes many objects, a few of which live for a while, and prints how large (bytes) the young space has become. */
const FILL = `
  let kept = [];
  for (let n = 0; n < 3e6; n++) {
    if (n % 10 === 0) kept.push({ n, list: [n] });
    if (kept.length > 30_000) kept = [];
  }
  const spaces = process.getBuiltinModule("node:v8").getHeapSpaceStatistics();
  console.log(spaces.find((one) => one.space_name === "new_space").space_size);
`;

function youngSpace(first: string): number {
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", first + FILL], {
    encoding: "utf8",
  });
  if (stderr !== "") throw new Error(stderr);
  return Number(stdout);
}

test("the young space stays small", () => {
  // What keepYoungSpaceSmall does, without the loading of TypeScript, which makes it large before.
  const call = `process.getBuiltinModule("node:v8").setFlagsFromString("${YOUNG_SPACE}");`;
  const [left, kept] = [youngSpace(""), youngSpace(call)];
  expect(kept).toBeLessThan(left / 2);
}, 60_000);
