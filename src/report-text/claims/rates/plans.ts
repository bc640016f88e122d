import { valueOf } from "../../measure";
import { sentenceOf } from "../../text";
import { akin, aspectIn, otherFlow, sameName, sameThing, type Told, type ToldText } from "../../told";
import { ADJUSTED, SO_FAR } from "../../lexicon";
import { addable, distanceOf, isStock, nearest, stocksBefore, toldIn, type Distance } from "../lib";
import type { PartsList } from "../lists/lists";

/** A stock that may be what another one is measured by, and how far off it stands; `sure`: names and place leave no other. */
export interface Plan {
  readonly told: Told;
  readonly sure: boolean;
  readonly distance: Distance;
}

/**
 * What was planned or given for a stock that was carried out: the stocks of the same thing that `fits` accepts, the nearest sure ones first.
 * A part of a list is none where its total stands beside it. Empty when the text names none. `free`: the plan is named in full (总投资), so
 * that it need not share the name of what was carried out.
 */
export function plansFor(
  text: ToldText,
  from: Told,
  part: Told,
  lists: readonly PartsList[],
  fits: (one: Told) => boolean,
  free = false,
): Plan[] {
  const found = stocksBefore(
    text,
    from.figure,
    (one) => one !== part && addable(one.figure, part.figure) && fits(one) && sameWay(one, part),
  );
  leaveOutParts(found, part, lists);
  const aside = asideOf(text, from);
  if (aside && addable(aside.figure, part.figure)) return [{ told: aside, sure: true, distance: "segment" }];
  const segment = found.get("segment") ?? [];
  const far = found.get("before") ?? [];
  // Of several amounts farther off, the one total of a list is what was given in all.
  const heads = far.filter((one) => lists.some((list) => list.totals[0] === one && list.parts.some((way) => way.length >= 2)));
  if (heads.length === 1 && part.name === "") found.set("before", heads);
  const alone = (distance: Distance) => new Set(found.get(distance)?.map((one) => one.figure.value.toString())).size === 1;
  const named = new Map(
    [...found].map(([distance, stocks]) => [
      distance,
      stocks.filter((one) => fitsName(one, part, distance) || (alone(distance) && (free || isOnly(distance, one, part)))),
    ]),
  );
  const first = nearest(named);
  const others = [...found].flatMap(([, stocks]) => stocks).filter((one) => !first?.stocks.includes(one));
  const budgets = first === null || first.distance === "before" ? adjustedBudgets(text, from, part) : [];
  const sure = budgets.length > 0 ? budgets : (first?.stocks ?? []);
  const distance = budgets.length > 0 ? "before" : (first?.distance ?? "segment");
  const behind = sure.length === 0 && segment.length === 0 ? plansBehind(text, from, part).filter(fits) : [];
  if (behind.length === 1) return [{ told: behind[0]!, sure: true, distance: "sentence" }];
  return [
    ...sure.map((told) => ({ told, sure: true, distance })),
    ...others.filter((one) => !sure.includes(one)).map((told) => ({ told, sure: false, distance: distanceOf(told.figure, from.figure) })),
  ];
}

/** Parts of a list whose total is as near are no plans, unless they have the name of what was carried out. */
function leaveOutParts(found: Map<Distance, readonly Told[]>, part: Told, lists: readonly PartsList[]): void {
  for (const [distance, stocks] of found) {
    const wholes = withoutParts(stocks, lists);
    found.set(
      distance,
      stocks.filter((one) => wholes.includes(one) || (part.name !== "" && sameName(one.name, part.name))),
    );
  }
}

/** Plans without a name that the segment tells behind. */
function plansBehind(text: ToldText, from: Told, part: Told): Told[] {
  return toldIn(text, from.figure.sentence).filter(
    (one) =>
      isStock(one) &&
      one.figure.start > from.figure.end &&
      one.figure.segment === from.figure.segment &&
      one.name === "" &&
      addable(one.figure, part.figure) &&
      one.aspect === "planned",
  );
}

/** 完成预算98%(预算数为1004万元): what stands in the bracket right behind a rate. */
function asideOf({ report, all }: ToldText, from: Told): Told | null {
  const next = all[from.figure.index + 1];
  return next &&
    isStock(next) &&
    next.aspect === "planned" &&
    next.figure.sentence === from.figure.sentence &&
    report.plain.slice(from.figure.end, next.figure.start).startsWith("(") &&
    next.figure.depth > from.figure.depth
    ? next
    : null;
}

/** The only plan of its kind in reach: in one segment whatever it is called, farther off where the part has no name, or one like it. */
function isOnly(distance: Distance, plan: Told, part: Told): boolean {
  // 新建公厕9座，计划配套化粪池12座: told behind, with a name of its own.
  if (distance === "segment")
    return plan.figure.start < part.figure.start || plan.name === "" || part.name === "" || akin(plan.name, part.name);
  if (part.name === "") return part.subject === "" || distance !== "before";
  return plan.name !== "" && akin(plan.name, part.name);
}

/** The plan of the same thing: in one segment names may be left out; farther off they must be one. */
function fitsName(plan: Told, part: Told, distance: Distance): boolean {
  if (distance === "segment") return sameThing(plan.name, part.name) || plan.subject === part.subject;
  if (part.name !== "" && plan.name !== "" && sameThing(plan.name, part.name)) return true;
  return plan.name === part.name
    ? part.name !== "" || sameThing(plan.subject, part.subject)
    : distance !== "before" && part.name === "" && sameThing(plan.subject, part.subject);
}

