import type { Standing } from "../../judge";
import { valueOf } from "../../measure";
import { sentenceOf, type Figure } from "../../text";
import { baseName, clauseOf, FROM_LEVEL, sameThing, TO_LEVEL, type Told, type ToldText } from "../../told";
import {
  AGAINST_LAST_YEAR,
  AGAINST_PLAN,
  BARE_FLOW,
  COMPARED_YEAR,
  OF_SEVERAL_YEARS,
  OUTTURN_GAP,
  PLAN_NAMED,
  SAVED,
  VALUE_OF_BEFORE,
  YEAR_IN_WORDS,
  YEAR_START,
} from "../../lexicon";
import { addable, isStock, toldIn } from "../lib";
import type { PartsList } from "../lists/lists";
import { isBeforeAlone, thingOfChange, yearsCompared, type Now } from "./nows";
import { plansFor } from "../rates/plans";

/** The words of a change, from the comma in front. */
export function clause({ report }: ToldText, told: Told): string {
  return clauseOf(report, sentenceOf(report, told.figure), told.figure);
}

/** An amount then and now, and how surely the change is between them. */
export interface Pair {
  readonly former: Figure;
  readonly now: Figure;
  readonly how: Standing;
}

/** Pairs of then and now: printed in the words of the change (较上年的330万元), two years of one thing, or the budget it is held against. */
export function formersOf(text: ToldText, change: Told, now: Now | null, lists: readonly PartsList[]): Pair[] {
  const own = toldIn(text, change.figure.sentence).filter(
    (one) =>
      one.figure.end <= change.figure.start &&
      !one.figure.bound &&
      (change.figure.sort === "percent" || addable(one.figure, change.figure)),
  );
  const here = own.filter((one) => one.figure.segment === change.figure.segment);
  // 2023年比2022年增长A%，2022年比2021年增长B%: both years in its own clause; 2022年较2021年增长A%，较2020年增长B%: each by the year in its own clause.
  const years = yearsCompared(text, change);
  if (years) return namedYears(text, change, years.now, Number(COMPARED_YEAR.exec(clause(text, change))?.groups?.year ?? years.then));
  const told = here.filter((one) => one.role === "former").at(-1);
  const stocksHere = here.filter(isStock);
  if (now && isBeforeAlone(stocksHere) && !stocksHere.includes(now.told))
    return stocksHere.map((one) => ({ former: one.figure, now: now.figure, how: "named" }));
  if (told && now) return addable(told.figure, now.figure) ? [{ former: told.figure, now: now.figure, how: "stated" }] : [];
  const words = clause(text, change);
  const behind = AGAINST_LAST_YEAR.test(words) ? formerBehind(text, change) : null;
  if (behind && now && addable(behind.figure, now.figure)) return [{ former: behind.figure, now: now.figure, how: "stated" }];
  if (AGAINST_PLAN.test(words) || OUTTURN_GAP.test(change.figure.lead)) return againstPlan(text, change, here, words, now, lists);
  const stocks = here.filter((one) => isStock(one) && one.figure.sort === "amount");
  const saved = SAVED.test(change.figure.lead) && stocks.length === 2 && valueOf(stocks[0]!.figure).gte(valueOf(stocks[1]!.figure));
  if (saved) return [{ former: stocks[0]!.figure, now: stocks[1]!.figure, how: "stated" }];
  return [...twoYears(here, "stated"), ...(here.filter(isStock).length < 2 ? twoYears(own, "weak") : []), ...elsewhere(text, change, now)];
}

/** 同比上升5.02%，上年为14650.81万元; 提高2.2个百分点，上年为86.7%: what there was before, told right behind its change. Null where it is not. */
export function formerBehind({ all }: ToldText, { figure }: Told): Told | null {
  const next = all[figure.index + 1];
  const isBehind =
    next?.figure.sentence === figure.sentence && next.figure.depth === figure.depth && VALUE_OF_BEFORE.test(next.figure.lead);
  return isBehind && !next.figure.bound ? next : null;
}

/** 2024年较2023年减少: the last amounts told of those two years; nothing else is meant. */
function namedYears(text: ToldText, change: Told, now: number, then: number): Pair[] {
  const near = text.all.filter(
    (one) =>
      isStock(one) &&
      one.figure.end <= change.figure.start &&
      change.figure.paragraph - one.figure.paragraph <= 1 &&
      one.figure.sort !== "score" &&
      !OF_SEVERAL_YEARS.test(one.figure.lead),
  );
  const said = thingOfChange(change);
  // 多返684.4万元，增长11.48%: of the amounts that its own difference is of.
  const delta = text.all[change.figure.index - 1];
  const own = change.figure.sort !== "percent" ? change : delta?.role === "change" && said === "" ? delta : null;
  const fits = (one: Told) => own === null || own.figure.sort === "percent" || addable(one.figure, own.figure);
  const of = (year: number) => {
    const told = near.filter((one) => one.year === year && fits(one));
    return told.filter((one) => said !== "" && (one.figure.unit === said || one.figure.lead.endsWith(said))).at(-1) ?? told.at(-1);
  };
  const [a, b] = [of(then), of(now)];
  return a && b && addable(a.figure, b.figure) && sameThing(a.name, b.name) ? [{ former: a.figure, now: b.figure, how: "named" }] : [];
}

