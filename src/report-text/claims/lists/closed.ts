import type Decimal from "decimal.js";
import { countIn } from "../../../reading";
import { isPlausible, isWithin, totalOf, valueOf } from "../../measure";
import { isSlip } from "../../slips";
import { sentenceOf, type Figure } from "../../text";
import type { Told, ToldText } from "../../told";
import {
  AMONG,
  AND_MORE_BEHIND,
  BESIDE_THEM,
  BY_FUNCTION_NAMES,
  CARRIED_OUT,
  CROSS_CLASS,
  EXCEPT_FOR,
  FROM_YEAR_BEFORE,
  LISTED_TAXES,
  NAME_WITH_BRACKET,
  NAMES_THE_REST,
  NESTED,
  NO_NAME_OF_PART,
  NUMBER_OF_PARTS,
  OVERLAPPING,
  PAUSE,
  PLACE_IN_FRONT,
  RESPECTIVELY,
  SAME_THINGS,
  THING_AND_OTHER,
  TO_BE_DONE,
  WHOLE_BY_WORD,
  WORDS_OF_TOTALS,
} from "../../lexicon";
import { isNamedFamily, isNamedInTotal, isSplitInTwo, isWholeFamily } from "./families";
import { addable, blankedBrackets } from "../lib";
import { isCalledLike } from "./list-totals";
import type { PartsList } from "./lists";

/*
 * A list that its words close: nothing of its kind stands between total and parts but the parts, each has a name of its own, and the words leave
 * none out. Whatever the figures of such a list are, they make its total, or one of them is wrong.
 */

const MANY = 3;
/** A list that misses its total by less than this part of it may leave a trifle out. */
const TRIFLE = 0.02;

/** A list with one way to read it. */
interface Read {
  readonly text: ToldText;
  readonly list: PartsList;
  readonly total: Told;
  readonly way: readonly Told[];
  readonly first: Figure;
  readonly last: Figure;
}

/** True when the words close a list of parts; `right` is what the parts come to, in the unit of the total. */
export function isClosedList(text: ToldText, list: PartsList, total: Told, way: readonly Told[], right: Decimal): boolean {
  const [first, last] = [way[0]?.figure, way.at(-1)?.figure];
  if (!first || !last || first === last) return false;
  const read: Read = { text, list, total, way, first, last };
  const { value } = total.figure;
  return (
    (!list.some || (list.tie === "trailing" && saysHowMany(read))) &&
    !(right.lt(value) && isWithin(total.figure, right, TRIFLE) && !(way.length === 2 && isWholeFamily(namesOf(text, way)))) &&
    isPlausible(total.figure, right) &&
    !holdsLarger(read, right) &&
    !holdsOwnTotal(way) &&
    !isBesideAnother(read) &&
    isClean(read) &&
    !(list.tie === "trailing" && namesAnother(total, way)) &&
    (!RESPECTIVELY.test(wordsBetween(read)) || saysHowMany(read)) &&
    (right.gt(value) ? leavesNoneTwice(read) : leavesNoneOut(read))
  );
}

/** 新增绿地138公顷，其中公园绿地52公顷，改造林带415公顷: what is more than the whole is no part of it, and where the parts end is not said, but for a slip of the pen. */
function holdsLarger({ total, way }: Read, right: Decimal): boolean {
  return way.some(({ figure }) => valueOf(figure).gt(valueOf(total.figure))) && !isSlip(total.figure, right);
}

/** 合计700份，有效回收668份，很满意402份，满意211份，一般55份: one that three behind it make, which is no chance, is their total and no part beside them. */
function holdsOwnTotal(way: readonly Told[]): boolean {
  return way.some(({ figure }, i) => way.length - i > MANY && valueOf(figure).eq(totalOf(way.slice(i + 1).map((one) => one.figure)).plain));
}

