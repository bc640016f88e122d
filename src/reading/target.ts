import type { ReadTarget, Quantity, Unit } from "./types";
import { messages } from "../messages";
import { isBlankMark } from "./blank";
import { serialDate } from "./calendar";
import { errorReason, isErrorText, shown, type CellPrint } from "./cell-text";
import { CALENDAR_MONTHS } from "./lexicon/units";
import { readNumber } from "./number";
import { directionOf, readOperator, type ReadOperator, type Sign } from "./operator";
import { ownWords } from "./own";
import { isLostDate, parse, type Parsed } from "./parse";
import { readUnit } from "./unit";

/** A target cell with what its row says besides: operator and unit columns where the form has them, the indicator's name, the labels above it. */
export interface TargetCell extends CellPrint {
  readonly operatorText?: string;
  readonly unitText?: string;
  readonly name?: string;
  readonly labels?: readonly string[];
}

/**
 * What a target says (rules.md §5): ≥90%, 90%以上, 不低于90%, a bare number (equal, implied), 80-90 (between), 9月前 (by date), words.
 * Every character has a meaning, or no value comes out of it. A sign may stand in the cell or in the operator column; when both
 * contradict each other the target is unreadable and says so.
 */
export function readTarget(cell: TargetCell): ReadTarget {
  const text = shown(cell);
  const operator = readOperator(cell.operatorText ?? "");
  if (isErrorText(text)) return { kind: "unreadable", reason: errorReason(text), text };
  if (isBlankMark(text)) return { kind: "blank", text };
  if (/\*{2}|×{2}/.test(text)) return { kind: "unreadable", reason: messages.reading.placeholder(text), text };
  if (operator.kind === "qualitative") return { kind: "qualitative", text };
  if (operator.kind === "unread") return { kind: "unreadable", reason: messages.reading.operatorUnread(operator.text), text };
  const unit = readUnit(cell.unitText ?? "");
  if (typeof cell.value === "number") return numberTarget(cell, operator, unit, text);
  const own = ownWords({ name: cell.name, labels: cell.labels, unit: cell.unitText });
  return fromParsed(parse(text, own, "target"), cell, operator, unit, text);
}

function numberTarget(cell: TargetCell, operator: ReadOperator, unit: Unit | null, text: string): ReadTarget {
  const date = serialDate(cell);
  if (date) return { kind: "by-date", until: date, text };
  const read = readNumber(cell);
  if (read.kind !== "number") return { kind: "blank", text };
  return quantityTarget(withUnit(read.quantity, unit), cell, operator, operator.kind === "sign" ? operator.sign : null, text);
}

function fromParsed(parsed: Parsed, cell: TargetCell, operator: ReadOperator, unit: Unit | null, text: string): ReadTarget {
  const printed = operator.kind === "sign" ? operator.sign : null;
  switch (parsed.kind) {
    case "none":
      return printed
        ? { kind: "unreadable", reason: messages.reading.operatorWithoutNumber(printed, text), text }
        : { kind: "qualitative", text };
    case "between":
      return { kind: "between", low: withUnit(parsed.low, unit), high: withUnit(parsed.high, unit), text };
    case "date":
      return { kind: "by-date", until: parsed.at, text };
    case "number": {
      const conflict = printed !== null && parsed.sign !== null && directionOf(printed) !== directionOf(parsed.sign);
      if (conflict) return { kind: "unreadable", reason: messages.reading.operatorConflict(printed, text), text };
      return quantityTarget(withUnit(parsed.quantity, unit), cell, operator, parsed.sign ?? printed, text);
    }
    default:
      return parsed;
  }
}

function quantityTarget(quantity: Quantity, cell: TargetCell, operator: ReadOperator, sign: Sign | null, text: string): ReadTarget {
  if (operator.kind === "none" && sign === null && isMonth(quantity))
    return { kind: "by-date", until: { year: null, month: quantity.value.toNumber(), day: null }, text };
  if (isLostDate(quantity, cell, askedFor(cell))) return { kind: "unreadable", reason: messages.reading.dateWithoutFormat(text), text };
  if (sign === null || sign === "=") return { kind: "equal", implied: sign === null, quantity, text };
  const strict = sign === ">" || sign === "<";
  return { kind: directionOf(sign) === "up" ? "at-least" : "at-most", strict, quantity, text };
}

/** The words of a row that say what is asked for: its name and the labels above it. */
export function askedFor({ name, labels }: Pick<TargetCell, "name" | "labels">): string {
  return [name ?? "", ...(labels ?? [])].join(" ");
}

/** A unit printed in the cell wins over the unit column. */
function withUnit(quantity: Quantity, unit: Unit | null): Quantity {
  return quantity.unit || !unit ? quantity : { ...quantity, unit, unitFrom: "column" };
}

/** A bare number whose unit column says 月: the month by which, as in 12 | 月. */
function isMonth({ unit, value }: Quantity): boolean {
  return unit !== null && CALENDAR_MONTHS.includes(unit.text) && value.isInteger() && value.gte(1) && value.lte(12);
}
