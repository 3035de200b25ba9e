/** The thread that decodes and draws pictures, so that keys never wait for one. Started by picture-desk.ts. */
import { readFile } from "node:fs/promises";
import { parentPort } from "node:worker_threads";
import { decodePicture } from "../images/decode.ts";
import { halfBlocks } from "../images/half-blocks.ts";
import { itermImage } from "../images/iterm.ts";
import { kittyImage, kittyRows, MOST_ROWS } from "../images/kitty.ts";
import type { Pixels } from "../images/pixels.ts";
import { scaled } from "../images/scale.ts";
import type { DrawJob, Drawn, GraphicsJob } from "./picture-desk.ts";

/** The picture decoded last: the same one is often asked for at another size. */
let last: { readonly name: string; readonly pixels: Pixels } | null = null;

async function pixelsOf({ path, version }: DrawJob): Promise<Pixels> {
  const name = `${path}\n${version}`;
  if (last?.name === name) return last.pixels;
  last = null;
  const pixels = await decodePicture(await readFile(path));
  last = { name, pixels };
  return pixels;
}

/** The picture in pixels as the terminal takes it: no more of them than there are, or than its cells have. */
async function graphicsOf(
  pixels: Pixels,
  { columns, rows }: DrawJob,
  { kind, id, cell }: GraphicsJob,
): Promise<{ graphics: string; rows?: readonly string[] }> {
  if (kind === "sixel") {
    const { sixelHeight, sixelImage } = await import("../images/sixel.ts");
    return { graphics: sixelImage(scaled(pixels, columns * cell.width, sixelHeight(rows * cell.height))) };
  }
  const part = Math.min(1, Math.max(pixels.width / columns / cell.width, pixels.height / rows / cell.height));
  const size = (cells: number, each: number) => Math.max(1, Math.round(cells * each * part));
  const small = scaled(pixels, size(columns, cell.width), size(rows, cell.height));
  const { encode } = await import("fast-png");
  const png = Buffer.from(encode({ ...small, depth: 8, channels: 3 }));
  const base64 = png.toString("base64");
  if (kind === "iterm") return { graphics: itermImage(base64, png.length, columns, rows) };
  if (rows > MOST_ROWS) return { graphics: "" };
  return { graphics: kittyImage(id, base64, columns, rows), rows: kittyRows(id, columns, rows) };
}

async function draw(job: DrawJob): Promise<Drawn> {
  try {
    const pixels = await pixelsOf(job);
    const rows = halfBlocks(scaled(pixels, job.columns, job.rows * 2), job.depth);
    return { key: job.key, rows, ...(job.graphics && (await graphicsOf(pixels, job, job.graphics))) };
  } catch (error) {
    return { key: job.key, failure: (error as Error).message };
  }
}

parentPort?.on("message", (job: DrawJob) => {
  void draw(job).then((drawn) => parentPort?.postMessage(drawn));
});
