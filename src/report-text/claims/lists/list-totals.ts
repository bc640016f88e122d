import { countIn } from "../../../reading";
import { itemAt } from "../../../workbook";
import { totalOf, valueOf } from "../../measure";
import { sentenceOf, type Figure, type Sentence } from "../../text";
import { otherFlow, type Told, type ToldText } from "../../told";
import {
  ADDED_BARE,
  ADDING,
  ADDED_TO,
  ALL_OF_THEM,
  BARE_TOTAL,
  CALLED_TOTAL,
  COUNTED_TOTAL,
  JOINT_OF_RUN,
  NO_OWN_WORD,
  OF_ALL_PLACES,
  OF_BEFORE,
  ORDINAL,
  ORDINAL_PARTS,
  REST_IN_FRONT,
  STILL_OWED,
  SUM_WORDS,
  SUMS_UP,
  TIMES_OF_A_YEAR,
  TOTAL_OF_RUN,
  TRAILING_TOTAL,
  TWO,
  TWO_PLAIN,
} from "../../lexicon";
import { isWholeFamily } from "./families";
import { addable, isStock, lastIndexOf, toldAround, toldIn } from "../lib";
import { isOfOneAspect, type PartsList } from "./list-ways";

/* Totals that stand behind their parts: the words of the total say that it adds up what was told in front of it. */

/** Every list whose total stands behind it: by a bare word (合计), by how many its parts are (三项合计), by what it adds up (合计支付). */
export function listsInFront(text: ToldText): PartsList[] {
  const lists = [
    ...text.report.sentences.flatMap((sentence) => trailingLists(text, sentence)),
    ...text.all.flatMap((one) => [...countedTotals(text, one), ...ordinalTotals(text, one)]),
  ];
  return lists.filter(({ totals }) => !totals.some((total) => isOfTheRest(text, total)));
}

/** Totals with what they may add up by their own words: good for a sum, but they say nothing of what is a part of what elsewhere. */
export function summedLists(text: ToldText): PartsList[] {
  return text.all.flatMap((one) => (isOfTheRest(text, one) ? [] : summedTotals(text, one)));
}

/** 其余为社保、卫生等，共468万元: what is added up is named right in front, and none of it stands in the text. */
export function isOfTheRest({ report }: ToldText, { figure }: Told): boolean {
  const before = report.figures[figure.index - 1];
  const from = before && before.sentence === figure.sentence ? before.end : sentenceOf(report, figure).start;
  return REST_IN_FRONT.test(report.plain.slice(from, figure.start));
}

/** True for a total that is called nothing but 合计, so that it can only be that of the parts in front. */
export function isBareTotal({ lead }: Figure): boolean {
  return BARE_TOTAL.test(lead) || (COUNTED_TOTAL.test(lead) && lead.replace(SUM_WORDS, "").length < WORD);
}

/** 财政拨款3万元、自筹2万元，合计5万元: the total stands behind its parts; 每站5万元、小计115万元 is that of its price. */
function trailingLists(text: ToldText, sentence: Sentence): PartsList[] {
  const own = toldIn(text, sentence.index);
  return own
    .filter((one) => isStock(one) && isTrailing(one.figure) && text.all[one.figure.index - 1]?.role !== "price")
    .filter((one) => ordinalsOf(text, one).length === 0)
    .flatMap((total) => {
      const parts = own.filter((one) => mayBePart(one, total) && one.figure.depth === total.figure.depth);
      const since = parts.slice(lastIndexOf(parts, (one) => isTrailing(one.figure)) + 1);
      const number = numberOfParts(text, total);
      const ways = since
        .map((_, i) => since.slice(i))
        .filter((way) => way.length >= 2 && (number === null || way.length === number) && !isHeadedByOther(text, since, total));
      const run = since.at(-1)?.series ?? [];
      if (run.length >= 2 && TOTAL_OF_RUN.test(total.figure.lead))
        return [
          { totals: [total], parts: [since.slice(-run.length), ...ways], tie: "trailing" as const, some: false, apart: false, columns: 1 },
        ];
      const ending = since[0]?.figure.lead.slice(-2) ?? "";
      const alike =
        ending.length === 2 &&
        since.length >= 2 &&
        since.every((one) => one.figure.lead.endsWith(ending) && one.figure.segment === total.figure.segment) &&
        total.figure.lead.includes(ending) &&
        TOTAL_OF_RUN.test(total.figure.lead);
      const isBare = BARE_TOTAL.test(total.figure.lead) || ADDED_BARE.test(total.figure.lead);
      const isAdded = ADDING.test(total.figure.lead);
      const sure = alike || isAdded || ((isBare || isRun(text, total, since)) && isOfOneAspect(since));
      return ways.length > 0 ? [{ totals: [total], parts: ways, tie: "trailing" as const, some: !sure, apart: false, columns: 1 }] : [];
    });
}

