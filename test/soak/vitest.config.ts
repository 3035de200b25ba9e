/** `npm run soak`: the tests of this folder as `npm test` runs them, but long; what they counted stands at the end. */
import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: join(import.meta.dirname, "../.."),
  test: {
    include: [
      "test/soak/**/*.test.{ts,tsx}",
      "test/store/statuses-kill.test.ts",
      "test/article/layout-corpus.test.ts",
      "test/hostile/*.test.ts",
      "test/e2e/resize-storm.test.ts",
      "test/e2e/damaged-state.test.ts",
      "test/app/every-key.test.ts",
    ],
    env: {
      COLUMNS: "100",
      LINES: "40",
      NEWSREADER_SOAK: "1",
      NEWSREADER_KILLS: "1000",
      NEWSREADER_HOSTILE_CASES: "100000",
      NEWSREADER_RESIZES: "1000",
      NEWSREADER_KEY_RUNS: "6000",
    },
    globalSetup: ["test/temp-root.ts", "test/soak/counts-at-end.ts"],
    testTimeout: 6 * 3600_000,
    // One after the other: each of them is to have the machine.
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
});
