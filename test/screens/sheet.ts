/** Several screenshots side by side in one picture, to be looked at together. */

/** Pixels between two screens. */
const GAP = 12;

/** Screens of one size in rows of `across`. */
export function sheetOf(svgs: readonly string[], across: number): string {
  const [, width = 0, height = 0] = (/width="(\d+)" height="(\d+)"/.exec(svgs[0] ?? "") ?? []).map(Number);
  const wide = Math.min(across, svgs.length) * (width + GAP) + GAP;
  const high = Math.ceil(svgs.length / across) * (height + GAP) + GAP;
  const placed = svgs.map((svg, i) => {
    const x = GAP + (i % across) * (width + GAP);
    const y = GAP + Math.floor(i / across) * (height + GAP);
    return svg.replace("<svg ", `<svg x="${x}" y="${y}" `);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}"><rect width="100%" height="100%" fill="#555"/>${placed.join("")}</svg>\n`;
}
