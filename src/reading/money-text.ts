import Decimal from "decimal.js";
import { messages } from "../messages";
import { groupsOf, itemAt, valueOf } from "../workbook";
import { isBlankMark } from "./blank";
import { errorReason, isDateFormat, isErrorText, shown, type CellPrint } from "./cell-text";
import { bareQuantity, scanDigits, type Digits } from "./digits";
import {
  AMOUNT_START,
  AMOUNT_WORDS,
  BARE_UNITS,
  CURRENCY,
  END,
  EXACTLY,
  LEADING_UNIT_BRACKET,
  LISTED_PART,
  MONEY_UNITS,
  OPENS_PARTS,
  PART_WORDS,
  REMARKS,
  UNIT_BRACKET,
  WHOLE,
  YUAN_ROUND,
} from "./lexicon/money";
import { lastPlace } from "./interval";
import { MONEY } from "./lexicon/units";
import { inUnitOf, moneyUnit, type Money } from "./money";
import { readNumber } from "./number";
import { plain } from "./plain";
import type { Unit } from "./types";

/**
 * Why an amount is not read. `separators`: its digits are not grouped as any number is (1,23,4). `part`: it names a part of the amount (财政拨款80万元).
 * `words`: something beside the number was not understood. `no-figure`: there is no digit at all (待定). `error`: an error value of Excel.
 */
export type UnreadMoney = "separators" | "part" | "words" | "no-figure" | "error";

/** An amount cell as read: whole or not at all. `reason` is a Chinese sentence that names what was not understood. */
export type ReadMoney =
  | { readonly kind: "money"; readonly money: Money }
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable"; readonly why: UnreadMoney; readonly reason: string };

/** 项目资金(预算金额:200万元): the amount stands inside of its label. */
const AMOUNT_IN_LABEL = /^([^()\d]+)\(([^()]*\d[^()]*)\)$/;
const DATE_LIKE = /^\d{4}[.、]\d{1,2}[.、]\d{1,2}$/;
const LISTED = /^[,;、。:]+/;

const either = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join("|");
const LABEL = new RegExp(`^(?:${either([...AMOUNT_WORDS, ...PART_WORDS])}|:)*$`);
const PART = new RegExp(either(PART_WORDS));
const REMARK = new RegExp(`^(?:${either(REMARKS)})$`);
/** What a unit behind an amount is called; 万 alone means 万元 there. */
const NAMED_UNITS: ReadonlyMap<string, Unit> = new Map(
  [...MONEY_UNITS.keys(), ...BARE_UNITS].flatMap((name): [string, Unit][] => {
    const unit = moneyUnit(name) ?? moneyUnit(name + MONEY);
    return unit ? [[name, unit]] : [];
  }),
);
const UNIT = new RegExp(`^(?:${CURRENCY})?(${either(NAMED_UNITS.keys())})(?:${CURRENCY})?`);
const FRONT = new RegExp(`^${CURRENCY}:?`);

/**
 * Reads an amount: 238.93, "1,059.39", ￥1,020.50, 208万元, 总额100万元，其中：财政拨款80万元. Every sign is accounted for: a label in front, listed parts
 * and remarks behind must be words that are known, or nothing is read. A number cell whose format prints a unit (0.0,"万元") is read as it prints.
 * @param heading the unit that stands above or before the cell; null when none does. A unit in the cell wins.
 * @param place a cell for the whole, or for a part, in which a part may be named (其中：财政拨款 80万元)
 */
export function readMoney(cell: CellPrint, heading: Unit | null = null, place: "whole" | "part" = "whole"): ReadMoney {
  if (typeof cell.value === "number") return numberCell(cell, cell.value, heading);
  if (typeof cell.value === "boolean") return unread("words", messages.reading.truthValue(shown(cell)));
  const text = cell.value ?? cell.text;
  if (isErrorText(text)) return unread("error", errorReason(text));
  if (isBlankMark(text)) return { kind: "blank" };
  const read = textCell(spelled(text), shown(cell), heading);
  return read.kind === "unreadable" && read.why === "part" && place === "part" ? partCell(spelled(text), shown(cell), heading) : read;
}

