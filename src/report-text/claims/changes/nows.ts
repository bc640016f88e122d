import { itemAt } from "../../../workbook";
import { sentenceOf, type Figure } from "../../text";
import {
  akin,
  aspectIn,
  baseName,
  CHANGE,
  clauseOf,
  isOfYearBefore,
  nameIn,
  sameName,
  sameThing,
  type Told,
  type ToldText,
} from "../../told";
import { AMONG, BARE_FLOW, COMPARED_THING, COMPARED_YEAR, COMPARES, OF_BEFORE, OVERALL, SUMMED_UP, YEARS_COMPARED } from "../../lexicon";
import { addable, isStock, stocksBefore, toldIn } from "../lib";
import type { PartsList } from "../lists/lists";

/** What may have changed; `sure` where the text names it. */
export interface Now {
  readonly figure: Figure;
  readonly told: Told;
  readonly sure: boolean;
}

/** What has changed: the last stock of the segment in front; else the stock that the sentence in front is about, or that is named. Then others. */
export function nowsOf(text: ToldText, change: Told, delta: Told | null, lists: readonly PartsList[]): Now[] {
  const stocks = stocksBefore(text, change.figure, (one) =>
    delta ? addable(one.figure, delta.figure) : change.figure.sort === "percent" || addable(one.figure, change.figure),
  );
  const here = stocks.get("segment") ?? [];
  const near = [...here, ...(["sentence", "paragraph", "before"] as const).flatMap((reach) => stocks.get(reach) ?? [])];
  const said = delta ? thingOfChange(delta) : "";
  const called = stockCalled(text, said || baseName(thingCompared(text, change)), near, change);
  const named = called.length > 0 ? called : stockOfAspect(text, change, near);
  const above = nowAbove(change, here, near);
  const first = [named, above, here].find((found) => found.length > 0) ?? headOf(text, change, lists);
  const sure =
    named.length > 0 ||
    (isOfThing(first[0], said) && (here.length > 0 ? isPlainSubject(here, change) || isOutturn(here) : first.length > 0));
  const rest = near.filter((one) => one.figure.paragraph === change.figure.paragraph && !first.includes(one));
  // Behind a list the change may be that of its total.
  const heads = lists
    .filter((list) => list.parts.some((way) => first[0] && way.includes(first[0])))
    .flatMap((list) => list.totals.slice(0, 1))
    .filter((one) => here.includes(one));
  const years = yearsCompared(text, change);
  return [...first, ...rest].map((told, i) => ({
    figure: told.figure,
    told,
    sure: ((i === 0 && sure) || heads.includes(told)) && (!years || told.year === years.now),
  }));
}

/** 2023年比2022年增加: the years of the clause of a change, else of its sentence; null for none, and where the clause has its own amount of before. */
export function yearsCompared({ report, all }: ToldText, { figure }: Told): { readonly now: number; readonly then: number } | null {
  const sentence = sentenceOf(report, figure);
  const clause = clauseOf(report, sentence, figure);
  const before = all[figure.index - 1];
  const isTold =
    before?.role === "former" && before.figure.sentence === figure.sentence && before.figure.start >= figure.start - clause.length;
  const own = YEARS_COMPARED.exec(clause) ?? (isTold ? null : YEARS_COMPARED.exec(report.plain.slice(sentence.start, figure.start)));
  return own?.groups ? { now: Number(own.groups.now), then: Number(own.groups.then) } : null;
}

/** 文化旅游支出比上年增加: what the words of a change itself name; "" when they name nothing. */
export function thingOfChange({ figure }: Told): string {
  return baseName(figure.lead.replace(COMPARES, "").replace(CHANGE, ""));
}

/** 本年收入较上年决算数29880元增加: what stands in front of the word of comparing, at the head of the clause; "" when there is nothing. */
export function thingCompared({ report }: Pick<ToldText, "report">, { figure }: Told): string {
  return COMPARED_THING.exec(clauseOf(report, sentenceOf(report, figure), figure))?.groups?.thing ?? "";
}

/** 预算28万元，决算22.96万元。决算数较上年减少: the one stock of the sentence in front that was planned or done, as the change says it is told of. */
function stockOfAspect(text: ToldText, change: Told, near: readonly Told[]): readonly Told[] {
  const thing = thingCompared(text, change);
  const aspect = aspectIn(thing);
  const name = baseName(thing);
  if (aspect === null || (name !== "" && !BARE_FLOW.test(name))) return [];
  const { sentence, paragraph } = change.figure;
  const above = near.filter(({ figure }) => figure.sentence === sentence - 1 && figure.paragraph === paragraph && figure.depth === 0);
  const [first, ...others] = above.filter((one) => one.aspect === aspect);
  // Beside a plan of its own: what was done is told of nothing else.
  return first && others.length === 0 && above.length > 1 ? [first] : [];
}

/** 支出31.25万元，其中…。上年为38.60万元，同比减少: the value of before stands alone in front of its change, and what there is now at the head of the sentence above. */
function nowAbove({ figure }: Told, here: readonly Told[], near: readonly Told[]): readonly Told[] {
  if (!isBeforeAlone(here)) return [];
  const beside = near.filter((one) => one.figure.sentence === figure.sentence && !here.includes(one) && one.aspect !== "planned");
  const above = near.filter(
    (one) => one.figure.sentence === figure.sentence - 1 && one.figure.paragraph === figure.paragraph && one.figure.depth === 0,
  );
  // 甲1.26万元，乙2.95万元，合计4.21万元: of what the sentence above comes to.
  const total = above.find((one) => SUMMED_UP.test(one.figure.lead));
  return beside.length > 0 ? beside.slice(0, 1) : total ? [total] : above.slice(-1);
}

