/** Sums over ranges of pieces, each in the same time however long the range is. */
export class Masses<T> {
  private readonly sums: Float64Array;

  constructor(items: readonly T[], mass: (item: T) => number) {
    this.sums = new Float64Array(items.length + 1);
    items.forEach((item, at) => {
      this.sums[at + 1] = this.sums[at]! + mass(item);
    });
  }

  of(range: { readonly from: number; readonly to: number }): number {
    return this.sums[range.to]! - this.sums[range.from]!;
  }
}
