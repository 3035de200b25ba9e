// npm run screens: takes the screenshots anew and writes them to docs/screens/.
// npm run screens -- --all DIR [PART]: every page and screen at every size, to be looked at; PART of a sheet's name.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { svgOf } from "./svg.ts";
import { FOLDER, SIZES, walk } from "./walk.ts";
import { writeAll } from "./write-all.ts";

const [all, folder, part] = process.argv.slice(2);
if (all === "--all") {
  if (!folder) throw new Error("npm run screens -- --all DIR: into which folder?");
  await writeAll(folder, part);
  process.exit(0);
}
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
process.exit(0);
