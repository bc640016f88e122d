import Decimal from "decimal.js";
import type { CellValue } from "../workbook";
import { messages } from "../messages";
import { isErrorText, isPercentFormat, shown, type CellPrint } from "./cell-text";
import { compact, isBlankMark } from "./normalise";
import { leadingUnit, PERCENT, readUnit } from "./unit";
import type { Quantity } from "./types";

/** A number cell as read. `blank` is nothing or a mark for nothing; `unreadable` says why in Chinese. */
export type ReadNumber =
  | { readonly kind: "number"; readonly quantity: Quantity }
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable"; readonly reason: string };

/** One number in compact text: digits with or without thousands separators. */
export const NUMBER = /[-+]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|[-+]?\.\d+/;
const NUMBER_ONLY = new RegExp(`^(?:${NUMBER.source})`);

/** The exact decimal of a double as Excel keeps it: 15 significant digits, so that 0.1+0.2 is 0.3. */
export function exact(value: number): Decimal {
  return Number.isSafeInteger(value) ? new Decimal(value) : new Decimal(value.toPrecision(15));
}

/**
 * The number in a cell, with the digits printed behind its point and its unit. Takes thousands separators, full width, blanks around it,
 * percent and ‰ text, a unit behind it (208万元, 5万) and number formats (0.95 formatted as 0% gives 95 %).
 * @param input a cell, or its bare value. @param numberFormat used when `input` is a bare value.
 */
export function readNumber(input: CellPrint | CellValue, numberFormat = "General"): ReadNumber {
  const cell = isPrint(input) ? input : { value: input, text: "", numberFormat };
  if (typeof cell.value === "boolean") return { kind: "unreadable", reason: messages.reading.truthValue(String(cell.value).toUpperCase()) };
  if (typeof cell.value === "number") return { kind: "number", quantity: numberQuantity(cell.value, cell) };
  const text = cell.value ?? cell.text;
  if (isErrorText(text)) return { kind: "unreadable", reason: messages.reading.errorValue(text.trim()) };
  if (isBlankMark(text)) return { kind: "blank" };
  const quantity = textQuantity(compact(text));
  return quantity ? { kind: "number", quantity } : { kind: "unreadable", reason: messages.reading.notANumber(shown(cell)) };
}

/** The decimal value of a cell as a plain figure, percent as its printed number; null when it is blank or no number. */
export function numberIn(input: CellPrint | CellValue): Decimal | null {
  const read = readNumber(input);
  return read.kind === "number" ? read.quantity.value : null;
}

/** The quantity of a number with at most a unit behind it, in compact text; null when anything else stands there. */
export function textQuantity(text: string): Quantity | null {
  const match = NUMBER_ONLY.exec(text.replace(/^[¥￥]/, ""));
  if (!match) return null;
  const rest = text.replace(/^[¥￥]/, "").slice(match[0].length);
  if (rest === "") return bareQuantity(match[0]);
  const unit = leadingUnit(rest);
  if (unit && unit.rest === "") return { ...bareQuantity(match[0]), unit: unit.unit };
  const other = /^[一-鿿a-zA-Z/·]/.test(rest) ? readUnit(rest) : null;
  return other ? { ...bareQuantity(match[0]), unit: other } : null;
}

/** A printed number without unit: its exact value and its decimals. */
export function bareQuantity(print: string): Quantity {
  const plain = print.replace(/,/g, "").replace(/^\+/, "");
  const value = new Decimal(plain);
  return { value: value.isZero() ? new Decimal(0) : value, decimals: plain.split(".")[1]?.length ?? 0, unit: null };
}

function isPrint(input: CellPrint | CellValue): input is CellPrint {
  return typeof input === "object" && input !== null;
}

/** A number cell: the value is exact, the decimals are those shown (of the text when it shows that very number, else of the value). */
function numberQuantity(value: number, cell: CellPrint): Quantity {
  const percent = isPercentFormat(cell.numberFormat);
  const exactValue = percent ? exact(value).times(100) : exact(value);
  const print = NUMBER_ONLY.exec(compact(cell.text).replace(/^[¥￥]/, ""));
  const printed = print ? bareQuantity(print[0]) : null;
  const fits = printed !== null && exactValue.minus(printed.value).abs().lte(new Decimal(10).pow(-printed.decimals));
  const decimals = printed && fits ? printed.decimals : exactValue.decimalPlaces();
  return { value: exactValue, decimals, unit: percent ? PERCENT : null };
}
