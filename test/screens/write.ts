// npm run screens: takes the screenshots anew and writes them to docs/screens/.
// npm run screens -- --all DIR [PART]: every page and screen at every size, to be looked at; PART of a sheet's name.
// npm run screens -- --imports DIR [NAME…]: sheets with pages of the imported stories, to be looked at.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { shootImports } from "./imports.ts";
import { svgOf } from "./svg.ts";
import { FOLDER, SIZES, walk } from "./walk.ts";
import { writeAll } from "./write-all.ts";

const { values, positionals } = parseArgs({
  options: { all: { type: "string" }, imports: { type: "string" } },
  allowPositionals: true,
});
if (values.all !== undefined) await writeAll(values.all, positionals[0]);
else if (values.imports !== undefined) await shootImports(values.imports, positionals);
else await writeKept();
process.exit(0);

/** The screenshots in the README and beside it. */
async function writeKept(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const [columns, rows] of SIZES) {
    for (const [name, shot] of await walk(columns, rows)) {
      writeFileSync(
        join(FOLDER, `${name}.svg`),
        svgOf(shot, `newsreader: ${name.replace(/-\d.*/, "")}, ${columns}x${rows}`),
      );
      console.log(`${name}.svg`);
    }
  }
}
