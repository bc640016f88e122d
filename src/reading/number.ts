import Decimal from "decimal.js";
import { keyOfValue, recalling, type CellValue } from "../workbook";
import { messages } from "../messages";
import { errorReason, isErrorText, isPercentFormat, shown, type CellPrint } from "./cell-text";
import { isBlankMark } from "./blank";
import { slim } from "./decimal";
import { bareQuantity, scanDigits } from "./digits";
import { lastPlace } from "./interval";
import { plain } from "./plain";
import { unknownUnit } from "./quantities";
import { leadingUnit, PERCENT } from "./unit";
import type { Quantity } from "./types";

/** A number cell as read. `blank` is nothing or a mark for nothing; `unreadable` says why in Chinese. */
export type ReadNumber =
  | { readonly kind: "number"; readonly quantity: Quantity }
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable"; readonly reason: string };

/** The exact decimal of a double as Excel keeps it: 15 significant digits, so that 0.1+0.2 is 0.3. */
export function exact(value: number): Decimal {
  return slim(new Decimal(Number.isSafeInteger(value) ? value : value.toPrecision(15)));
}

/**
 * The number in a cell, with the digits printed behind its point and its unit. Takes thousands separators, full width, blanks around it,
 * percent and ‰ text, a unit behind it (208万元, 5万) and number formats (0.95 formatted as 0% gives 95 %).
 * @param input a cell, or its bare value. @param numberFormat used when `input` is a bare value.
 */
export function readNumber(input: CellPrint | CellValue, numberFormat = "General"): ReadNumber {
  return readPrint(isPrint(input) ? input : { value: input, text: "", numberFormat });
}

const readPrint = recalling(
  ({ value, text, numberFormat = "" }: CellPrint) => `${numberFormat.length} ${text.length} ${numberFormat}${text}${keyOfValue(value)}`,
  readAnew,
);

function readAnew(cell: CellPrint): ReadNumber {
  if (typeof cell.value === "boolean") return { kind: "unreadable", reason: messages.reading.truthValue(String(cell.value).toUpperCase()) };
  if (typeof cell.value === "number") return { kind: "number", quantity: numberQuantity(cell.value, cell) };
  const text = cell.value ?? cell.text;
  if (isErrorText(text)) return { kind: "unreadable", reason: errorReason(text) };
  if (isBlankMark(text)) return { kind: "blank" };
  const quantity = textQuantity(plain(text).text);
  return quantity ? { kind: "number", quantity } : { kind: "unreadable", reason: messages.reading.notANumber(shown(cell)) };
}

/** The decimal value of a cell as a plain figure, percent as its printed number; null when it is blank or no number. */
export function numberIn(input: CellPrint | CellValue): Decimal | null {
  const read = readNumber(input);
  return read.kind === "number" ? read.quantity.value : null;
}

/** The quantity of a number with at most a unit behind it, in plain text; null when anything else stands there. */
export function textQuantity(text: string): Quantity | null {
  const found = leadingNumber(text);
  if (!found) return null;
  const { quantity, rest } = found;
  if (rest === "") return quantity;
  const unit = leadingUnit(rest);
  if (unit && unit.rest === "") return { ...quantity, unit: unit.unit };
  const other = unknownUnit(rest, 0);
  return other?.end === rest.length ? { ...quantity, unit: other.unit } : null;
}

/** The number that plain text begins with (¥ and a sign may stand in front), with what follows it; null when there is none, or a malformed one. */
export function leadingNumber(text: string): { readonly quantity: Quantity; readonly rest: string } | null {
  const front = /^¥?[-+]?/.exec(text)?.[0] ?? "";
  const digits = scanDigits(text, front.length);
  if (digits?.kind !== "number") return null;
  return { quantity: bareQuantity(front.replace("¥", "") + digits.print), rest: text.slice(digits.end) };
}

function isPrint(input: CellPrint | CellValue): input is CellPrint {
  return typeof input === "object" && input !== null;
}

/** A number cell: the value is exact, the decimals are those shown (of the text when it shows that very number, else of the value). */
function numberQuantity(value: number, cell: CellPrint): Quantity {
  const percent = isPercentFormat(cell.numberFormat);
  const exactValue = percent ? exact(value).times(100) : exact(value);
  const printed = leadingNumber(plain(cell.text).text)?.quantity ?? null;
  const fits = printed !== null && exactValue.minus(printed.value).abs().lte(lastPlace(printed.decimals));
  const decimals = printed && fits ? printed.decimals : exactValue.decimalPlaces();
  return { value: exactValue, decimals, unit: percent ? PERCENT : null };
}
