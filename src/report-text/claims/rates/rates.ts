import { messages } from "../../../messages";
import { HUNDRED } from "../../../reading";
import { claimOf, ratioReading, settle, type Reading, type Standing } from "../../judge";
import { valueOf } from "../../measure";
import type { Figure } from "../../text";
import { toldOf, akin, baseName, coreName, isShortFor, NAMED_RATE, sameName, sameThing, type Told, type ToldText } from "../../told";
import {
  ADJUSTED,
  AVAILABLE,
  ARRIVAL,
  ARRIVAL_RATE,
  CONTRACT,
  DUE,
  EXECUTION_RATE,
  FULL_NAME,
  KINDS_OF_SPENDING,
  MONEY_OF_LEVEL,
  MONEY_RATE,
  NO_THING,
  OF_WHAT,
  OF_BUDGET,
  PASSED_RATE,
  RATE_WORD,
  WHAT_ARRIVED,
  WHOLE_LABEL,
  YEAR_START,
} from "../../lexicon";
import type { Claim } from "../../types";
import { addable, isAmount, isStock, toldIn } from "../lib";
import { pairBeside } from "./beside";
import { confirmedBases } from "../shares/confirmed";
import { likelyRatios } from "../shares/likely";
import type { PartsList } from "../lists/lists";
import { isSumOfPlans, budgetsOfAll, plansFor } from "./plans";
import { arrives, isNamed, partsFor } from "./spent";
import { levelIn } from "../shares/levels";
import { readingsOfItsWhole } from "../shares/other-base";
import { planInOrder, plansOfThing } from "../lists/things";
import { basisOf, isOtherKind } from "./wrong-base";

/** Rates of doing (执行率, 完成率, 到位率, 完成年初预算的…) against what was done and what was planned, wherever the text names it. */
export function rateClaims(text: ToldText, lists: readonly PartsList[]): Claim[] {
  return text.all.filter((rate) => rate.role === "rate" && !rate.figure.bound).flatMap((rate) => rateClaim(text, rate, lists) ?? []);
}

function rateClaim(text: ToldText, rate: Told, lists: readonly PartsList[]): Claim | null {
  const { report } = text;
  const beside = pairBeside(text, rate);
  // 培训4280人次，目标4000人次，完成93.46%: turned round it is wrong.
  if (beside) return settle(report, rate.figure, "rate", ratioReading(beside.done.figure, beside.goal.figure, "stated"));
  const parts = partsFor(text, rate);
  const part = parts.find((one) => basesFor(text, rate, one, lists).length > 0) ?? parts[0];
  const bases = part ? basesFor(text, rate, part, lists) : [];
  const readings = part ? readingsOf(text, rate, { part, parts, bases }, lists) : [];
  const likely = likelyRatios(text, rate, lists).filter(({ inputs: [, whole] }) => !isOtherKind(text, rate, whole));
  const all = [...readings, ...likely].filter(({ inputs }) => !areOfTwoLevels(text, inputs) && !isToldTwice(text, inputs));
  const claim = settle(report, rate.figure, "rate", readingsOfItsWhole(text, rate, all, []) ?? all);
  if (claim) return claim;
  if (!EXECUTION_RATE.test(rate.figure.lead) || bases.length > 0) return null;
  const { oneAmount, noPlan } = messages.reportText.notes;
  const why = part ? noPlan(part.figure.digits + part.figure.unit) : oneAmount;
  return claimOf(report, rate.figure, { kind: "rate", verdict: "uncheckable", expected: null, derivation: why, note: why });
}

/** 中央资金286万元已支完，县级资金支出30万元，支出率50%: what one level of government gives is no plan of another's. */
function areOfTwoLevels(text: ToldText, inputs: readonly Figure[]): boolean {
  const levels = inputs.flatMap((figure) => {
    const named = new Set([...toldOf(text, figure).label.matchAll(MONEY_OF_LEVEL)].map(([words]) => levelIn(words)));
    return named.size === 1 ? [...named] : [];
  });
  return levels.length === inputs.length && new Set(levels).size > 1;
}

