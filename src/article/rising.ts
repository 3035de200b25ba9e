/** Looking a number up in a list of rising ones. */

/** How many of the rising numbers are less than `value`. Takes time with the logarithm of their count. */
export function countBelow(rising: readonly number[], value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
