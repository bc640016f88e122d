import Decimal from "decimal.js";
import { lastPlace } from "../reading";
import type { Figure } from "./text";
import type { ClaimKind } from "./types";

/** A fit by chance is unlikely for a figure with so many digits. */
export const TELLING_DIGITS = 3;
const WHOLE = 100;
/** A point in the wrong place, 元 for 万元 or 亿元. */
const MOVED = [10, 100, 1000, 1e4, 1e8];
/** As many digits as a number has where one that is left out or doubled tells something. */
const LONG_ENOUGH = 4;

/** True for a figure of three digits and more: another pair comes to it by chance but seldom. */
export function isTelling({ digits }: Figure): boolean {
  return digits.replace(/[-.]/g, "").replace(/^0+/, "").length >= TELLING_DIGITS && !/^100(?:\.0+)?$/.test(digits);
}

/** Digits that tell: zeros at both ends left out. */
export function tellingDigits({ digits }: Figure): number {
  return digits.replace(/[-.]/g, "").replace(/^0+|0+$/g, "").length;
}

/**
 * True when a result, printed like the figure, differs from it in one digit or in two neighbours that changed places: a slip of the pen,
 * however far off it is.
 */
export function isSlip({ value, decimals }: Figure, result: Decimal): boolean {
  const [a, b] = [value, result.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP)].map((one) =>
    one.abs().toFixed(decimals).replace(".", ""),
  ) as [string, string];
  if (isStepOff(a, b)) return true;
  if (a.length !== b.length) return Math.min(tellingIn(a), tellingIn(b)) >= 2 && oneLeftOut(a, b);
  if (Math.max(lengthOf(a), lengthOf(b)) < TELLING_DIGITS) {
    const [c, d] = [a.slice(-2), b.slice(-2)] as [string, string];
    return lengthOf(a) === 2 && c !== d && c[0] === d[1] && c[1] === d[0];
  }
  const differ = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  return (
    differ.length === 1 ||
    (differ.length === 2 && differ[1]! - differ[0]! === 1 && a[differ[0]!] === b[differ[1]!] && a[differ[1]!] === b[differ[0]!])
  );
}

/** Numbers closer than this part of the larger one may come from amounts that are nearly the same: a budget and what arrived of it. */
const HAIR = 0.01;

/** True when another digit, not two that changed places, tells a result from a figure that is so close to it that a base nearly the same would do. */
export function isHairsbreadth({ value, decimals }: Figure, result: Decimal): boolean {
  const right = result.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  const sorted = (one: Decimal) => [...one.abs().toFixed(decimals)].sort().join("");
  return value.minus(right).abs().lte(Decimal.max(value.abs(), right.abs()).times(HAIR)) && sorted(value) !== sorted(right);
}

/** The numbers that one digit, or two neighbours that changed places, tell from a figure: as long as it is, with as many decimals. */
export function slipsOf({ digits }: Figure): Decimal[] {
  const places = [...digits].flatMap((digit, i) => (/\d/.test(digit) ? [i] : []));
  const put = (at: number, digit: string, from = digits) => from.slice(0, at) + digit + from.slice(at + 1);
  const others = places.flatMap((at) => [...DIGITS].filter((digit) => digit !== digits[at]).map((digit) => put(at, digit)));
  const swapped = places.flatMap((at, i) => {
    const next = places[i + 1];
    return next === undefined || digits[at] === digits[next] ? [] : [put(at, digits[next]!, put(next, digits[at]!))];
  });
  return [...others, ...swapped].filter((number) => !/^0\d/.test(number) && /[1-9]/.test(number)).map((number) => new Decimal(number));
}

/** A figure with a slip of the pen in it, so many of them at most: spread over its places, and two digits that change places. */
export function someSlips(figure: Figure, most: number): Figure[] {
  const all = slipsOf(figure);
  const step = Math.ceil(all.length / most);
  return all.filter((_, i) => i % step === 0 || i === all.length - 1).map((value) => readAs(figure, value));
}

/** A figure as if it read another value. */
export function readAs(figure: Figure, value: Decimal): Figure {
  return { ...figure, value, digits: value.toFixed(figure.decimals) };
}

/** 1286.4 for 1268.4: digits that changed places. */
export function hasSameDigits({ value, decimals }: Figure, right: Decimal): boolean {
  const sorted = (one: Decimal) => [...one.toFixed(decimals)].sort().join("");
  return sorted(value) === sorted(right);
}

/** 17.1 for 71.1: two neighbours that changed places, however far off that is. */
export function isTransposed(figure: Figure, right: Decimal): boolean {
  return isSlip(figure, right) && hasSameDigits(figure, right);
}

/** So many results that rounded inputs leave are tried at most. */
const MOST_RESULTS = 50;

/**
 * True when one digit, or two that changed places, tell a figure from one of the results that its rounded inputs leave: 17.2 for 71.2, where 15.5 of
 * 21.8 may be 70.7 to 71.5.
 */
export function isSlipWithin(figure: Figure, { low, high }: { readonly low: Decimal; readonly high: Decimal }): boolean {
  const step = lastPlace(figure.decimals);
  const count = high.minus(low).div(step).ceil().toNumber();
  if (count > MOST_RESULTS) return false;
  return Array.from({ length: count + 1 }, (_, i) => Decimal.min(low.plus(step.times(i)), high)).some(
    (result) => isOneDigitOff(figure, result) || isTransposed(figure, result),
  );
}

