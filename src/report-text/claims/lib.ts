import { itemAt } from "../../workbook";
import type Decimal from "decimal.js";
import { valueOf } from "../measure";
import { MIXED_COUNTS, PEOPLE, PIECE, TWIN_UNITS, type Figure, type ReportText, type Sentence, sentenceOf } from "../text";
import type { Told, ToldText } from "../told";
import {
  AMONG,
  BARE_FLOW,
  LABEL_FILLER,
  LARGE,
  LARGE_FACTORS,
  NAMES_THE_REST,
  NEGATION,
  NO_SUBJECT,
  ORDINAL_OF_PART,
  PART_OF_INCOME,
  PAUSE,
  SHARE_BEHIND,
  SHARE_SUBJECT,
} from "../lexicon";
import { toldOf, baseName, coreName, FROM_LEVEL, isOfEarlierYear, isShortFor, PLAIN_HEADING, TO_LEVEL } from "../told";

/** True when two figures can stand in one sum: money with money, pieces with pieces, people with people. */
export function addable(a: Figure, b: Figure): boolean {
  if (a.sort !== b.sort) return false;
  return (
    a.sort !== "count" ||
    a.unit === b.unit ||
    TWIN_UNITS.some((twins) => twins.test(a.unit) && twins.test(b.unit)) ||
    (MIXED_COUNTS.includes(a.unit) && MIXED_COUNTS.includes(b.unit) && ![a, b].some(isOfThings))
  );
}

/** 38个大项: pieces that are told to be no people. */
function isOfThings({ unit, tail }: Figure): boolean {
  return unit === PIECE && tail !== "" && !PEOPLE.test(tail);
}

/** Figures of a sentence that state a value: no bounds, no ranges. */
export function stated(sentence: Sentence): Figure[] {
  return sentence.figures.filter((figure) => !figure.bound);
}

/** Where a figure stands from another: in its segment, its sentence, its paragraph, or in a paragraph before. */
export type Distance = "segment" | "sentence" | "paragraph" | "before";
const DISTANCES: readonly Distance[] = ["segment", "sentence", "paragraph", "before"];
/** A base is looked for in so many paragraphs in front, and never across a heading that names a thing of its own. */
const FARTHEST = 12;

/** Amounts and counts that state a value, in front of a figure, by their distance; within each the nearest first. */
export function stocksBefore({ report, all }: ToldText, figure: Figure, fits: (one: Told) => boolean): Map<Distance, Told[]> {
  const first = sectionStart(report, figure.paragraph);
  const found = new Map<Distance, Told[]>(DISTANCES.map((distance) => [distance, []]));
  for (let i = figure.index - 1; i >= 0; i -= 1) {
    const one = itemAt(all, i);
    if (one.figure.paragraph < first) break;
    if (one.figure.bound || one.role !== "stock" || !fits(one)) continue;
    found.get(distanceOf(one.figure, figure))?.push(one);
  }
  return found;
}

/** How far a figure in front stands from another one. */
export function distanceOf(one: Figure, from: Figure): Distance {
  if (one.segment === from.segment) return "segment";
  if (one.sentence === from.sentence) return "sentence";
  return one.paragraph === from.paragraph ? "paragraph" : "before";
}

/** The nearest distance at which anything was found, with what was found there; null when there is nothing. */
export function nearest(found: ReadonlyMap<Distance, readonly Told[]>): { distance: Distance; stocks: readonly Told[] } | null {
  for (const distance of DISTANCES) {
    const stocks = found.get(distance) ?? [];
    if (stocks.length > 0) return { distance, stocks };
  }
  return null;
}

function sectionStart(report: ToldText["report"], paragraph: number): number {
  let at = paragraph;
  for (; at > Math.max(0, paragraph - FARTHEST); at -= 1) {
    const { mark, start, end, figures } = itemAt(report.paragraphs, at);
    const words = report.plain.slice(start, end);
    // A heading that names a thing of its own begins something else.
    if (mark && figures.length === 0 && !/[。;]$/.test(words) && !PLAIN_HEADING.test(words)) return at;
  }
  return at;
}

/** All figures of the paragraphs that stand at most so many from one, in the order of the text. */
export function toldAround(text: ToldText, paragraph: number, reach: number): readonly Told[] {
  const lines = text.report.paragraphs.slice(Math.max(0, paragraph - reach), paragraph + reach + 1);
  return lines.flatMap(({ figures }) => figures.map((figure) => toldOf(text, figure)));
}

/** How many lines two paragraphs stand apart, without those that are blank. */
export function linesApart({ paragraphs }: ToldText["report"], a: number, b: number): number {
  return paragraphs.slice(Math.min(a, b), Math.max(a, b)).filter(({ start, end }) => end > start).length;
}

