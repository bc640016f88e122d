import { settle, type Drafted, type Reading } from "../../judge";
import { valueOf } from "../../measure";
import type { Figure } from "../../text";
import type { Told, ToldText } from "../../told";
import {
  ADJUSTED,
  CHANGED_BY,
  NO_NAME_BEHIND,
  NOT_DONE_BEHIND,
  OF_ONE_TIME,
  OTHERS_OF_NUMBER,
  OUT_OF_NUMBER,
  YEAR_START,
} from "../../lexicon";
import { less } from "./differences";
import { addable, isAmount, isStock, ofOneValue, toldAbove, toldIn } from "../lib";

/*
 * 年初预算A，调整预算B，调增C; 29名中只有13名参加，其余16名; 指标14项，完成12项，2项没有完成: both numbers that a difference lies between are told right in front, each called by
 * what it is.
 */

/** What a budget was changed by, and those of a number that are left. */
export function toldPairs(text: ToldText): Drafted[] {
  return text.all
    .filter(({ figure }) => !figure.bound && !figure.each)
    .flatMap((gap) => {
      const reading = changedBy(text, gap) ?? othersOf(text, gap) ?? notDone(text, gap);
      return reading ? (settle(text.report, gap.figure, "difference", [reading]) ?? []) : [];
    });
}

/** 年初预算1368.2万元，调整预算数1915.6万元，调整增加547.4万元: the one budget of the beginning and the one it became, in its sentence or the one in front. */
function changedBy(text: ToldText, gap: Told): Reading | null {
  const { figure } = gap;
  const way = CHANGED_BY.exec(figure.lead)?.groups;
  if (!way || figure.sort !== "amount") return null;
  const near = [...toldAbove(text, figure), ...toldIn(text, figure.sentence)].filter(
    (one) => isStock(one) && one.figure.end <= figure.start && one.figure.depth === figure.depth && addable(one.figure, figure),
  );
  const becomes = near.filter(({ label }) => ADJUSTED.test(label));
  const first = ofOneValue(near.filter(({ label }) => YEAR_START.test(label) && !ADJUSTED.test(label)));
  const last = ofOneValue(becomes);
  if (!first || !last || becomes.length !== 1 || last.figure.sentence !== figure.sentence || OF_ONE_TIME.test(figure.lead)) return null;
  const rises = valueOf(last.figure).gt(valueOf(first.figure));
  const [high, low] = rises ? [last, first] : [first, last];
  return rises === (way.up !== undefined) ? less(figure, high.figure, [low.figure], "stated") : null;
}

/** 29名中只有13名参加过培训，其余16名: what is left of the number, told next, with no other name. */
function othersOf(text: ToldText, { figure }: Told): Reading | null {
  if (!OTHERS_OF_NUMBER.test(figure.lead) || !isOfNoName(text, figure)) return null;
  const [whole, part] = alikeBefore(text, figure).slice(-2);
  const isOutOf =
    whole &&
    part &&
    valueOf(whole.figure).gt(valueOf(part.figure)) &&
    OUT_OF_NUMBER.test(text.report.plain.slice(whole.figure.end, part.figure.start));
  return isOutOf ? less(figure, whole.figure, [part.figure], "stated") : null;
}

/** 指标14项，完成12项，2项没有完成: the number, what was done of it, and nothing else of the kind in front. */
function notDone(text: ToldText, { figure }: Told): Reading | null {
  if (figure.lead !== "" || !NOT_DONE_BEHIND.test(figure.tail)) return null;
  const before = alikeBefore(text, figure).filter((one) => one.figure.segment === figure.segment);
  const [whole, part] = before;
  return whole &&
    part &&
    before.length === 2 &&
    part.aspect === "done" &&
    whole.aspect !== "done" &&
    valueOf(whole.figure).gt(valueOf(part.figure))
    ? less(figure, whole.figure, [part.figure], "stated")
    : null;
}

function alikeBefore(text: ToldText, figure: Figure): readonly Told[] {
  return toldIn(text, figure.sentence).filter(
    (one) => isAmount(one) && one.figure.end <= figure.start && one.figure.unit === figure.unit && one.figure.depth === figure.depth,
  );
}

/** 另8所幼儿园: told of things of another name. */
function isOfNoName({ report }: ToldText, { end }: Figure): boolean {
  return NO_NAME_BEHIND.test(report.plain.slice(end, end + NEXT));
}

const NEXT = 3;
