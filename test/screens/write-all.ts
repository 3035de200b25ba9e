/** Writes every screen at every size into a folder: SVG sheets of a few screens each, and PNG where rsvg-convert is there. */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { looks, type Named, otherScreens, storyPages } from "./everything.ts";
import { sheetOf } from "./sheet.ts";
import { svgOf } from "./svg.ts";
import { SIZES } from "./walk.ts";

/** How many screens of a size stand side by side and below each other, so that a sheet can be read on a screen. */
const SHEET: Readonly<Record<number, readonly [across: number, down: number]>> = {
  40: [4, 4],
  80: [2, 2],
  120: [2, 2],
  160: [1, 2],
};

/** @param wanted only sheets whose name has this in it are taken, e.g. "80x24" or "look" */
export async function writeAll(folder: string, wanted = ""): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const size of SIZES) {
    const name = size.join("x");
    const kinds: readonly (readonly [string, () => AsyncGenerator<Named>])[] = [
      [`story-${name}`, () => storyPages(size)],
      [`screens-${name}`, () => otherScreens(size)],
      [`look-${name}`, () => looks(size)],
    ];
    for (const [kind, take] of kinds)
      if (kind.includes(wanted)) await writeSheets(folder, take(), SHEET[size[0]] ?? [1, 1]);
  }
}

async function writeSheets(
  folder: string,
  shots: AsyncGenerator<Named>,
  [across, down]: readonly [number, number],
) {
  let open: { sheet: string; part: number; svgs: string[] } = { sheet: "", part: 1, svgs: [] };
  const write = () => {
    if (open.svgs.length === 0) return;
    const path = join(folder, `${open.sheet}-${open.part}.svg`);
    writeFileSync(path, sheetOf(open.svgs, across));
    const png = spawnSync("rsvg-convert", [path, "--output", path.replace(/svg$/, "png")]);
    console.log(png.status === 0 ? path.replace(/svg$/, "png") : path);
  };
  for await (const { sheet, name, shot } of shots) {
    if (sheet !== open.sheet || open.svgs.length === across * down) {
      write();
      open = { sheet, part: sheet === open.sheet ? open.part + 1 : 1, svgs: [] };
    }
    open.svgs.push(svgOf(shot, name));
  }
  write();
}
