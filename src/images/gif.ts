/** GIF: its first frame. */
import { GifReader } from "omggif";
import type { Pixels } from "./pixels.ts";

/** Decodes the first frame of a GIF file on its whole canvas. Throws where it is damaged. */
export function decodeGif(bytes: Uint8Array): Pixels {
  const gif = new GifReader(bytes);
  if (gif.numFrames() === 0) throw new Error("it has no frame");
  const { width, height } = gif;
  const data = new Uint8Array(width * height * 4);
  gif.decodeAndBlitFrameRGBA(0, data);
  return { width, height, data };
}
