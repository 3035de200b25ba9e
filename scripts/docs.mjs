// Writes what is made of the tables: schema, man page, completions, the blocks of README. A test fails while they are stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { withBlocks } from "./blocks.mjs";
import { madeFiles } from "./made.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
for (const [path, text] of Object.entries(madeFiles())) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
const readme = join(root, "README.md");
if (existsSync(readme)) writeFileSync(readme, withBlocks(readFileSync(readme, "utf8")));
