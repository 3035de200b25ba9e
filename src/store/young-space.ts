/** How much V8 lets short-lived objects fill before it tidies up. */

/**
 * V8's young space does not grow: it stays at 2 MB, of which it would make 32. In a library of 200,000 stories a reader
 * then has 30 MB less, and no more to do (test/store/young-space.test.ts says how that was measured). The growth is what
 * V8 looks at while it runs; the size itself (--max-semi-space-size) counts at its start only.
 */
export const YOUNG_SPACE = "--semi-space-growth-factor=1";

/**
 * Keeps the young space from growing on: behind the first frame, since loading the program in a small one costs 15 ms of
 * tidying up, and what it has grown to by then is 6 MB.
 */
export function keepYoungSpaceSmall(): void {
  process.getBuiltinModule("node:v8").setFlagsFromString(YOUNG_SPACE);
}
