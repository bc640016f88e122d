import Decimal from "decimal.js";
import { sumOf } from "./decimal";
import { MONEY_UNITS, STATED_UNIT, UNIT_MARKS, YUAN_ROUND } from "./lexicon/money";
import { MONEY } from "./lexicon/units";
import { compact } from "./plain";
import type { Quantity, Unit } from "./types";

/** An amount of money as printed. Nothing is converted while its unit is unknown: not even a likely one is taken for granted. */
export interface Money {
  /** The figure as printed: 620.82 of 620.82万元. */
  readonly amount: Decimal;
  /** Digits printed behind the point. */
  readonly decimals: number;
  /** The unit with its factor in 元; null when neither the cell nor what stands above or before it says one. */
  readonly unit: Unit | null;
  readonly unitFrom: "cell" | "heading" | null;
  readonly text: string;
}

/** The unit of money of that name (万元), with how many 元 it is; null for any other text. */
export function moneyUnit(name: string): Unit | null {
  const text = name.replace(YUAN_ROUND, MONEY);
  const factor = MONEY_UNITS.get(text);
  return factor === undefined ? null : { text, base: MONEY, dimension: "money", factor };
}

/**
 * The unit of money that a header or label announces: 项目资金（万元）, 单位：元, 金额(千元), 预算数/万元; null when none is named, or two different ones.
 * A price per thing (元/人) and an amount (20万元以下) are none.
 */
export function moneyUnitIn(text: string): Unit | null {
  const short = compact(text);
  const names = [...short.matchAll(UNIT_MARKS.name)]
    .filter((match) => announces(short, match[0], match.index))
    .map((match) => match[0].replace(YUAN_ROUND, MONEY));
  const [name, ...others] = new Set(names);
  return name !== undefined && others.length === 0 ? moneyUnit(name) : null;
}

/** 元 alone needs a bracket, a colon or the whole text to be a unit (单元, 美元); 万元 is one behind any word. */
function announces(text: string, name: string, at: number): boolean {
  const [before, behind] = [text.slice(0, at), text.slice(at + name.length)];
  return UNIT_MARKS.behind.test(behind) && !UNIT_MARKS.counted.test(before) && (name.length > 1 || UNIT_MARKS.beforeYuan.test(before));
}

/** The unit that a line states for the whole sheet (单位：万元, 以千元为单位); null when it states none. */
export function statedMoneyUnit(text: string): Unit | null {
  const short = compact(text);
  const [name] = STATED_UNIT.flatMap((pattern) => pattern.exec(short)?.[1] ?? []);
  return name === undefined ? null : moneyUnit(name);
}

/** The amount in 元; null when its unit is unknown. */
export function inYuan({ amount, unit }: Pick<Money, "amount" | "unit">): Decimal | null {
  return unit ? amount.times(unit.factor) : null;
}

/**
 * An amount in the unit of another one, the printed digits moved with it. Two amounts without a unit stand in one (unknown) unit as they are;
 * null when only one of the two units is known.
 */
export function inUnitOf(money: Pick<Money, "amount" | "decimals" | "unit">, like: Pick<Money, "unit">): Quantity | null {
  if (!money.unit || !like.unit) return money.unit === like.unit ? { value: money.amount, decimals: money.decimals, unit: null } : null;
  const ratio = new Decimal(money.unit.factor).div(like.unit.factor);
  return {
    value: money.amount.times(ratio),
    decimals: Math.max(0, money.decimals - Math.round(Math.log10(ratio.toNumber()))),
    unit: like.unit,
  };
}

/** What turns a figure of one unit into another at the end of a formula: "*10000", "/1000", "" where both are the same or not known. */
export function factorInFormula(from: Unit | null, to: Unit | null): string {
  const factor = from && to ? new Decimal(from.factor).div(to.factor) : new Decimal(1);
  if (factor.eq(1)) return "";
  return factor.gt(1) ? `*${factor.toFixed()}` : `/${new Decimal(1).div(factor).toFixed()}`;
}

/** Two amounts in the larger of their units, so that no printed digit is lost; null when only one unit is known. */
export function inOneUnit(a: Money, b: Money): readonly [Quantity, Quantity] | null {
  const larger = (a.unit?.factor ?? 0) >= (b.unit?.factor ?? 0) ? a : b;
  const [first, second] = [inUnitOf(a, larger), inUnitOf(b, larger)];
  return first && second ? [first, second] : null;
}

/** part ÷ whole; null when only one of the units is known, or the whole is zero. */
export function moneyRatio(part: Money, whole: Money): Decimal | null {
  const pair = inOneUnit(part, whole);
  return pair && !pair[1].value.isZero() ? pair[0].value.div(pair[1].value) : null;
}

/** The sum in the unit of `like`; null when an amount cannot be told in it. */
export function sumOfMoney(parts: readonly Money[], like: Pick<Money, "unit">): Decimal | null {
  const values = parts.map((part) => inUnitOf(part, like)?.value ?? null);
  return values.every((value) => value !== null) ? sumOf(values) : null;
}