/** 比年初预算增加: the plan of the same thing in the same segment. */
function againstPlan(
  text: ToldText,
  change: Told,
  here: readonly Told[],
  words: string,
  now: Now | null,
  lists: readonly PartsList[],
): Pair[] {
  const named = PLAN_NAMED.exec(words)?.groups?.plan;
  const all = here.filter((one) => isStock(one) && one.aspect === "planned" && (!YEAR_START.test(words) || YEAR_START.test(one.label)));
  const called = all.filter((one) => named !== undefined && one.label.includes(named));
  const plans = called.length > 0 ? called : all;
  if (plans.length === 0 && (!now || now.told.figure.sentence !== change.figure.sentence || now.told.aspect === "planned"))
    return pairAbove(text, change, named);
  if (now && plans.length === 0) return farPlans(text, change, now, named, lists);
  return now
    ? plans
        .filter((one) => one !== now.told && addable(one.figure, now.figure) && one.series.length === 1)
        .map((one) => ({ former: one.figure, now: now.figure, how: plans.length === 1 ? "stated" : "weak" }))
    : [];
}

/** 预算26.5万元，决算24.9万元。决算数较预算数减少…: the one plan and what was carried out of it in the sentence in front. */
function pairAbove(text: ToldText, change: Told, named: string | undefined): Pair[] {
  const before = toldIn(text, Math.max(0, change.figure.sentence - 1)).filter(
    (one) =>
      isStock(one) &&
      one.figure.depth === 0 &&
      one.figure.sentence < change.figure.sentence &&
      (change.figure.sort === "percent" || addable(one.figure, change.figure)),
  );
  const plan = before.findIndex((one) => one.aspect === "planned" && (named === undefined || one.label.includes(named)));
  const [a, b] = [before[plan], before[plan + 1]];
  return plan >= 0 && a && b && b.aspect === "done" && addable(a.figure, b.figure)
    ? [{ former: a.figure, now: b.figure, how: "named" }]
    : [];
}

/** The plan of the same thing in a sentence or a paragraph in front, where there is one. */
function farPlans(text: ToldText, change: Told, now: Now, named: string | undefined, lists: readonly PartsList[]): Pair[] {
  const plans = plansFor(
    text,
    change,
    now.told,
    lists,
    (one) => one.aspect === "planned" && (named === undefined || one.label.includes(named)),
  );
  return plans
    .filter(({ sure }) => sure)
    .map(({ told }, _, all) => ({ former: told.figure, now: now.figure, how: all.length === 1 ? "named" : "weak" }));
}

/** The last two stocks, when they are told of two years and of one thing. */
function twoYears(own: readonly Told[], how: Standing): Pair[] {
  const stocks = own.filter(isStock);
  const [first, second] = stocks.slice(-2);
  if (!first || !second || !addable(first.figure, second.figure)) return [];
  const [a, b] = [first.year ?? 0, second.year ?? 0];
  // 全年28.63万人次，2022年为24.15万人次: the year that is named beside this one is the earlier one.
  const isSecondFormer = b === -1 || a > b || (a === 0 && b > 0);
  const ordered = (a === -1 || !isSecondFormer ? [first, second] : [second, first]) as [Told, Told];
  // 由A减少到B
  if (FROM_LEVEL.test(first.figure.lead) && TO_LEVEL.test(second.figure.lead)) return [{ former: first.figure, now: second.figure, how }];
  const sure = a !== b && !(a > 0 && b === 0) && sameThing(first.name, second.name);
  return [{ former: ordered[0].figure, now: ordered[1].figure, how: sure ? how : "weak" }];
}

/** The one figure here with the figure of the same name in another sentence that speaks of the year before. */
function elsewhere({ report, all }: ToldText, change: Told, now: Now | null): Pair[] {
  if (!now || !AGAINST_LAST_YEAR.test(report.plain.slice(sentenceOf(report, change.figure).start, change.figure.start))) return [];
  const name = baseName(now.figure.lead);
  const others = all.filter(
    (one) =>
      isStock(one) &&
      one.figure.sentence !== change.figure.sentence &&
      addable(one.figure, now.figure) &&
      name.length >= 2 &&
      baseName(one.figure.lead) === name &&
      !one.figure.value.eq(now.figure.value) &&
      saysYear(one, now.told, report.plain.slice(sentenceOf(report, one.figure).start, one.figure.start)),
  );
  return new Set(others.map((one) => valueOf(one.figure).toString())).size === 1
    ? [{ former: others[0]!.figure, now: now.figure, how: BARE_FLOW.test(name) ? "weak" : "named" }]
    : [];
}

function saysYear(one: Told, now: Told, words: string): boolean {
  return (
    YEAR_IN_WORDS.test(words) &&
    (one.year !== now.year || one.year === null) &&
    (now.year === null || one.year === null || one.year === -1 || one.year === now.year - 1)
  );
}
