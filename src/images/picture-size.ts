/** What a picture file is and how big, from its first bytes: nothing is decoded before its size is known. */
import { orientationOf } from "./exif.ts";

export type PictureFormat = "png" | "jpeg" | "gif" | "webp" | "bmp" | "avif" | "svg";

export type PictureHead = {
  readonly format: PictureFormat;
  /** In pixels, upright (after EXIF orientation); 0 where the head does not tell. */
  readonly width: number;
  readonly height: number;
  /** EXIF tag 274; 1 where there is none. */
  readonly orientation: number;
};

const latin = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/**
 * Reads the head of a picture file. `bytes`: its first bytes, at best 64 KB or more (a JPEG may carry a thumbnail
 * before its size). Null where it is no picture of a kind that is known.
 */
export function readPictureHead(bytes: Uint8Array): PictureHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flat = (format: PictureFormat, width = 0, height = 0): PictureHead => ({
    format,
    width,
    height,
    orientation: 1,
  });
  if (latin(bytes, 0, 8) === "\x89PNG\r\n\x1a\n")
    return bytes.length >= 24 ? flat("png", view.getUint32(16), view.getUint32(20)) : flat("png");
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return readJpeg(bytes, view);
  if (/^GIF8[79]a/.test(latin(bytes, 0, 6)))
    return bytes.length >= 10 ? flat("gif", view.getUint16(6, true), view.getUint16(8, true)) : flat("gif");
  if (/^RIFF[\s\S]{4}WEBP/.test(latin(bytes, 0, 12))) return readWebp(bytes, view);
  if (/^BM[\s\S]{4}\0\0\0\0/.test(latin(bytes, 0, 10)))
    return bytes.length >= 26
      ? flat("bmp", Math.abs(view.getInt32(18, true)), Math.abs(view.getInt32(22, true)))
      : flat("bmp");
  if (/^[\s\S]{4}ftypavi[fs]/.test(latin(bytes, 0, 12))) return flat("avif");
  if (/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!DOCTYPE\s+svg|svg)/i.test(latin(bytes, 0, 200)))
    return /<svg[\s>]/i.test(latin(bytes, 0, Math.min(bytes.length, 4000))) ? flat("svg") : null;
  return null;
}

/** Walks the segments up to the frame header (ITU T.81, B.1 and B.2.2). */
function readJpeg(bytes: Uint8Array, view: DataView): PictureHead {
  let orientation = 1;
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const height = view.getUint16(at + 5);
      const width = view.getUint16(at + 7);
      const lies = orientation >= 5;
      return { format: "jpeg", width: lies ? height : width, height: lies ? width : height, orientation };
    }
    // Start of scan or end of image: no frame header comes any more.
    if (marker === 0xda || marker === 0xd9) break;
    const length = view.getUint16(at + 2);
    if (marker === 0xe1 && orientation === 1)
      orientation = orientationOf(bytes.subarray(at + 4, at + 2 + length));
    at += 2 + length;
  }
  return { format: "jpeg", width: 0, height: 0, orientation };
}

/** The three kinds of WebP (RFC 9649, 2.5 to 2.7): lossy, lossless, extended. */
function readWebp(bytes: Uint8Array, view: DataView): PictureHead {
  const head = { format: "webp", orientation: 1 } as const;
  if (bytes.length < 30) return { ...head, width: 0, height: 0 };
  const kind = latin(bytes, 12, 16);
  if (kind === "VP8X") {
    const three = (at: number) => 1 + view.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16);
    return { ...head, width: three(24), height: three(27) };
  }
  if (kind === "VP8L") {
    const bits = view.getUint32(21, true);
    return { ...head, width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  return { ...head, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}
