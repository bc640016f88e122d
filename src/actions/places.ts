import { valueOf, itemAt, contentAt, printOfText, textAt, type CellRef, type Grid, type LinePrint, type PlacePrint } from "../workbook";

/** So many texts tell a line. */
const TEXTS = 3;
/** A text that stands in more lines than these tells none of them. */
const COMMON = 20;

/** Where a line is: its number, or null and those that it may be. */
export interface Place {
  readonly at: number | null;
  readonly perhaps: readonly number[];
}

/** The texts of one direction: the lines in which each stands, and the texts of each line in order. */
class Lines {
  private readonly linesOf = new Map<number, Set<number>>();
  private readonly textsOf = new Map<number, { readonly at: number; readonly print: number }[]>();

  add(line: number, at: number, print: number): void {
    const texts = this.textsOf.get(line) ?? [];
    texts.push({ at, print });
    this.textsOf.set(line, texts);
    this.linesOf.set(print, (this.linesOf.get(print) ?? new Set()).add(line));
  }

  /** What tells a line: its first texts that are not common, those before a position first. */
  printOf(line: number, before: number): LinePrint | null {
    const all = (this.textsOf.get(line) ?? []).filter(({ print }) => valueOf(this.linesOf, print).size <= COMMON);
    const ahead = all.filter(({ at }) => at < before);
    const texts = [...new Set((ahead.length > 0 ? ahead : all).map(({ print }) => print))].slice(0, TEXTS);
    if (texts.length === 0) return null;
    const alike = this.best(texts).lines;
    return { texts, nth: alike.indexOf(line), of: alike.length };
  }

  /** The lines that have most of the texts, in order, and how many of them they have. */
  best(texts: readonly number[]): { readonly lines: readonly number[]; readonly count: number } {
    const counts = new Map<number, number>();
    for (const text of texts) for (const line of this.linesOf.get(text) ?? []) counts.set(line, (counts.get(line) ?? 0) + 1);
    const count = Math.max(0, ...counts.values());
    return {
      lines: [...counts]
        .filter(([, one]) => one === count)
        .map(([line]) => line)
        .sort((a, b) => a - b),
      count,
    };
  }

  /** Where the line is now, and which it may be where too little tells it. */
  find({ texts, nth, of }: LinePrint): Place {
    const { lines, count } = this.best(texts);
    const isTold = 2 * count >= texts.length && count > 0;
    return isTold && lines.length === of
      ? { at: lines[nth] ?? null, perhaps: [] }
      : { at: null, perhaps: isTold && lines.length <= COMMON ? lines : [] };
  }
}

/** The texts of a sheet by rows and by columns: typed words, no numbers and no formulas. */
export class SheetPlaces {
  private readonly rows = new Lines();
  private readonly cols = new Lines();

  constructor(grid: Grid) {
    for (let row = grid.top; row < grid.top + grid.rowCount; row += 1)
      for (let col = grid.left; col < grid.left + grid.colCount; col += 1) {
        const content = contentAt(grid, row, col);
        const text =
          content.kind === "value" && typeof content.value === "string" ? textAt(grid, row, col).trim() || content.value.trim() : "";
        if (text === "" || /^[\d.,%\s]+$/.test(text)) continue;
        const print = printOfText([text]);
        this.rows.add(row, col, print);
        this.cols.add(col, row, print);
      }
  }

  /** What tells a cell's place; null where no texts stand beside it and above it. */
  printOf({ row, col }: CellRef): PlacePrint | null {
    const [byRow, byCol] = [this.rows.printOf(row, col), this.cols.printOf(col, row)];
    return byRow && byCol ? { row: byRow, col: byCol } : null;
  }

  /** Where the row and the column of a cell are now. */
  find({ row, col }: PlacePrint): { readonly row: Place; readonly col: Place } {
    return { row: this.rows.find(row), col: this.cols.find(col) };
  }
}

/** Where lines are that nothing tells by itself, by those around them that were found: rows and columns move together. */
export class LineMap {
  private readonly known: readonly (readonly [number, number])[];
  readonly moved: boolean;

  /** @param found lines as they were and as they are @param last the last line of a sheet, 0-based */
  constructor(
    found: readonly (readonly [number, number])[],
    private readonly last: number,
  ) {
    const places = new Map<number, Set<number>>();
    for (const [from, to] of found) places.set(from, (places.get(from) ?? new Set()).add(to));
    this.known = [...places]
      .flatMap(([from, to]) => (to.size === 1 ? [[from, itemAt([...to], 0)] as const] : []))
      .sort(([a], [b]) => a - b);
    this.moved = found.some(([from, to]) => from !== to);
  }

  /** Null where the lines around it moved apart. A line beyond all that were found moves with the nearest of them. */
  where(line: number): number | null {
    const next = this.known.findIndex(([from]) => from >= line);
    const after = this.known[next];
    if (after?.[0] === line) return after[1];
    const before = next < 0 ? this.known[this.known.length - 1] : this.known[next - 1];
    const shifts = new Set([before, after].flatMap((one) => (one ? [one[1] - one[0]] : [])));
    if (shifts.size > 1) return null;
    const at = line + ([...shifts][0] ?? 0);
    return at < 0 || at > this.last ? null : at;
  }
}
