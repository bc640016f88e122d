import { itemAt, type CellRect, type RangeStyle, type TableBlock, rectToA1 } from "../../workbook";
import { cellFill } from "../grid";
import { LOOK } from "../looks";
import { rangeAt } from "../run";
import { FrameStep, hasFrame } from "./frame";
import { cutRows } from "./rectangles";
import { type Sheets, type Step, loaded } from "./step";

const BYTES_PER_STYLE = 3000;
const BYTES_PER_CELL = 900;
const CELLS_PER_STEP = 2000;
const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

/** Steps for the look of a block. On a sheet of the user's own the look that was there is read first and put back on failure. */
export function styleSteps(block: TableBlock): Step[] {
  const steps: Step[] = block.styles.flatMap((style) => [
    new StyleStep(block.sheet, { rect: style.rect, merge: style.merge, write: (range) => paint(range, style) }, block.before !== null),
  ]);
  return hasFrame(block) ? [...steps, new FrameStep(block)] : steps;
}

function at(sheet: Excel.Worksheet, { top, left, bottom, right }: CellRect): Excel.Range {
  return rangeAt(sheet, top, left, bottom - top + 1, right - left + 1);
}

function merged(sheet: Excel.Worksheet, rect: CellRect): Excel.RangeAreas {
  const areas = at(sheet, rect).getMergedAreasOrNullObject().untrack();
  areas.load("address");
  return areas;
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

/** A change of the look of a rectangle. */
interface LookChange {
  readonly rect: CellRect;
  readonly merge?: boolean | undefined;
  readonly write: (range: Excel.Range) => void;
}

/** Changes the look of a rectangle. */
export class StyleStep implements Step {
  readonly bytes: number;
  readonly remembers: boolean;
  private before: Look[] = [];
  private current: Look[] = [];
  /** The merged areas that were there; null when they were not asked for. */
  private mergedBefore: Excel.RangeAreas | null = null;
  private mergedNow: Excel.RangeAreas | null = null;

  private readonly remembered: readonly CellRect[];

  /** @param remember whether the look is read before and put back on failure: needless on a new sheet */
  constructor(
    private readonly sheet: string,
    private readonly style: LookChange,
    remember = true,
  ) {
    this.remembers = remember;
    this.remembered = remember ? cutRows(style.rect, CELLS_PER_STEP) : [];
    const cells = this.remembered.reduce((sum, rect) => sum + (rect.bottom - rect.top + 1) * (rect.right - rect.left + 1), 0);
    this.bytes = BYTES_PER_STYLE + cells * BYTES_PER_CELL;
  }

  remember(sheets: Sheets): void {
    if (this.remembered.length > 0) this.before = ask(sheets.get(this.sheet), this.remembered);
    if (this.remembered.length > 0 && this.style.merge) {
      this.mergedBefore = merged(sheets.get(this.sheet), this.style.rect);
    }
  }

  write(sheets: Sheets): void {
    const range = at(sheets.get(this.sheet), this.style.rect);
    if (this.style.merge) range.merge(false);
    this.style.write(range);
  }

  inspect(sheets: Sheets): void {
    if (this.remembered.length > 0) this.current = ask(sheets.find(this.sheet), this.remembered);
    if (this.mergedBefore) this.mergedNow = merged(sheets.find(this.sheet), this.style.rect);
  }

  undo(sheets: Sheets): string[] {
    const places: string[] = [];
    for (const [i, { rect, range, cells }] of this.before.entries()) {
      const look = loaded(() => cells.value);
      const formats = loaded(() => range.numberFormat as string[][]);
      const now = this.current[i];
      if (!look || !formats || !now || now.range.isNullObject) continue;
      const target = at(sheets.find(this.sheet), rect);
      // What was merged before this plan stays merged: an update writes a title where its title stands.
      const isMerged = this.mergedBefore?.isNullObject === true && this.mergedNow?.isNullObject === false;
      const isFormatted = JSON.stringify(now.range.numberFormat) !== JSON.stringify(formats);
      if (isMerged) target.unmerge();
      if (isFormatted) target.numberFormat = formats;
      const changes = look.map((row, r) => row.map((cell, c) => difference(cell, itemAt(itemAt(now.cells.value, r), c))));
      const isLooking = changes.some((row) => row.some((cell) => cell !== undefined));
      if (isMerged || isFormatted || isLooking) places.push(`'${this.sheet}'!${rectToA1(rect)}`);
      if (isLooking) target.setCellProperties(changes.map((row) => row.map((cell) => (cell ?? {}) as Excel.SettableCellProperties)));
    }
    return places;
  }
}

/**
 * The fields of `before` that are different now; undefined when none is. Only these are put back: what a cell never had
 * (an automatic colour, a theme) must not become its own.
 */
function difference(before: unknown, now: unknown): unknown {
  if (before === now) return undefined;
  if (typeof before !== "object" || before === null || typeof now !== "object" || now === null) return before;
  const fields = Object.entries(before).flatMap(([name, value]) => {
    const change = difference(value, (now as Record<string, unknown>)[name]);
    return change === undefined ? [] : [[name, change] as const];
  });
  if (fields.length === 0) return undefined;
  // A line that comes back needs all of it: what it was is not kept while there is none.
  if ("style" in before && "weight" in before) return (before as { style: unknown }).style === "None" ? { style: "None" } : before;
  return "tintAndShade" in before && hadNoFill(before) ? { pattern: "None" } : Object.fromEntries(fields);
}

function hadNoFill(fill: object): boolean {
  const told = cellFill({ format: { fill } });
  return told !== "unreadable" && told.color === null;
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
  return SIDES.filter(
    (side) => (side !== "InsideHorizontal" || rect.top < rect.bottom) && (side !== "InsideVertical" || rect.left < rect.right),
  );
}
