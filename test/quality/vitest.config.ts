import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: join(import.meta.dirname, "../.."),
  test: {
    include: ["test/quality/**/*.quality.ts"],
    globalSetup: ["test/temp-root.ts"],
    testTimeout: 120_000,
    disableConsoleIntercept: true,
  },
});
