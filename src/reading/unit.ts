import Decimal from "decimal.js";
import { isBlankMark } from "./blank";
import { compact } from "./plain";
import {
  ALIKE_COUNTS,
  COUNT_UNITS,
  GENERAL_COUNTS,
  KNOWN_UNITS,
  MEASURE_UNITS,
  MULTIPLIERS,
  NOT_PER,
  PART_UNIT,
  PERIODS,
  PER_LETTERS,
  SAME_UNITS,
  SCALED_UNITS,
  UNIT_PREFIX,
} from "./lexicon/units";
import type { Quantity, Unit } from "./types";

const COUNTS = new Set(COUNT_UNITS);
const MEASURES = new Set(MEASURE_UNITS);
const PER = new Set(PERIODS);
/** A unit that stands in no list may have at most this many characters; longer text is a remark, not a unit. */
const LONGEST_UNKNOWN = 6;
/** Longer texts are no units: the longest in the lexicon with a multiplier before it and two denominators behind it stays below. */
const LONGEST_KNOWN = 32;

/** The percent unit, as number formats and percent text give it. */
export const PERCENT: Unit = { text: "%", base: "%", dimension: "share", factor: 1 };

/**
 * The unit in a text that holds nothing else ("万元", "元/人*月", "(%)", "百分比"); null when it is blank or too long for a unit.
 * Full width, white space, brackets around it and the spelling of · do not matter.
 */
export function readUnit(text: string): Unit | null {
  const short = unitText(text);
  if (short === "" || isBlankMark(short)) return null;
  return (
    knownUnit(short) ??
    partUnit(short) ??
    looseRatio(short) ??
    (short.length <= LONGEST_UNKNOWN && !/[\d,;:。、!?()]/.test(short) ? plain(short, short, "other", 1) : null)
  );
}

const KNOWN = new Map(Object.entries(KNOWN_UNITS));

/** Units that were read, by their text: a long sheet has few of them, and each row would hold two of its own. */
const read = new Map<string, Unit>();
const MOST_KEPT = 1000;

/** A unit that stands in the lexicon, perhaps with a multiplier in front or a denominator behind; null for any other text. */
export function knownUnit(short: string): Unit | null {
  const kept = read.get(short);
  if (kept || short.length > LONGEST_KNOWN) return kept ?? null;
  const unit = listedUnit(short);
  if (unit === null) return null;
  if (read.size >= MOST_KEPT) read.clear();
  read.set(short, unit);
  return unit;
}

function listedUnit(short: string): Unit | null {
  const direct = KNOWN.get(short);
  if (direct) return plain(short, direct[0], direct[1], direct[2]);
  if (COUNTS.has(short)) return plain(short, SAME_UNITS[short] ?? short, "count", 1);
  const scaled = SCALED_UNITS.get(short);
  if (scaled) return plain(short, scaled[0], "other", scaled[1]);
  if (MEASURES.has(short)) return plain(short, SAME_UNITS[short] ?? short, "other", 1);
  return ratioUnit(short) ?? multipliedUnit(short);
}

/** The longest known unit at the start of a text, with what follows it; null when the text starts with none. */
export function leadingUnit(text: string): { unit: Unit; rest: string } | null {
  for (let length = Math.min(text.length, 12); length > 0; length -= 1) {
    const unit = knownUnit(unitText(text.slice(0, length)));
    if (unit) return { unit, rest: text.slice(length) };
  }
  return null;
}

/**
 * How the units of a target and of its actual value relate: `same`; `convertible` by a factor (元 and 万元, % and ‰); `unstated` when one or both are missing;
 * `loose` when both only count things and one of them does not say which (个 and 人), or one leaves the denominator out; `different` when
 * numbers in them must not be compared.
 */
export function compareUnits(a: Unit | null, b: Unit | null): "same" | "convertible" | "unstated" | "loose" | "different" {
  if (!a || !b) return "unstated";
  if (a.base === b.base) return a.factor === b.factor ? "same" : "convertible";
  // 583元 under 530元/人·月: the denominator was left out. 200人/场 under 200人 is another thing than the whole.
  if (a.base.includes("/") && a.base.split("/")[0] === b.base) return a.factor === b.factor ? "loose" : "different";
  return a.factor === b.factor && countAlike(a, b) ? "loose" : "different";
}

