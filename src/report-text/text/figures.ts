import Decimal from "decimal.js";
import { leadingUnit } from "../../reading";
import {
  BOUND_BEFORE,
  BOUND_BEHIND,
  EACH_BEFORE,
  FULL_MARK_BEFORE,
  LEAD_MARK,
  MONEY_UNITS,
  NO_COUNT,
  NOT_UNIT,
  OF_CLASS,
  ORDINAL_BEFORE,
  PER_UNIT,
  PIECE,
  RANGE_BEFORE,
  SCORE_UNIT,
  TEN_THOUSAND,
  UNIT,
  NAME_BEHIND,
  NUMBER_ENDS,
  NUMBERED_BEFORE,
  UNIT_IN_FRONT,
} from "./lexicon";
import type { Figure, FigureSort } from "./types";

/** Thousands are parted by commas, or by blanks (共2 860万元). */
const NUMBER = /(?<![\d.A-Za-z_])-?(?:(?<!\d )[1-9]\d{0,2}(?: \d{3})+(?![\d ])|\d+(?:,\d{3})*)(?:\.\d+)?(?![\d_])/g;
const STOP = /[,;。、:()|!?\n]/;
const QUOTES = /["“”‘’]/g;
const NEAR = 24;
const LONGEST_UNIT = 8;

interface Place {
  readonly paragraph: number;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
}
interface FoundUnit {
  readonly sort: FigureSort;
  readonly unit: string;
  readonly factor: number;
  readonly length: number;
}

/** The figures with a unit in one sentence of plain text; dates, years, list numbers and document numbers have none. */
export function figuresIn(
  plain: string,
  { paragraph, sentence, from, to }: Place,
  firstIndex: number,
  segmentAt: (offset: number) => number,
  said: string | null = null,
): Figure[] {
  const figures: Figure[] = [];
  // What stands in front of the sentence (the point of a list number: 1.13个乡镇) is no part of its numbers.
  for (const match of plain.slice(from, to).matchAll(NUMBER)) {
    const at = from + match.index;
    const numberEnd = at + match[0].length;
    const unit = unitAt(plain, numberEnd, to) ?? unitBefore(plain, match[0], { from, at, end: numberEnd, to }, said);
    // 项目1 860万元 may be the number of a project and an amount: neither is read.
    const isTwofold = match[0].includes(" ") && NUMBERED_BEFORE.test(plain.slice(from, at));
    if (!unit || isTwofold || ORDINAL_BEFORE.test(plain.slice(from, at))) continue;
    const digits = match[0].replace(/[, ]/g, "");
    const end = numberEnd + unit.length;
    figures.push({
      index: firstIndex + figures.length,
      start: at,
      end,
      digits,
      value: new Decimal(digits),
      decimals: digits.split(".")[1]?.length ?? 0,
      sort: unit.sort,
      unit: unit.unit,
      factor: unit.factor,
      bound: isBound(plain, at, end),
      each: PER_UNIT.test(plain.slice(end, to)),
      lead: leadOf(plain, figureInFront(plain, figures, from, at), from, at).replace(LEAD_MARK, ""),
      tail: (plain.slice(end, Math.min(to, end + NEAR)).split(/[,;。、:()\d|\n]/)[0] ?? "").replace(QUOTES, ""),
      depth: depthAt(plain, from, at),
      paragraph,
      sentence,
      segment: segmentAt(at),
    });
  }
  return figures;
}

/** What a number is besides its place: where it stands, its letters, and what it counts. */
type Alone = Pick<Figure, "start" | "end" | "digits" | "sort" | "paragraph" | "sentence"> & Partial<Figure>;

/** A number of a row, of a cell or in words as a figure of its own: none of those that the text is read into, without a unit and words unless told. */
export function aloneFigure(told: Alone): Figure {
  return {
    index: -1,
    value: new Decimal(told.digits),
    decimals: told.digits.split(".")[1]?.length ?? 0,
    unit: "",
    factor: 1,
    bound: false,
    each: false,
    lead: "",
    tail: "",
    depth: 0,
    segment: -1,
    ...told,
  };
}

/** Where the last figure in front ends; 每口(4米×4米)补助1800元: what a bracket behind the word for each thing tells does not part a price from that word. */
function figureInFront(plain: string, figures: readonly Figure[], from: number, at: number): number {
  const last = figures.at(-1);
  const depth = depthAt(plain, from, at);
  const before = figures.filter((one) => one.depth <= depth).at(-1);
  const opened = last ? plain.lastIndexOf("(", last.start) : -1;
  const isAside = last && last.depth > depth && EACH_BEFORE.test(plain.slice(before?.end ?? from, opened));
  return Math.max(from, (isAside ? before : last)?.end ?? from);
}

function unitAt(plain: string, at: number, to: number): FoundUnit | null {
  UNIT.lastIndex = at;
  const known = UNIT.exec(plain);
  if (known) {
    const [sort, unit] = Object.entries(known.groups ?? {}).find(([, word]) => word !== undefined) as [FigureSort, string];
    if (sort === "count" && unit.startsWith(TEN_THOUSAND)) return { sort, unit: unit.slice(1), factor: 1e4, length: unit.length };
    return { sort, unit, factor: sort === "amount" ? (MONEY_UNITS[unit] ?? 1) : 1, length: known[0].length };
  }
  const rest = plain.slice(at, Math.min(to, at + LONGEST_UNIT));
  const counted = leadingUnit(rest);
  if (!counted || (counted.unit.dimension !== "count" && counted.unit.dimension !== "other") || counted.unit.base === "") return null;
  const length = rest.length - counted.rest.length;
  const whole = counted.unit.text.startsWith(PIECE) ? PIECE : counted.unit.text;
  if (NO_COUNT.has(whole) || NOT_UNIT.test(plain.slice(at, to))) return null;
  const factor = counted.unit.factor;
  return { sort: "count", unit: factor === 1 ? whole : counted.unit.base, factor, length: whole === PIECE ? 1 : length };
}

/** The unit of a bare number that stands in front of it (人员经费(万元):120.5), or that is said for all numbers below (单位:万元). */
function unitBefore(
  plain: string,
  digits: string,
  { from, at, end, to }: { from: number; at: number; end: number; to: number },
  said: string | null,
): FoundUnit | null {
  const before = plain.slice(Math.max(from, at - NEAR), at);
  if (!NUMBER_ENDS.test(plain.slice(end, to))) return null;
  // 效益满分30，扣0.9分: points, though nothing says so behind the number.
  if (FULL_MARK_BEFORE.test(before)) return { sort: "score", unit: SCORE_UNIT, factor: 1, length: 0 };
  const own = UNIT_IN_FRONT.exec(before)?.groups?.unit;
  const unit = own ?? (said !== null && NAME_BEHIND.test(before) && !/^20\d\d$/.test(digits) ? said : undefined);
  if (unit === undefined) return null;
  const factor = MONEY_UNITS[unit];
  return { sort: factor === undefined ? "count" : "amount", unit, factor: factor ?? 1, length: 0 };
}

function isBound(plain: string, start: number, end: number): boolean {
  const before = plain.slice(Math.max(0, start - NEAR), start);
  return (
    BOUND_BEFORE.test(before) ||
    RANGE_BEFORE.test(before) ||
    BOUND_BEHIND.test(plain.slice(end, end + NEAR)) ||
    (plain[end - 1] === "%" && OF_CLASS.test(plain.slice(end, end + NEAR)))
  );
}

/**
 * The words in front of a figure; a bare colon, or the edge of its cell, is stepped over once, so that "资金为：5" and the number of a row have their label, and
 * closed brackets are left out.
 */
function leadOf(plain: string, last: number, from: number, start: number): string {
  const first = stretch(plain, last, start);
  if (first.text !== "" || !/[:|]/.test(plain[first.from - 1] ?? "")) return first.text.replace(QUOTES, "");
  return stretch(plain, Math.max(from, last), first.from - 1).text.replace(QUOTES, "");
}

function stretch(plain: string, from: number, end: number): { text: string; from: number } {
  let text = "";
  let at = end;
  while (at > from) {
    const opened = plain[at - 1] === ")" ? plain.lastIndexOf("(", at - 1) : -1;
    if (opened >= from && !/[)]/.test(plain.slice(opened, at - 1))) at = opened;
    else if (STOP.test(plain[at - 1]!)) break;
    else {
      at -= 1;
      text = plain[at]! + text;
    }
  }
  return { text, from: at };
}

/** Open brackets at an offset, counted from `from`. */
export function depthAt(plain: string, from: number, at: number): number {
  let depth = 0;
  for (let i = from; i < at; i += 1) depth += plain[i] === "(" ? 1 : plain[i] === ")" ? -1 : 0;
  return Math.max(0, depth);
}