/** 除中央资金外，省级2150万元，…，总投入2.22亿元: with what was told before. */
function isBesideAnother({ text: { report }, list, first }: Read): boolean {
  return list.tie === "trailing" && EXCEPT_FOR.test(report.plain.slice(sentenceOf(report, first).start, first.start));
}

/** One unit, names of their own, one column, nothing between that could be a part or another total, and nothing behind that goes on. */
function isClean(read: Read): boolean {
  const { text, list, total, way, first, last } = read;
  const { plain } = text.report;
  // “八一”慰问980户，支出49万元: where all have one word for it, the things they are told of tell them apart.
  const isOneWord = new Set(way.map(({ figure }) => figure.lead)).size === 1;
  const thingOf = ({ segment }: Figure) => text.report.figures.find((figure) => figure.segment === segment)?.lead;
  const names = way.map((one) => nameOf(text, one) + one.figure.tail + (isOneWord ? thingOf(one.figure) : ""));
  // 完成29个，未完成1个; 优2个，差1个: what is left over is a part where all of it is told.
  const isWhole =
    way.every(({ role }) => role === "stock" || role === "rest" || (role === "adjustment" && total.role === "rest")) &&
    (isSplitInTwo(names) || isNamedFamily(names, MANY) || (total.role === "rest" && isNamedFamily(names)));
  const isInSeries = way.some((one) => one.series.includes(first) && one.series.includes(last));
  return (
    list.tie !== "lines" &&
    way.every(({ figure }) => figure.paragraph === last.paragraph) &&
    (list.tie !== "trailing" || total.figure.paragraph === last.paragraph) &&
    isOfOneUnit(total, way) &&
    way.every((one) => isWhole || isNameOfPart(one)) &&
    (new Set(names).size === way.length || isInSeries) &&
    !names.includes("") &&
    (isWhole || isOfOneColumn(total, way)) &&
    areOfOneThing(text, total, way) &&
    !(isSplitInTwo(names) && isOfPart(way)) &&
    !NESTED.test(blankedBrackets(plain.slice(first.end, last.start))) &&
    !isGoingOn(read) &&
    isUnbroken(text, total, way)
  );
}

/** One unit for all, or parts in one and their total in a larger one (1.86亿元: 11200万元、…). */
function isOfOneUnit({ figure }: Told, way: readonly Told[]): boolean {
  const units = new Set(way.map((one) => one.figure.unit));
  return (
    units.size === 1 && (units.has(figure.unit) || way.every((one) => one.figure.sort === "amount" && one.figure.factor < figure.factor))
  );
}

/** 其中四季度发现96个，整改84个，未整改的12个: two parts of a part. */
function isOfPart(way: readonly Told[]): boolean {
  const last = way.slice(-2).map(({ figure }) => figure);
  return way.slice(0, -2).some(({ figure }) => valueOf(figure).eq(totalOf(last).plain));
}

function isNameOfPart({ role, figure: { lead } }: Told): boolean {
  if (role === "rest" && NAMES_THE_REST.test(lead)) return true;
  return role === "stock" && !NO_NAME_OF_PART.test(lead.replace(PLACE_IN_FRONT, "").replace(FROM_YEAR_BEFORE, ""));
}

/**
 * Behind the last part: 其余由…, 等. Not 其他用车2辆，其他用车为…, which is told of the last part; nor 另有离退休94人, where with these they do not make the
 * total either.
 */
function isGoingOn({ text, list, total, way, last }: Read): boolean {
  const { end, figures } = sentenceOf(text.report, last);
  const words = text.report.plain.slice(last.end, end).replaceAll(last.lead || "\n", "");
  const more = figures.find((one) => one.start >= last.end && BESIDE_THEM.test(text.report.plain.slice(last.end, one.start)));
  const isBeside =
    more !== undefined &&
    list.tie !== "trailing" &&
    addable(more, total.figure) &&
    !totalOf([...way.map(({ figure }) => figure), more]).plain.eq(valueOf(total.figure));
  return AND_MORE_BEHIND.test(isBeside ? words.replace(BESIDE_THEM, "") : words);
}

