import type { CellRect, RangeStyle, TableBlock } from "../../workbook";
import { rangeAt } from "../run";
import { cutRows } from "./rectangles";
import type { Sheets, Step } from "./step";
import { loaded } from "./step";

const BYTES_PER_STYLE = 3000;
const BYTES_PER_CELL = 900;
const CELLS_PER_STEP = 2000;
const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
/** Office.js counts column widths in points; a digit of the usual Chinese fonts is 8 pixels wide, and 5 pixels are margin. */
const pointsOf = (characters: number): number => (characters * 8 + 5) * 0.75;

/** Everything of a cell's look that a style may change, for putting it back. */
const LOOK: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true, tintAndShade: true },
    font: { bold: true, color: true, name: true, size: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true, verticalAlignment: true, wrapText: true,
  },
};

/** Steps for the look of a block. On a sheet of the user's own the look that was there is read first and put back on failure. */
export function styleSteps(block: TableBlock): Step[] {
  const steps: Step[] = block.styles.flatMap((style) => (block.before === null ? [new StyleStep(block.sheet, style, [])] : [new StyleStep(block.sheet, style, cutRows(style.rect, CELLS_PER_STEP))]));
  return hasFrame(block) ? [...steps, frameStep(block)] : steps;
}

function hasFrame({ columnWidths, rowHeights, print, freezeRows }: TableBlock): boolean {
  return columnWidths !== undefined || rowHeights !== undefined || print !== undefined || freezeRows !== undefined;
}

function at(sheet: Excel.Worksheet, { top, left, bottom, right }: CellRect): Excel.Range {
  return rangeAt(sheet, top, left, bottom - top + 1, right - left + 1);
}

interface Look {
  readonly rect: CellRect;
  readonly range: Excel.Range;
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

function ask(sheet: Excel.Worksheet, rects: readonly CellRect[]): Look[] {
  return rects.map((rect) => {
    const range = at(sheet, rect);
    range.load("numberFormat");
    return { rect, range, cells: range.getCellProperties(LOOK) };
  });
}

class StyleStep implements Step {
  readonly bytes: number;
  private before: Look[] = [];
  private current: Look[] = [];

  /** @param remembered the parts whose look is read before, none on a new sheet */
  constructor(private readonly sheet: string, private readonly style: RangeStyle, private readonly remembered: readonly CellRect[]) {
    const cells = remembered.reduce((sum, rect) => sum + (rect.bottom - rect.top + 1) * (rect.right - rect.left + 1), 0);
    this.bytes = BYTES_PER_STYLE + cells * BYTES_PER_CELL;
  }

  prepare(sheets: Sheets): void {
    if (this.remembered.length > 0) this.before = ask(sheets.get(this.sheet), this.remembered);
  }

  write(sheets: Sheets): void {
    const range = at(sheets.get(this.sheet), this.style.rect);
    if (this.style.merge) range.merge(false);
    paint(range, this.style);
  }

  inspect(sheets: Sheets): void {
    if (this.remembered.length > 0) this.current = ask(sheets.find(this.sheet), this.remembered);
  }

  undo(sheets: Sheets): void {
    for (const [i, { rect, range, cells }] of this.before.entries()) {
      const look = loaded(() => cells.value);
      const formats = loaded(() => range.numberFormat as string[][]);
      const now = this.current[i];
      if (!look || !formats || !now || now.range.isNullObject) continue;
      const target = at(sheets.find(this.sheet), rect);
      if (this.style.merge) target.unmerge();
      if (JSON.stringify(now.range.numberFormat) !== JSON.stringify(formats)) target.numberFormat = formats;
      if (JSON.stringify(now.cells.value) !== JSON.stringify(look)) target.setCellProperties(look as Excel.SettableCellProperties[][]);
    }
  }
}

function paint(range: Excel.Range, style: RangeStyle): void {
  const { format } = range;
  if (style.numberFormat !== undefined) range.numberFormat = style.numberFormat as unknown as string[][];
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.fontName !== undefined) format.font.name = style.fontName;
  if (style.fontColor !== undefined) format.font.color = style.fontColor;
  if (style.fillColor !== undefined) format.fill.color = style.fillColor;
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.borders) for (const side of sidesOf(style.rect)) format.borders.getItem(side).style = "Continuous";
}

/** One row has no lines between rows, one column none between columns. */
function sidesOf(rect: CellRect): readonly (typeof SIDES)[number][] {
  return SIDES.filter((side) => (side !== "InsideHorizontal" || rect.top < rect.bottom) && (side !== "InsideVertical" || rect.left < rect.right));
}

/** Widths, heights, frozen rows and print set-up. */
function frameStep({ sheet: name, columnWidths = {}, rowHeights = {}, print, freezeRows }: TableBlock): Step {
  let sizes: Size[] = [];
  return {
    bytes: BYTES_PER_STYLE + 300 * (Object.keys(columnWidths).length + Object.keys(rowHeights).length),
    prepare(sheets) {
      const sheet = sheets.find(name);
      sizes = [...Object.keys(columnWidths).map((col) => sizeOf(sheet, "column", Number(col))), ...Object.keys(rowHeights).map((row) => sizeOf(sheet, "row", Number(row)))];
    },
    write(sheets) {
      const sheet = sheets.get(name);
      for (const [col, characters] of Object.entries(columnWidths)) line(sheet, "column", Number(col)).format.columnWidth = pointsOf(characters);
      for (const [row, points] of Object.entries(rowHeights)) line(sheet, "row", Number(row)).format.rowHeight = points;
      if (freezeRows !== undefined) sheet.freezePanes.freezeRows(freezeRows);
      if (print) setPrint(sheet, print);
    },
    undo(sheets) {
      for (const { kind, index, format } of sizes) {
        const size = loaded(() => (kind === "column" ? format.columnWidth : format.rowHeight));
        if (size === null) continue;
        const target = line(sheets.find(name), kind, index).format;
        if (kind === "column") target.columnWidth = size;
        else target.rowHeight = size;
      }
    },
  };
}

interface Size {
  readonly kind: "column" | "row";
  readonly index: number;
  readonly format: Excel.RangeFormat;
}

function line(sheet: Excel.Worksheet, kind: "column" | "row", index: number): Excel.Range {
  return kind === "column" ? rangeAt(sheet, 0, index, 1, 1) : rangeAt(sheet, index, 0, 1, 1);
}

function sizeOf(sheet: Excel.Worksheet, kind: "column" | "row", index: number): Size {
  const { format } = line(sheet, kind, index);
  format.load(kind === "column" ? "columnWidth" : "rowHeight");
  return { kind, index, format };
}

function setPrint(sheet: Excel.Worksheet, { landscape, titleRows, area }: NonNullable<TableBlock["print"]>): void {
  const layout = sheet.pageLayout;
  layout.orientation = landscape ? "Landscape" : "Portrait";
  layout.zoom = { horizontalFitToPages: 1 };
  layout.setPrintArea(at(sheet, area));
  if (titleRows) layout.setPrintTitleRows(`$${titleRows[0] + 1}:$${titleRows[1] + 1}`);
}
