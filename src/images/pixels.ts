/** A decoded picture. */

/** Rows from the top, pixels from the left, four bytes each: red, green, blue (sRGB), alpha (not premultiplied). */
export type Pixels = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
};

/**
 * Turns a picture upright. `orientation` is the EXIF tag 274 (1 to 8): which side of the picture the first row and
 * the first column of the stored pixels are; anything else leaves it as it is.
 */
export function upright(pixels: Pixels, orientation: number): Pixels {
  if (orientation < 2 || orientation > 8) return pixels;
  const { width: w, height: h } = pixels;
  const lies = orientation >= 5;
  const width = lies ? h : w;
  const height = lies ? w : h;
  // A pixel is moved whole, which takes an array that begins at a multiple of four.
  const { buffer, byteOffset } = pixels.data.byteOffset % 4 === 0 ? pixels.data : pixels.data.slice();
  const from = new Uint32Array(buffer, byteOffset, w * h);
  const to = new Uint32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      // The stored row and column that is to be seen here.
      const [across, down] = lies ? [y, x] : [x, y];
      const mirroredX = orientation === 2 || orientation === 3 || orientation === 7 || orientation === 8;
      const mirroredY = orientation === 3 || orientation === 4 || orientation === 6 || orientation === 7;
      const column = mirroredX ? w - 1 - across : across;
      const row = mirroredY ? h - 1 - down : down;
      to[y * width + x] = from[row * w + column] ?? 0;
    }
  }
  return { width, height, data: new Uint8Array(to.buffer) };
}
