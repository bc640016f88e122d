import {
  InvariantError,
  itemAt,
  NOT_CALCULATED,
  rectToA1,
  type CellFill,
  type CellRect,
  type CellValue,
  type Grid,
  type SheetSurvey,
} from "../workbook";

/** The grid of a sheet from the blocks of rows that were read, top to bottom. */
export function toGrid(sheet: SheetSurvey, rect: CellRect | null, blocks: readonly Block[], withFills: boolean): Grid {
  const head = { sheet: sheet.name, hidden: sheet.visibility !== "visible", protected: sheet.protected };
  if (rect === null)
    return { ...head, top: 0, left: 0, rowCount: 0, colCount: 0, values: [], texts: [], formulas: [], numberFormats: [], fills: [] };
  const merges = blocks.flatMap((block) => (block.merges ? [block.merges] : []));
  return {
    ...head,
    ...(isClipped(sheet, rect) ? { clipped: true } : {}),
    top: rect.top,
    left: rect.left,
    rowCount: rect.bottom - rect.top + 1,
    colCount: rect.right - rect.left + 1,
    values: blocks.flatMap((block) => withBoth(block, (value, formula) => cellValue(value, formula))),
    texts: blocks.flatMap((block) => block.text),
    formulas: sharing(blocks.flatMap((block) => withBoth(block, (value, formula) => formulaText(formula, value)))),
    numberFormats: sharing(blocks.flatMap((block) => block.numberFormat)),
    fills: withFills ? fillsOf(blocks) : null,
    ...(sheet.protected
      ? {
          locked: blocks.flatMap((block) =>
            propertiesOf(block).map((row) => row.map(({ format }) => format?.protection?.locked !== false)),
          ),
        }
      : {}),
    ...(itemAt(blocks, 0).tables.length > 0 ? { tables: itemAt(blocks, 0).tables } : {}),
    ...(merges.length === blocks.length ? { merges: distinct(merges.flat()) } : {}),
  };
}

/** A row that says what the row above it says is that row: most rows of a long sheet have neither formulas nor looks of their own. */
function sharing<T>(rows: readonly (readonly T[])[]): (readonly T[])[] {
  let above: readonly T[] = [];
  return rows.map((row) => {
    if (row.length !== above.length || row.some((one, c) => one !== above[c])) above = row;
    return above;
  });
}

/** The fills of a sheet; equal ones are one object. */
function fillsOf(blocks: readonly Block[]): (readonly CellFill[])[] {
  const known = new Map<string, CellFill>();
  const shared = (fill: CellFill) => {
    const key = fill === "unreadable" ? fill : `${fill.color} ${fill.tint}`;
    const found = known.get(key);
    if (found === undefined) known.set(key, fill);
    return found ?? fill;
  };
  return sharing(blocks.flatMap((block) => propertiesOf(block).map((row) => row.map((cell) => shared(cellFill(cell))))));
}

/** The properties of a block that was asked for them: rows left out would shift all below. @throws InvariantError */
export function propertiesOf({ properties, rect }: Block): NonNullable<Block["properties"]> {
  if (properties === null) throw new InvariantError(`no cell properties in the answer for ${rectToA1(rect)}`, rect);
  return properties;
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

/** A rectangle that is read in one answer. */
export interface Piece {
  readonly sheet: SheetSurvey;
  readonly rect: CellRect;
  /** "fills": nothing but the backgrounds of cells without values. */
  readonly what: "all" | "fills";
}