/** 预算合计150万元，分别执行68万元和72万元; 其中甲80万元，已支付60万元: what was carried out is no part of what was planned, nor a fellow of what is not told to be. */
function isOfOneColumn(total: Told, way: readonly Told[]): boolean {
  const isDone = way.map(({ figure }) => CARRIED_OUT.test(figure.lead));
  const isPlan = [total, ...way].map(({ figure }) => TO_BE_DONE.test(figure.lead));
  return (
    (isDone[0] || isDone.every((one) => !one)) &&
    !(isDone[0] && isPlan.some((one) => one)) &&
    (isDone.every((one) => one === isDone[0]) || way.slice(1).every(({ aspect }) => aspect === null))
  );
}

/** 13个行政村和1个社区，共168个村民小组: what is counted is not what the parts are; 共14个村(社区) are. */
function areOfOneThing({ report: { plain } }: ToldText, { figure: { sort, tail, end } }: Told, way: readonly Told[]): boolean {
  if (sort !== "count" || tail === "" || way.every(({ figure }) => figure.tail === "" || figure.tail === tail)) return true;
  const kinds = THING_AND_OTHER.exec(plain.slice(end))?.groups;
  const isOf = (words: string, kind: string) =>
    words.includes(kind) || (SAME_THINGS.includes(kind) && SAME_THINGS.some((one) => words.includes(one)));
  return (
    kinds !== undefined &&
    way.length === 2 &&
    [kinds.thing, kinds.other].every((kind = "") => way.some(({ figure }) => isOf(figure.tail, kind)))
  );
}

/** All other figures from the first to the last of a list are percentages, prices, asides, or tell the same of every part in another unit. */
function isUnbroken(text: ToldText, total: Told, way: readonly Told[]): boolean {
  const own = [total, ...way].map(({ figure }) => figure).sort((a, b) => a.start - b.start);
  const depth = Math.max(...own.map((figure) => figure.depth));
  const gaps = own.slice(0, -1).map((figure, i) => ({
    isBesideTotal: figure === total.figure || own[i + 1] === total.figure,
    others: text.all
      .slice(figure.index + 1, own[i + 1]?.index)
      .filter((one) => one.figure.sort !== "percent" && one.role !== "price" && one.figure.depth <= depth)
      .map((one) => one.figure),
  }));
  const isAmong = text.report.plain.slice(total.figure.end, Math.max(total.figure.end, way[0]?.figure.start ?? 0)).includes(AMONG);
  const shape = (others: readonly Figure[]) => others.map(({ unit }) => unit).join();
  const shapes = new Set(gaps.filter((gap) => !gap.isBesideTotal).map((gap) => shape(gap.others)));
  return (
    (shapes.size <= 1 ||
      isNamedFamily(
        way.map((one) => nameOf(text, one)),
        MANY,
      )) &&
    gaps.every(({ others }) => others.every((one) => !addable(one, total.figure) || isOtherColumn(total, way, one))) &&
    // 对27个项目开展自评，涉及4794万元，其中: what stands between cannot be a part, and the word says that parts follow.
    (isAmong || gaps.filter((gap) => gap.isBesideTotal).every(({ others }) => others.length === 0 || shapes.has(shape(others))))
  );
}

/** 行政编制29名，实有27名；事业编制38名，实有35名。编制合计: what is not called by the total's word stands in another column. */
function isOtherColumn(total: Told, way: readonly Told[], { lead }: Figure): boolean {
  return isCalledLike(total, way) && !lead.includes(total.figure.lead.slice(0, 2));
}

/** 县一中在校生3200人；县二中在校生2600人。两校专任教师合计412人: a total of other things than those in front of it. */
function namesAnother(total: Told, way: readonly Told[]): boolean {
  const name = total.figure.lead.replace(WORDS_OF_TOTALS, "");
  const words = way.map(({ figure, label, subject }) => label + subject + figure.tail);
  return [...name].some((letter) => !words.every((one) => one.includes(letter))) && name.length >= 2;
}

