/** WebP: the decoder takes still pictures, so the first frame of a moving one is made into one. */
import webp from "@cwasm/webp";
import { readPictureHead } from "./picture-size.ts";
import type { Pixels } from "./pixels.ts";

/** Decodes a WebP file. Throws where it is damaged. */
export function decodeWebp(bytes: Uint8Array): Pixels {
  const still = stillWebp(bytes);
  const canvas = readPictureHead(bytes);
  const frame = readPictureHead(still);
  // The size that was looked at is the canvas's.
  if (canvas === null || frame === null || frame.width > canvas.width || frame.height > canvas.height)
    throw new Error("a frame of it is larger than the picture");
  const pixels = webp.decode(still);
  return still === bytes ? pixels : onCanvas(pixels, bytes);
}

/** A frame that is smaller than the canvas (VP8X, at its place in the file's first ANMF) lies on an empty one. */
function onCanvas(frame: Pixels, bytes: Uint8Array): Pixels {
  const head = readPictureHead(bytes);
  const { width = 0, height = 0 } = head ?? {};
  if (frame.width >= width && frame.height >= height) return frame;
  const at = frameAt(bytes);
  const three = (from: number) =>
    (bytes[from] ?? 0) + ((bytes[from + 1] ?? 0) << 8) + ((bytes[from + 2] ?? 0) << 16);
  const left = three(at + 8) * 2;
  const top = three(at + 11) * 2;
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < Math.min(frame.height, height - top); y++) {
    const row = frame.data.subarray(
      y * frame.width * 4,
      (y * frame.width + Math.min(frame.width, width - left)) * 4,
    );
    data.set(row, ((y + top) * width + left) * 4);
  }
  return { width, height, data };
}

/**
 * The first frame of an animated WebP file as a file of its own; a still one as it is. A frame (ANMF) has 16 bytes
 * of place and time, then the chunks of a picture: RFC 9649, 2.7.1.1.
 */
function stillWebp(bytes: Uint8Array): Uint8Array {
  const at = frameAt(bytes);
  if (at < 0) return bytes;
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(at + 4, true);
  return asFile(bytes.subarray(at + 24, at + 8 + size), bytes.subarray(at + 14, at + 20));
}

/** Where the first frame's chunk begins, -1 in a still picture. */
function frameAt(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 12; at + 8 <= bytes.length; ) {
    if (named(bytes, at) === "ANMF") return at;
    const size = view.getUint32(at + 4, true);
    at += 8 + size + (size & 1);
  }
  return -1;
}

const named = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));

/** `size`: width and height less one, three bytes each, as the frame has them and VP8X wants them. */
function asFile(chunks: Uint8Array, size: Uint8Array): Uint8Array {
  // Alpha apart from the picture is allowed only behind an extended header that tells of it.
  const extended = named(chunks, 0) === "ALPH";
  const head = extended ? 30 : 12;
  const file = new Uint8Array(head + chunks.length);
  const view = new DataView(file.buffer);
  const write = (text: string, at: number) =>
    file.set(
      [...text].map((letter) => letter.charCodeAt(0)),
      at,
    );
  write("RIFF", 0);
  view.setUint32(4, file.length - 8, true);
  write("WEBP", 8);
  if (extended) {
    write("VP8X", 12);
    view.setUint32(16, 10, true);
    file[20] = 0x10;
    file.set(size, 24);
  }
  file.set(chunks, head);
  return file;
}
