import { messages } from "../../messages";
import { show } from "../../reading";
import { claimOf, isHolding, printOf, ratioReading, totalOf, valueOf, verdictOf, type Drafted } from "../judge";
import { isSlip, isTelling, TELLING_DIGITS, tellingDigits } from "../slips";
import type { Figure } from "../text";
import type { ToldText } from "../told";
import { isWholeFamily } from "./families";
import { addable, isStock } from "./lib";

/**
 * A list that does not make its total says nothing of which figure is wrong. The last part is what the others leave: where it can be mistyped, and
 * the total holds in another claim or is printed once more, the alarm stands at it; everywhere else at the total. A total that another claim
 * holds and that only two parts speak against is right, unless they are known to be all of it: they are some of its parts, or overlap.
 */
export function withCulprits(text: ToldText, claims: readonly Drafted[]): Drafted[] {
  if (!claims.some(isWrongList)) return [...claims];
  const held = new Set(claims.flatMap(placesHeld));
  return claims.flatMap((claim) => {
    if (!claim.list || !isWrongList(claim)) return claim;
    const mayBeSome = isSomeOf(claim.list, held);
    const part = mayBeSome && isShort(claim.list) ? null : atPart(text, claim, claim.list, held);
    return part ?? (mayBeSome ? [] : claim);
  });
}

function isWrongList({ verdict, list }: Drafted): boolean {
  return verdict === "inconsistent" && list !== undefined;
}

function isSomeOf({ total, parts }: NonNullable<Drafted["list"]>, held: ReadonlySet<number>): boolean {
  return parts.length <= 2 && held.has(total.index) && !isWholeFamily(parts.map((part) => part.lead));
}

/** 其中甲57.3万元，乙126万元，丙已全部付清: two parts that come to less than their total may have a third one beside them. */
function isShort({ total, parts }: NonNullable<Drafted["list"]>): boolean {
  return totalOf(parts).plain.lt(valueOf(total));
}

/** The indexes of the figure of a claim that holds, and of those it is reckoned from. */
export function placesHeld({ verdict, grounds }: Drafted): number[] {
  return isHolding(verdict) && grounds ? [grounds.figure.index, ...grounds.reading.inputs.map(({ index }) => index)] : [];
}

function atPart(text: ToldText, claim: Drafted, { total, parts }: NonNullable<Drafted["list"]>, held: ReadonlySet<number>): Drafted | null {
  const own = [total, ...parts];
  const isConfirmed = (one: Figure) => held.has(one.index) || isPrintedAgain(text, one, own) || isGivenByRate(text, one, own);
  const last = parts.at(-1)!;
  const others = parts.slice(0, -1);
  if (others.length === 0 || !isConfirmed(total) || isConfirmed(last)) return null;
  const right = valueOf(total).minus(totalOf(others).plain).div(last.factor);
  if (right.lte(0) || !right.eq(right.toDecimalPlaces(last.decimals)) || !isSlip(last, right)) return null;
  const derivation = messages.reportText.difference(printOf(total, last), others.map((one) => printOf(one, last)).join("−"), show(right));
  return claimOf(text.report, last, { kind: "difference", verdict: "inconsistent", expected: right, derivation, note: claim.note });
}

/** 任务数92公里，完成率104.78%: a percentage of so many digits holds with the figure. */
function isGivenByRate({ all }: ToldText, figure: Figure, own: readonly Figure[]): boolean {
  const near = all.filter((one) => one.figure.paragraph === figure.paragraph && !own.includes(one.figure));
  const percents = near.filter((one) => one.figure.sort === "percent" && tellingDigits(one.figure) > TELLING_DIGITS);
  const stocks = near.filter((one) => isStock(one) && addable(one.figure, figure));
  return percents.some((percent) =>
    stocks.some((one) =>
      [ratioReading(figure, one.figure, "weak"), ratioReading(one.figure, figure, "weak")]
        .flat()
        .some((reading) => verdictOf(percent.figure, reading) === "consistent"),
    ),
  );
}

function isPrintedAgain({ all }: ToldText, figure: Figure, own: readonly Figure[]): boolean {
  return (
    isTelling(figure) &&
    all.some((one) => isStock(one) && !own.includes(one.figure) && addable(one.figure, figure) && valueOf(one.figure).eq(valueOf(figure)))
  );
}