/** 上年为38.60万元: one value, and it is of before. */
export function isBeforeAlone(here: readonly Told[]): boolean {
  return here.length === 1 && here.every((one) => OF_BEFORE.test(one.figure.lead));
}

/** The stock near in front that the change names, not that of the year that is compared with. Empty where several amounts are called so. */
function stockCalled({ report }: ToldText, said: string, near: readonly Told[], change: Told): readonly Told[] {
  if (said.length < SHORTEST_NAME) return [];
  const words = report.plain.slice(sentenceOf(report, change.figure).start, change.figure.start);
  const compared = Number(COMPARED_YEAR.exec(words)?.groups?.year ?? 0);
  const fits = near.filter((one) => change.figure.paragraph - one.figure.paragraph <= 1 && !isOfYearBefore(one) && one.year !== compared);
  const inWords = stockInWords(fits, thingCompared({ report }, change));
  if (inWords) return [inWords];
  const exact = fits.filter((one) => sameName(baseName(one.figure.lead), said));
  // 学校收入总额…，收入增加: the only income there is.
  const called = exact.length === 0 && BARE_FLOW.test(said) ? fits.filter((one) => baseName(one.figure.lead).endsWith(said)) : exact;
  return new Set(called.map(({ figure }) => figure.value.toString())).size === 1 ? called.slice(0, 1) : [];
}

const SHORTEST_NAME = 2;

/** 支出总计A，其中本年支出B。本年支出较上年的…增长: the one stock that is called by the very words of the change. */
function stockInWords(stocks: readonly Told[], words: string): Told | undefined {
  const called = stocks.filter(({ figure }) => figure.lead.replace(AMONG, "") === words);
  return words.length >= WHOLE_NAME && new Set(called.map(({ figure }) => figure.value.toString())).size === 1 ? called[0] : undefined;
}

const WHOLE_NAME = 4;

/** True when nothing speaks against a stock being what a change names. */
export function isOfThing(stock: Told | undefined, said: string): boolean {
  return (
    stock === undefined ||
    said.length < SHORTEST_NAME ||
    BARE_FLOW.test(said) ||
    [stock.label, stock.subject].some((words) => akin(words, said))
  );
}

/** 预算9.5万元，决算4.32万元，…与上年相比减少: the outturn behind its own budget. */
function isOutturn([last, ...others]: readonly Told[]): boolean {
  return last?.aspect === "done" && others.length > 0 && others.every(({ aspect }) => aspect === "planned");
}

/** One stock in front of the change, or several of which the last one alone stands behind the last rate. */
function isPlainSubject(here: readonly Told[], change: Told): boolean {
  const names = new Set(here.map((one) => one.subject));
  return here.length === 1 || names.size > 1 || here[0]!.year !== null || change.figure.index - here[0]!.figure.index <= 2;
}

/** The stock of the sentence in front that this one goes on about: the one that is named, else its first. */
function headOf(text: ToldText, change: Told, lists: readonly PartsList[]): readonly Told[] {
  const own = toldIn(text, change.figure.sentence);
  const opened = own.filter((one) => one.figure.end <= change.figure.start).some((one) => isStock(one));
  const before = text.report.sentences[change.figure.sentence - 1];
  if (opened || !before) return [];
  if (before.paragraph !== change.figure.paragraph) return headsAbove(text, change);
  const heads = toldIn(text, before.index).filter((one) => isStock(one) && one.figure.depth === 0);
  const said = nameIn(
    text.report.plain
      .slice(sentenceOf(text.report, change.figure).start, change.figure.start)
      .split(/[,;]/)
      .map(baseName)
      .filter((words) => words !== "")
      .at(0) ?? "",
  );
  const named = heads.filter((one) => said !== "" && sameThing(baseName(one.figure.lead), said) && one.name !== "");
  if (named.length > 0) return named.slice(0, 1);
  // 其中：甲…，乙…。同比增加…: the sentence in front tells the parts of a total.
  const totals = lists
    .filter((list) => heads[0] && list.parts.some((way) => way.includes(heads[0]!)))
    .flatMap((list) => list.totals.slice(0, 1));
  if (totals.length > 0) return totals.slice(0, 1);
  return text.report.plain.slice(before.start, before.end).startsWith(AMONG) ? [] : heads.slice(0, 1);
}

/** 收入支出总体与上年相比: the totals at the head of the paragraphs above, where they all give one amount. */
function headsAbove(text: ToldText, change: Told): readonly Told[] {
  const { plain, sentences } = text.report;
  if (!OVERALL.test(plain.slice(itemAt(sentences, change.figure.sentence).start, change.figure.start))) return [];
  const heads = [1, 2].flatMap(
    (back) => text.all.find((one) => one.figure.paragraph === change.figure.paragraph - back && isStock(one)) ?? [],
  );
  return new Set(heads.map((one) => one.figure.value.toString())).size === 1 ? heads.slice(0, 1) : [];
}
