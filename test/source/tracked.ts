import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { codeOnly } from "./imports.ts";

/**
 * The files that belong to the project: those in git, and new ones that are not ignored. Relative to the project's
 * folder, where the tests run.
 */
export function tracked(which: RegExp): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    encoding: "utf8",
  });
  return listed.split("\0").filter((path) => path !== "" && which.test(path) && existsSync(path));
}

export type Source = { path: string; text: string; code: string };

/** The sources of the program; `code` is the text without comments and the contents of strings. */
export function sources(): Source[] {
  return tracked(/^src\/.*\.(ts|tsx|mjs)$/).map((path) => {
    const text = readFileSync(path, "utf8");
    return { path, text, code: codeOnly(text) };
  });
}
