/** Texts by a fuzzer that is led by which blocks of the program they reach: nothing that is promised breaks. */
import { expect, test } from "vitest";
import { found } from "../hostile/found.ts";
import type { TargetName } from "./fuzz/bundle.ts";
import { fuzz } from "./fuzz/fuzz.ts";
import {
  bytes,
  cleaned,
  feed,
  keys,
  markdown,
  opml,
  page,
  query,
  scraped,
  settings,
} from "./fuzz/targets.ts";
import { counted, LONG, scale } from "./scale.ts";

const RUNS = scale("texts", 500, 300_000);
const SEED = scale("seed", 1, Math.floor(Math.random() * 1e9));
const TARGETS: Readonly<Record<TargetName, (text: string) => void>> = {
  markdown,
  scraped,
  page,
  feed,
  opml,
  query,
  keys,
  settings,
  cleaned,
  bytes,
};
const NAMES = Object.keys(TARGETS) as TargetName[];

test.each(NAMES)(`${RUNS} texts as %s`, { timeout: LONG }, async (name) => {
  const { failures, runs, kept, reached, blocks, slowest, steps } = await fuzz(name, RUNS, SEED);
  counted(
    `${name}: ${runs} texts by the fuzzer (seed ${SEED}), ${kept} kept, ${reached} of ${blocks} blocks reached, slowest ${slowest} ms, at most ${steps} steps a character`,
  );
  expect(failures).toEqual([]);
  expect(reached).toBeGreaterThan(0);
});

test.each(NAMES)("what was found of %s before holds", (name) => {
  for (const text of found(name)) expect(() => TARGETS[name](text)).not.toThrow();
});
