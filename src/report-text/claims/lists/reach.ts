import Decimal from "decimal.js";
import { HUNDRED, ratioInterval } from "../../../reading";
import { spread, valueOf } from "../../measure";
import { isSlip, isTelling, isWrongBase, tellingDigits } from "../../slips";
import { FORMER_VALUE, MOVES_A_BASE, SUMMED_UP, TOTAL_IN_FRONT, YEARS } from "../../lexicon";
import { sentenceOf, type Figure, type ReportText } from "../../text";
import type { Claim } from "../../types";
import { addable, hasShareBehind } from "../lib";

/** Amounts of one paragraph that are added up at most, and of how many a total is looked for. */
const MOST_PARTS = 14;
const MOST_ADDED = 4;
/** So many figures in front and behind what a base is moved by may stand. */
const MOST_NEAR = 24;
const SURE_DIGITS = 4;
/** 100 % fits any two equal amounts, and a wrong 100 % is the commonest error of all: nothing elsewhere explains it. */
const WHOLE = 100;

/** What claims that hold tell. `isBaseConfirmed`: another share of the sentence holds, so that its whole is found. */
export interface Known {
  readonly isBaseConfirmed: boolean;
  /** Pairs that have a percentage of their own (`pairOf`). */
  readonly ratios: ReadonlySet<string>;
  /** What the claim itself is reckoned from: some of it alone explains nothing, it was left out. */
  readonly own: readonly Figure[];
}

/** The key of a part with its whole, by their places in the text. */
export const pairOf = (part: Figure, whole: Figure): string => `${part.index} of ${whole.index}`;

/**
 * True when other figures in reach come to the printed one, in whatever way they are meant, or when it is told of another year than the
 * figures here: then nobody can say that it is wrong, only that it could not be held against what the text names.
 */
export function isExplained(report: ReportText, figure: Figure, claim: Pick<Claim, "kind" | "expected">, known: Known): boolean {
  if (FORMER_VALUE.test(figure.lead)) return true;
  if (figure.value.isZero() || (figure.sort === "percent" && figure.value.eq(WHOLE))) return false;
  const others = inReach(report, figure, claim.expected);
  if (!known.isBaseConfirmed && (claim.kind === "share" || claim.kind === "difference") && wholeIsElsewhere(report, figure)) return true;
  if (figure.sort === "percent")
    return (
      !(claim.expected !== null && isWrongBase(figure, claim.kind, new Decimal(claim.expected))) &&
      (ratioOfTwo(report, figure, claim.kind, others.filter(isStated), known.ratios) || ratioOfMoved(report, figure, claim.kind))
    );
  if (figure.sort === "points")
    return differenceOfTwo(
      figure,
      others.filter(({ sort }) => sort === "percent"),
    );
  const alike = others.filter((one) => isStated(one) && addable(one, figure));
  if (claim.kind === "sum") return belongsElsewhere(figure, claim.expected, alike) || sumOfSome(figure, alike, known.own);
  if (claim.kind === "other") return hasUnreadNumber(report, figure) || productOfTwo(figure, others);
  return differenceOfTwo(figure, alike);
}

/** True when two to four amounts or numbers in reach, not all of them among `own`, are added or taken off to what is printed. */
export function isReached(report: ReportText, figure: Figure, own: readonly Figure[]): boolean {
  const near = report.figures.filter(
    (one) => one !== figure && isStated(one) && addable(one, figure) && one.paragraph === figure.paragraph,
  );
  const isOwn = (one: Figure) => own.includes(one);
  return (
    sumOfSome(figure, near, own) ||
    near.some((more) =>
      near.some(
        (less) => more !== less && !(isOwn(more) && isOwn(less)) && prints(figure, valueOf(more).minus(valueOf(less)).div(figure.factor)),
      ),
    )
  );
}

function inReach(report: ReportText, figure: Figure, expected: number | null): readonly Figure[] {
  // Two figures come to a telling one by chance so seldom that one of them may stand in a sentence nearby; a slip of the pen is likelier than that.
  const slip = expected !== null && isSlip(figure, new Decimal(expected));
  const wide = !slip && (figure.sort === "points" || isTelling(figure));
  const near = (one: Figure) => (wide ? Math.abs(one.paragraph - figure.paragraph) <= 1 : one.sentence === figure.sentence);
  return report.figures.filter((one) => one.index !== figure.index && near(one));
}

const isStated = ({ sort, bound }: Figure): boolean => !bound && (sort === "amount" || sort === "count" || sort === "score");

/**
 * A part of a whole, or a change against what was, of any two figures that can stand beside each other. A share is told of something in
 * its own segment, and never of a fellow part.
 */
function ratioOfTwo(
  report: ReportText,
  figure: Figure,
  kind: Claim["kind"],
  others: readonly Figure[],
  ratios: ReadonlySet<string>,
): boolean {
  const printed = spread(figure);
  const meets = (low: Decimal, high: Decimal) => high.gte(printed.low) && low.lte(printed.high);
  const isShare = kind === "share";
  const own = others.filter(({ segment, end }) => segment === figure.segment && end <= figure.start);
  const parts = isShare && own.length > 0 ? own : others;
  const wholes =
    isShare && own.length > 0 ? others.filter((one) => one.segment === figure.segment || !hasShareBehind(report, one)) : others;
  return parts.some((part) =>
    wholes.some((whole) => {
      if (part === whole || !addable(part, whole) || !touches(figure, part, whole)) return false;
      if (part.segment !== figure.segment && ratios.has(pairOf(part, whole))) return false;
      const share = ratioInterval(spread(part), spread(whole), HUNDRED);
      if (!share) return false;
      const change = [share.low.minus(HUNDRED), share.high.minus(HUNDRED)].map((one) => one.abs());
      return meets(share.low, share.high) || (!isShare && meets(Decimal.min(...change), Decimal.max(...change)));
    }),
  );
}

