import { bareQuantity, scanDigits } from "./digits";
import { MINUS, NUMERAL_STARTS } from "./lexicon/numerals";
import { HOURS_SAID, SPAN_OF_TIME } from "./lexicon/marks";
import { HOUR, MINUTE, MORE, PART_UNIT, SECOND, UNIT_LETTERS } from "./lexicon/units";
import { countIn, scanNumeral } from "./numerals";
import { afterSignAt } from "./operator";
import type { Own } from "./own";
import { knownUnit, leadingUnit, PERCENT, readUnit } from "./unit";
import type { Quantity, Unit } from "./types";
import { wordAt } from "./words";

/** A number with its unit at a place of plain text. `more`: 余 or 多 says that it is above the number (210余人). */
export type ScannedQuantity =
  | { readonly kind: "quantity"; readonly quantity: Quantity; readonly more: boolean; readonly end: number }
  | { readonly kind: "malformed"; readonly end: number };

/**
 * The number that begins at `at` with everything that belongs to it: its sign, 余 or 多, its unit in the lexicon or among the row's own.
 * A numeral in Chinese counts only with a unit behind it (三次, 百分之九十). Null when no number begins there.
 */
export function scanQuantity(text: string, at: number, own: Own): ScannedQuantity | null {
  const span = spanOfTime(text, at) ?? hoursSaid(text, at);
  if (span) return span;
  const minus = text[at] === "-" || text[at] === MINUS ? 1 : 0;
  const from = at + minus + (text[at] === "+" ? 1 : 0) + (text[at + minus] === "¥" ? 1 : 0);
  const digits = scanDigits(text, from);
  if (digits?.kind === "malformed") return digits;
  if (digits) return withUnit(text, { ...bareQuantity((minus ? "-" : "") + digits.print) }, digits.end, own);
  return minus > 0 || from > at ? null : numeralQuantity(text, at, own);
}

/** 12分30秒 as 750秒, 2小时20分 as 140分钟: in the smallest unit that is printed. */
function spanOfTime(text: string, at: number): ScannedQuantity | null {
  SPAN_OF_TIME.lastIndex = at;
  const found = /\d/.test(text[at] ?? "") ? SPAN_OF_TIME.exec(text) : null;
  if (!found) return null;
  const [hours, minutes, seconds] = [found[1] ?? "0", found[2] ?? found[4] ?? "0", found[3] ?? found[5]].map((part) =>
    part === undefined ? null : Number(part),
  );
  const whole = (hours ?? 0) * 60 + (minutes ?? 0);
  const [value, unit] = seconds === null || seconds === undefined ? [whole, MINUTE] : [whole * 60 + seconds, SECOND];
  return {
    kind: "quantity",
    quantity: { ...bareQuantity(String(value)), unit: knownUnit(unit) },
    more: false,
    end: SPAN_OF_TIME.lastIndex,
  };
}

/** 一个半小时 as 1.5小时. */
function hoursSaid(text: string, at: number): ScannedQuantity | null {
  HOURS_SAID.lastIndex = at;
  const found = HOURS_SAID.exec(text);
  if (!found) return null;
  const [, count, half] = found;
  const whole = count === undefined ? 0 : countIn(count);
  const value = whole === null ? null : count === undefined || half !== undefined ? whole + 0.5 : whole;
  return value === null
    ? null
    : {
        kind: "quantity",
        quantity: { ...bareQuantity(String(value)), unit: knownUnit(HOUR) },
        more: false,
        end: HOURS_SAID.lastIndex,
      };
}

function numeralQuantity(text: string, at: number, own: Own): ScannedQuantity | null {
  if (!NUMERAL_STARTS.has(text.charAt(at))) return null;
  const numeral = scanNumeral(text, at);
  if (!numeral) return null;
  const quantity = { value: numeral.value, decimals: numeral.decimals, unit: null };
  if (numeral.share)
    return {
      kind: "quantity",
      quantity: { ...quantity, unit: numeral.share === PERCENT.text ? PERCENT : knownUnit(numeral.share) },
      more: false,
      end: numeral.end,
    };
  const counted = withUnit(text, quantity, numeral.end, own);
  return counted.quantity.unit ? counted : null;
}

/** How many characters say that there are more (余, 多). */
function moreAt(text: string, at: number): 0 | 1 {
  return MORE.includes(text.charAt(at)) ? 1 : 0;
}

function withUnit(text: string, quantity: Quantity, end: number, own: Own): Extract<ScannedQuantity, { kind: "quantity" }> {
  const many = moreAt(text, end);
  const unit = unitAt(text, end + many, own);
  if (!unit) return { kind: "quantity", quantity, more: false, end };
  // 3万余人: the multiplier stands in front of 余, what is counted behind it.
  const late = unit.unit.base === "" ? moreAt(text, unit.end) : 0;
  const counted = unit.unit.base === "" ? unitAt(text, unit.end + late, own) : null;
  const whole = counted && knownUnit(unit.unit.text + counted.unit.text);
  if (whole) return { kind: "quantity", quantity: { ...quantity, unit: whole }, more: many + late > 0, end: counted.end };
  return { kind: "quantity", quantity: { ...quantity, unit: unit.unit }, more: many + late > 0, end: unit.end + late };
}

/** The unit at `at`: one of the row's own, else the longest known one, unless a longer word begins there (200人员, 12处理). */
function unitAt(text: string, at: number, own: Own): { readonly unit: Unit; readonly end: number } | null {
  const printed = own.units.find((unit) => unit !== "" && text.startsWith(unit, at) && !knownUnit(unit));
  const told = printed === undefined ? null : readUnit(printed);
  if (told && printed !== undefined) return { unit: told, end: at + printed.length };
  const known = leadingUnit(text.slice(at, at + 12));
  if (!known) return null;
  const length = text.slice(at, at + 12).length - known.rest.length;
  const word = wordAt(text, at);
  if (word && word.text.length > length) return null;
  return withPart(text, known.unit, at + length);
}

/** 架次, 台班, 人日: two units of counting in a row are one. */
function withPart(text: string, unit: Unit, end: number): { readonly unit: Unit; readonly end: number } {
  const part = text[end];
  if (unit.dimension !== "count" || part === undefined || !PART_UNIT.includes(part) || (wordAt(text, end)?.text.length ?? 0) > 1)
    return { unit, end };
  return { unit: { ...unit, text: unit.text + part, base: unit.base + part }, end: end + 1 };
}

/**
 * A unit that stands in no list, where one may stand (a target, a number cell): short, directly behind the number, and nothing behind it
 * but a sign or a stop.
 */
export function unknownUnit(text: string, at: number): { readonly unit: Unit; readonly end: number } | null {
  const print = UNIT_LETTERS.exec(text.slice(at))?.[0];
  if (print === undefined) return null;
  for (let length = print.length; length > 0; length -= 1) {
    const end = at + length;
    if (end < text.length && !/[,;。)(]/.test(text.charAt(end)) && afterSignAt(text, end) === null) continue;
    if ([...print.slice(0, length)].some((_, i) => wordAt(text, at + i) !== null || afterSignAt(text, at + i) !== null)) continue;
    const unit = knownUnit(print.slice(0, length)) ?? readUnit(print.slice(0, length));
    if (unit) return { unit, end };
  }
  return null;
}
