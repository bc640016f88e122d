import { itemAt } from "../../workbook/invariant";
import type { CellRect } from "../../workbook/cell";
import type { Steps } from "../../workbook/work";
import type { CellScalar, SheetModel } from "../model/types";
import { isErrorValue } from "../model";
import { requireEditable, requireReadable } from "./access";
import { type RangeTarget, cellCount, colCount, isUnbounded, rowCount } from "./areas";
import { HostError } from "./errors";
import type { Host } from "./host";
import type { Spills } from "./spills";
import { firstReference, rewrittenFormula } from "./told-formulas";
import { type TypedInput, readInput } from "./typed-input";
import { columnFills, landings } from "./written-blocks";

/** As Excel.RangeValueType spells them. */
export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

/** A matrix of what `read` gives for each cell, a row a step; null for whole rows and columns, as Excel answers. */
export function* readMatrix<T>(
  { rect }: RangeTarget,
  location: string,
  host: Host,
  read: (row: number, col: number) => T,
): Steps<T[][] | null> {
  if (isUnbounded(rect)) return null;
  requireReadable(rect, location);
  yield* host.calculatingIfDue();
  host.stats.add({ cellsRead: cellCount([rect]) });
  const rows: T[][] = [];
  for (let row = rect.top; row <= rect.bottom; row++) {
    const cells: T[] = [];
    for (let col = rect.left; col <= rect.right; col++) cells.push(read(row, col));
    rows.push(cells);
    yield;
  }
  return rows;
}

/** A value as Range.values gives it: blank is "", errors are their texts. */
export function shownValue(value: CellScalar): string | number | boolean {
  if (value === null) return "";
  return isErrorValue(value) ? value.error : value;
}

/**
 * A cell's value as Range.values gives it; null for a formula whose result is not known. Excel knows no such cell: it calculates
 * every formula as it opens a file, and the embedded workbook those that it can.
 */
export function valueOrNone(sheet: SheetModel, row: number, col: number, { spills }: Host): string | number | boolean | null {
  const spill = spills.at(sheet, row, col);
  if (spill) return spilledValue(spill, row, col, spills);
  const value = sheet.value(row, col);
  return value === null && sheet.hasFormula(row, col) ? null : shownValue(value);
}

function spilledValue(spill: NonNullable<ReturnType<Spills["at"]>>, row: number, col: number, spills: Spills): string | number | boolean {
  const { rect, source, sheet } = spill;
  const isFirst = row === rect.top && col === rect.left;
  if (spills.isBlocked(spill)) return isFirst ? "#SPILL!" : shownValue(sheet.value(row, col));
  const value = source.sheet.value(source.rect.top + row - rect.top, source.rect.left + col - rect.left);
  return value === null ? 0 : shownValue(value);
}

/** Excel's word for what a cell holds (Range.valueTypes); dates are Double. */
export function valueType(value: CellScalar): ValueType {
  if (value === null) return "Empty";
  if (isErrorValue(value)) return "Error";
  return typeof value === "string" ? "String" : typeof value === "number" ? "Double" : "Boolean";
}

/** The formula of a cell, or its value as Range.formulas gives it. */
export function formulaOrValue(sheet: SheetModel, row: number, col: number, host: Host): string | number | boolean {
  const formula = sheet.formula(row, col);
  if (formula !== null) return host.traits.has("formulas-rewritten") ? rewrittenFormula(formula) : formula;
  return valueOrNone(sheet, row, col, host) ?? "";
}

/**
 * Checks what is set on a range: one value for all cells, or a matrix of exactly its shape.
 * @throws HostError InvalidArgument for any other shape, and for whole rows and columns.
 */
