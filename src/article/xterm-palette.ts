/** The 256 colours of xterm: 16 of the user's own, a cube of 6 x 6 x 6, and 24 greys. */

/** Steps of the cube, and of the greys: xterm's 256colres.h. */
const CUBE = [0, 95, 135, 175, 215, 255] as const;
const GREYS = Array.from({ length: 24 }, (_, i) => 8 + 10 * i);

function nearestStep(steps: readonly number[], value: number): number {
  let best = 0;
  for (let i = 1; i < steps.length; i++)
    if (Math.abs((steps[i] ?? 0) - value) < Math.abs((steps[best] ?? 0) - value)) best = i;
  return best;
}

/** Red, green and blue (0 to 255) of a colour from 16 on. */
export function paletteColour(index: number): [number, number, number] {
  if (index >= 232) {
    const grey = GREYS[index - 232] ?? 0;
    return [grey, grey, grey];
  }
  const step = (by: number) => CUBE[Math.floor((index - 16) / by) % 6] ?? 0;
  return [step(36), step(6), step(1)];
}

/** The colour (16 to 255) that looks most like red, green and blue (0 to 255). The user's own 16 are left alone. */
export function paletteIndex(red: number, green: number, blue: number): number {
  const r = nearestStep(CUBE, red);
  const g = nearestStep(CUBE, green);
  const b = nearestStep(CUBE, blue);
  const grey = nearestStep(GREYS, red * 0.299 + green * 0.587 + blue * 0.114);
  const level = GREYS[grey] ?? 0;
  const inCube = distance(red - (CUBE[r] ?? 0), green - (CUBE[g] ?? 0), blue - (CUBE[b] ?? 0));
  const inGreys = distance(red - level, green - level, blue - level);
  return inGreys < inCube ? 232 + grey : 16 + 36 * r + 6 * g + b;
}

/** The eye is most exact in green and least in blue: weights 2, 4, 3 for red, green, blue. */
function distance(red: number, green: number, blue: number): number {
  return 2 * red * red + 4 * green * green + 3 * blue * blue;
}
