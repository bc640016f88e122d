import Decimal from "decimal.js";
import { sumOf } from "../../../reading";
import { totalOf, valueOf } from "../../measure";
import { isOtherUnit, isSlip, tellingDigits } from "../../slips";
import type { Figure } from "../../text";
import type { Told } from "../../told";
import { LEVEL_NAME } from "../../lexicon";

/* What explains that a list does not come to its total: a slip of the pen, rounding, a part that holds others. */

/** A difference of one digit between numbers as long as this is a slip, however large it is. */
const SURE_DIGITS = 4;
/** Whole amounts of so many digits may have been rounded. */
const ROUNDED_FROM = 1000;

/** True when some other way of adding explains the total: without one or two of the parts, or a part that already holds others. */
export function otherwise(total: Figure, ways: readonly (readonly Told[])[]): boolean {
  return ways.slice(0, 1).some((way) => {
    const values = way.map((one) => valueOf(one.figure));
    const sum = sumOf(values);
    const target = valueOf(total);
    const levels = values.at(-1)!.eq(target) && (values.length > 2 || way.every((one) => LEVEL_NAME.test(one.figure.lead)));
    if (levels || rounded(total, way, sum.minus(target))) return true;
    const over = sum.minus(target);
    if (over.lte(0)) return false;
    // A part, or two in a row, that may be told of the part in front of it.
    return values.some(
      (value, i) =>
        i > 0 &&
        value.lte(values[i - 1]!) &&
        (value.eq(over) || (values[i + 1]?.plus(value).eq(over) && value.plus(values[i + 1]!).lte(values[i - 1]!))),
    );
  });
}

/** Large amounts without decimals may each have been rounded. */
function rounded(total: Figure, way: readonly Told[], off: Decimal): boolean {
  const whole = [total, ...way.map((one) => one.figure)].every(
    (figure) => figure.sort === "amount" && figure.decimals === 0 && figure.unit === total.unit,
  );
  return (
    whole &&
    total.value.gte(ROUNDED_FROM) &&
    off
      .abs()
      .div(total.factor)
      .lte(new Decimal(way.length + 1).div(2))
  );
}

/** True when one digit of the total or of one part, two that changed places, or the total's unit make the difference. */
export function typingSlip(total: Figure, parts: readonly Figure[]): boolean {
  const sum = totalOf(parts).plain;
  const off = sum.minus(valueOf(total));
  const one = (figure: Figure, should: Decimal) => {
    const result = should.div(figure.factor);
    return result.gt(0) && result.eq(result.toDecimalPlaces(figure.decimals)) && isSlip(figure, result);
  };
  return one(total, sum) || isOtherUnit(total, sum.div(total.factor), parts) || parts.some((part) => one(part, valueOf(part).minus(off)));
}

/** A slip in a number so long explains a difference whatever the words say of the list. */
export function isSureSlip(total: Figure, parts: readonly Figure[]): boolean {
  return typingSlip(total, parts) && Math.max(...[total, ...parts].map(tellingDigits)) >= SURE_DIGITS;
}

/** 251.64万元、138.27万元、46.15万元，合计436.1万元: a total with a decimal, but fewer of them than its parts, is what they come to, rounded. */
export function isRoundedFrom(total: Figure, parts: readonly Figure[]): boolean {
  const mayBe = total.sort === "amount" && total.decimals > 0 && parts.some(({ decimals }) => decimals > total.decimals);
  return mayBe && totalOf(parts).plain.div(total.factor).toDecimalPlaces(total.decimals, Decimal.ROUND_HALF_UP).eq(total.value);
}