/** A part named before its amount: what stands behind its name, read like any amount. */
function partCell(text: string, print: string, heading: Unit | null): ReadMoney {
  const { label, unit, rest } = splitLabel(text);
  const read = textCell(rest, print, unit ?? heading);
  return LABEL.test(label) ? read : unread("words", messages.reading.amount.unread(print, label));
}

function spelled(text: string): string {
  return plain(text).text.replaceAll(YUAN_ROUND, MONEY);
}

function unread(why: UnreadMoney, reason: string): ReadMoney {
  return { kind: "unreadable", why, reason };
}

function numberCell(cell: CellPrint, value: number, heading: Unit | null): ReadMoney {
  if (isDateFormat(cell.numberFormat)) return unread("words", messages.reading.amount.date(shown(cell)));
  const read = readNumber(cell);
  if (read.kind !== "number" || read.quantity.unit) return unread("words", messages.reading.notAnAmount(shown(cell)));
  const { value: amount, decimals } = read.quantity;
  const found: ReadMoney = { kind: "money", money: { amount, decimals, unit: heading, unitFrom: heading && "heading", text: shown(cell) } };
  return /[\u4e00-\u9fff]/.test(cell.text) ? printedUnit(cell, new Decimal(value), found) : found;
}

/**
 * A number under a format with words in it: 100 shown as 100万元 is in 万元, 1000000 shown as 100万元 is in 元, 100 shown as 人民币100 is 100;
 * anything else is not read.
 */
function printedUnit(cell: CellPrint, value: Decimal, found: ReadMoney): ReadMoney {
  const print = textCell(spelled(cell.text), cell.text, null);
  if (print.kind !== "money" || found.kind !== "money") return unread("words", messages.reading.notAnAmount(cell.text));
  const { amount, decimals, unit } = print.money;
  const half = lastPlace(decimals).div(2);
  if (!unit) return value.minus(amount).abs().lte(half) ? found : unread("words", messages.reading.notAnAmount(cell.text));
  const fits = [unit, moneyUnit(MONEY)].find((one) =>
    inUnitOf({ amount: value, decimals: 0, unit: one }, { unit })?.value.minus(amount).abs().lte(half),
  );
  return fits
    ? { kind: "money", money: { ...found.money, unit: fits, unitFrom: "cell" } }
    : unread("words", messages.reading.notAnAmount(cell.text));
}

/** What stands in the brackets of a label, where an amount stands there; null elsewhere. */
function insideLabel(text: string): string | null {
  const match = AMOUNT_IN_LABEL.exec(text);
  if (!match) return null;
  const [label, amount] = groupsOf(match, 2);
  return LABEL.test(label) ? amount : null;
}

function textCell(text: string, print: string, heading: Unit | null): ReadMoney {
  const words = messages.reading.amount;
  if (!/\d/.test(text)) return unread("no-figure", messages.reading.notAnAmount(print));
  const inner = insideLabel(text);
  if (inner !== null) return textCell(inner, print, heading);
  const { label, unit: labelUnit, rest } = splitLabel(text);
  const figure = figureAt(rest);
  if (!figure || !LABEL.test(label)) return unread("words", words.unread(print, figure ? label : text));
  if (figure.digits.kind === "malformed") return unread("separators", separatorsOf(figure.digits.print, print));
  if (PART.test(label) && !WHOLE.test(label)) return unread("part", words.part(print, label.replace(/:$/, "")));
  const found = unitOf(figure.rest);
  if (labelUnit && found && found.unit.factor !== labelUnit.factor) return unread("words", words.unread(print, found.unit.text));
  const own = found?.unit ?? labelUnit;
  const money: Money = {
    amount: figure.amount,
    decimals: figure.decimals,
    unit: own ?? heading,
    unitFrom: own ? "cell" : heading && "heading",
    text: print,
  };
  const tail = readTail(found ? found.rest.replace(EXACTLY, "") : figure.rest, money);
  return tail === null ? { kind: "money", money } : unread("words", tail === "" ? words.partsOver(print) : words.unread(print, tail));
}

