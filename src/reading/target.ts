import type { ReadTarget, Quantity, Unit } from "./types";
import { messages } from "../messages";
import { findDate, serialDate } from "./calendar";
import { isErrorText, shown, type CellPrint } from "./cell-text";
import { CALENDAR_MONTHS } from "./lexicon/units";
import { isBlankMark } from "./blank";
import { compact, plain } from "./plain";
import { readNumber } from "./number";
import { directionOf, readOperator, type ReadOperator, type Sign } from "./operator";
import { parseSigned, type Signed } from "./signed";
import { readUnit } from "./unit";

/** A target cell with the cells of its operator and unit columns, where the form has them. */
export interface TargetCell extends CellPrint {
  readonly operatorText?: string;
  readonly unitText?: string;
}

/**
 * What a target says (rules.md §5): ≥90%, 90%以上, 不低于90%, a bare number (equal, implied), 80-90 (between), 9月前 (by date), words.
 * A sign may stand in the cell or in the operator column; when both contradict each other the target is unreadable and says so.
 */
export function readTarget(cell: TargetCell): ReadTarget {
  const text = shown(cell);
  const operator = readOperator(cell.operatorText ?? "");
  if (isErrorText(text)) return { kind: "unreadable", reason: messages.reading.errorValue(text), text };
  if (isBlankMark(text)) return { kind: "blank", text };
  if (/\*{2}|×{2}/.test(text)) return { kind: "unreadable", reason: messages.reading.placeholder(text), text };
  if (operator.kind === "qualitative") return { kind: "qualitative", text };
  const unit = readUnit(cell.unitText ?? "");
  return typeof cell.value === "number" ? numberTarget(cell, operator, unit, text) : wordTarget(text, operator, unit);
}

function numberTarget(cell: TargetCell, operator: ReadOperator, unit: Unit | null, text: string): ReadTarget {
  const date = serialDate(cell);
  if (date) return { kind: "by-date", until: date, text };
  const read = readNumber(cell);
  if (read.kind !== "number") return { kind: "blank", text };
  const quantity = withUnit(read.quantity, unit);
  if (operator.kind === "none" && isMonth(quantity)) return monthTarget(quantity, text);
  return signedTarget(operator.kind === "sign" ? operator.sign : null, quantity, text);
}

function wordTarget(text: string, operator: ReadOperator, unit: Unit | null): ReadTarget {
  const short = compact(text);
  const date = findDate(short);
  if (date) return date.invalid ? { kind: "unreadable", reason: messages.reading.badMonth(text), text } : { kind: "by-date", until: date.at, text };
  return fromSigned(parseSigned(plain(text).text), operator, unit, text);
}

function fromSigned(signed: Signed, operator: ReadOperator, unit: Unit | null, text: string): ReadTarget {
  const printed = operator.kind === "sign" ? operator.sign : null;
  switch (signed.kind) {
    case "none":
      return printed ? { kind: "unreadable", reason: messages.reading.operatorWithoutNumber(printed, text), text } : { kind: "qualitative", text };
    case "many":
      return { kind: "unreadable", reason: messages.reading.manyNumbers(text), text };
    case "conflict":
      return { kind: "unreadable", reason: messages.reading.signConflict(text), text };
    case "between":
      return { kind: "between", low: withUnit(signed.low, unit), high: withUnit(signed.high, unit), text };
    case "one": {
      const conflict = printed !== null && signed.sign !== null && directionOf(printed) !== directionOf(signed.sign);
      if (conflict) return { kind: "unreadable", reason: messages.reading.operatorConflict(printed, text), text };
      return signedTarget(signed.sign ?? printed, withUnit(signed.quantity, unit), text);
    }
  }
}

function signedTarget(sign: Sign | null, quantity: Quantity, text: string): ReadTarget {
  if (sign === null || sign === "=") return { kind: "equal", implied: sign === null, quantity, text };
  const strict = sign === ">" || sign === "<";
  return { kind: directionOf(sign) === "up" ? "at-least" : "at-most", strict, quantity, text };
}

/** A unit printed in the cell wins over the unit column. */
function withUnit(quantity: Quantity, unit: Unit | null): Quantity {
  return quantity.unit ? quantity : { ...quantity, unit };
}

/** A bare number whose unit column says 月: the month by which, as in 12 | 月. */
function isMonth({ unit, value }: Quantity): boolean {
  return unit !== null && CALENDAR_MONTHS.includes(unit.text) && value.isInteger() && value.gte(1) && value.lte(12);
}

function monthTarget(quantity: Quantity, text: string): ReadTarget {
  return { kind: "by-date", until: { year: null, month: quantity.value.toNumber(), day: null }, text };
}
