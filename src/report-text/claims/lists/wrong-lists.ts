import { itemAt } from "../../../workbook";
import Decimal from "decimal.js";
import { lastPlace } from "../../../reading";
import type { Drafted } from "../../judge";
import { isWithin, NEAR_BY, totalOf, valueOf } from "../../measure";
import { hasSameDigits, isOtherUnit, isSlip, isTelling, tellingDigits } from "../../slips";
import { paragraphOf, sentenceOf, type Figure, type ReportText } from "../../text";
import { toldOf, baseName, type Told, type ToldText } from "../../told";
import {
  ACTUALLY,
  KINDS_OF_SPENDING,
  OTHERS_BESIDE,
  PART_WITHOUT_AMOUNT,
  PAUSE,
  SOME_BEHIND,
  SOME_OF_THEM,
  TO_BE_DONE,
} from "../../lexicon";
import { isSplitInTwo } from "./families";
import { addable, isStock } from "../lib";
import { isRow } from "./line-lists";
import { hasListCause, partInTotal } from "./list-causes";
import { areAlike, FEWEST_OF_A_KIND, isWhole, leavesNoDoubt } from "./wholes";
import { RATIOS, type Held } from "../weighing/shapes";

type List = NonNullable<Drafted["list"]>;

/** Round numbers differ in one digit by chance. */
const DIGITS_OF_TOTAL = 2;
/** A slip in a part is told by more digits than one in the total: there are many parts. */
const DIGITS_OF_PART = 4;
/** Of a difference of fewer steps of the last place than this, some digit alone is always the cause. */
const STEPS = 100;

/** A list does not make its total: a slip of the pen in the total or in a part, or nothing can be missing from it or counted twice. */
export function isWrongList(text: ToldText, list: List, held: readonly Held[]): boolean {
  const { total, parts } = list;
  // Fellows in a list that makes its total are no total of each other.
  const isFellow = held.some(({ inputs }) => [total, ...parts].every(({ index }) => inputs.includes(index)));
  if (isFellow || hasStranger(text, list) || isOfTwoAspects(text, list)) return false;
  const right = totalOf(parts).plain.div(total.factor);
  if (isGapPrinted(text, list) || isLeftOpen(text, list, right)) return false;
  if (!list.left && !leavesNoDoubt(text, list, right) && !hasListCause(list, right)) return isSaidElsewhere(text, total, right);
  // In front of a total for which, as for each part, a percentage speaks, something was told without its amount (图书馆支出进度为100%).
  if (list.closed) return list.tie !== "trailing" || ![total, ...parts].every((figure) => isSpokenFor(figure, list, held));
  return (
    (isSlipOfTotal(total, right) && (isSure(text, list, right) || hasSameDigits(total, right)) && !isSpokenFor(total, list, held)) ||
    isSaidElsewhere(text, total, right) ||
    isOtherUnit(total, right, parts) ||
    ((isSure(text, list, right) || !isRoundGap(list, right)) &&
      parts.some((part) => isSlipOfPart(part, total, parts) && !isSpokenFor(part, list, held))) ||
    (isWithin(total, right, NEAR_BY) && (isNumberedList(text, list) || (isTight(text, list) && isWhole(text, list, right))))
  );
}

/**
 * 支出26.34万元，支出率87.8%: a percentage with digits enough holds with this number and one that is not in the list, so it is no slip of the pen.
 * The share of a part in its total comes out whatever the list comes to.
 */
function isSpokenFor({ index }: Figure, { total, parts }: List, held: readonly Held[]): boolean {
  const own = [total, ...parts].map((figure) => figure.index);
  return held.some(
    ({ kind, telling, inputs }) => telling && RATIOS.includes(kind) && inputs.includes(index) && inputs.some((one) => !own.includes(one)),
  );
}

/** What is missing from a list is printed beside it: 其他小额项目共88万元. */
function isGapPrinted({ all }: ToldText, { total, parts }: List): boolean {
  const gap = valueOf(total).minus(totalOf(parts).plain);
  return (
    gap.gt(0) &&
    all.some(
      (one) =>
        isStock(one) &&
        one.figure.index !== total.index &&
        !parts.includes(one.figure) &&
        one.figure.unit === total.unit &&
        Math.abs(one.figure.paragraph - parts.at(-1)!.paragraph) <= 1 &&
        valueOf(one.figure).eq(gap),
    )
  );
}

