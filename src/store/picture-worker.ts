/** The thread that decodes and draws pictures, so that keys never wait for one. Started by picture-desk.ts. */
import { readFile } from "node:fs/promises";
import { parentPort } from "node:worker_threads";
import { decodePicture } from "../images/decode.ts";
import { halfBlocks } from "../images/half-blocks.ts";
import type { Pixels } from "../images/pixels.ts";
import { scaled } from "../images/scale.ts";
import type { DrawJob, Drawn } from "./picture-desk.ts";

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

async function draw(job: DrawJob): Promise<Drawn> {
  try {
    const picture = scaled(await pixelsOf(job), job.columns, job.rows * 2);
    return { key: job.key, rows: halfBlocks(picture, job.depth) };
  } catch (error) {
    return { key: job.key, failure: (error as Error).message };
  }
}

parentPort?.on("message", (job: DrawJob) => {
  void draw(job).then((drawn) => parentPort?.postMessage(drawn));
});
