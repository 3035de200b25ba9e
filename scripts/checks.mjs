// Checks outside the test runner: each has a name, passes or fails, and is counted.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** Counts checks, and says of each how it went. */
export function checks() {
  /** @type {Counts} */
  const counts = { passed: 0, failed: 0, skipped: 0 };
  return {
    counts,
    /**
     * Runs one check; one that throws has failed, and the others go on.
     * @param {string} name @param {() => unknown} run
     */
    async check(name, run) {
      const started = performance.now();
      try {
        await run();
        counts.passed += 1;
        console.log(`ok      ${name} (${Math.round(performance.now() - started)} ms)`);
      } catch (error) {
        counts.failed += 1;
        console.log(
          `FAILED  ${name}\n        ${String(error instanceof Error ? error.message : error).replaceAll("\n", "\n        ")}`,
        );
      }
    },
    /** @param {string} name @param {string} reason */
    skip(name, reason) {
      counts.skipped += 1;
      console.log(`skipped ${name}: ${reason}`);
    },
  };
}