const DIGITS = "0123456789";

/** True when one digit of as many tells a result, printed like the figure, from it, however few they are. */
export function isOneDigitOff({ value, decimals }: Figure, result: Decimal): boolean {
  const [a, b] = [value, result].map((one) => one.abs().toFixed(decimals)) as [string, string];
  return a.length === b.length && [...a].filter((digit, i) => digit !== b[i]).length === 1;
}

/** 95.6 for 105.6: one more or less of the first or second place, carried on. */
function isStepOff(a: string, b: string): boolean {
  const off = String(Math.abs(Number(a) - Number(b)));
  const [short, long] = [Math.min(lengthOf(a), lengthOf(b)), Math.max(lengthOf(a), lengthOf(b))];
  return short >= TELLING_DIGITS && long > TELLING_DIGITS && /^10+$/.test(off) && long - off.length <= 1;
}

function tellingIn(digits: string): number {
  return digits.replace(/^0+|0+$/g, "").length;
}

/** Digits without the zeros in front: 0.86 has two. */
function lengthOf(digits: string): number {
  return digits.replace(/^0+/, "").length;
}

/** 125 for 1205, 13355 for 1335: a digit left out or typed twice. */
function oneLeftOut(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    long.length >= LONG_ENOUGH &&
    long.length - short.length === 1 &&
    [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short)
  );
}

/** 25 for 250, 元 for 万元: a point or a unit in the wrong place. */
export function isMoved(figure: Figure, result: Decimal): boolean {
  const { value, decimals } = figure;
  return (
    (figure.sort !== "percent" || tellingDigits(figure) >= 2) &&
    !value.isZero() &&
    MOVED.some(
      (times) =>
        value.times(times).eq(result.toDecimalPlaces(decimals)) ||
        result.times(times).toDecimalPlaces(decimals).eq(value) ||
        // 3.65% for 36.46%: rounded where it stands.
        (isTelling(figure) && decimals > 0 && result.div(times).toDecimalPlaces(decimals).eq(value)),
    )
  );
}

/** 456.2元 for what parts in 万元 come to: the number is right and its unit is not. */
export function isOtherUnit(total: Figure, right: Decimal, parts: readonly Figure[]): boolean {
  return (
    total.sort === "amount" &&
    isTelling(total) &&
    parts.every(({ factor }) => factor !== total.factor && right.times(total.factor).eq(total.value.times(factor)))
  );
}

/** The commonest slips with a ratio: upside down (105 % for 22.8 of 24), or a change by the later amount (480÷3680). */
export function isWrongBase({ value, decimals }: Figure, kind: ClaimKind, right: Decimal): boolean {
  if (right.isZero()) return false;
  const ofLater = (way: 1 | -1) => right.div(right.div(WHOLE).times(way).plus(1));
  const turned =
    kind === "rate"
      ? [new Decimal(WHOLE).times(WHOLE).div(right)]
      : kind === "change"
        ? [ofLater(1), ...(right.lt(WHOLE) ? [ofLater(-1)] : [])]
        : [];
  return turned.some((one) => one.minus(value).abs().lte(lastPlace(decimals)));
}

/** 100 % is what is written where nobody reckoned. */
export function isBareWhole({ value, sort }: Figure, kind: ClaimKind): boolean {
  return kind === "rate" && sort === "percent" && value.eq(WHOLE);
}

/**
 * True when it can be told how the printed number came about if the result is the right one: a slip of the pen, a point or a unit in the wrong
 * place, a ratio by the wrong one of its two amounts, a 100 % that nobody reckoned.
 */
export function hasCause(figure: Figure, kind: ClaimKind, right: Decimal): boolean {
  return isSlip(figure, right) || isMoved(figure, right) || isWrongBase(figure, kind, right) || isBareWhole(figure, kind);
}

/** A result counts as even when it is this close to a number of few digits, against what that many digits tell apart. */
const EVEN_BY = 0.005;
/** So many digits more than the result the inputs must have together: shorter ones divide evenly by chance. */
const DIGITS_TO_SPARE = 4;
const MOST_EVEN_DIGITS = 3;

/**
 * True when a ratio of two figures comes out even (4436.4÷7394=60 %): figures that do not belong together hardly ever do. The printed number has
 * no part in it.
 */
export function isEven(inputs: readonly Figure[], result: Decimal): boolean {
  const [a, b] = inputs;
  if (inputs.length !== 2 || !a || !b || result.isZero() || b.value.isZero() || !isPowerOfTen(a.value.div(b.value).div(result).abs()))
    return false;
  const given = inputs.reduce((sum, input) => sum + tellingDigits(input), 0);
  return [1, 2, MOST_EVEN_DIGITS].some((digits) => {
    const near = result.toSignificantDigits(digits);
    return (
      given - digits >= DIGITS_TO_SPARE &&
      result
        .minus(near)
        .div(result)
        .abs()
        .times(2)
        .times(10 ** digits)
        .lte(EVEN_BY)
    );
  });
}

/** The result is the ratio itself, whatever the units of the two: no sum, no difference. */
function isPowerOfTen(value: Decimal): boolean {
  if (value.isZero()) return false;
  const exponent = value.log(10);
  return exponent.minus(exponent.round()).abs().lte(SAME_BY);
}

const SAME_BY = 1e-9;
