// The files that are made of the tables alone: `npm run docs` writes them, a test fails while one is stale.
import { readFileSync } from "node:fs";
import { keySections } from "../src/app/keys-doc.ts";
import { completionScript } from "../src/cli/completions.ts";
import { SCHEMA_FILE, schemaText } from "../src/cli/docs.ts";
import { manPage } from "../src/cli/man.ts";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

/** Each file's text, by its path from the project's folder. @returns {Record<string, string>} */
export function madeFiles() {
  return {
    [SCHEMA_FILE]: schemaText(),
    "man/newsreader.1": manPage(version, keySections()),
    "completions/newsreader.bash": completionScript("bash"),
    "completions/_newsreader": completionScript("zsh"),
    "completions/newsreader.fish": completionScript("fish"),
  };
}
