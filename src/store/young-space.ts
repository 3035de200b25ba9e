/** How much V8 lets short-lived objects fill before it tidies up. */

/**
 * MB of each half of V8's young space, 16 if left to itself: in a library of 200,000 stories a reader then has 40 MB less,
 * and as much to do (test/store/young-space.test.ts says how it was measured). Node 22 reads this at its start only.
 */
const HALF_MB = 2;
export const YOUNG_SPACE = `--max-semi-space-size=${HALF_MB}`;

/** Keeps the young space small, if it has not grown yet: call it before anything is loaded. */
export function keepYoungSpaceSmall(): void {
  process.getBuiltinModule("node:v8").setFlagsFromString(YOUNG_SPACE);
}
