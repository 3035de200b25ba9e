/** What a run leaves in the temporary folder is one folder, and that goes. */
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import setup from "./temp-root.ts";

afterEach(() => vi.unstubAllEnvs());

test("this run has a temporary folder of its own", () => {
  expect(basename(tmpdir())).toMatch(/^nr-/);
});

test("all that was put into it is removed at the end", () => {
  for (const name of ["TMPDIR", "TMP", "TEMP"]) vi.stubEnv(name, process.env[name]);
  const end = setup();
  const root = tmpdir();
  const left = mkdtempSync(join(root, "left-"));
  mkdirSync(join(left, "deep"));
  writeFileSync(join(left, "deep", "file"), "x", { mode: 0o400 });
  end();
  expect([basename(root).startsWith("nr-"), existsSync(root)]).toEqual([true, false]);
});