/** 完成投资1889.5亿元…完成投资1889.5亿元，投资完成率103%: what was spent, told once more, is no plan of it. */
function isToldTwice(text: ToldText, inputs: readonly Figure[]): boolean {
  const values = new Set(inputs.map((figure) => valueOf(figure).toString()));
  return values.size < inputs.length && inputs.every((figure) => figure.sort === "amount" && toldOf(text, figure).aspect === "done");
}

/** What was done (the first of `parts` that has something it may be measured by), and what it may be measured by. */
interface Done {
  readonly part: Told;
  readonly parts: readonly Told[];
  readonly bases: readonly Base[];
}

/** The rate as that of what was done, or of the total of its list; then what it may be besides. */
function readingsOf(text: ToldText, rate: Told, { part, parts, bases }: Done, lists: readonly PartsList[]): Reading[] {
  const totals = lists
    .filter((list) => list.tie !== "trailing" && list.parts.some((way) => way.includes(part)))
    .flatMap((list) => list.totals)
    .filter((one) => one.figure.segment === rate.figure.segment && !isOfOther(rate, one, one));
  const over = (one: Told, among: readonly Base[]) =>
    among.filter(({ base }) => base !== one.figure).flatMap(({ base, standing }) => ratioReading(one.figure, base, standing));
  const others = otherReadings(
    text,
    rate,
    parts,
    bases.map(({ base }) => base),
  );
  return [
    ...totals.flatMap((one) => over(one, basesFor(text, rate, one, lists))),
    ...[part, ...totals].flatMap((one) =>
      over(
        one,
        bases.filter(({ base }) => addable(base, one.figure)),
      ),
    ),
    ...others.filter(({ inputs: [, whole] }) => !isOtherKind(text, rate, whole)),
  ];
}

interface Base {
  readonly base: Figure;
  readonly standing: Standing;
}

/** What was planned: the amount printed inside the rate, else the plan of the same thing; a plan that was outrun is none for a rate of 100 % and less. */
function basesFor(text: ToldText, rate: Told, part: Told, lists: readonly PartsList[]): Base[] {
  if (rate.base) return addable(rate.base, part.figure) ? [{ base: rate.base, standing: "stated" }] : [];
  const paired = pairedPlan(text, rate, part) ?? (rate.series.length > 1 && rate.of === "" ? planInOrder(text, rate, part, lists) : null);
  if (paired) return [{ base: paired.figure, standing: "named" }];
  const own = ownAmount(text, rate, part);
  if (own) return [{ base: own.figure, standing: "stated" }];
  const bases = plannedBases(text, rate, part, lists);
  const confirmed = () =>
    rate.of !== "" || isOfOther(rate, part, part)
      ? []
      : confirmedBases(text, rate, part).map(({ figure }): Base => ({ base: figure, standing: "named" }));
  // What is left over beside the rate says what it is a part of: any other plan is of something else.
  const left = rate.of === "" && !isOfOther(rate, part, part) ? confirmedBases(text, rate, part, "rest") : [];
  if (left.length > 0)
    return [
      ...left.map(({ figure }): Base => ({ base: figure, standing: "named" })),
      ...bases.filter(({ base }) => !left.some(({ figure }) => figure === base)).map((one): Base => ({ ...one, standing: "weak" })),
    ];
  if (bases.some(({ standing }) => standing !== "weak")) return bases;
  const ofThing = rate.of === "" && !arrives(rate) ? plansOfThing(text, rate, part, lists) : [];
  const things = ofThing.map(({ figure }): Base => ({ base: figure, standing: "named" }));
  return [
    ...bases.filter(({ base }) => !things.some((one) => one.base === base)),
    ...pairedBase(text, rate, part),
    ...confirmed(),
    ...(isOfAll(rate) ? budgetBases(text, rate, part, lists) : []),
    ...things,
  ];
}

