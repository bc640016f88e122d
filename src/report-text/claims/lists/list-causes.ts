import type Decimal from "decimal.js";
import type { Drafted } from "../../judge";
import { isWithin, valueOf } from "../../measure";
import { isMoved, isOneDigitOff, isOtherUnit, isSlip, isTelling } from "../../slips";
import type { Figure } from "../../text";

/** A sign turned round is off by the part twice. */
const BOTH_WAYS = 2;
/** What was not seen of a list is seldom so small a part of its total. */
const HAIR = 0.01;

/**
 * True when it can be told how a list and its total came apart: a slip of the pen in the total or in a part, a part that was left out, added twice, or
 * added where it is taken off, a total that is rounded further than its parts, or stands in another unit. What else makes no total (a part that was not
 * seen, a figure of another scope) lies anywhere. @param right what the parts come to, in the unit of the total
 */
export function hasListCause({ total, parts }: NonNullable<Drafted["list"]>, right: Decimal): boolean {
  const off = valueOf(total).minus(right.times(total.factor));
  return (
    isWithin(total, right, HAIR) ||
    isSlip(total, right) ||
    isOneDigitOff(total, right) ||
    isMoved(total, right) ||
    isOtherUnit(total, right, parts) ||
    isRoundedFurther(total, right) ||
    parts.some((part) => isMiscounted(part, off) || isPartSlipped(part, off))
  );
}

/** 预算120万元，追加30万元，调减10万元，调整后150万元: the total leaves a part out, counts it twice, or adds what is taken off. */
function isMiscounted(part: Figure, off: Decimal): boolean {
  const own = valueOf(part).abs();
  return !own.isZero() && (off.abs().eq(own) || off.abs().eq(own.times(BOTH_WAYS)));
}

/** The part was another number when the total was reckoned. */
function isPartSlipped(part: Figure, off: Decimal): boolean {
  const before = partInTotal(part, off);
  return isTelling(part) && before !== null && (isSlip(part, before) || isMoved(part, before));
}

/** What a part must be, printed like it, for the list to make its total; null where no such number is. @param off the total less what its parts come to */
export function partInTotal(part: Figure, off: Decimal): Decimal | null {
  const right = part.value.plus(off.div(part.factor));
  return right.gt(0) && right.eq(right.toDecimalPlaces(part.decimals)) ? right : null;
}

/** 11,900 for 11,936. */
function isRoundedFurther({ value }: Figure, right: Decimal): boolean {
  const digits = value
    .toFixed()
    .replace(/\D|0+$/g, "")
    .replace(/^0+/, "").length;
  return digits > 1 && right.toSignificantDigits(digits).eq(value);
}
