/** Completing a path as a shell does. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { completePath } from "../../src/store/path-names.ts";

const home = mkdtempSync(join(tmpdir(), "paths-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
mkdirSync(join(home, "papers of may"));
for (const name of ["eels.html", "eels-again.html", "Weir.md", ".hidden.md", "bad\u001b[31m.md", "Ärger.md"])
  writeFileSync(join(home, name), "");
writeFileSync(join(home, "papers of may", "one.txt"), "");
symlinkSync(join(home, "papers of may"), join(home, "shelf"));

const done = (typed: string) => completePath(typed, home).text;

describe("a path", () => {
  it.each([
    ["~", "~/"],
    ["~/W", "~/Weir.md"],
    ["~/w", "~/Weir.md"],
    ["~/ee", "~/eels"],
    ["~/sh", "~/shelf/"],
    ["~/shelf/", "~/shelf/one.txt"],
    ["~/pa", "~/papers of may/"],
    ["~/papers of may/o", "~/papers of may/one.txt"],
    ["~/papers\\ of", "~/papers\\ of\\ may/"],
    ["'~/pa", "'~/papers of may/"],
    ["~/.h", "~/.hidden.md"],
    ["~/nothing", "~/nothing"],
    ["~/nowhere/x", "~/nowhere/x"],
    ["https://example.org/ee", "https://example.org/ee"],
    ["~/Ä", "~/Ärger.md"],
  ])("%s goes on as %s", (typed, text) => {
    expect(done(typed)).toBe(text);
    expect(done(join(home, "We"))).toBe(join(home, "Weir.md"));
  });
  it("tells what fits, without what cannot be drawn or is hidden", () => {
    expect(completePath("~/", home)).toEqual({
      text: "~/",
      names: ["Weir.md", "eels-again.html", "eels.html", "papers of may/", "shelf/", "Ärger.md"],
    });
  });
});