/** Figures of one sentence, told. */
export function toldIn(text: ToldText, sentence: number): readonly Told[] {
  return itemAt(text.report.sentences, sentence).figures.map((figure) => toldOf(text, figure));
}

/** What is told in the sentence in front of that of a figure, within its paragraph. */
export function toldAbove(text: ToldText, { sentence, paragraph }: Figure): readonly Told[] {
  return sentence > 0 ? toldIn(text, sentence - 1).filter(({ figure }) => figure.paragraph === paragraph) : [];
}

/** 人工5961.6万元，占69%: True where a share stands right behind a figure that ends there. */
export function hasShareBehind({ plain }: ReportText, { end }: Pick<Figure, "end">): boolean {
  return SHARE_BEHIND.test(plain.slice(end, end + SHARE_REACH));
}

/** The words of a share and its first digit are so many letters at most. */
const SHARE_REACH = 6;

/** True for an amount or a number of things, whatever it is told to be. */
export function isAmount({ figure }: Told): boolean {
  return !figure.bound && (figure.sort === "amount" || figure.sort === "count");
}

/** True when a figure is an amount or a number of things with a value of its own. */
export function isStock({ figure, role }: Told): boolean {
  return role === "stock" && !figure.bound && (figure.sort === "amount" || figure.sort === "count");
}

/** The bare name in a label of the workbook: without 我单位, 总, 共计, years and the like. */
export function nameOf(label: string): string {
  return label.replace(LABEL_FILLER, "");
}

/**
 * What a percentage with 占 is told of when its own clause names it (…，补贴资金占购机总投入6836万元的27%): the stock of that name in front,
 * and of its year; `told` is null when the text has none. Null when the clause names nothing: then the nearest stock is meant.
 */
