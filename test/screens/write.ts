// npm run screens: takes the screenshots anew and writes them to docs/screens/.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { svgOf } from "./svg.ts";
import { FOLDER, SIZES, walk } from "./walk.ts";

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