const isTrailing = ({ lead }: Figure): boolean => TRAILING_TOTAL.test(lead) || ADDED_BARE.test(lead);

/** 县道268万元，乡道210.75万元，村道209.10万元，总需求687.85万元: several one behind the other in one segment, and the total right behind the last. */
function isRun({ report: { plain } }: ToldText, { figure }: Told, parts: readonly Told[]): boolean {
  const all = [...parts.map((one) => one.figure), figure];
  const isNext = (one: Figure, i: number) => i === 0 || JOINT_OF_RUN.test(plain.slice(itemAt(all, i - 1).end, one.start));
  return parts.length >= MANY && all.every((one, i) => one.segment === figure.segment && one.unit === figure.unit && isNext(one, i));
}

/** How many parts a total says it has (三项合计); null when it does not say. */
export function numberOfParts(text: ToldText, total: Told): number | null {
  const number = (COUNTED_TOTAL.exec(total.label) ?? COUNTED_TOTAL.exec(total.figure.lead))?.groups?.number;
  return number === undefined || ordinalsOf(text, total).length > 0 ? null : countIn(number === TWO ? TWO_PLAIN : number);
}

/** 三项合计5180万元, 以上四个项目预算合计…: a total that says how many parts it has; they are the last so many of its kind in front. */
function countedTotals(text: ToldText, total: Told): PartsList[] {
  const number = isStock(total) ? numberOfParts(text, total) : null;
  if (number === null || number < 2) return [];
  const before = text.all
    .slice(0, total.figure.index)
    .filter((one) => mayBePart(one, total) && total.figure.paragraph - one.figure.paragraph <= number + 1);
  const alike = before.filter((one) => one.aspect === total.aspect);
  // 抽检计划860批次，完成872批次；…以上三类共完成1589批次: of each line the first that may be told of what the total tells.
  const fitting = before.filter((one) => one.aspect === null || total.aspect === null || one.aspect === total.aspect);
  const first = fitting.filter((one, i) => fitting.findIndex((other) => other.figure.segment === one.figure.segment) === i);
  const ways = [alike, first, before]
    .map((stocks) => stocks.slice(-number))
    .filter((way) => way.length === number)
    .filter((way, _, all) => way === all[0] || !isRightInFront(itemAt(all, 0), total));
  return ways.length > 0
    ? [
        {
          totals: [total],
          parts: ways,
          tie: "trailing" as const,
          some: !ways.every((way) => way.every((one) => itemAt(ways, 0).includes(one))),
          apart: false,
          columns: 1,
        },
      ]
    : [];
}

/** 甲41户、乙56户、丙23户，三类一共: nothing stands between the parts, and nothing between them and their total. */
function isRightInFront(way: readonly Told[], { figure }: Told): boolean {
  return way.every((one, i) => one.figure.index === figure.index - way.length + i && one.figure.segment === figure.segment);
}

/** 一类3260路、二类5410路、三类8600路，一、二类共8670路: the parts that a total names by their ordinals. */
function ordinalTotals(text: ToldText, total: Told): PartsList[] {
  const before = text.all.filter((one) => mayBePart(one, total) && one.figure.paragraph === total.figure.paragraph);
  const parts = ordinalsOf(text, total).map((name) => before.filter((one) => one.figure.lead.includes(name)).at(-1));
  const named = parts.flatMap((one) => one ?? []);
  return isStock(total) && named.length >= 2 && new Set(named).size === parts.length
    ? [{ totals: [total], parts: [named], tie: "trailing", some: false, apart: false, columns: 1 }]
    : [];
}

/** 一、二类共: what the parts are called that a total names by their ordinals; none for a total that names no such parts. */
function ordinalsOf({ report }: ToldText, { figure }: Told): readonly string[] {
  const { start } = sentenceOf(report, figure);
  const groups = ORDINAL_PARTS.exec(report.plain.slice(start, figure.start))?.groups;
  return groups ? [...groups.ordinals!.matchAll(ORDINAL)].map(([ordinal]) => ordinal + groups.kind!) : [];
}

/** The parts of a total stand in so many paragraphs in front of it, a line for each. */
const LINES_ABOVE = 6;
/** A word of so many letters says what a total adds up. */
const WORD = 2;

/**
 * 市级资金支付1284.6万元，…；区级资金支付407.95万元，…。合计支付1692.55万元: what is told in front with the total's own word; where it has none, the
 * amounts of the sentence in front that are told alike.
 */