/** 20项 against 20个, 12期 against 12场; not 人次 against 人 or 户, which are different things. */
function countAlike(a: Unit, b: Unit): boolean {
  if (a.dimension !== "count" || b.dimension !== "count") return false;
  return [a, b].some(({ base }) => GENERAL_COUNTS.has(base)) || ALIKE_COUNTS.some((group) => group.has(a.base) && group.has(b.base));
}

/**
 * A figure whose multiplier stands alone (4.9万), beside another one: it counts what the other counts (万元 beside 5万元, 万人 beside 人),
 * and beside a figure without a unit it is that many. Any other figure stays as it is.
 */
export function multipliedOut(quantity: Quantity, beside: Quantity): Quantity {
  const { unit } = quantity;
  if (!isBareMultiplier(unit) || isBareMultiplier(beside.unit)) return quantity;
  if (!beside.unit)
    return {
      value: quantity.value.times(unit.factor),
      decimals: Math.max(0, quantity.decimals - Math.round(Math.log10(unit.factor))),
      unit: null,
    };
  const { base, dimension } = beside.unit;
  return dimension === "share" || dimension === "month" || dimension === "day"
    ? quantity
    : { ...quantity, unit: plain(unit.text, base, dimension, unit.factor) };
}

/** 万, 亿: a multiplier and nothing that it multiplies. */
export function isBareMultiplier(unit: Unit | null): unit is Unit {
  return unit !== null && unit.base === "" && unit.factor > 1;
}

/** The quantity in another unit of the same base (万元 to 元); null when the units do not convert. A missing unit is taken over. */
export function convert(quantity: Quantity, to: Unit): Quantity | null {
  if (!quantity.unit) return { ...quantity, unit: to };
  if (quantity.unit.base !== to.base) return null;
  const ratio = new Decimal(quantity.unit.factor).div(to.factor);
  const shift = Math.round(Math.log10(ratio.toNumber()));
  // Multiplied first: 240 minutes are 4 hours, not 240 times 0.01666…67.
  return { value: quantity.value.times(quantity.unit.factor).div(to.factor), decimals: Math.max(0, quantity.decimals - shift), unit: to };
}

function unitText(text: string): string {
  return compact(text)
    .replace(/^\((.+)\)$/, "$1")
    .replace(/[*•×]/g, "·")
    .replace(UNIT_PREFIX, "");
}

function plain(text: string, base: string, dimension: Unit["dimension"], factor: number): Unit {
  return { text, base, dimension, factor };
}

/** 元/户, 元/人·月, 次/年: all that stands below the stroke is known, too. */
function ratioUnit(short: string): Unit | null {
  const at = short.indexOf("/");
  if (at <= 0) return null;
  return short
    .slice(at + 1)
    .split(/[·/]/)
    .every((part) => PER.has(part) || knownUnit(part) !== null)
    ? looseRatio(short)
    : null;
}

/** 万册次, 架次, 台班: a unit of counting with a part behind it counts what both name together, and keeps its multiplier. */
function partUnit(short: string): Unit | null {
  const unit = PART_UNIT.includes(short.slice(-1)) ? knownUnit(short.slice(0, -1)) : null;
  return unit?.dimension === "count" ? plain(short, unit.base + short.slice(-1), "count", unit.factor) : null;
}

/** A ratio whose denominator may be any words: only where nothing but a unit can stand (unit columns). */
function looseRatio(short: string): Unit | null {
  const at = short.indexOf("/");
  if (at < 0) return null;
  const top = knownUnit(short.slice(0, at));
  const below = short.slice(at + 1);
  if (!top || !PER_LETTERS.test(below) || below.length > 8 || NOT_PER.test(below)) return null;
  return plain(short, `${top.base}/${below}`, "other", top.factor);
}

function multipliedUnit(short: string): Unit | null {
  for (const [word, factor] of MULTIPLIERS) {
    if (!short.startsWith(word)) continue;
    const rest = short.slice(word.length);
    if (rest === "") return plain(short, "", "other", factor);
    const unit = knownUnit(rest);
    return unit && unit.dimension !== "share" ? plain(short, unit.base, unit.dimension, unit.factor * factor) : null;
  }
  return null;
}
