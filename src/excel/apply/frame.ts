import type { TableBlock } from "../../workbook";
import { rangeAt } from "../run";
import type { Sheets, Step } from "./step";
import { loaded } from "./step";

const BYTES = 3000;
const BYTES_PER_LINE = 600;
/** Office.js counts column widths in points; a digit of the usual Chinese fonts is 8 pixels wide, and 5 pixels are margin. */
const pointsOf = (characters: number): number => (characters * 8 + 5) * 0.75;

/** True when the block says anything about widths and heights. */
export function hasFrame({ columnWidths, rowHeights }: TableBlock): boolean {
  return columnWidths !== undefined || rowHeights !== undefined;
}

/** A column or row with the size that is wanted. */
interface Line {
  readonly kind: "column" | "row";
  readonly index: number;
  readonly points: number;
}

/** The size of a line, as it was loaded. */
interface Size {
  readonly line: Line;
  readonly format: Excel.RangeFormat;
}

/** Widths and heights. On a standing sheet they are put back on failure; sheets that this plan adds go as a whole. */
export class FrameStep implements Step {
  readonly bytes: number;
  readonly remembers: boolean;
  private readonly lines: readonly Line[];
  private before: Size[] = [];
  private current: Size[] = [];

  constructor(private readonly block: TableBlock) {
    const entries = (sizes: Readonly<Record<number, number>> = {}) =>
      Object.entries(sizes).map(([index, size]) => [Number(index), size] as const);
    this.lines = [
      ...entries(block.columnWidths).map(([index, characters]): Line => ({ kind: "column", index, points: pointsOf(characters) })),
      ...entries(block.rowHeights).map(([index, points]): Line => ({ kind: "row", index, points })),
    ];
    this.remembers = this.isStanding && this.lines.length > 0;
    this.bytes = BYTES + BYTES_PER_LINE * this.lines.length;
  }

  remember(sheets: Sheets): void {
    if (!this.isStanding) return;
    this.before = this.ask(sheets.get(this.block.sheet));
  }

  write(sheets: Sheets): void {
    const sheet = sheets.get(this.block.sheet);
    for (const line of this.lines) {
      if (line.kind === "column") rangeOf(sheet, line).format.columnWidth = line.points;
      else rangeOf(sheet, line).format.rowHeight = line.points;
    }
  }

  inspect(sheets: Sheets): void {
    if (!this.isStanding) return;
    this.current = this.ask(sheets.find(this.block.sheet));
  }

  undo(sheets: Sheets): string[] {
    let changed = false;
    for (const [i, { line, format }] of this.before.entries()) {
      const old = loaded(() => sizeOf(line, format));
      const now = this.current[i] && !this.current[i].format.isNullObject ? sizeOf(line, this.current[i].format) : null;
      if (!old || !now || (old.points === now.points && old.standard === now.standard)) continue;
      changed = true;
      restore(rangeOf(sheets.find(this.block.sheet), line).format, line, old);
    }
    return changed ? [this.block.sheet] : [];
  }

  /** True on a sheet that was there before this plan. */
  private get isStanding(): boolean {
    return this.block.before !== null;
  }

  private ask(sheet: Excel.Worksheet): Size[] {
    return this.lines.map((line) => {
      const { format } = rangeOf(sheet, line);
      format.load(line.kind === "column" ? "columnWidth,useStandardWidth" : "rowHeight,useStandardHeight");
      return { line, format };
    });
  }
}

function rangeOf(sheet: Excel.Worksheet, { kind, index }: Line): Excel.Range {
  return kind === "column" ? rangeAt(sheet, 0, index, 1, 1) : rangeAt(sheet, index, 0, 1, 1);
}

function sizeOf({ kind }: Line, format: Excel.RangeFormat): { readonly points: number; readonly standard: boolean } {
  return kind === "column"
    ? { points: format.columnWidth, standard: format.useStandardWidth }
    : { points: format.rowHeight, standard: format.useStandardHeight };
}

function restore(format: Excel.RangeFormat, { kind }: Line, { points, standard }: ReturnType<typeof sizeOf>): void {
  if (kind === "column" && standard) format.useStandardWidth = true;
  else if (kind === "column") format.columnWidth = points;
  else if (standard) format.useStandardHeight = true;
  else format.rowHeight = points;
}
