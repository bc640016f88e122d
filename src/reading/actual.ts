import type { Quantity, ReadActual, ReadTarget, Unit } from "./types";
import { messages } from "../messages";
import { isBlankMark } from "./blank";
import { serialDate } from "./calendar";
import { errorReason, isErrorText, shown, type CellPrint } from "./cell-text";
import { ASKS_FOR_SHARE } from "./lexicon/units";
import { tierOf } from "./tier";
import { readNumber } from "./number";
import { directionOf } from "./operator";
import { ownWords } from "./own";
import { isLostDate, parse, type Parsed } from "./parse";
import { askedFor } from "./target";
import { readUnit } from "./unit";

/** An actual-value cell with what its row says besides: the unit column where the form has one, the indicator's name, the labels above it, its target. */
export interface ActualCell extends CellPrint {
  readonly unitText?: string;
  readonly name?: string;
  readonly labels?: readonly string[];
  readonly target?: ReadTarget;
  /** The budget year of the sheet, where it prints one: numbers of other years are no result of this one. */
  readonly year?: number | null;
}

/**
 * What an actual-value cell says: a number, a bound that only limits the value (≥80%, 90%以上, 210余人), a range, a month or date,
 * or words (达成预期指标 is tier 1). Every character has a meaning, or no value comes out of it: words that deny, plan, postpone or
 * measure a gap make it `qualified`, words that are not known `partly`. 无, — and / are blank, never zero.
 */
export function readActual(cell: ActualCell): ReadActual {
  const text = shown(cell);
  if (isErrorText(text)) return { kind: "unreadable", reason: errorReason(text), text };
  if (isBlankMark(text)) return { kind: "blank", text };
  const unit = readUnit(cell.unitText ?? "");
  if (typeof cell.value === "number") return numberActual(cell, unit, text);
  const own = ownWords({
    name: cell.name,
    labels: cell.labels,
    unit: cell.unitText,
    target: cell.target?.text,
    goal: goalOf(cell.target),
    year: cell.year,
  });
  const read = fromParsed(parse(text, own, "actual"), cell, unit, text);
  const left = own.each.find((word) => !text.includes(word) && !own.name.includes(word));
  return left && cell.target && "quantity" in read
    ? { kind: "unreadable", reason: messages.reading.countedBy(cell.target.text, left, text), text }
    : read;
}

function goalOf(target: ReadTarget | undefined): Quantity | undefined {
  return target && "quantity" in target ? target.quantity : undefined;
}

function numberActual(cell: ActualCell, unit: Unit | null, text: string): ReadActual {
  const date = serialDate(cell);
  if (date) return { kind: "date", at: date, text };
  const read = readNumber(cell);
  return read.kind === "number" ? numberOrDate(withUnit(read.quantity, unit), cell, text) : { kind: "blank", text };
}

function fromParsed(parsed: Parsed, cell: ActualCell, unit: Unit | null, text: string): ReadActual {
  switch (parsed.kind) {
    case "none":
      return { kind: "qualitative", tier: tierOf(text), text };
    case "between":
      return { kind: "between", low: withUnit(parsed.low, unit), high: withUnit(parsed.high, unit), text };
    case "date":
      return { kind: "date", at: parsed.at, text };
    case "number": {
      const quantity = withUnit(parsed.quantity, unit);
      const direction = parsed.sign === null ? "equal" : directionOf(parsed.sign);
      if (direction === "equal") return numberOrDate(quantity, cell, text);
      return { kind: "bound", direction: direction === "up" ? "at-least" : "at-most", quantity, text };
    }
    default:
      return parsed;
  }
}

function numberOrDate(quantity: Quantity, cell: ActualCell, text: string): ReadActual {
  if (isLostDate(quantity, cell, askedFor(cell))) return { kind: "unreadable", reason: messages.reading.dateWithoutFormat(text), text };
  if (cell.target && isShareOfCount(quantity, cell))
    return { kind: "unreadable", reason: messages.reading.shareForNumber(text, cell.target.text), text };
  return { kind: "number", quantity, text };
}

/** A percent under a bare target that is none: 50 of 培训场次 is not reached by 98%. */
function isShareOfCount(actual: Quantity, { target, name, labels }: ActualCell): boolean {
  const goal = goalOf(target);
  if (!goal || goal.unit || actual.unit?.dimension !== "share" || goal.value.lte(1)) return false;
  return goal.value.gt(100) || (name !== undefined && !ASKS_FOR_SHARE.test(askedFor({ name, labels })));
}

function withUnit(quantity: Quantity, unit: Unit | null): Quantity {
  return quantity.unit || !unit ? quantity : { ...quantity, unit, unitFrom: "column" };
}
