import type { CellRect } from "../workbook";
import { errorValue, isErrorValue, type CellScalar, type ErrorCode, type ErrorValue } from "./scalar";

export type { ErrorCode, ErrorValue } from "./scalar";

/** One cell's worth: null is a blank cell, dates are serial numbers, errors are values that travel through formulas. */
export type Scalar = CellScalar;

export const DIV0 = errorValue("#DIV/0!");
export const VALUE = errorValue("#VALUE!");
export const REF = errorValue("#REF!");
export const NAME = errorValue("#NAME?");
export const NUM = errorValue("#NUM!");
export const NA = errorValue("#N/A");
export const NULL = errorValue("#NULL!");

const CODES: readonly ErrorCode[] = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
];

/** The error that a text names ("#n/a" gives #N/A), or null. */
export function parseError(text: string): ErrorValue | null {
  const code = CODES.find((known) => known === text.toUpperCase());
  return code ? errorValue(code) : null;
}

/** A rectangular array of scalars with at least one row and one column. */
export interface ArrayValue {
  readonly kind: "array";
  readonly rows: number;
  readonly cols: number;
  readonly cells: readonly (readonly Scalar[])[];
  /** Rows behind the last, all like `row`: the unused rest of whole columns, which is not written out (see `settled` in arrays.ts). */
  readonly tail?: { readonly rows: number; readonly row: readonly Scalar[] };
}

/** A rectangle on the sheet with this 0-based index. */
export interface Area extends CellRect {
  readonly sheet: number;
}

/** A reference: one area, or several by a union or a span of sheets. */
export interface RefValue {
  readonly kind: "ref";
  readonly areas: readonly Area[];
}

export type Value = Scalar | ArrayValue | RefValue;

/** True for an error value (#N/A and its like), whatever else it may be. */
export const isError = (value: unknown): value is ErrorValue => isErrorValue(value);

/** True for an array; a reference is none, though it may be made one. */
export function isArray(value: Value): value is ArrayValue {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "array";
}

/** True for a reference, of one area or several. */
export function isRef(value: Value): value is RefValue {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "ref";
}

/** An array from its rows; all rows must be of one length. */
export function arrayOf(cells: readonly (readonly Scalar[])[]): ArrayValue {
  return { kind: "array", rows: cells.length, cols: cells[0]?.length ?? 0, cells };
}

/** One cell of an array; blank beyond its edge. */
export function cellIn({ cells }: Pick<ArrayValue, "cells">, row: number, col: number): Scalar {
  return cells[row]?.[col] ?? null;
}

/** An array of this size, each cell by its position. */
export function buildArray(rows: number, cols: number, cellAt: (row: number, col: number) => Scalar): ArrayValue {
  return arrayOf(Array.from({ length: rows }, (_, row) => Array.from({ length: cols }, (__, col) => cellAt(row, col))));
}

/** A reference to these areas, in their order. */
export const refOf = (...areas: Area[]): RefValue => ({ kind: "ref", areas });
/** How many rows an area has, both ends included. */
export const areaRows = (area: CellRect): number => area.bottom - area.top + 1;
/** How many columns an area has, both ends included. */
export const areaCols = (area: CellRect): number => area.right - area.left + 1;
/** True for an area of one row and one column. */
export const isSingleCell = (area: CellRect): boolean => area.top === area.bottom && area.left === area.right;
