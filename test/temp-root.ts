/** One temporary folder for all that a test run and what it starts leave behind, removed at its end. */
import { chmodSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What os.tmpdir() and other programs go by: POSIX, and Windows. */
const NAMES = ["TMPDIR", "TMP", "TEMP"] as const;

/** Before any worker is started, which then has these variables, too. */
export default function setup(): () => void {
  // A short name: the screen cuts the paths that it shows. The real path: where the system's is a link (macOS), tests would compare two names of one folder.
  const root = mkdtempSync(join(realpathSync(tmpdir()), "nr-"));
  // As the system's own: some tests start a program as a user with fewer rights.
  chmodSync(root, 0o1777);
  for (const name of NAMES) process.env[name] = root;
  return () => {
    try {
      // A child that was just killed may still be on its way out.
      rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    } catch (error) {
      console.info(`Left behind: ${root} (${(error as Error).message})`);
    }
  };
}