/** The words between a total and the first of its parts. */
function wordsBetween({ text, total, first }: Read): string {
  return text.report.plain.slice(total.figure.end, Math.max(total.figure.end, first.start));
}

/** 分三批下达: the words from the head of the sentence on say how many parts there are. */
function saysHowMany({ text: { report }, total, way, first, last }: Read): boolean {
  const { start } = sentenceOf(report, total.figure);
  const words = last.end <= total.figure.start ? total.label : report.plain.slice(start, first.start);
  return [...words.matchAll(NUMBER_OF_PARTS)].some(({ groups }) => countIn(groups?.number ?? "") === way.length);
}

/** More than the total: several parts, or two that 、 joins or that are known to make a whole; none of them holds another. */
function leavesNoneTwice(read: Read): boolean {
  const {
    text,
    list: { tie },
    way,
    first,
  } = read;
  const names = namesOf(text, way);
  return (
    !names.some(mayOverlap) &&
    (way.length >= MANY ||
      text.report.plain[first.end] === PAUSE ||
      isWholeFamily(names) ||
      isNamedInTotal(read.total.figure.lead, names) ||
      NAMES_THE_REST.test(names.join()) ||
      saysHowMany(read) ||
      tie === "trailing" ||
      tie === "explicit")
  );
}

/** Less than the total: the words say that these are all, how many there are, or name what is left; a family is whole; a total behind its parts. */
function leavesNoneOut(read: Read): boolean {
  const { text, list, way, first, last } = read;
  const { plain } = text.report;
  const names = namesOf(text, way);
  if (names.some((name) => mayOverlap(name) || BY_FUNCTION_NAMES.test(name))) return false;
  const opener = wordsBetween(read);
  return (
    list.tie === "explicit" ||
    list.tie === "trailing" ||
    (list.tie === "loose" && (way.length >= MANY || plain[first.end] === PAUSE)) ||
    (opener.includes(":") && way.length >= MANY) ||
    WHOLE_BY_WORD.test(opener + plain.slice(last.end, last.end + JUST_BEHIND)) ||
    saysHowMany(read) ||
    NAMES_THE_REST.test(last.lead) ||
    isWholeFamily(names) ||
    isNamedInTotal(read.total.figure.lead, names) ||
    isToldInShares(text, way)
  );
}

const JUST_BEHIND = 4;

/** Women, members of the party, high technology: a class that lies across the others. */
function mayOverlap(name: string): boolean {
  return [OVERLAPPING, LISTED_TAXES, CROSS_CLASS].some((classes) => classes.test(name));
}

/** 甲30万元，占60%；乙20万元，占40%: each part is followed by its share, and together they are all. */
function isToldInShares({ all }: ToldText, way: readonly Told[]): boolean {
  const shares = way.flatMap(({ figure }) => {
    const next = all[figure.index + 1];
    return next?.role === "share" && !next.figure.bound && next.figure.segment === figure.segment ? [next.figure.value.toNumber()] : [];
  });
  return shares.length === way.length && Math.abs(shares.reduce((sum, one) => sum + one, 0) - WHOLE) <= SHARES_OFF;
}

const WHOLE = 100;
const SHARES_OFF = 0.1;

/** What the parts are called, with what stands in brackets in their names: 小(1)型, 小(2)型. */
const namesOf = (text: ToldText, way: readonly Told[]): string[] => way.map((one) => nameOf(text, one));

function nameOf({ report: { plain } }: ToldText, { figure: { lead, start } }: Told): string {
  const words = NAME_WITH_BRACKET.exec(plain.slice(Math.max(0, start - LONGEST_NAME), start))?.[0] ?? "";
  return words.replace(/\([^()]*\)/g, "") === lead ? words : lead;
}

const LONGEST_NAME = 24;