/** The plans of the same thing; one that was outrun, or is of something else, may be meant and no more. */
function plannedBases(text: ToldText, rate: Told, part: Told, lists: readonly PartsList[]): Base[] {
  const plans = plansFor(
    text,
    rate,
    part,
    lists,
    (one) => isPlan(text, one, rate, lists) || (!DUE.test(rate.of ?? "") && isNamesake(one, part)),
    FULL_NAME.test(rate.of ?? ""),
  );
  return plans.map(({ told, sure, distance }): Base => ({
    base: told.figure,
    standing:
      !sure || isOutrun(rate, part, told) || isOfOther(rate, part, told)
        ? "weak"
        : distance === "segment" && part.figure.paragraph === rate.figure.paragraph
          ? "stated"
          : "named",
  }));
}

/** The budgets of all the money. */
function budgetBases(text: ToldText, rate: Told, part: Told, lists: readonly PartsList[]): Base[] {
  return budgetsOfAll(text, rate, part, lists, (one) => isPlan(text, one, rate, lists)).map(({ told, sure }) => ({
    base: told.figure,
    standing: isOutrun(rate, part, told) ? "weak" : sure ? "named" : "likely",
  }));
}

/** 预算执行率, 占预算的, 资金使用率: of all the money, named by nothing else. */
function isOfAll(rate: Told): boolean {
  return (
    !KINDS_OF_SPENDING.test(rate.figure.lead) &&
    (MONEY_RATE.test(rate.figure.lead) || ARRIVAL_RATE.test(rate.figure.lead) || OF_BUDGET.test(rate.of ?? "")) &&
    NO_THING.test(baseName(rate.figure.lead.replace(RATE_WORD, "")))
  );
}

/** 甲、乙、丙分别为400万元、320万元和180万元。三个学科分别支出…，执行率分别为…: the plan at the same place of a series as long, told with no deed in the sentence in front. */
function pairedPlan(text: ToldText, rate: Told, part: Told): Told | null {
  const place = part.series.indexOf(part.figure);
  const length = rate.series.length;
  if (length < 2 || part.series.length !== length || rate.series.indexOf(rate.figure) !== place || rate.figure.sentence === 0) return null;
  const plans = toldIn(text, rate.figure.sentence - 1).filter(
    (one) =>
      isStock(one) &&
      one.series.length === length &&
      one.series.indexOf(one.figure) === place &&
      one.aspect !== "done" &&
      addable(one.figure, part.figure),
  );
  return plans.length === 1 ? plans[0]! : null;
}

/**
 * 河道清淤120万元，支付96万元，执行率80%: the amount told of a thing in the segment, with no deed, and what was paid of that thing, with nothing else
 * between. Any plan farther off is of something else.
 */
function ownAmount(text: ToldText, rate: Told, part: Told): Told | null {
  const here = toldIn(text, rate.figure.sentence).filter(
    (one) => one.figure.segment === rate.figure.segment && one.figure.end <= rate.figure.start && addable(one.figure, part.figure),
  );
  const [whole, done] = here;
  if (here.length !== 2 || done !== part || whole === undefined || !isStock(whole)) return null;
  const isOfThing = whole.aspect === null && whole.name !== "" && whole.name === part.subject && part.name === "";
  return isOfThing && part.aspect === "done" && rate.of === "" && !isOfOther(rate, part, whole) && !CONTRACT.test(whole.label)
    ? whole
    : null;
}

/** 办案业务费420万元，…办案业务费支出409.5万元: the same name, told with no deed. */
function isNamesake(one: Told, part: Told): boolean {
  return one.aspect === null && one.name !== "" && part.name !== "" && sameName(one.name, part.name);
}