/** What stands in front of the first digit, sign or currency, and the unit in brackets at its end: 预算总额(元):100. */
function splitLabel(text: string): { readonly label: string; readonly unit: Unit | null; readonly rest: string } {
  const at = Math.max(0, text.search(AMOUNT_START));
  const front = text.slice(0, at);
  const rest = text.slice(at).replace(FRONT, "");
  const bracket = UNIT_BRACKET.exec(front);
  if (!bracket) return { label: front, unit: null, rest };
  const [label, inside] = groupsOf(bracket, 2);
  const found = unitOf(inside);
  return found?.rest === "" ? { label, unit: found.unit, rest } : { label: front, unit: null, rest };
}

interface Figure {
  readonly digits: Digits;
  readonly amount: Decimal;
  readonly decimals: number;
  readonly rest: string;
}

/** The figure that a text begins with, with its sign; null when it begins with none. */
function figureAt(text: string): Figure | null {
  const sign = /^[-+]/.exec(text)?.[0] ?? "";
  const digits = scanDigits(text, sign.length);
  if (!digits) return null;
  const { value, decimals } = digits.kind === "number" ? bareQuantity(sign + digits.print) : { value: new Decimal(0), decimals: 0 };
  return { digits, amount: value, decimals, rest: text.slice(digits.end) };
}

/** The unit at the start of what follows a figure, perhaps in brackets. */
function unitOf(text: string): { readonly unit: Unit; readonly rest: string } | null {
  const bracket = LEADING_UNIT_BRACKET.exec(text);
  const inside = bracket && namedUnit(itemAt(bracket, 1));
  if (bracket && inside?.rest === "") return { unit: inside.unit, rest: text.slice(bracket[0].length) };
  return namedUnit(text);
}

function namedUnit(text: string): { readonly unit: Unit; readonly rest: string } | null {
  const match = UNIT.exec(text);
  return match && { unit: valueOf(NAMED_UNITS, itemAt(match, 1)), rest: text.slice(match[0].length) };
}

/**
 * What follows an amount: nothing, remarks in brackets, listed parts. Gives null when all of it is understood, the unread words, or ""
 * for parts that are more than the whole.
 */
function readTail(text: string, whole: Money): string | null {
  if (END.test(text)) return null;
  const bracket = /^\(([^()]*)\)/.exec(text);
  if (!bracket) return readParts(text, whole);
  const inside = itemAt(bracket, 1);
  const isRemark = REMARK.test(inside) || (!/\d/.test(inside) && LABEL.test(inside) && !OPENS_PARTS.test(inside));
  return (isRemark ? null : readParts(inside, whole)) ?? readTail(text.slice(bracket[0].length), whole);
}

/** 其中：财政拨款80万元，其他资金20万元: known words and numbers to the end; a part without a unit is in that of the whole. */
function readParts(text: string, whole: Money): string | null {
  let rest = text.replace(LISTED, "");
  let sum = new Decimal(0);
  if (rest === "") return text;
  while (rest !== "") {
    const at = rest.search(/[-+\d.]/);
    const label = at < 0 ? rest : rest.slice(0, at);
    const figure = figureAt(rest.slice(label.length));
    if (!(PART.test(label) || LISTED_PART.test(label)) || !LABEL.test(label) || figure?.digits.kind !== "number") return rest;
    const found = unitOf(figure.rest);
    const part = inUnitOf({ ...figure, unit: found?.unit ?? whole.unit }, whole);
    const behind = found ? found.rest : figure.rest;
    if (!part || (behind !== "" && !LISTED.test(behind))) return part ? behind : rest;
    sum = sum.plus(part.value);
    rest = behind.replace(LISTED, "");
  }
  return sum.gt(whole.amount) ? "" : null;
}

/** What is wrong with the separators of a figure, and which numbers may be meant. */
function separatorsOf(run: string, print: string): string {
  if (DATE_LIKE.test(run)) return messages.reading.notAnAmount(print);
  const digits = run.replace(/\D/g, "");
  const match = /^(.*)[.,、。·](\d{1,2})$/.exec(run);
  const [whole, cents] = match ? groupsOf(match, 2) : [];
  const meant = [...(whole === undefined ? [] : [`${whole.replace(/\D/g, "")}.${cents}`]), digits];
  return messages.reading.amount.separators(print, [...new Set(meant.map((number) => number.replace(/^0+(?=\d)/, "")))]);
}