export function matrixArgument(value: unknown, rect: CellRect, location: string): (row: number, col: number) => unknown {
  if (isUnbounded(rect)) throw new HostError("InvalidArgument", location, "whole rows and columns cannot be set cell by cell");
  requireReadable(rect, location);
  if (!Array.isArray(value)) return () => value;
  const rows = value as readonly unknown[];
  const fits = rows.length === rowCount(rect) && rows.every((row) => Array.isArray(row) && row.length === colCount(rect));
  if (!fits) throw new HostError("InvalidArgument", location, `the array must have ${rowCount(rect)} rows of ${colCount(rect)} values`);
  const matrix = rows as readonly (readonly unknown[])[];
  return (row, col) => itemAt(matrix, row - rect.top)[col - rect.left];
}

/** Sets Range.values or Range.formulas: null leaves a cell as it is, "" clears it, other texts are read as if typed. All or nothing; a cell a step. */
export function* writeContents(target: RangeTarget, value: unknown, location: string, host: Host): Steps<void> {
  const { sheet, rect } = target;
  const at = matrixArgument(value, rect, location);
  requireEditable(host, { sheet, rects: [rect] }, location);
  const inputs: [number, number, TypedInput][] = [];
  const cells = landings(sheet, rect, host.traits);
  for (const { row, col, from } of cells) {
    const raw = at(from.row, from.col);
    if (raw !== null && raw !== undefined) inputs.push([row, col, checkedInput(sheet, row, col, raw, location, host)]);
    yield;
  }
  for (const [row, col, input] of inputs) {
    writeInput(sheet, row, col, input, host);
    yield;
  }
  for (const fill of columnFills(host, sheet, cells, at)) {
    for (let row = fill.rect.top; row <= fill.rect.bottom; row++)
      writeInput(sheet, row, fill.rect.left, { kind: "formula", formula: fill.formulaAt(row) }, host);
  }
  host.stats.add({ cellsWritten: inputs.length });
  if (inputs.length > 0) host.events.dataChanged(sheet, rect, "addin");
}

/** Reads a value as if typed into this cell. @throws HostError for what Excel would not take there. */
export function checkedInput(sheet: SheetModel, row: number, col: number, value: unknown, location: string, host: Host): TypedInput {
  const input = readInput(
    value,
    { numberFormat: host.book.style(sheet.styleId(row, col)).numberFormat, today: host.today, traits: host.traits },
    location,
  );
  if (input.kind === "formula" && !host.calculator.isFormula(input.formula, { row, col }))
    throw new HostError("InvalidArgument", location, input.formula);
  sheet.requireHeader(row, col, input.kind === "formula" ? "formula" : input.kind === "blank" ? null : input.value);
  const info = sheet.formulaInfo(row, col);
  if (info?.kind === "array" && info.ref && cellCount([info.ref]) > 1)
    throw new HostError("InvalidOperation", location, "part of an array formula");
  return input;
}

/** A General cell takes the number format of the first cell that its formula points at, where the trait says so. */
function takeFormat(sheet: SheetModel, row: number, col: number, formula: string, host: Host): void {
  if (!host.traits.has("formulas-take-formats") || host.book.style(sheet.styleId(row, col)).numberFormat !== "General") return;
  const first = firstReference(formula, sheet, host.book);
  const numberFormat = first && host.book.style(first.sheet.styleId(first.row, first.col)).numberFormat;
  if (numberFormat && numberFormat !== "General") sheet.setStyle({ top: row, left: col, bottom: row, right: col }, { numberFormat });
}

/** Puts a checked input into a cell. A cell covered by a merged area takes nothing, as in Excel. */
export function writeInput(sheet: SheetModel, row: number, col: number, input: TypedInput, host: Host): void {
  const merged = sheet.mergeAt(row, col);
  if (merged && (merged.top !== row || merged.left !== col)) return;
  if (input.kind === "formula") {
    sheet.setFormula(row, col, input.formula);
    host.spills.written(sheet, row, col);
    takeFormat(sheet, row, col, input.formula, host);
  } else sheet.setValue(row, col, input.kind === "blank" ? null : input.value);
  if (input.kind === "value" && input.numberFormat !== undefined) {
    sheet.setStyle({ top: row, left: col, bottom: row, right: col }, { numberFormat: input.numberFormat });
  }
  host.contentChanged(sheet, row, col);
}
