/** How far something is: new stories in being read, a begun story in its pages. */

/** Of new files. `percent` is whole. `comparing`: all are read; which of them are similar is being found. */
export type Reading = { readonly percent: number; readonly comparing: boolean };

/** Where a begun story was left; holds for one size and measure. */
export type Progress = { readonly page: number; readonly pages: number; readonly positionAt: number };

/** Whether both say the same to a reader. */
export function sameReading(a: Reading | null, b: Reading | null): boolean {
  return a?.percent === b?.percent && a?.comparing === b?.comparing;
}
