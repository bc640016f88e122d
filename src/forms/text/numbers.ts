import { PERCENT, POINTS, readNumber } from "../../reading";
import type { CellValue } from "../../workbook";

/** Most texts are told from numbers by their first sign. */
const STARTS_AS_NUMBER = /^\s*[-+\d\uff0b-\uff19]/;

/**
 * The number a cell stands for when read as an amount, a weight or a score: 238.93, "1,059.39", "100.00%" (100), "208万元" (208), "10分" (10).
 * Null when it is no number, or a quantity of something else (3次).
 */
export function plainNumber(value: CellValue): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string" || !STARTS_AS_NUMBER.test(value)) return null;
  const read = readNumber(value);
  if (read.kind !== "number") return null;
  const { value: number, unit } = read.quantity;
  const fits = unit === null || unit.dimension === "money" || unit.text === PERCENT.text || unit.base === "" || unit.text === POINTS;
  return fits ? number.toNumber() : null;
}
