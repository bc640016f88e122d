import { type ErrorValue, isError, type Scalar } from "./values";

/** What SUM, COUNT, COUNTA, MIN and MAX ask of cells, so that parts of a range can be put together: SUM(A$1:A5000) shares its parts with its neighbours. */
export class Tally {
  private total = 0;
  private lost = 0;
  /** Numbers. */
  count = 0;
  /** Cells that hold anything, and those of them that hold an empty text. */
  filled = 0;
  emptyTexts = 0;
  least = Infinity;
  most = -Infinity;
  /** The first error, row by row. */
  error: ErrorValue | null = null;

  /** Counts a cell as it stands in a range: only numbers are numbers there. */
  add(cell: Scalar): void {
    if (cell === null) return;
    this.filled += 1;
    if (typeof cell === "number") this.addNumber(cell);
    else if (cell === "") this.emptyTexts += 1;
    else if (isError(cell)) this.error ??= cell;
  }

  addNumber(number: number): void {
    this.sumUp(number);
    this.count += 1;
    if (number < this.least) this.least = number;
    if (number > this.most) this.most = number;
  }

  /** Takes in what stands behind. */
  merge(behind: Tally): void {
    this.sumUp(behind.total);
    this.lost += behind.lost;
    this.count += behind.count;
    this.filled += behind.filled;
    this.emptyTexts += behind.emptyTexts;
    if (behind.least < this.least) this.least = behind.least;
    if (behind.most > this.most) this.most = behind.most;
    this.error ??= behind.error;
  }

  /** The sum, its binary noise carried along and given back (Neumaier). */
  get sum(): number {
    return Number.isFinite(this.total + this.lost) ? this.total + this.lost : this.total;
  }

  copy(): Tally {
    return Object.assign(new Tally(), this);
  }

  private sumUp(number: number): void {
    const next = this.total + number;
    this.lost += Math.abs(this.total) >= Math.abs(number) ? this.total - next + number : number - next + this.total;
    this.total = next;
  }
}

/** Rows that are read one by one; above them stand parts of twice as many each. */
const LEAF = 32;

/** Tallies of the row spans of a band of columns: each part is read once, and any span is put together from at most 2·log(rows) parts. */
export class BandTallies {
  private readonly parts: Map<number, Tally>[] = [];

  /** @param read adds the cells of these rows (both included, top down) to a tally; it may throw to have everything asked again */
  constructor(private readonly read: (from: number, to: number, into: Tally) => void) {}

  /** The tally of the rows from `top` to `bottom`. */
  of(top: number, bottom: number): Tally {
    const whole = new Tally();
    for (let row = top; row <= bottom;) {
      let size = LEAF;
      if (row % LEAF !== 0 || row + LEAF - 1 > bottom) {
        const to = Math.min(bottom, row - (row % LEAF) + LEAF - 1);
        this.read(row, to, whole);
        row = to + 1;
        continue;
      }
      let level = 0;
      while (row % (size * 2) === 0 && row + size * 2 - 1 <= bottom) [size, level] = [size * 2, level + 1];
      whole.merge(this.part(level, row / size));
      row += size;
    }
    return whole;
  }

  private part(level: number, index: number): Tally {
    const known = (this.parts[level] ??= new Map<number, Tally>()).get(index);
    if (known) return known;
    const made = new Tally();
    if (level === 0) this.read(index * LEAF, index * LEAF + LEAF - 1, made);
    else for (const half of [index * 2, index * 2 + 1]) made.merge(this.part(level - 1, half));
    this.parts[level].set(index, made);
    return made;
  }
}
