import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Where .ci/run reads the counts from. */
const report = process.env.NEWSREADER_TEST_REPORT;

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/quality/**", "test/bench/**"],
    globalSetup: ["test/temp-root.ts"],
    // Ink asks a child process for the terminal's size when these are unset: 148 ms for 20 keys instead of 30.
    env: { COLUMNS: "100", LINES: "40" },
    testTimeout: 90_000,
    // Many tests wait for a terminal or a server: one worker, the default on two cores, takes twice as long.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: report ? ["default", ["json", { outputFile: report }]] : ["default"],
  },
});
