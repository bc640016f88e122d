import type { Quantity, ReadActual, Unit } from "./types";
import { messages } from "../messages";
import { findDate, serialDate } from "./calendar";
import { isErrorText, shown, type CellPrint } from "./cell-text";
import { isBlankMark } from "./blank";
import { compact, plain } from "./plain";
import { readNumber } from "./number";
import { directionOf } from "./operator";
import { parseSigned, type Signed } from "./signed";
import { readUnit } from "./unit";

/** An actual-value cell with the unit column of its row, where the form has one. */
export interface ActualCell extends CellPrint {
  readonly unitText?: string;
}

/** The three results of a qualitative indicator as the forms print them (NAT-10); the worst first, since the words contain each other. */
const TIERS: readonly (readonly [RegExp, 1 | 2 | 3])[] = [
  [/(?:未|没有)(?:达成|达到|实现|完成)(?:年度|预期|年初|既定|绩效)?(?:指标|目标|效果|要求)/, 3],
  [/部分(?:达成|达到|实现|完成)/, 2],
  [/^(?:已|均|全部|全面|完全|基本上|按期|如期|圆满)*(?:达成|达到|实现|完成)(?:了)?(?:年度|年初|预期|既定|绩效|设定|全部)+(?:绩效)?(?:指标|目标|效果|要求|值)/, 1],
];

/**
 * What an actual-value cell says: a number, a bound that only limits the value (≥80%, 90%以上), a range, a month or date,
 * or words (达成预期指标 is tier 1). 无, — and / are blank, never zero.
 */
export function readActual(cell: ActualCell): ReadActual {
  const text = shown(cell);
  if (isErrorText(text)) return { kind: "unreadable", reason: messages.reading.errorValue(text), text };
  if (isBlankMark(text)) return { kind: "blank", text };
  const unit = readUnit(cell.unitText ?? "");
  if (typeof cell.value === "number") return numberActual(cell, unit, text);
  const short = compact(text);
  const tier = tierOf(short);
  if (tier !== null) return { kind: "qualitative", tier, text };
  const date = findDate(short);
  if (date) return date.invalid ? { kind: "unreadable", reason: messages.reading.badMonth(text), text } : { kind: "date", at: date.at, text };
  return fromSigned(parseSigned(plain(text).text), unit, text);
}

/** The tier that the words of an actual value name, or null. */
export function tierOf(text: string): 1 | 2 | 3 | null {
  const short = compact(text);
  return TIERS.find(([pattern]) => pattern.test(short))?.[1] ?? null;
}

function numberActual(cell: ActualCell, unit: Unit | null, text: string): ReadActual {
  const date = serialDate(cell);
  if (date) return { kind: "date", at: date, text };
  const read = readNumber(cell);
  return read.kind === "number" ? { kind: "number", quantity: withUnit(read.quantity, unit), text } : { kind: "blank", text };
}

function fromSigned(signed: Signed, unit: Unit | null, text: string): ReadActual {
  switch (signed.kind) {
    case "none":
      return { kind: "qualitative", tier: null, text };
    case "many":
      return { kind: "unreadable", reason: messages.reading.manyNumbers(text), text };
    case "conflict":
      return { kind: "unreadable", reason: messages.reading.signConflict(text), text };
    case "between":
      return { kind: "between", low: withUnit(signed.low, unit), high: withUnit(signed.high, unit), text };
    case "one": {
      const quantity = withUnit(signed.quantity, unit);
      const direction = signed.sign === null ? "equal" : directionOf(signed.sign);
      if (direction === "equal") return { kind: "number", quantity, text };
      return { kind: "bound", direction: direction === "up" ? "at-least" : "at-most", quantity, text };
    }
  }
}

function withUnit(quantity: Quantity, unit: Unit | null): Quantity {
  return quantity.unit ? quantity : { ...quantity, unit };
}
