import { settle, type Drafted, type Reading, type Standing } from "../../judge";
import { measured, verdictOf } from "../../measure";
import { TELLING_DIGITS, tellingDigits } from "../../slips";
import { sentenceOf, type Figure, type ReportText } from "../../text";
import { akin, baseName, clauseOf, nameIn, type Told, type ToldText } from "../../told";
import {
  AMONG,
  AVERAGE,
  AVERAGED_THING,
  AVERAGE_OF_MONEY,
  COST_OF_EACH,
  BY_MONTH,
  COUNTED_BY,
  EACH_ALONE,
  HEADS_AVERAGES,
  IN_BRACKET,
  MEAN_NUMBER,
  OF_ONE,
  PEOPLE,
  PIECE_WORDS,
  PRICE_OF_ALL,
  TIMES,
  PUPIL,
  STANDARD,
  THE_REST,
  TO_BE_DONE,
  VISITS,
} from "../../lexicon";
import { isOfAllFlow, pairInFront, pairOfName, type Pair } from "./average-names";
import { isAbout, roughly } from "./average-shapes";
import { dividesBy, isMultipliedNext, pricedPair } from "./divisors";
import { daily, isByDaysTold, isByOtherSpan, isYearly, monthly, yearly } from "./average-spans";
import { addable, hasShareBehind, isStock, linesApart } from "../lib";
import type { PartsList } from "../lists/lists";
import { withoutParts } from "../rates/plans";
import { byMonth, othersOf, quotient } from "./quotients";

/** 户均1.91万元, 每公里造价40万元, 班均61人次: an amount or a number for each against what is told in front, divided by the number of things. */
export function averageClaims(text: ToldText, lists: readonly PartsList[]): Drafted[] {
  return text.all
    .filter(
      ({ figure, role }) =>
        (!figure.bound || isAbout(figure)) && ((role === "price" && isAverage(figure.lead) && !isFixed(text, figure)) || isYearly(figure)),
    )
    .filter((average) => !isMultipliedNext(text, average))
    .flatMap((average) => {
      const claim = settle(text.report, measured(average.figure), "other", readingsOf(text, average, lists));
      return (claim && (isAbout(average.figure) ? roughly(claim) : claim)) ?? [];
    });
}

function isAverage(lead: string): boolean {
  return (AVERAGE.test(lead) && !STANDARD.test(lead)) || PRICE_OF_ALL.test(lead);
}

/**
 * 发放补助24.75万元（每人7500元）: what each gets was fixed before, and the amount was reckoned from it; 日转运420吨（城区每座150吨，乡镇每座40吨）: from several.
 */
function isFixed({ all }: ToldText, figure: Figure): boolean {
  const { depth, lead, sentence, unit } = figure;
  const isFellow = (one: Told) => one.figure !== figure && one.role === "price" && one.figure.unit === unit;
  return (
    depth > 0 && (EACH_ALONE.test(lead) || all.some((one) => one.figure.sentence === sentence && one.figure.depth > 0 && isFellow(one)))
  );
}

/** 其余828.1万元拨付13家: what is left was paid out, too. */
const isRestPaid = ({ role, figure }: Told): boolean =>
  role === "rest" && figure.sort === "amount" && !figure.bound && THE_REST.test(figure.lead);

/** What is divided and by what, as the words name them; every other pair of the neighbouring paragraphs, only where it fits. */
function readingsOf(text: ToldText, average: Told, lists: readonly PartsList[]): Reading[] {
  const { all, report } = text;
  const near = all.filter(
    (one) => (isStock(one) || isRestPaid(one)) && linesApart(report, one.figure.paragraph, average.figure.paragraph) <= 1,
  );
  const amounts = near.filter((one) => mayBeDivided(report, average, one));
  const counts = near.filter(
    (one) => one.figure.sort === "count" && dividesBy(report, average.figure, one.figure) && !isPlannedAside(average.figure, one.figure),
  );
  const others = othersOf(report, average, amounts, counts);
  const isResult = AVERAGE_OF_MONEY.test(average.figure.lead) || isOfHeading(text, average) || isByDaysTold(average, counts);
  // 最多的一个乡镇人均…: of one of them.
  const ofOne = OF_ONE.test(clauseOf(report, sentenceOf(report, average.figure), average.figure));
  const meant = ofOne || isByOtherSpan(average) ? [] : meantBy(text, average, { isResult, amounts, counts }, lists);
  if (BY_MONTH.test(average.figure.lead)) return [...meant.flatMap((pair) => byMonth(report, average.figure, pair)), ...others];
  const named = meant.flatMap((pair) =>
    quotient(
      report,
      average.figure,
      pair.amount.figure,
      pair.count.figure,
      isResult ? standingOf(text, average, pair, amounts, counts, lists) : "named",
    ).filter((one) => verdictOf(measured(average.figure), one) !== "truncated"),
  );
  const far =
    ofOne || !isResult
      ? []
      : pairOfName(text, average, (one) => one.figure.sort === "count" && dividesBy(report, average.figure, one.figure));
  const told = [...far, ...pairInFront(text, average)].flatMap(({ amount, count }) =>
    quotient(report, average.figure, amount.figure, count.figure, "named"),
  );
  return [
    ...yearly(text, average, lists),
    ...told,
    ...named,
    ...daily(text, average, amounts),
    ...monthly(text, average, amounts),
    ...others,
  ];
}

