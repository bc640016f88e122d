import { settle, type Drafted, type Reading, type Standing } from "../../judge";
import { valueOf } from "../../measure";
import { sentenceOf, type Figure } from "../../text";
import { clauseOf, isOfYearBefore, type Told, type ToldText } from "../../told";
import { AGAINST_BEFORE, BEFORE_OPENS, NOW_AGAIN, OF_BEFORE, SIDE_FILLER, YEAR_WORDS } from "../../lexicon";
import { rateOfChange } from "./changes";
import { less } from "../rests/differences";
import { addable, ofOneValue } from "../lib";
import { pointsApart } from "./points";
import type { Case } from "../weighing/shapes";

/*
 * 全年执行数A，执行率R。上年执行数B、执行率S，本年执行率较上年提高…，执行数较上年增长…: the change says what it is of, and that is told once of now and once of before.
 */

/** Changes whose two values are told under the name that the words of the change repeat, in their paragraph. */
export function toldBeforeClaims(text: ToldText): Drafted[] {
  return text.all
    .filter(({ figure }) => !figure.bound && !figure.each && figure.sort !== "score")
    .flatMap((gap) => {
      const readings = readingsOf(text, gap);
      const kind = gap.figure.sort === "percent" ? "change" : "difference";
      return readings.length > 0 ? (settle(text.report, gap.figure, kind, readings) ?? []) : [];
    });
}

/** True for a rate of change whose two values are told under its own name, once of now and once of before. */
export function isOfToldBefore({ text, claim, grounds: { figure, reading } }: Case): boolean {
  const gap = text.all[figure.index];
  return (
    claim.kind === "change" &&
    gap !== undefined &&
    readingsOf(text, gap).some(({ inputs }) => inputs.every((one, i) => one === reading.inputs[i]))
  );
}

function readingsOf(text: ToldText, gap: Told): Reading[] {
  const { report } = text;
  const words = AGAINST_BEFORE.exec(clauseOf(report, sentenceOf(report, gap.figure), gap.figure))?.groups;
  if (!words) return [];
  const near = text.all.filter(
    (one) => one.figure.paragraph === gap.figure.paragraph && one.figure.end <= gap.figure.start && isSide(one.figure, gap.figure),
  );
  const before = text.all[gap.figure.index - 1];
  // 上年“三公”支出5.33万元，今年比上年减少: of what is told of the year before right in front.
  const name =
    bareName(words.name ?? "") ||
    (before && near.includes(before) && before.figure.segment === gap.figure.segment && isOfBefore(text, before)
      ? bareName(before.figure.lead)
      : "");
  if (name.length < SHORTEST_NAME) return [];
  const called = near.filter(({ figure }) => bareName(figure.lead).endsWith(name) && !AGAINST_BEFORE.test(figure.lead));
  const last = Math.max(...called.map(({ year }) => year ?? 0));
  const isFormer = (one: Told) => isOfBefore(text, one) || (one.year !== null && one.year === last - 1);
  const former = ofOneValue(called.filter(isFormer));
  const now = ofOneValue(called.filter((one) => !isFormer(one)));
  if (!former || !now || !isSide(former.figure, now.figure)) return [];
  // 专项执行数500万元。上年执行数800万元: one of them may be of a part.
  const isOne = bareName(former.figure.lead) === bareName(now.figure.lead) || former.figure.sentence === now.figure.sentence;
  return changeOf(gap, former, now, words.up !== undefined, isOne ? "named" : "likely");
}

function changeOf(gap: Told, former: Told, now: Told, up: boolean, how: Standing): Reading[] {
  const rises = valueOf(now.figure).gt(valueOf(former.figure));
  if (rises !== up) return [];
  if (gap.figure.sort === "points") return former.figure.sort === "percent" ? pointsApart(now.figure, former.figure, how) : [];
  if (gap.figure.sort === "percent")
    return former.figure.sort === "percent" ? [] : rateOfChange({ ...gap, way: up ? "up" : "down" }, former.figure, now.figure, how);
  const [high, low] = up ? [now, former] : [former, now];
  return [less(gap.figure, high.figure, [low.figure], how)];
}

/** What a value of the gap's kind may be: percentages for points, anything that is counted for a percentage, else what adds up with it. */
function isSide(one: Figure, gap: Figure): boolean {
  if (one.bound) return false;
  if (gap.sort === "points") return one.sort === "percent";
  if (gap.sort === "percent") return one.sort === "amount" || one.sort === "count" || one.sort === "percent";
  return addable(one, gap);
}

/** 上年执行数; 上年（2022年）预算数A、执行数B: told of the year before by its own words, or by those that its sentence or clause begins with. */
function isOfBefore({ report }: ToldText, one: Told): boolean {
  const { figure, role } = one;
  if (role === "former" || isOfYearBefore(one) || OF_BEFORE.test(figure.lead)) return true;
  const start = Math.max(sentenceOf(report, figure).start, report.plain.lastIndexOf(";", figure.start) + 1);
  const words = report.plain.slice(start, figure.start);
  return BEFORE_OPENS.test(words) && !NOW_AGAIN.test(words);
}

function bareName(words: string): string {
  return words.replace(YEAR_WORDS, "").replace(SIDE_FILLER, "").replace(YEAR_WORDS, "");
}

const SHORTEST_NAME = 2;
