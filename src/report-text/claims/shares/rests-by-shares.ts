import { isRatioOf, settle, type Drafted } from "../../judge";
import { valueOf } from "../../measure";
import type { Told, ToldText } from "../../told";
import { THE_REST } from "../../lexicon";
import { less } from "../rests/differences";
import { addable, isStock, ofOneValue, toldIn } from "../lib";
import { isOfTheRest } from "../lists/list-totals";

/** The whole of a list stands in so many paragraphs in front of it. */
const FARTHEST = 3;

/**
 * 支出3286万元。教育1642万元，占50%；卫生821万元，占25%；其余为社保等，共823万元: the shares of the listed parts hold on one whole, so that the rest is what
 * they leave of it, wherever that whole stands.
 */
export function restsByShares(text: ToldText): Drafted[] {
  return text.all.filter((one) => !one.figure.bound && isRest(text, one)).flatMap((rest) => restOf(text, rest) ?? []);
}

function isRest(text: ToldText, one: Told): boolean {
  const { sort, lead } = one.figure;
  return (sort === "amount" || sort === "count") && (THE_REST.test(lead) || isOfTheRest(text, one));
}

function restOf(text: ToldText, rest: Told): Drafted | null {
  const parts = toldIn(text, rest.figure.sentence).filter(
    (one) =>
      isStock(one) && one.figure.end <= rest.figure.start && addable(one.figure, rest.figure) && one.figure.depth === rest.figure.depth,
  );
  const shares = parts.map((part) => shareBehind(text, part));
  // A part without a share may be the whole, or told of something else.
  if (parts.length === 0 || shares.includes(null)) return null;
  const wholes = text.all.filter(
    (one) =>
      isStock(one) &&
      one.figure.end <= (parts[0]?.figure.start ?? 0) &&
      rest.figure.paragraph - one.figure.paragraph <= FARTHEST &&
      addable(one.figure, rest.figure) &&
      parts.every(
        (part, i) => shares[i] && valueOf(one.figure).gt(valueOf(part.figure)) && isRatioOf(shares[i].figure, part.figure, one.figure),
      ),
  );
  const whole = ofOneValue(wholes);
  if (!whole) return null;
  const left = less(
    rest.figure,
    whole.figure,
    parts.map(({ figure }) => figure),
    "named",
  );
  return settle(text.report, rest.figure, "difference", [left]);
}

/** 占49.98% right behind a part. */
function shareBehind({ all }: ToldText, part: Told): Told | null {
  const next = all[part.figure.index + 1];
  return next?.role === "share" && next.figure.sentence === part.figure.sentence && !next.base ? next : null;
}
