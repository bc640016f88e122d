import Decimal from "decimal.js";
import { HUNDRED } from "../../reading";
import { valueOf } from "../judge";
import { FORMER_VALUE } from "../lexicon";
import type { Figure, ReportText } from "../text";
import { addable } from "./lib";

/** A figure of so many digits fits two others by chance so seldom that one of them may stand in a sentence nearby; of fewer, both stand in its own. */
const TELLING_DIGITS = 3;
/** 100 % fits any two equal amounts, and a wrong 100 % is the commonest error of all: nothing elsewhere explains it. */
const WHOLE = 100;

/**
 * True when other figures in reach come to the printed one, in whatever way they are meant, or when it is told of another year than the
 * figures here: then nobody can say that it is wrong, only that it could not be held against what the text names.
 */
export function isExplained(report: ReportText, figure: Figure): boolean {
  if (FORMER_VALUE.test(figure.lead)) return true;
  if (figure.value.isZero() || (figure.sort === "percent" && figure.value.eq(WHOLE))) return false;
  const others = inReach(report, figure);
  if (figure.sort === "percent") return ratioOfTwo(figure, others.filter(isStated));
  if (figure.sort === "points") return differenceOfTwo(figure, others.filter(({ sort }) => sort === "percent"));
  return differenceOfTwo(figure, others.filter((one) => isStated(one) && addable(one, figure)));
}

function inReach(report: ReportText, figure: Figure): readonly Figure[] {
  const wide = figure.sort === "points" || figure.digits.replace(/[-.]/g, "").replace(/^0+/, "").length >= TELLING_DIGITS;
  const near = (one: Figure) => (wide ? Math.abs(one.paragraph - figure.paragraph) <= 1 : one.sentence === figure.sentence);
  return report.figures.filter((one) => one !== figure && near(one));
}

const isStated = ({ sort, bound }: Figure): boolean => !bound && (sort === "amount" || sort === "count" || sort === "score");

/** A part of a whole, or a change against what was, of any two figures that can stand beside each other. */
function ratioOfTwo(figure: Figure, others: readonly Figure[]): boolean {
  return others.some((part) => others.some((whole) => {
    if (part === whole || !addable(part, whole) || !touches(figure, part, whole)) return false;
    const [a, b] = [valueOf(part), valueOf(whole)];
    if (b.isZero()) return false;
    const share = a.div(b).times(HUNDRED);
    return prints(figure, share) || prints(figure, share.minus(HUNDRED).abs());
  }));
}

function differenceOfTwo(figure: Figure, others: readonly Figure[]): boolean {
  return others.some((more) => others.some((less) => more !== less && touches(figure, more, less) && prints(figure, valueOf(more).minus(valueOf(less)).div(figure.factor))));
}

/** One of two figures at least stands in the figure's own sentence. */
const touches = ({ sentence }: Figure, one: Figure, other: Figure): boolean => one.sentence === sentence || other.sentence === sentence;

/** True when a result is printed like the figure. */
function prints({ value, decimals }: Figure, result: Decimal): boolean {
  return result.gt(0) && result.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).eq(value.abs());
}
