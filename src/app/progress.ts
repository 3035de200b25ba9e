/** How far something is: new stories in being read, a begun story in its pages. */
import type { Settings } from "./settings.ts";

/** Of new files. `percent` is whole. `comparing`: all are read; which of them are similar is being found. */
export type Reading = { readonly percent: number; readonly comparing: boolean };

/** Where a begun story was left; holds for one size and measure. */
export type Progress = { readonly page: number; readonly pages: number; readonly positionAt: number };

/** Whether both say the same to a reader. */
export function sameReading(a: Reading | null, b: Reading | null): boolean {
  return a?.percent === b?.percent && a?.comparing === b?.comparing;
}

/** Where nothing should move a number that runs goes in four steps. */
export function inSteps(reading: Reading | null, { motion, screenReader = false }: Settings): Reading | null {
  if (reading === null || !(motion === "reduced" || screenReader)) return reading;
  return { ...reading, percent: Math.floor(reading.percent / 25) * 25 };
}