/** 修复管网5.2公里，平均每公里56.05万元（原计划5公里）: in a bracket behind, of what was to be done. */
function isPlannedAside(average: Figure, { start, depth, lead }: Figure): boolean {
  return start > average.start && depth > average.depth && TO_BE_DONE.test(lead);
}

function isOfHeading({ report }: ToldText, { figure }: Told): boolean {
  return HEADS_AVERAGES.test(report.plain.slice(sentenceOf(report, figure).start, figure.start));
}

/** What may be divided in reach of an average, and whether its words say that it is the result. */
interface InReach {
  readonly isResult: boolean;
  readonly amounts: readonly Told[];
  readonly counts: readonly Told[];
}

/** The pairs that the words and the places point to. */
function meantBy(text: ToldText, average: Told, { isResult, amounts, counts }: InReach, lists: readonly PartsList[]): Pair[] {
  if (isResult) return pairsMeant(text, average, amounts, counts, lists);
  return PRICE_OF_ALL.test(average.figure.lead) ? pricedPair(text, average, amounts, counts) : [];
}

/**
 * An amount in front; 医疗服务收入8,897万元，占31.0%。门诊次均费用218.6元: but of what all costs, no amount that a sentence in front tells as a
 * share of something.
 */
function mayBeDivided(report: ReportText, { figure: average }: Told, { figure }: Told): boolean {
  const isPart = COST_OF_EACH.test(average.lead) && figure.sentence !== average.sentence && hasShareBehind(report, figure);
  return (addable(figure, average) || isOfVisits(figure, average)) && figure.end <= average.start && !isPart;
}

/** 培训学员714人次，平均每期59.5人; 5374名，161220人次，人均30次: those who came, counted each time. */
function isOfVisits({ unit }: Figure, average: Figure): boolean {
  return unit === VISITS && (PEOPLE.includes(average.unit) || average.unit === TIMES);
}

/** How sure it is that a pair in reach is what an average is of. */
function standingOf(
  text: ToldText,
  average: Told,
  pair: Pair,
  amounts: readonly Told[],
  counts: readonly Told[],
  lists: readonly PartsList[],
): Standing {
  if (isOfAllFlow(average, pair.amount.figure, amounts)) return "named";
  if (isOfOther(text, average, pair) && tellingDigits(average.figure) <= TELLING_DIGITS) return "weak";
  const wholes = withoutParts(counts, lists);
  return isOnlyPair(average, pair, amounts, counts) || (wholes.includes(pair.count) && isOnlyPair(average, pair, amounts, wholes))
    ? "named"
    : "likely";
}

/** True when the place of a pair leaves no other: one count where the amount stands nearest, or one pair in all. */
function isOnlyPair(average: Told, { amount, count }: Pair, amounts: readonly Told[], counts: readonly Told[]): boolean {
  const place = (["segment", "sentence"] as const).find((one) =>
    [amount, count].every(({ figure }) => figure[one] === average.figure[one]),
  );
  const here = (told: readonly Told[]) => told.filter(({ figure }) => place && figure[place] === average.figure[place]);
  return (
    (place !== undefined && here(counts).length === 1 && here(amounts).at(-1) === amount) || (amounts.length === 1 && counts.length === 1)
  );
}

/**
 * 支出286.20万元。购置打包机26台，每台均价11.8万元: the sentence goes on to things of its own, and no word of it is said of what the one in front spent; of few
 * digits anything comes near.
 */
function isOfOther({ report }: ToldText, average: Told, { amount, count }: Pair): boolean {
  const { start } = sentenceOf(report, average.figure);
  const words = report.plain.slice(start, count.figure.end) + count.figure.tail;
  const name = baseName(amount.figure.lead);
  const isSaid = [...name].some((_, i) => i + SHORTEST_NAME <= name.length && words.includes(name.slice(i, i + SHORTEST_NAME)));
  return (
    count.figure.sentence === average.figure.sentence &&
    amount.figure.sentence !== average.figure.sentence &&
    !isSaid &&
    !isOfOneName(amount, count) &&
    !isCalledLike(average, amount)
  );
}

/** 户均补贴: what is divided is called like the average. */
function isCalledLike({ figure }: Told, amount: Told): boolean {
  const called = nameIn(AVERAGED_THING.exec(figure.lead)?.groups?.thing ?? "");
  return called.length >= SHORTEST_NAME && akin(baseName(amount.label), called);
}

