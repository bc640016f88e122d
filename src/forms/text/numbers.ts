import type { CellValue } from "../../workbook";

/** Most texts are told from numbers by their first sign. */
const STARTS_AS_NUMBER = /^\s*[-+\d\uff0b-\uff19]/;

/**
 * The number a cell stands for when read as an amount, a weight or a score: 238.93, "1,059.39", "100.00%" (100), "208万元" (208), "10分" (10).
 * Only for evidence about the layout; the exact reading is done in src/reading. Null when it is no plain number.
 */
export function plainNumber(value: CellValue): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string" || !STARTS_AS_NUMBER.test(value)) return null;
  const half = value.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/[\s,]/g, "");
  const match = /^([-+]?\d+(?:\.\d+)?)(?:%|元|万元|亿元|万|分)?$/.exec(half);
  return match ? Number(match[1]) : null;
}

/** Signs that people type where no number applies. */
export function isDash(text: string): boolean {
  return /^[-—–/\\－_~无]+$/.test(text);
}
