import { LAST_ROW } from "../../../workbook/address";
import { XmlError } from "../../package";
import type { BaseCells, FormulaArea, SharedMaster } from "./base";

/** Cells of one sheet that are read: ours take some 40 bytes each beside their text. */
const MOST_CELLS = 4_000_000;

/** Collects scanned rows and cells in arrays that grow by doubling. */
export class BaseBuilder {
  rowCount = 0;
  cellCount = 0;
  ordered = true;
  implicitPositions = false;
  readonly masters: SharedMaster[] = [];
  readonly areas: FormulaArea[] = [];
  private rowIndex = new Int32Array(64);
  private rowStart = new Uint32Array(64);
  private rowOpenEnd = new Uint32Array(64);
  private rowEnd = new Uint32Array(64);
  private firstCell = new Uint32Array(65);
  private col = new Uint16Array(512);
  private style = new Int32Array(512);
  private start = new Uint32Array(512);
  private end = new Uint32Array(512);
  private kind = new Uint8Array(512);
  private flags = new Uint8Array(512);
  private number = new Float64Array(512);
  private valueEnd = new Uint32Array(512);

  startRow(index: number, start: number, openEnd: number): void {
    // A file that names more rows than there are says one of them again and again.
    if (this.rowCount > LAST_ROW) throw new XmlError("more rows than a sheet has", start, "too-large");
    if (this.rowCount === this.rowIndex.length) this.growRows();
    const at = this.rowCount++;
    if (at > 0 && index <= (this.rowIndex[at - 1] ?? 0)) this.ordered = false;
    this.rowIndex[at] = index;
    this.rowStart[at] = start;
    this.rowOpenEnd[at] = openEnd;
    this.rowEnd[at] = openEnd;
    this.firstCell[at] = this.firstCell[at + 1] = this.cellCount;
  }

  endRow(end: number): void {
    this.rowEnd[this.rowCount - 1] = end;
    this.firstCell[this.rowCount] = this.cellCount;
  }

  addCell(col: number, style: number, start: number): number {
    if (this.cellCount === MOST_CELLS) throw new XmlError(`more than ${MOST_CELLS} cells`, start, "too-large");
    if (this.cellCount === this.col.length) this.growCells();
    const at = this.cellCount++;
    if (at > (this.firstCell[this.rowCount - 1] ?? at) && col <= (this.col[at - 1] ?? 0)) this.ordered = false;
    this.col[at] = col;
    this.style[at] = style;
    this.start[at] = start;
    return at;
  }

  setCell(at: number, end: number, kind: number, flags: number, number: number, valueEnd: number): void {
    this.end[at] = end;
    this.kind[at] = kind;
    this.flags[at] = flags;
    this.number[at] = number;
    this.valueEnd[at] = valueEnd;
  }

  private growRows(): void {
    const size = this.rowIndex.length * 2;
    this.rowIndex = grown(this.rowIndex, new Int32Array(size));
    this.rowStart = grown(this.rowStart, new Uint32Array(size));
    this.rowOpenEnd = grown(this.rowOpenEnd, new Uint32Array(size));
    this.rowEnd = grown(this.rowEnd, new Uint32Array(size));
    this.firstCell = grown(this.firstCell, new Uint32Array(size + 1));
  }

  private growCells(): void {
    const size = this.col.length * 2;
    this.col = grown(this.col, new Uint16Array(size));
    this.style = grown(this.style, new Int32Array(size));
    this.start = grown(this.start, new Uint32Array(size));
    this.end = grown(this.end, new Uint32Array(size));
    this.kind = grown(this.kind, new Uint8Array(size));
    this.flags = grown(this.flags, new Uint8Array(size));
    this.number = grown(this.number, new Float64Array(size));
    this.valueEnd = grown(this.valueEnd, new Uint32Array(size));
  }

  build(text: string, from: number, to: number, prefix: string): BaseCells {
    const { rowCount, cellCount, masters, areas, implicitPositions } = this;
    const { rowIndex, rowStart, rowOpenEnd, rowEnd, firstCell, col, style, start, end, kind, flags, number, valueEnd } = this;
    return {
      text,
      from,
      to,
      prefix,
      rowCount,
      cellCount,
      masters,
      areas,
      implicitPositions,
      rowIndex,
      rowStart,
      rowOpenEnd,
      rowEnd,
      firstCell,
      col,
      style,
      start,
      end,
      kind,
      flags,
      number,
      valueEnd,
    };
  }
}

function grown<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