/** A part that is not named is round as often as not, and then one digit tells the total from its list: unless the words leave none out. */
function isSure(text: ToldText, list: List, right: Decimal): boolean {
  return (
    right.gt(list.total.value) ||
    list.tie === "explicit" ||
    list.tie === "trailing" ||
    isNumberedList(text, list) ||
    isRowList(text, list) ||
    isWhole(text, list, right) ||
    isLeadingSlip(text, list, right)
  );
}

/**
 * 636张，其中甲213张、乙323张: a digit further in front tells the total from its list. What is not named would have to be a round number among parts that are
 * none.
 */
function isLeadingSlip(text: ToldText, list: List, right: Decimal): boolean {
  const isSome = SOME_OF_THEM.test(text.report.plain.slice(list.total.end, list.parts.at(-1)?.start));
  return (
    list.tie === "among" &&
    !isSome &&
    isTight(text, list) &&
    !isRoundGap(list, right, list.total.sort === "count" && areAlike(text, list) ? FEW_STEPS : STEPS_OF_GAP)
  );
}

/** So many steps of the last place at least, whatever part is missing has them by chance once in a hundred. */
const STEPS_OF_GAP = 100;
const FEW_STEPS = 10;

/** What is missing from a list is no rounder than its parts are, so that it may well be a part. */
export function isRoundGap({ total, parts }: Pick<List, "total" | "parts">, right: Decimal, steps = STEPS_OF_GAP): boolean {
  const gap = valueOf(total).minus(right.times(total.factor));
  const step = Decimal.min(...parts.map((part) => lastPlace(part.decimals).times(part.factor)));
  const size = new Decimal(10).pow(gap.abs().log(10).floor());
  const unround = parts.filter((part) => !valueOf(part).mod(size).isZero());
  return gap.abs().lt(step.times(steps)) || unround.length < Math.max(2, parts.length - 1);
}

/** 甲246.4万元、乙122.9万元，工程款按进度结清; 甲347起、乙412起等: behind a list that falls short another part is told without its number. */
function isLeftOpen({ report }: ToldText, { total, parts, tie }: List, right: Decimal): boolean {
  const last = parts.at(-1) ?? total;
  const behind = report.plain.slice(last.end, sentenceOf(report, last).end);
  // 城镇12人、农村35人，另有若干，合计52人: between the parts and their total.
  if (tie === "trailing" && last.end <= total.start && OTHERS_BESIDE.test(report.plain.slice(last.end, total.start))) return true;
  return right.lt(total.value) && (PART_WITHOUT_AMOUNT.test(behind) || SOME_BEHIND.test(behind));
}

/** 预算合计150万元，分别执行68万元和72万元; 计划350人，实际救助分别为：…: what was carried out is no part of what was planned. */
function isOfTwoAspects({ report, all }: ToldText, { total, parts }: List): boolean {
  if (TO_BE_DONE.test(total.lead) && ACTUALLY.test(report.plain.slice(total.end, parts[0]?.start))) return true;
  const isOf = (figure: Figure, aspect: Told["aspect"]) => toldOf({ all }, figure).aspect === aspect;
  // 年初预算812.40万元，其中基本支出623.15万元: a kind of spending is planned as well as done.
  // Nor is a goal of another kind than those of it that were reached and not.
  return (
    isOf(total, "planned") &&
    !isSplitInTwo(parts.map(({ lead }) => lead)) &&
    parts.every((part) => isOf(part, "done") && !KINDS_OF_SPENDING.test(part.lead))
  );
}

/** 拖拉机865台、植保无人机198架、还田机731台: a part in a unit that cannot be added. */
function hasStranger({ report, all }: ToldText, { total, parts }: List): boolean {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  return (
    total.sort === "count" &&
    all.some(
      ({ figure }) =>
        figure.sort === "count" &&
        figure.start > first.start &&
        figure.end < last.end &&
        figure.depth === first.depth &&
        !addable(figure, total) &&
        report.plain[figure.end] === PAUSE,
    )
  );
}

