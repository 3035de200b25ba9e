/** From a picture's file to its pixels. Each format's decoder is loaded when it is met. */
import { readPictureHead } from "./picture-size.ts";
import { type Pixels, upright } from "./pixels.ts";

/** What is drawn; of the others it is said that they are not. */
export const DRAWN = ["png", "jpeg", "gif", "webp"] as const;

/**
 * Decodes a picture whole: 8 bits a channel, upright, the first frame where it moves. Rejects where the file is
 * damaged or of another format. The caller has looked at the size: see readPictureHead.
 */
export async function decodePicture(bytes: Uint8Array): Promise<Pixels> {
  const head = readPictureHead(bytes);
  const pixels = await decoded(bytes, head?.format);
  if (pixels.width < 1 || pixels.height < 1 || pixels.data.length < pixels.width * pixels.height * 4)
    throw new Error("it has no pixels");
  return upright(pixels, head?.orientation ?? 1);
}

async function decoded(bytes: Uint8Array, format: string | undefined): Promise<Pixels> {
  switch (format) {
    case "png":
      return (await import("./png.ts")).decodePng(bytes);
    case "jpeg": {
      const { decode } = (await import("jpeg-js")).default;
      return decode(bytes, { useTArray: true, maxResolutionInMP: 50, maxMemoryUsageInMB: 1000 });
    }
    case "gif":
      return (await import("./gif.ts")).decodeGif(bytes);
    case "webp":
      return (await import("./webp.ts")).decodeWebp(bytes);
    default:
      throw new Error("its format is not known");
  }
}
