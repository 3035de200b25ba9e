/** Gathers what the tests counted and prints it when all have run. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "counts-"));
  const file = join(folder, "counts.txt");
  process.env.NEWSREADER_SOAK_COUNTS = file;
  return () => {
    let text = "nothing was counted\n";
    try {
      text = readFileSync(file, "utf8");
    } catch {
      // No test came so far.
    }
    console.info(`\nCounted:\n${text}`);
    rmSync(folder, { recursive: true, force: true });
  };
}
