import { itemAt } from "../../../workbook";
import { valueOf } from "../../measure";
import { isTelling } from "../../slips";
import type { Figure } from "../../text";
import type { Told, ToldText } from "../../told";
import { addable, isStock, toldIn } from "../lib";

/*
 * A list of parts need not say what it is a list of (资金用途：还贷680万元，占…；改造420万元，占…；补充流动资金250万元): a total that is told above, and to
 * which its parts come exactly, is their whole, however few of them have a share.
 */

/** The total stands so many paragraphs above a part at most. */
const FARTHEST = 8;
const MOST_PARTS = 15;

/** The one printed amount in front to which a part and its neighbours come: a line for each, or a segment of the sentence for each. */
export function wholeOfParts(text: ToldText, part: Told): Figure | null {
  const { paragraph } = part.figure;
  const above = text.report.paragraphs.slice(Math.max(0, paragraph - FARTHEST), paragraph + 1).flatMap(({ figures }) => figures);
  const wholes = above
    .filter(({ index, end }) => end <= part.figure.start && isWhole(text, itemAt(text.all, index), part))
    .map(({ index }) => itemAt(text.all, index).figure);
  return new Set(wholes.map((one) => valueOf(one).toString())).size === 1 ? wholes.at(-1)! : null;
}

function isWhole(text: ToldText, whole: Told, part: Told): boolean {
  return (
    isStock(whole) &&
    isTelling(whole.figure) &&
    addable(whole.figure, part.figure) &&
    valueOf(whole.figure).gt(valueOf(part.figure)) &&
    (linesBelow(text, whole, part) || isMadeUp(whole, part, segmentsOf(text, whole, part)))
  );
}

/** The first amount of each line below a total. */
function linesBelow(text: ToldText, whole: Told, part: Told): boolean {
  if (whole.figure.paragraph === part.figure.paragraph) return false;
  const lines = text.report.paragraphs.slice(whole.figure.paragraph + 1, part.figure.paragraph + MOST_PARTS);
  return isMadeUp(
    whole,
    part,
    lines.flatMap(({ figures }) => firstOf(text, figures, part)),
  );
}

/** The first amount of each segment of a part's sentence. */
function segmentsOf(text: ToldText, whole: Told, part: Told): Told[] {
  const own = toldIn(text, part.figure.sentence).filter(
    (one) => one.figure.start > whole.figure.end && one.figure.segment !== whole.figure.segment,
  );
  const segments = [...new Set(own.map(({ figure }) => figure.segment))];
  return segments.flatMap((segment) =>
    firstOf(
      text,
      own.filter(({ figure }) => figure.segment === segment).map(({ figure }) => figure),
      part,
    ),
  );
}

function firstOf({ all }: ToldText, figures: readonly Figure[], part: Told): Told[] {
  return figures
    .map(({ index }) => itemAt(all, index))
    .filter((one) => isStock(one) && one.figure.depth === 0 && addable(one.figure, part.figure))
    .slice(0, 1);
}

/** True when a line of amounts comes to a total, a part among them. */
function isMadeUp(whole: Told, part: Told, line: readonly Told[]): boolean {
  let rest = valueOf(whole.figure);
  for (const [i, one] of line.slice(0, MOST_PARTS).entries()) {
    rest = rest.minus(valueOf(one.figure));
    if (rest.isNegative()) return false;
    if (rest.isZero()) return i > 0 && line.slice(0, i + 1).includes(part);
  }
  return false;
}