/** 项目支出执行率: a rate that names a thing of its own, which neither side is called. */
function isOfOther(rate: Told, part: Told, plan: Told): boolean {
  const words = rate.figure.lead.replace(RATE_WORD, "").replace(OF_WHAT, "");
  const name = baseName(words);
  return (
    (KINDS_OF_SPENDING.test(rate.figure.lead) || !NO_THING.test(name)) &&
    !part.label.includes(name) &&
    ![part, plan].some((one) => one.name !== "" && (sameThing(one.name, name) || akin(one.name, name))) &&
    !isShortFor(coreName(part.figure.lead), coreName(words))
  );
}

/** More was spent than planned and the rate does not say so: of another plan, unless the budget of the year's beginning is named. */
function isOutrun(rate: Told, part: Told, plan: Told): boolean {
  if (YEAR_START.test(rate.of ?? "") && YEAR_START.test(plan.label)) return false;
  return part.figure.sort === "amount" && valueOf(part.figure).gt(valueOf(plan.figure)) && rate.figure.value.lte(HUNDRED);
}

function isPlan(text: ToldText, one: Told, rate: Told, lists: readonly PartsList[]): boolean {
  // 以到位资金计算: the base is named, and no other will do.
  const basis = basisOf(text.report, rate);
  if (basis !== "" && ARRIVAL.test(basis)) return one.aspect === "arrived" && (WHOLE_LABEL.test(one.label) || one.name === "");
  const of = rate.of || basis || rate.figure.lead;
  if (YEAR_START.test(of)) return YEAR_START.test(one.label);
  if (ADJUSTED.test(of)) return ADJUSTED.test(one.label);
  if (DUE.test(rate.of ?? "")) return DUE.test(one.label);
  const passed =
    PASSED_RATE.exec(rate.figure.lead)?.groups?.of ?? (isNamed(rate) ? NAMED_RATE.exec(rate.figure.lead)?.groups?.word : undefined);
  if (passed !== undefined) return !one.label.includes(passed);
  if (CONTRACT.test(rate.of ?? "")) return CONTRACT.test(one.label);
  if (WHAT_ARRIVED.test(rate.of || rate.figure.lead) && !arrives(rate)) return one.aspect === "arrived" || WHAT_ARRIVED.test(one.label);
  return (
    one.aspect === "planned" ||
    isSumOfPlans(text, one, lists) ||
    (one.aspect === "arrived" && !arrives(rate) && (rate.of === "" || ARRIVAL.test(rate.of ?? "")))
  );
}

/** 27个项目中，完成的有27个，完成率100%: the one other stock of the segment, when its words say neither. */
function pairedBase(text: ToldText, rate: Told, part: Told): Base[] {
  const others = toldIn(text, rate.figure.sentence).filter(
    (one) =>
      isStock(one) &&
      one !== part &&
      one.figure.end <= rate.figure.start &&
      one.figure.segment === rate.figure.segment &&
      addable(one.figure, part.figure),
  );
  const [only] = others;
  return only && others.length === 1 && only.aspect === null && rate.of === "" ? [{ base: only.figure, standing: "named" }] : [];
}

/** Every other pair that may be meant: stocks of the same segment by each other, and the part by any stock of its paragraph. */
function otherReadings({ all }: ToldText, rate: Told, parts: readonly Told[], bases: readonly Figure[]): Reading[] {
  const near = all.filter((one) => isAmount(one) && one.figure.paragraph === rate.figure.paragraph && !bases.includes(one.figure));
  // 可用资金 in the paragraph in front may be what the rate is measured by, whatever is called a plan.
  const above = all.filter(
    (one) => isStock(one) && AVAILABLE.test(one.label) && one.figure.paragraph === rate.figure.paragraph - 1 && !bases.includes(one.figure),
  );
  const own = [...parts, ...near.filter((one) => one.figure.segment === rate.figure.segment && one.figure.end <= rate.figure.start)];
  const others = [...near, ...above, ...bases.map((base) => toldOf({ all }, base))];
  return own.flatMap((part) =>
    others
      .filter((base) => base !== part && addable(base.figure, part.figure))
      .flatMap((base) => ratioReading(part.figure, base.figure, isStock(part) && isStock(base) ? "weak" : "net")),
  );
}