function summedTotals(text: ToldText, total: Told): PartsList[] {
  const { figure } = total;
  const isOfAll = ALL_OF_THEM.test(figure.lead);
  if (!isStock(total) || total.series.length > 1 || !(SUMS_UP.test(figure.lead) || isOfAll)) return [];
  const word = figure.lead.replace(SUM_WORDS, "").slice(-WORD);
  const before = toldAround(text, figure.paragraph, LINES_ABOVE).filter((one) => mayBePart(one, total));
  const since = (stocks: readonly Told[]) => stocks.slice(lastIndexOf(stocks, (one) => SUMS_UP.test(one.figure.lead)) + 1);
  const called = word.length < WORD ? [] : before.filter((one) => one.figure.lead.includes(word));
  const own = before.filter((one) => one.figure.sentence === figure.sentence);
  const above = before.filter((one) => one.figure.sentence < figure.sentence).at(-1)?.figure;
  // 甲10.42万元，乙0.76万元。丙0。合计: a sentence with nothing to add stands between.
  const isNear = ({ sentence, paragraph }: Figure) =>
    sentence === above?.sentence && (sentence === figure.sentence - 1 || paragraph === figure.paragraph);
  const near = own.length >= 2 ? own : before.filter((one) => isNear(one.figure));
  const isAdded = ADDED_TO.test(text.report.plain.slice(sentenceOf(text.report, figure).start, figure.start));
  const ways = [
    ...(isAdded ? [own] : []),
    since(called.filter((one) => one.figure.paragraph === figure.paragraph)),
    since(called),
    ...(word.length < WORD ? [...oneOfEach(since(near)), since(near)] : []),
  ].filter((way) => way.length >= 2);
  // 全县合计: more than those that are told of may be in it. 全年支出: of all, where the parts are known to be.
  const open = ways.filter(
    (way) =>
      (!OF_ALL_PLACES.test(figure.lead) || totalOf(way.map((one) => one.figure)).plain.eq(valueOf(figure))) &&
      (SUMS_UP.test(figure.lead) || isAllOf(way)) &&
      !isHeadedByOther(text, way, total),
  );
  const [first] = open;
  if (!first) return [];
  const isWhole =
    isAllOf(first) || isCalledLike(total, first) || (first.length >= MANY && first.length === own.length && called.length >= own.length);
  return [{ totals: [total], parts: open, tie: "trailing", some: !isWhole, apart: false, columns: 1 }];
}

/** 行政编制29名，实有27名；事业编制38名，实有35名。实有合计62名: the one word that the total is called by is that of each part. */
export function isCalledLike({ figure }: Told, parts: readonly Told[]): boolean {
  const word = CALLED_TOTAL.exec(figure.lead)?.groups?.word;
  return word !== undefined && !NO_OWN_WORD.test(word) && parts.every((one) => one.figure.lead.includes(word));
}

/** 收入总计1687.3万元，由拨款…、结转…组成；支出总计1611.9万元: the total in front of the parts is theirs, that of the other flow is not. */
function isHeadedByOther({ all }: ToldText, way: readonly Told[], total: Told): boolean {
  const first = way[0]?.figure;
  const head = first && all[first.index - 1];
  return (
    first !== undefined && head?.figure.sentence === first.sentence && SUMS_UP.test(head.figure.lead) && otherFlow(head.label, total.label)
  );
}

/** So many things told with one word in the sentence of their total are all of it. */
const MANY = 3;

/** 上半年, 下半年; 中央, 省级, 市县: the names of parts are known to make a whole. */
function isAllOf(way: readonly Told[]): boolean {
  const names = way.map((one) => one.label + one.subject);
  return (
    isWholeFamily(names) ||
    TIMES_OF_A_YEAR.some((times) => times.length === way.length && times.every((time, i) => time.test(itemAt(names, i))))
  );
}

/** A stock in front that can be added to a total, of the same time as that. */
function mayBePart(one: Told, total: Told): boolean {
  return (
    isStock(one) &&
    one.figure.end <= total.figure.start &&
    one.figure.depth <= total.figure.depth &&
    addable(one.figure, total.figure) &&
    (!OF_BEFORE.test(total.label) || OF_BEFORE.test(one.label)) &&
    (!STILL_OWED.test(one.figure.lead) || STILL_OWED.test(total.figure.lead) || one.aspect === total.aspect)
  );
}

/** Where each segment tells more than one stock (预算A，决算B), the first of each and the last of each. */
function oneOfEach(stocks: readonly Told[]): (readonly Told[])[] {
  const isAlone = (one: Told, others: readonly Told[]) => !others.some((other) => other.figure.segment === one.figure.segment);
  return [stocks.filter((one, i) => isAlone(one, stocks.slice(0, i))), stocks.filter((one, i) => isAlone(one, stocks.slice(i + 1)))];
}
