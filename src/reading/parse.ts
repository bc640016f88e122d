import { messages } from "../messages";
import { isDateFormat, type CellPrint } from "./cell-text";
import { ASKS_FOR_TIME } from "./lexicon/dates";
import type { Own } from "./own";
import { plain, type Span } from "./plain";
import { tokensOf } from "./tokens";
import type { NoValue, Quantity } from "./types";
import type { Side } from "./hedges";
import { valueOf, type Value } from "./value";

/** What a text says, or why it gives no value. */
export type Parsed = Exclude<Value, { kind: "unclear" | "qualified" | "partly" }> | NoValue;

/** Reads the words, numbers and dates of a text as one: every character has a meaning, or no value comes out of it. */
export function parse(text: string, own: Own, side: Side): Parsed {
  const source = plain(text);
  const value = valueOf(source, tokensOf(source.text, own, side), own, side, text);
  const print = (span: Span) => text.slice(span.start, span.end);
  switch (value.kind) {
    case "unclear":
      return { kind: "unreadable", reason: value.reason, text };
    case "partly":
      return { kind: "partly", unread: value.unread, reason: messages.reading.partly(text, value.unread.map(print)), text };
    case "qualified": {
      const words = side === "actual" ? messages.reading.qualified : messages.reading.qualifiedTarget;
      return { kind: "qualified", how: value.how, word: value.word, reason: words(text, print(value.word), value.how), text };
    }
    default:
      return value;
  }
}

/** Serial days of 2000 to 2050; months and days run together (202311, 20231120, 2023.11). */
const SERIAL_DAYS = [36_526, 55_152] as const;
const RUN_TOGETHER = /^20[0-4]\d(?:\.?(?:0[1-9]|1[0-2]))(?:\.?(?:0[1-9]|[12]\d|3[01]))?$/;

/** True for a bare number in a row that asks for a point in time, when it can be a date whose format was lost: no number to be scored. */
export function isLostDate({ value, unit }: Quantity, cell: CellPrint, askedFor: string): boolean {
  if (unit !== null || !ASKS_FOR_TIME.test(askedFor) || isDateFormat(cell.numberFormat)) return false;
  const serial = value.isInteger() && value.gte(SERIAL_DAYS[0]) && value.lte(SERIAL_DAYS[1]);
  return serial || RUN_TOGETHER.test(value.toFixed());
}