/** Money of one way and of one year. */
function sameWay(plan: Told, part: Told): boolean {
  return !otherFlow(plan.label, part.label) && (plan.year === null || part.year === null || plan.year === part.year);
}

/** Stocks without those that are parts of a list whose total is among them. */
export function withoutParts(stocks: readonly Told[], lists: readonly PartsList[]): Told[] {
  return stocks.filter(
    (one) =>
      !lists.some(
        (list) =>
          list.parts.some((way) => way.length >= 2 && way.includes(one)) &&
          list.totals.some((total) => total !== one && stocks.includes(total)),
      ),
  );
}

/** The adjusted budgets told anywhere in front, the last first: what progress month by month is measured by. */
function adjustedBudgets({ all }: ToldText, from: Told, part: Told): Told[] {
  if (part.figure.sort !== "amount" || part.aspect !== "done" || part.name !== "") return [];
  return all
    .filter(
      (one) => isStock(one) && one.figure.end <= from.figure.start && ADJUSTED.test(one.figure.lead) && addable(one.figure, part.figure),
    )
    .reverse();
}

/** 下达甲万元，配套乙万元，合计丙万元; 先后下达资金，第一批甲万元，第二批乙万元，共计丙万元: the total of what was given was given. */
export function isSumOfPlans({ report, all }: ToldText, one: Told, lists: readonly PartsList[]): boolean {
  const isGiven = (aspect: Told["aspect"]) => aspect === "planned" || aspect === "arrived";
  const opening = ({ figure }: Told) => aspectIn(report.plain.slice(sentenceOf(report, figure).start, figure.start));
  // 共计8505万元，州级配套1200万元: more was given besides.
  const next = all.slice(one.figure.index + 1).find(({ figure }) => addable(figure, one.figure));
  const isAll = next?.figure.sentence !== one.figure.sentence || next.aspect === "done";
  return (
    one.aspect === null &&
    lists.some(
      ({ tie, totals, parts: [way = []] }) =>
        tie === "trailing" &&
        totals.includes(one) &&
        (way.some((part) => isGiven(part.aspect)) ||
          (isAll && way[0] !== undefined && way.every(({ aspect }) => aspect === null) && isGiven(opening(way[0])))),
    )
  );
}

/** So many budgets, the nearest ones, may be what all the money was spent of. */
const MOST_BUDGETS = 4;

/**
 * The budget that a text tells in front of what was spent in all: of the plans in the section that `fits` accepts, without parts of lists, those that
 * are not less than what was spent, and those with no name of their own where there are any. `sure` when they all give one amount, and nothing else is
 * told to be all that was spent of it; what was spent under a name of its own, or as a part of a list, was spent of something else.
 */
export function budgetsOfAll(text: ToldText, from: Told, part: Told, lists: readonly PartsList[], fits: (one: Told) => boolean): Plan[] {
  if (
    part.name !== "" ||
    part.figure.sort !== "amount" ||
    (part.figure.segment !== from.figure.segment && hasAmounts(text, from)) ||
    lists.some((list) => list.tie !== "trailing" && list.parts.some((way) => way.length >= 2 && way.includes(part)))
  )
    return [];
  const plans = [
    ...stocksBefore(
      text,
      from.figure,
      (one) => one !== part && one.figure.sort === "amount" && one.figure.depth === 0 && fits(one) && sameWay(one, part),
    ).values(),
  ].flat();
  const wholes = withoutParts(plans, lists);
  const enough = wholes.filter((one) => valueOf(one.figure).gte(valueOf(part.figure)));
  const nameless = enough.filter((one) => one.name === "");
  const meant = nameless.length > 0 ? nameless : enough.length > 0 ? enough : wholes;
  const distinct = meant.filter((one, i) => meant.findIndex((other) => valueOf(other.figure).eq(valueOf(one.figure))) === i);
  return distinct.slice(0, MOST_BUDGETS).map((told) => ({
    told,
    sure: distinct.length === 1 && !isSpentOtherwise(text, told, part, lists),
    distance: distanceOf(told.figure, from.figure),
  }));
}

/** 预算9880万元。实际支出9603.28万元，执行率97.2%。…支出9774万元，执行率: between the two another amount was spent under no name. */
function isSpentOtherwise({ all }: ToldText, plan: Told, part: Told, lists: readonly PartsList[]): boolean {
  const spent = all.filter(
    (one) =>
      isStock(one) &&
      one.figure.start > plan.figure.end &&
      one.figure.end < part.figure.start &&
      one.figure.sort === "amount" &&
      one.figure.depth === 0 &&
      one.aspect === "done" &&
      one.name === "" &&
      !(SO_FAR.test(one.figure.lead) && SO_FAR.test(part.figure.lead)) &&
      !valueOf(one.figure).eq(valueOf(part.figure)),
  );
  return withoutParts(spent, lists).some((one) => !lists.some(({ parts }) => parts.some((way) => way.includes(one))));
}

function hasAmounts(text: ToldText, { figure }: Told): boolean {
  return toldIn(text, figure.sentence).some((one) => isStock(one) && one.figure.sort === "amount" && one.figure.end <= figure.start);
}