export function subjectOfShare({ report, all }: ToldText, percent: Told): { readonly told: Told | null } | null {
  const sentence = sentenceOf(report, percent.figure);
  const first = percent.base ?? percent.series[0] ?? percent.figure;
  // 支付率(占到位资金): what stands in a bracket says by what, not of what.
  const before = report.plain.slice(sentence.start, first.start).replace(/["“”]|\([^()]*\)/g, "");
  const words = SHARE_SUBJECT.exec(before)?.groups?.subject;
  if (words === undefined || NO_SUBJECT.test(words)) return null;
  const year = Number(/20\d\d/.exec(words)?.[0] ?? 0);
  const called = baseName(words);
  const name = BARE_FLOW.test(called) && !PART_OF_INCOME.test(called) ? "" : called;
  if (name === "" && year === 0) return null;
  const near = all.filter(
    (one) =>
      isStock(one) &&
      one.figure.end <= percent.figure.start &&
      percent.figure.paragraph - one.figure.paragraph <= 1 &&
      (year === 0 || one.year === year),
  );
  const told = near.filter((one) => name === "" || baseName(one.label).includes(name)).at(-1);
  return { told: told ?? shortlyCalled(near, words) ?? rowCalled(all, percent, name.replace(AMONG, "")) };
}

/** 农村水源置换 2136.85万元↵…↵以上五项合计4872.64万元，其中农村水源置换占43.85%: the one stock of the lines above that has just this name. */
function rowCalled(all: readonly Told[], { figure }: Told, name: string): Told | null {
  const called = all.filter(
    (one) =>
      isStock(one) &&
      one.figure.end <= figure.start &&
      figure.paragraph - one.figure.paragraph <= FARTHEST_ROW &&
      baseName(one.figure.lead) === name,
  );
  return name.length < SHORTEST_NAME ? null : (ofOneValue(called) ?? null);
}

/** A row stands so many lines above what is told of it at most. */
const FARTHEST_ROW = 12;

/** The figures that stocks are told by. */
export function figuresOf(stocks: readonly Told[]): Figure[] {
  return stocks.map(({ figure }) => figure);
}

/** The text as if one of its figures were another. */
export function textWith(text: ToldText, told: Told, meant: Told): ToldText {
  return { ...text, all: text.all.map((one) => (one === told ? meant : one)) };
}

/** The last of figures that all say one value; none where they differ, or where there are none. */
export function ofOneValue(found: readonly Told[]): Told | undefined {
  return new Set(found.map(({ figure }) => valueOf(figure).toString())).size === 1 ? found.at(-1) : undefined;
}

/** 中央12340万元…，中央资金占66%; 路面1786万元…，路面工程费占53%: the one amount whose own name is told with other words around it. */
export function shortlyCalled(near: readonly Told[], words: string): Told | null {
  const name = coreName(words);
  const called = name.length < SHORTEST_NAME ? [] : near.filter((one) => isShortFor(coreName(one.figure.lead), name));
  const exact = called.filter((one) => coreName(one.figure.lead) === name);
  const meant = exact.length > 0 ? exact : called;
  return ofOneValue(meant) ?? null;
}

const SHORTEST_NAME = 2;

/** The stock that a percentage of a series is told of: that at the same place of a series as long, or of the list that the segment ends with. */
export function pairedStock(own: readonly Told[], percent: Told): Told | null {
  const place = percent.series.indexOf(percent.figure);
  const length = percent.series.length;
  const series = own.filter((one) => isStock(one) && one.series.length === length && one.series.indexOf(one.figure) === place).at(-1);
  // A list of another length belongs to something else.
  if (series || own.some((one) => isStock(one) && one.series.length > 1 && one.figure.segment === percent.figure.segment))
    return series ?? null;
  const before = own.filter((one) => isStock(one) && one.figure.end <= percent.figure.start);
  const beside = before.filter((one) => one.figure.segment === percent.figure.segment);
  const here = beside.length > 0 ? beside : before;
  const outer = Math.min(...here.map(({ figure }) => figure.depth));
  // 36480万元，折合3.648亿元: one amount told twice.
  const isTwice = (one: Told, i: number) =>
    i > 0 &&
    addable(one.figure, here[i - 1]!.figure) &&
    valueOf(one.figure).eq(valueOf(here[i - 1]!.figure)) &&
    one.figure.unit !== here[i - 1]!.figure.unit;
  const alike = here.filter((one, i) => addable(one.figure, here.at(-1)!.figure) && one.figure.depth === outer && !isTwice(one, i));
  return alike.length === length || alike.length === length + 1 ? alike[alike.length - length + place]! : null;
}

/** 甲1132万元、乙1273.5万元。各类占比依次为40%、45%: the amount at the same place of the sentence in front, which tells as many, or one more as their total. */
export function pairedBefore(text: ToldText, percent: Told): Told | null {
  const before = text.report.sentences[percent.figure.sentence - 1];
  if (
    !before ||
    before.paragraph !== percent.figure.paragraph ||
    toldIn(text, percent.figure.sentence).some((one) => isStock(one) && one.figure.end <= percent.figure.start)
  )
    return null;
  const amounts = toldIn(text, before.index).filter((one) => isStock(one) && one.figure.sort === "amount");
  const length = percent.series.length;
  return amounts.length === length || amounts.length === length + 1
    ? amounts[amounts.length - length + percent.series.indexOf(percent.figure)]!
    : null;
}

/** The place of the last element that fits; -1 when none does. */
export function lastIndexOf<T>(list: readonly T[], fits: (one: T) => boolean): number {
  return list.reduce((last, one, i) => (fits(one) ? i : last), -1);
}

/** Words with every letter in brackets a blank, inner brackets first, so that all others stay where they stand. */
export function blankedBrackets(words: string): string {
  const blanked = words.replace(/\([^()]*\)/g, (inner) => " ".repeat(inner.length));
  return blanked === words ? words : blankedBrackets(blanked);
}

const DIGITS = /^[-\d.,\s]+/;

/** The unit of a count as it is printed, without 万 and 亿. */
export function unitOf(plain: string, { start, end }: Figure): string {
  return plain.slice(start, end).replace(DIGITS, "").replace(LARGE, "");
}

/** How many things a count counts, in its printed unit: 1.2万亩 are 12000, 4.6公里 are 4.6. */
export function piecesOf(plain: string, { start, end, value }: Figure): Decimal {
  return value.times(LARGE_FACTORS.get(LARGE.exec(plain.slice(start, end).replace(DIGITS, ""))?.[0] ?? "") ?? 1);
}

/** 由4.2万吨增加到5.6万吨, 比上年的51.07万人, 上年为820万元, 2022年…2023年…: the words say which of two amounts is the earlier one. */
export function isSurelyEarlier(former: Told, now: Told): boolean {
  if (FROM_LEVEL.test(former.figure.lead) && TO_LEVEL.test(now.figure.lead)) return true;
  return former.role === "former" || isOfEarlierYear(former, now);
}

/** 第三批A，第四批B: the list goes on with the next of its kind. */
function countsOn({ figure: { lead } }: Told, next: Told | undefined): boolean {
  return ORDINAL_OF_PART.test(lead) && lead.replace(ORDINAL_OF_PART, "") === next?.figure.lead.replace(ORDINAL_OF_PART, "");
}

/** The next stock stands in the same list: joined by 、, named alike, or the next of its kind; none does behind 其他. */
export function goesOn(plain: string, last: Told, next: Told | undefined): boolean {
  if (!next || last.role !== next.role || NAMES_THE_REST.test(last.figure.lead)) return false;
  const [a, b] = [last.figure, next.figure];
  const isJoined =
    plain[a.end + a.tail.length] === PAUSE || (a.lead !== "" && a.lead.slice(-1) === b.lead.slice(-1) && !NEGATION.test(b.lead));
  return countsOn(last, next) || (a.segment === b.segment && a.unit === b.unit && a.depth === b.depth && isJoined);
}
