import type { CellRect, TableBlock } from "../../workbook";
import { rangeAt } from "../run";
import type { Sheets, Step } from "./step";
import { loaded } from "./step";

const BYTES = 3000;
const BYTES_PER_LINE = 600;
/** Office.js counts column widths in points; a digit of the usual Chinese fonts is 8 pixels wide, and 5 pixels are margin. */
const pointsOf = (characters: number): number => (characters * 8 + 5) * 0.75;

/** True when the block says anything about widths, heights, frozen rows or printing. */
export function hasFrame({ columnWidths, rowHeights, print, freezeRows }: TableBlock): boolean {
  return columnWidths !== undefined || rowHeights !== undefined || print !== undefined || freezeRows !== undefined;
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

/**
 * Widths, heights, frozen rows and print set-up. On a standing sheet widths, heights and the print area are put back on failure; the rest of
 * the print set-up is only set on sheets that this plan adds, which go as a whole.
 */
export class FrameStep implements Step {
  readonly bytes: number;
  readonly remembers: boolean;
  private readonly lines: readonly Line[];
  private before: Size[] = [];
  private current: Size[] = [];
  private areaBefore: Excel.RangeAreas | null = null;
  private areaNow: Excel.RangeAreas | null = null;

  constructor(private readonly block: TableBlock) {
    const entries = (sizes: Readonly<Record<number, number>> = {}) => Object.entries(sizes).map(([index, size]) => [Number(index), size] as const);
    this.lines = [
      ...entries(block.columnWidths).map(([index, characters]): Line => ({ kind: "column", index, points: pointsOf(characters) })),
      ...entries(block.rowHeights).map(([index, points]): Line => ({ kind: "row", index, points })),
    ];
    this.remembers = this.isStanding && (this.lines.length > 0 || block.print !== undefined);
    this.bytes = BYTES + BYTES_PER_LINE * this.lines.length;
  }

  remember(sheets: Sheets): void {
    if (!this.isStanding) return;
    const sheet = sheets.get(this.block.sheet);
    this.before = this.ask(sheet);
    if (this.block.print) this.areaBefore = printAreaOf(sheet);
  }

  write(sheets: Sheets): void {
    const sheet = sheets.get(this.block.sheet);
    for (const line of this.lines) {
      if (line.kind === "column") rangeOf(sheet, line).format.columnWidth = line.points;
      else rangeOf(sheet, line).format.rowHeight = line.points;
    }
    if (this.block.freezeRows !== undefined) sheet.freezePanes.freezeRows(this.block.freezeRows);
    if (!this.block.print) return;
    // A sheet that stands keeps a person's print set-up: only the area grows with the table.
    if (this.isStanding) setPrintArea(sheet, this.block.print.area);
    else setPrint(sheet, this.block.print);
  }

  inspect(sheets: Sheets): void {
    if (!this.isStanding) return;
    const sheet = sheets.find(this.block.sheet);
    this.current = this.ask(sheet);
    if (this.areaBefore) this.areaNow = printAreaOf(sheet);
  }

  undo(sheets: Sheets): string[] {
    const area = this.otherArea();
    if (area !== null) sheets.find(this.block.sheet).pageLayout.setPrintArea(area);
    let changed = area !== null;
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

  /** The print area that was there, when another is there now; a sheet without one prints all and is left with ours. */
  private otherArea(): string | null {
    const [old, now] = [this.areaBefore, this.areaNow].map((area) => area && loaded(() => (area.isNullObject ? null : area.address)));
    return old && now && old !== now ? localAddress(old) : null;
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
  return kind === "column" ? { points: format.columnWidth, standard: format.useStandardWidth } : { points: format.rowHeight, standard: format.useStandardHeight };
}

function restore(format: Excel.RangeFormat, { kind }: Line, { points, standard }: ReturnType<typeof sizeOf>): void {
  if (kind === "column" && standard) format.useStandardWidth = true;
  else if (kind === "column") format.columnWidth = points;
  else if (standard) format.useStandardHeight = true;
  else format.rowHeight = points;
}

function printAreaOf(sheet: Excel.Worksheet): Excel.RangeAreas {
  const area = sheet.pageLayout.getPrintAreaOrNullObject();
  area.load("address");
  return area;
}

function setPrintArea(sheet: Excel.Worksheet, area: CellRect): void {
  sheet.pageLayout.setPrintArea(rangeAt(sheet, area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1));
}

/** An address without the sheets before its parts. */
function localAddress(address: string): string {
  return address.split(",").map((part) => part.slice(part.lastIndexOf("!") + 1)).join(",");
}

function setPrint(sheet: Excel.Worksheet, { landscape, titleRows, area }: NonNullable<TableBlock["print"]>): void {
  const layout = sheet.pageLayout;
  layout.orientation = landscape ? "Landscape" : "Portrait";
  layout.zoom = { horizontalFitToPages: 1 };
  setPrintArea(sheet, area);
  if (titleRows) layout.setPrintTitleRows(`$${titleRows[0] + 1}:$${titleRows[1] + 1}`);
}
