import { itemAt } from "../../workbook";
/** Sizes of the rows or columns of a sheet in pixels, one after the other; hidden ones have the size 0. */
export class Axis {
  /** Where each item starts; one more than there are items. */
  private readonly starts: Float64Array;

  constructor(sizes: ArrayLike<number>) {
    this.starts = new Float64Array(sizes.length + 1);
    for (let i = 0; i < sizes.length; i += 1) this.starts[i + 1] = itemAt(this.starts, i) + itemAt(sizes, i);
  }

  get count(): number {
    return this.starts.length - 1;
  }

  /** Pixels from the first to behind the last item. */
  get total(): number {
    return itemAt(this.starts, this.count);
  }

  /** True for the same sizes in the same order. */
  equals(other: Axis): boolean {
    return other.count === this.count && this.starts.every((start, i) => start === other.starts[i]);
  }

  start(index: number): number {
    return itemAt(this.starts, Math.min(Math.max(index, 0), this.count));
  }

  /** Pixels of one item, or of several when `last` is given. */
  size(index: number, last = index): number {
    return this.start(last + 1) - this.start(index);
  }

  /** The visible item at so many pixels; the nearest one outside. */
  indexAt(pixels: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (itemAt(this.starts, middle + 1) > pixels) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The first visible item from one on in a direction; the one itself where all behind it are hidden. */
  visible(index: number, by: 1 | -1): number {
    return this.size(index) > 0 ? index : this.step(index, by);
  }

  /** The next visible item in a direction; the same one at the end. */
  step(index: number, by: 1 | -1): number {
    for (let i = index + by; i >= 0 && i < this.count; i += by) if (this.size(i) > 0) return i;
    return index;
  }
}
