import { itemAt, NOT_CALCULATED, rectToA1, type CellFill, type CellRect, type CellValue, type Grid, type SheetSurvey } from "../workbook";

/** The grid of a sheet from the blocks of rows that were read, top to bottom. */
export function toGrid(sheet: SheetSurvey, rect: CellRect | null, blocks: readonly Block[], withFills: boolean): Grid {
  const head = { sheet: sheet.name, hidden: sheet.visibility !== "visible", protected: sheet.protected };
  if (rect === null)
    return { ...head, top: 0, left: 0, rowCount: 0, colCount: 0, values: [], texts: [], formulas: [], numberFormats: [], fills: [] };
  return {
    ...head,
    ...(isClipped(sheet, rect) ? { clipped: true } : {}),
    top: rect.top,
    left: rect.left,
    rowCount: rect.bottom - rect.top + 1,
    colCount: rect.right - rect.left + 1,
    values: blocks.flatMap((block) => withBoth(block, (value, formula) => cellValue(value, formula))),
    texts: blocks.flatMap((block) => block.text),
    formulas: blocks.flatMap((block) => withBoth(block, (value, formula) => formulaText(formula, value))),
    numberFormats: blocks.flatMap((block) => block.numberFormat),
    fills: withFills ? blocks.flatMap((block) => block.properties!.map((row) => row.map(cellFill))) : null,
    ...(sheet.protected
      ? { locked: blocks.flatMap((block) => block.properties!.map((row) => row.map(({ format }) => format?.protection?.locked !== false))) }
      : {}),
    ...(itemAt(blocks, 0).tables.length > 0 ? { tables: itemAt(blocks, 0).tables } : {}),
    ...(blocks.every((block) => block.merges !== null) ? { merges: distinct(blocks.flatMap((block) => block.merges!)) } : {}),
  };
}

/** Something of each cell of a block, by its value and its formula. */
function withBoth<T>({ values, formulas }: Block, give: (value: unknown, formula: unknown) => T): T[][] {
  return values.map((row, r) => {
    const beside = itemAt(formulas, r);
    return row.map((value, c) => give(value, beside[c]));
  });
}

/** Each area once: one that lies in two blocks is told with both. */
function distinct(areas: readonly CellRect[]): CellRect[] {
  return [...new Map(areas.map((area) => [rectToA1(area), area])).values()];
}

/** True when the sheet is used beyond the rectangle that was read. */
function isClipped({ used }: SheetSurvey, rect: CellRect): boolean {
  return used !== null && (used.bottom > rect.bottom || used.right > rect.right);
}

/** Excel gives a text that looks like a formula in both places; a formula's value never reads like itself. */
export function formulaText(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula.length > 1 && formula !== value ? formula : null;
}

/** Blank cells come as ""; a formula that gives "" keeps it, one without a result (the embedded workbook's null) says so. */
export function cellValue(value: unknown, formula: unknown): CellValue {
  if (value === null && formulaText(formula, value) !== null) return NOT_CALCULATED;
  if (value === "" && formulaText(formula, value) === null) return null;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/**
 * A plain fill or none; patterns, gradients and mixed fills are unreadable: they could not be restored exactly.
 * Some Excels leave the pattern out (office-js #4900): then no tint at all means no fill, and a tint means a plain one.
 */
export function cellFill(properties: Excel.CellProperties): CellFill {
  const fill = properties.format?.fill;
  const isNamed = Boolean(fill?.pattern);
  if (fill?.pattern === "None" || (fill && !isNamed && fill.tintAndShade === null)) return { color: null, pattern: "None", tint: 0 };
  if ((isNamed && fill?.pattern !== "Solid") || typeof fill?.color !== "string" || typeof fill.tintAndShade !== "number")
    return "unreadable";
  return { color: fill.color.toUpperCase(), pattern: "Solid", tint: fill.tintAndShade };
}

/** What one block of rows gave. */
export interface Block {
  readonly what: Piece["what"];
  readonly rect: CellRect;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly string[])[];
  readonly properties: readonly (readonly Excel.CellProperties[])[] | null;
  /** Merged areas that meet the block; null when they were not asked for. */
  readonly merges: readonly CellRect[] | null;
  /** The tables of the sheet. */
  readonly tables: readonly CellRect[];
}

export interface Piece {
  readonly sheet: SheetSurvey;
  readonly rect: CellRect;
  /** "fills": nothing but the backgrounds of cells without values. */
  readonly what: "all" | "fills";
}
