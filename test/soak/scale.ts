/**
 * How much of each thing a test of this folder does: little in `npm test`, much under `npm run soak`, or as many as
 * the environment says.
 */
import { appendFileSync } from "node:fs";

/** Whether this is `npm run soak`. */
export const SOAKING = process.env.NEWSREADER_SOAK === "1";

/** How long a test may take, in ms. */
export const LONG = SOAKING ? 6 * 3600_000 : 240_000;

/**
 * How many: NEWSREADER_SOAK_<NAME> of the environment where it is set, else `long` under `npm run soak`, else `short`.
 * @throws where the environment says something that is no number
 */
export function scale(name: string, short: number, long: number): number {
  const variable = `NEWSREADER_SOAK_${name.toUpperCase()}`;
  const given = process.env[variable];
  if (given === undefined) return SOAKING ? long : short;
  const number = Number(given);
  if (!(number >= 0)) throw new Error(`${variable} is “${given}”, but must be a number`);
  return number;
}

/** Prints what a test counted, and once more at the end of `npm run soak` (counts-at-end.ts). */
export function counted(line: string): void {
  console.info(line);
  const file = process.env.NEWSREADER_SOAK_COUNTS;
  if (file !== undefined) appendFileSync(file, `${line}\n`);
}

/** Numbers in 0..1 from a seed (mulberry32, Tommy Ettinger, public domain): a failure can be had again. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