/** What the parts come to is printed elsewhere under the total's own name. */
function isSaidElsewhere({ all }: ToldText, total: Figure, right: Decimal): boolean {
  const name = baseName(total.lead);
  return (
    name !== "" &&
    isTelling(total) &&
    all.some(
      ({ figure }) =>
        figure.sentence !== total.sentence && figure.unit === total.unit && figure.value.eq(right) && baseName(figure.lead) === name,
    )
  );
}

function isSlipOfTotal(total: Figure, right: Decimal): boolean {
  const isRound = Math.max(tellingDigits(total), right.toFixed().replace(/^0+|\D|0+$/g, "").length) < DIGITS_OF_TOTAL;
  return right.eq(right.toDecimalPlaces(total.decimals)) && !isRound && isSlip(total, right);
}

function isSlipOfPart(part: Figure, total: Figure, parts: readonly Figure[]): boolean {
  const off = valueOf(total).minus(totalOf(parts).plain);
  const steps = off
    .div(part.factor)
    .abs()
    .times(10 ** part.decimals);
  const right = partInTotal(part, off);
  return right !== null && tellingDigits(part) >= DIGITS_OF_PART && steps.gte(STEPS) && isSlip(part, right);
}

/** A line for each part, numbered from one, and no line with the next number. */
function isNumberedList({ report }: ToldText, { total, parts }: List): boolean {
  const lines = parts.map((part) => paragraphOf(report, part));
  const { index: last, mark: own } = itemAt(lines, -1);
  return (
    lines.every(({ mark, index }, i) => mark?.number === i + 1 && mark.style === own?.style && index > total.paragraph) &&
    !report.paragraphs.some(({ mark, index }) => index > last && mark?.style === own?.style && mark?.number === lines.length + 1)
  );
}

/** 明细如下：⏎甲|412万元⏎乙|138.24万元⏎丙|95万元: nothing but rows, right below their total. */
function isRowList({ report }: ToldText, { total, parts, tie }: List): boolean {
  const rows = parts.map((part) => paragraphOf(report, part));
  return (
    tie === "lines" &&
    parts.length >= FEWEST_OF_A_KIND &&
    rows.every((row, i) => row.index === total.paragraph + i + 1 && isRow(report, row))
  );
}

/** Total and parts stand in one sentence, each part with a name of its own and in the total's unit, and no other amount between. */
function isTight({ report, all }: ToldText, { total, parts }: List): boolean {
  const own = [total, ...parts];
  const [from, to] = [Math.min(...own.map(({ start }) => start)), Math.max(...own.map(({ end }) => end))];
  const depth = Math.max(...own.map((one) => one.depth));
  const names = parts.map(({ lead, tail }) => lead + tail);
  const isBetween = ({ figure, role }: Told) =>
    figure.start >= from &&
    figure.end <= to &&
    !own.some(({ index }) => index === figure.index) &&
    figure.sort === total.sort &&
    figure.depth <= depth &&
    !NO_PARTS.includes(role);
  return (
    own.every((one) => isOfUnit(one, total) && (one.sentence === total.sentence || isMarked(report, parts))) &&
    new Set(names).size === parts.length &&
    !names.includes("") &&
    !all.some(isBetween)
  );
}

/** 170人，含本土人才12个: a list behind its total may count people as pieces; in front of it 下属单位4个 are something else. */
function isOfUnit(one: Figure, total: Figure): boolean {
  return one.unit === total.unit || (addable(one, total) && one.start > total.start);
}

/** 1.财政拨款项目11个，…。2.结转项目3个: each part stands behind its number. */
function isMarked({ plain }: ReportText, parts: readonly Figure[]): boolean {
  return parts.every(({ start, lead }, i) => plain.slice(0, start - lead.length).endsWith(`${i + 1}.`));
}

const NO_PARTS: readonly Told["role"][] = ["change", "former", "price"];