/** What is divided and by what: amounts and counts of one name (热线96万元, 热线8.4万次), else what the words and the place of each point to. */
function pairsMeant(text: ToldText, average: Told, amounts: readonly Told[], counts: readonly Told[], lists: readonly PartsList[]): Pair[] {
  const by = countsMeant(text, average, counts, lists);
  const pairs = (some: readonly Told[]) =>
    by.flatMap((count) => some.filter((amount) => amount !== count).map((amount) => ({ amount, count })));
  const place = pairs(amountsMeant(text, average, amounts, lists));
  const alike = pairs(amounts).filter(({ amount, count }) => !place.some((one) => one.amount === amount) && isOfOneName(amount, count));
  return [...place, ...alike.slice(-1)];
}

function isOfOneName(amount: Told, count: Told): boolean {
  const [a, b] = [nameIn(amount.figure.lead), nameIn(count.figure.lead) || nameIn(count.figure.tail)];
  return a.length >= SHORTEST_NAME && b.length >= SHORTEST_NAME && akin(a, b);
}

/** What may be divided: what the words behind 均 name (户均补贴), else the last amount and the total of its list, in the nearest place. */
function amountsMeant({ report }: ToldText, average: Told, amounts: readonly Told[], lists: readonly PartsList[]): readonly Told[] {
  const place = nearestOf(average, amounts);
  const named = nearestOf(
    average,
    amounts.filter((one) => isCalledLike(average, one)),
  );
  const ofFlow = amounts.filter((one) => isOfAllFlow(average, one.figure, amounts));
  if (ofFlow.length > 0 && place[0]?.figure.sentence !== average.figure.sentence) return ofFlow.slice(-1);
  const last = place.at(-1);
  if (!last) return named.slice(-1);
  const between = report.plain.slice(last.figure.end, average.figure.start);
  // 北线18117人次，班均61人次；: the average of that item, with nothing but a comma between.
  const own = named.includes(last) || between === "," ? [last] : [last, ...totalsOf(last, lists), ...aboveAmong(last, place)];
  return named.length > 0 && !named.includes(last) ? [named.at(-1)!, ...(named.length > 1 ? [named[0]!] : [])] : own;
}

/**
 * What an amount may be divided by: the count in the bracket behind, the one called like the average, else those of the nearest place
 * without parts of lists.
 */
function countsMeant({ report }: ToldText, average: Told, counts: readonly Told[], lists: readonly PartsList[]): readonly Told[] {
  const aside = counts.find(
    (one) => one.figure.start > average.figure.end && IN_BRACKET.test(report.plain.slice(average.figure.end, one.figure.start)),
  );
  if (aside) return [aside];
  const before = counts.filter((one) => one.figure.end <= average.figure.start);
  const by = COUNTED_BY.exec(average.figure.lead)?.groups?.by ?? "";
  const called =
    by.length >= SHORTEST_NAME || by === PUPIL
      ? before.filter((one) => (one.figure.lead + one.figure.tail).includes(by.replace(PIECE_WORDS, "")))
      : [];
  const near = nearestOf(average, called.length > 0 ? called : before);
  const mean = near.filter((one) => MEAN_NUMBER.test(one.figure.lead));
  const place = mean.length > 0 ? mean : near;
  const wholes = withoutParts([...place, ...place.flatMap((one) => totalsOf(one, lists))], lists);
  const all = [...new Set([...wholes, ...place.slice(-1).flatMap((one) => [one, ...aboveAmong(one, place)])])];
  return all.length <= MOST_COUNTS ? all : [];
}

/** So many counts of one kind leave it open which is meant. */
const MOST_COUNTS = 3;
const SHORTEST_NAME = 2;

/** Stocks of the nearest place that has any: the segment, the sentence, the sentence in front, the paragraph, the paragraph in front. */
function nearestOf({ figure }: Told, stocks: readonly Told[]): readonly Told[] {
  const places = [
    (one: Figure) => one.segment === figure.segment,
    (one: Figure) => one.sentence === figure.sentence,
    (one: Figure) => one.sentence === figure.sentence - 1 && one.paragraph === figure.paragraph,
    (one: Figure) => one.paragraph === figure.paragraph,
    () => true,
  ];
  return (
    places.map((fits) => stocks.filter((one) => fits(one.figure) && one.figure.end <= figure.start)).find((found) => found.length > 0) ?? []
  );
}

/** 医疗收入5808万元，其中药品1742.4万元: what a lone part behind 其中 is a part of. */
function aboveAmong(part: Told, place: readonly Told[]): readonly Told[] {
  return part.figure.lead.startsWith(AMONG) ? place.slice(0, place.indexOf(part)).slice(-1) : [];
}

/** Totals of the lists that a stock is a part of. */
function totalsOf(part: Told, lists: readonly PartsList[]): readonly Told[] {
  return lists
    .filter((list) => list.tie !== "trailing" && list.parts.some((way) => way.length >= 2 && way.includes(part)))
    .flatMap((list) => list.totals.slice(0, 1));
}
