import { itemAt } from "../workbook/invariant";
import { equalityKeys } from "./criteria";
import { Tally } from "./tally";
import type { Scalar } from "./values";

type Read = (row: number) => Scalar;

/**
 * The rows of a column from one row on by what stands in them, read further down as it is asked for: COUNTIF(A$1:A5000,A5000) and its
 * neighbours share one. Reading may throw to have everything asked again.
 */
export class KeyedColumn {
  private readonly rows = new Map<string, number[]>();
  private readonly sums = new Map<string, KeyedSums>();
  private next: number;

  constructor(
    readonly top: number,
    private readonly read: Read,
    private readonly date1904: boolean,
  ) {
    this.next = top;
  }

  /** Rows from the top to `bottom` that hold the key, ascending; only the first `count` of the list. */
  rowsOf(key: string, bottom: number): { readonly rows: readonly number[]; readonly count: number } {
    for (; this.next <= bottom; this.next += 1) {
      for (const found of new Set(equalityKeys(this.read(this.next), this.date1904))) {
        const list = this.rows.get(found);
        if (list) list.push(this.next);
        else this.rows.set(found, [this.next]);
      }
    }
    const rows = this.rows.get(key) ?? [];
    return { rows, count: countUpTo(rows, bottom) };
  }

  /** The tally of the values beside those rows. @param band names the values that `valueAt` gives */
  tallyOf(key: string, bottom: number, band: string, valueAt: Read): Tally {
    const { rows, count } = this.rowsOf(key, bottom);
    const sums = this.sums.get(band) ?? new KeyedSums(valueAt);
    this.sums.set(band, sums);
    return sums.of(key, rows, count);
  }
}

/** Tallies of the first rows of each key, one for each row. */
class KeyedSums {
  private readonly tallies = new Map<string, Tally[]>();

  constructor(private readonly valueAt: Read) {}

  of(key: string, rows: readonly number[], count: number): Tally {
    const known = this.tallies.get(key) ?? [];
    this.tallies.set(key, known);
    while (known.length < count) {
      const tally = known[known.length - 1]?.copy() ?? new Tally();
      tally.add(this.valueAt(itemAt(rows, known.length)));
      known.push(tally);
    }
    return known[count - 1] ?? new Tally();
  }
}

/** How many of ascending numbers are not above a limit. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (itemAt(numbers, middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
