// Writes what is made of the tables: the schema of the JSON, and the blocks of README. A test fails while they are stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { SCHEMA_FILE, schemaText } from "../src/cli/docs.ts";
import { withBlocks } from "./blocks.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const schema = join(root, SCHEMA_FILE);
mkdirSync(dirname(schema), { recursive: true });
writeFileSync(schema, schemaText());
const readme = join(root, "README.md");
if (existsSync(readme)) writeFileSync(readme, withBlocks(readFileSync(readme, "utf8")));