/**
 * A part of what was planned once something was added to it or taken from it: 预算420万元，上年结转30万元; 任务75个，后核减4个; 份，剔除无效3份.
 */
function ratioOfMoved({ figures }: ReportText, figure: Figure, kind: Claim["kind"]): boolean {
  if (kind !== "rate" && kind !== "share") return false;
  const near = figures
    .slice(Math.max(0, figure.index - MOST_NEAR), figure.index + MOST_NEAR)
    .filter((one) => isStated(one) && Math.abs(one.paragraph - figure.paragraph) <= 2);
  const parts = near.filter(({ sentence }) => sentence === figure.sentence);
  const steps = near.filter((one) => MOVES_A_BASE.test(one.lead) || one.depth > 0);
  const printed = spread(figure);
  return steps.some((step) =>
    near.some(
      (base) =>
        base !== step &&
        addable(base, step) &&
        valueOf(step).lt(valueOf(base)) &&
        parts.some(
          (part) =>
            part !== step &&
            part !== base &&
            addable(part, base) &&
            [valueOf(base).plus(valueOf(step)), valueOf(base).minus(valueOf(step))].some((whole) => {
              const share = valueOf(part).div(whole).times(HUNDRED);
              return share.gte(printed.low) && share.lte(printed.high);
            }),
        ),
    ),
  );
}

/** What the parts come to is printed beside: they are the parts of that, and this is another total. */
function belongsElsewhere(figure: Figure, expected: number | null, others: readonly Figure[]): boolean {
  // One slip of the pen in so many digits apart, it is the same total printed twice.
  const isTwice = expected !== null && tellingDigits(figure) >= SURE_DIGITS && isSlip(figure, new Decimal(expected));
  return (
    expected !== null &&
    !isTwice &&
    others.some(
      (one) =>
        ([0, 1].includes(figure.sentence - one.sentence) || (one.sentence === figure.sentence + 1 && SUMMED_UP.test(one.lead))) &&
        valueOf(one).div(figure.factor).eq(expected),
    )
  );
}

/** The total of two to four other amounts, not all of them its own steps: a list may be parted in more than one way. */
function sumOfSome(figure: Figure, others: readonly Figure[], own: readonly Figure[]): boolean {
  const near = others
    .filter(({ paragraph }) => paragraph === figure.paragraph)
    .slice(0, MOST_PARTS)
    .map((one) => ({ value: valueOf(one).div(figure.factor), isOwn: own.includes(one) }));
  const reached = (sum: Decimal, count: number, from: number, isOther: boolean): boolean =>
    (count >= 2 && isOther && sum.eq(figure.value)) ||
    (count < MOST_ADDED &&
      near.slice(from).some(({ value, isOwn }, i) => reached(sum.plus(value), count + 1, from + i + 1, isOther || !isOwn)));
  return figure.sort === "amount" && reached(new Decimal(0), 0, 0, own.length === 0);
}

/** Two parts and more of a sentence with their shares behind them, and no total among them: they are parts of something named before. */
function wholeIsElsewhere(report: ReportText, figure: Figure): boolean {
  const amounts = sentenceOf(report, figure).figures.filter(isStated);
  const parts = amounts.filter((one) => hasShareBehind(report, one));
  return parts.length >= 2 && !amounts.some(({ lead }) => TOTAL_IN_FRONT.test(lead));
}

/** A number in front of the figure, back to the last full stop or semicolon, that was not read as one (1500发): it may be the one that counts. */
function hasUnreadNumber(report: ReportText, figure: Figure): boolean {
  const sentence = sentenceOf(report, figure);
  const from = Math.max(sentence.start, report.plain.lastIndexOf(";", figure.start) + 1);
  const read = sentence.figures.filter(({ start }) => start >= from && start < figure.start);
  const rest = read.reduceRight(
    (words, { start, end }) => words.slice(0, Math.max(0, start - from)) + words.slice(Math.max(0, end - from)),
    report.plain.slice(from, figure.start),
  );
  return /\d/.test(rest.replace(YEARS, ""));
}

/** A number of things × a price, whatever the things are. */
function productOfTwo(figure: Figure, others: readonly Figure[]): boolean {
  const here = others.filter(({ segment, bound }) => segment === figure.segment && !bound);
  const counts = here.filter(({ sort }) => sort === "count");
  return here.some(
    (price) => price.sort === "amount" && counts.some((count) => prints(figure, valueOf(price).times(valueOf(count)).div(figure.factor))),
  );
}

function differenceOfTwo(figure: Figure, others: readonly Figure[]): boolean {
  return others.some((more) =>
    others.some(
      (less) => more !== less && touches(figure, more, less) && prints(figure, valueOf(more).minus(valueOf(less)).div(figure.factor)),
    ),
  );
}

/** One of two figures at least stands in the figure's own sentence. */
const touches = ({ sentence }: Figure, one: Figure, other: Figure): boolean => one.sentence === sentence || other.sentence === sentence;

/** True when a result is printed like the figure. */
function prints({ value, decimals }: Figure, result: Decimal): boolean {
  return result.gt(0) && result.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).eq(value.abs());
}
