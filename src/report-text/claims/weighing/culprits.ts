import Decimal from "decimal.js";
import { messages } from "../../../messages";
import { show } from "../../../reading";
import { claimOf, isRatioOf, type Drafted } from "../../judge";
import { isHolding, printOf, totalOf, valueOf } from "../../measure";
import { hasSameDigits, isMoved, isOneDigitOff, isSlip, isTelling, TELLING_DIGITS, tellingDigits } from "../../slips";
import { printedAt, type Figure } from "../../text";
import type { ToldText } from "../../told";
import { NAMES_THE_REST } from "../../lexicon";
import { isWholeFamily } from "../lists/families";
import { addable, isStock } from "../lib";

/**
 * A list that does not make its total says nothing of which figure is wrong. The last part is what the others leave: where it can be mistyped, and
 * the total holds in another claim or is printed once more, the alarm stands at it; everywhere else at the total. A total that another claim
 * holds and that only two parts speak against is right, unless they are known to be all of it: they are some of its parts, or overlap.
 */
export function withCulprits(text: ToldText, claims: readonly Drafted[]): Drafted[] {
  if (!claims.some(isWrongList)) return [...claims];
  // 150万元，占16.66%: cut instead of rounded, it speaks for its amounts all the same.
  const held = new Set(claims.flatMap((claim) => (claim.verdict === "truncated" ? placesOf(claim) : placesHeld(claim))));
  const wrong = claims.flatMap(({ list, verdict, explained }) => (verdict === "inconsistent" && list && !explained ? [list] : []));
  const ended = wrong.filter((list) => list.tie === "trailing" && wrong.some((other) => other !== list && isEndOf(list, other)));
  return claims.flatMap((claim) => {
    const { list } = claim;
    if (!list || !isWrongList(claim)) return claim;
    if (claim.explained) return inRightTotal(text, claim, list, held) ?? [];
    const end = ended.find((one) => isEndOf(one, list));
    if (end) return end === list ? claim : [];
    const mayBeSome = !list.closed && isSomeOf(list, held);
    const part = mayBeSome && isShort(list) ? null : atPart(text, claim, list, held);
    return part ?? (mayBeSome ? [] : claim);
  });
}

/**
 * 全年总收入A，比上年的B增加C。构成是：甲…，乙…，其他…: other figures come to the total, so that it is right, and a part of its list is not: one that so many
 * digits tell from what the others leave that this is no chance.
 */
function inRightTotal(text: ToldText, claim: Drafted, list: NonNullable<Drafted["list"]>, held: ReadonlySet<number>): Drafted | null {
  const isLoose = !list.closed && list.tie !== "explicit" && isShort(list);
  if (isLoose || (!list.closed && list.parts.length <= 2 && !isWholeFamily(list.parts.map(({ lead }) => lead)))) return null;
  const part = atPart(text, claim, list, new Set([...held, list.total.index]));
  const figure = part && text.report.figures.find((one) => list.parts.includes(one) && printedAt(text.report, one) === part.start);
  return part && figure && tellingDigits(figure) > TELLING_DIGITS && isSlip(figure, new Decimal(part.expected ?? 0)) ? part : null;
}

/** 拨付A，具体为：甲…，乙…，合计A: one mistake; the total behind the parts says what they should come to, whichever of them it is. */
function isEndOf(end: NonNullable<Drafted["list"]>, { total, parts }: NonNullable<Drafted["list"]>): boolean {
  return valueOf(end.total).eq(valueOf(total)) && end.parts.length === parts.length && end.parts.every((part) => parts.includes(part));
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
export function placesHeld(claim: Drafted): number[] {
  return isHolding(claim.verdict) ? placesOf(claim) : [];
}

function placesOf({ grounds }: Drafted): number[] {
  return grounds ? [grounds.figure.index, ...grounds.reading.inputs.map(({ index }) => index)] : [];
}

function atPart(text: ToldText, claim: Drafted, list: NonNullable<Drafted["list"]>, held: ReadonlySet<number>): Drafted | null {
  const { total, parts, closed } = list;
  const own = [total, ...parts];
  const isConfirmed = (one: Figure) => held.has(one.index) || isPrintedAgain(text, one, own) || isGivenByRate(text, one, own);
  const isSure = isConfirmed(total);
  if (parts.length < 2 || (!isSure && (!closed || isSlip(total, totalOf(parts).plain.div(total.factor))))) return null;
  const rightOf = (part: Figure) =>
    valueOf(total)
      .minus(totalOf(parts.filter((one) => one !== part)).plain)
      .div(part.factor);
  const isMeant = (part: Figure) => {
    const right = rightOf(part);
    return (
      right.gt(0) && right.eq(right.toDecimalPlaces(closed ? Math.max(part.decimals, total.decimals) : part.decimals)) && !isConfirmed(part)
    );
  };
  const open = (closed ? parts : parts.slice(-1)).filter(isMeant);
  const slips = open.filter((part) =>
    isSure
      ? isSlip(part, rightOf(part)) ||
        (parts.length === 2 && isOneDigitOff(part, rightOf(part))) ||
        (closed && isMoved(part, rightOf(part)))
      : NAMES_THE_REST.test(part.lead) && hasSameDigits(part, rightOf(part)),
  );
  const guilty = slips.length > 0 ? slips : closed && isSure ? open : [];
  // Of several that one digit would mend the last one is named, where the total is held elsewhere: an alarm at the total would be wrong for sure.
  const part = guilty.length === 1 ? guilty[0] : isSure ? slips.find((one) => one === parts.at(-1)) : undefined;
  if (part === undefined) return null;
  const others = parts.filter((one) => one !== part);
  const right = rightOf(part);
  const prints = others.map((one) => printOf(one, part)).join("−");
  const derivation = messages.reportText.difference(printOf(total, part), prints, show(right));
  return {
    ...claimOf(text.report, part, { kind: "difference", verdict: "inconsistent", expected: right, derivation, note: claim.note }),
    ...(closed ? { list: { ...list, total: part, parts: [total, ...others], left: true } } : {}),
  };
}

/** 任务数92公里，完成率104.78%: a percentage of so many digits holds with the figure. */
function isGivenByRate({ all }: ToldText, figure: Figure, own: readonly Figure[]): boolean {
  const near = all.filter((one) => one.figure.paragraph === figure.paragraph && !own.includes(one.figure));
  const percents = near.filter((one) => one.figure.sort === "percent" && tellingDigits(one.figure) > TELLING_DIGITS);
  const stocks = near.filter((one) => isStock(one) && addable(one.figure, figure));
  return percents.some((percent) =>
    stocks.some((one) => isRatioOf(percent.figure, figure, one.figure) || isRatioOf(percent.figure, one.figure, figure)),
  );
}

function isPrintedAgain({ all }: ToldText, figure: Figure, own: readonly Figure[]): boolean {
  return (
    isTelling(figure) &&
    all.some((one) => isStock(one) && !own.includes(one.figure) && addable(one.figure, figure) && valueOf(one.figure).eq(valueOf(figure)))
  );
}
