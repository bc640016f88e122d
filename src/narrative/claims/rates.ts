import { messages } from "../../messages";
import { claimOf, ratioReading, settle, type Reading, type Standing } from "../judge";
import type { Figure } from "../text";
import { otherFlow, sameThing, type Told, type ToldText } from "../told";
import { ADJUSTED, ARRIVAL, ARRIVAL_RATE, DEED, EXECUTION_RATE, NOT_YET, OF_PROJECTS, PASSED_RATE, YEAR_START } from "../lexicon";
import type { Claim } from "../types";
import { addable, distanceOf, isStock, nearest, stocksBefore, toldIn, type Distance } from "./lib";

/** Rates of doing (执行率, 完成率, 到位率, 完成年初预算的…) against what was done and what was planned, wherever the text names it. */
export function rateClaims(text: ToldText): Claim[] {
  return text.all.filter((rate) => rate.role === "rate" && !rate.figure.bound).flatMap((rate) => rateClaim(text, rate) ?? []);
}

function rateClaim(text: ToldText, rate: Told): Claim | null {
  const { report } = text;
  const parts = partsFor(text, rate);
  const part = parts[0];
  const bases = part ? basesFor(text, rate, part) : [];
  const readings = part ? [...bases.flatMap(({ base, standing }) => ratioReading(part.figure, base, standing)), ...otherReadings(text, rate, parts, bases.map(({ base }) => base))] : [];
  const claim = settle(report, rate.figure, "rate", readings);
  if (claim) return claim;
  if (!EXECUTION_RATE.test(rate.figure.lead) || readings.some(({ standing }) => standing !== "weak")) return null;
  const { oneAmount, noPlan } = messages.narrative.notes;
  const why = part ? noPlan(part.figure.digits + part.figure.unit) : oneAmount;
  return claimOf(report, rate.figure, { kind: "rate", verdict: "uncheckable", expected: null, derivation: why, note: why });
}

/** What was done: the nearest stock in front, back to the last rate, that its words call so; in the sentence in front where this one has none. */
function partsFor(text: ToldText, rate: Told): readonly Told[] {
  const own = toldIn(text, rate.figure.sentence).filter((one) => one.figure.end <= rate.figure.start && one !== rate);
  const barrier = own.filter((one) => one.role === "rate" && !rate.series.includes(one.figure)).at(-1)?.figure.end ?? 0;
  const here = own.filter((one) => isStock(one) && one.figure.start >= barrier && one.figure.segment === rate.figure.segment).reverse();
  const paired = pairedPart(own, rate);
  if (paired) return [paired];
  const called = here.filter((one) => isDone(one, rate));
  if (called.length > 0) return called;
  const deeds = rate.of === "" ? here.filter((one) => DEED.test(one.figure.lead)) : [];
  if (deeds.length === 1 && here.length === 2) return deeds;
  if (rate.of !== "" && here[0] && here[0].aspect !== "planned") return here;
  if (here.length > 0 || barrier > 0) return [];
  const before = nearest(stocksBefore(text, rate.figure, (one) => one.figure.sentence >= rate.figure.sentence - 1 && isDone(one, rate)));
  return before?.distance === "paragraph" || before?.distance === "sentence" ? before.stocks.slice(0, 1) : [];
}

/** The amount at the same place of a list that is paired with this list of rates (分别支出A和B，执行率为a和b). */
function pairedPart(own: readonly Told[], rate: Told): Told | null {
  if (rate.series.length < 2) return null;
  const place = rate.series.indexOf(rate.figure);
  const partner = own.filter((one) => isStock(one) && one.series.length === rate.series.length && one.series.indexOf(one.figure) === place).at(-1);
  return partner ?? null;
}

function isDone(one: Told, rate: Told): boolean {
  const passed = PASSED_RATE.exec(rate.figure.lead)?.groups?.of;
  if (passed !== undefined) return one.label.includes(passed);
  if (ARRIVAL_RATE.test(rate.figure.lead)) return ARRIVAL.test(one.figure.lead) && !NOT_YET.test(one.figure.lead);
  return one.aspect === "done" || (one.aspect === "arrived" && rate.of === "");
}

interface Base { readonly base: Figure; readonly standing: Standing }

/** What was planned: the amount printed inside the rate, else the stocks of the same thing that are called planned, nearest first. */
function basesFor(text: ToldText, rate: Told, part: Told): Base[] {
  if (rate.base) return addable(rate.base, part.figure) ? [{ base: rate.base, standing: "stated" }] : [];
  const found = stocksBefore(text, rate.figure, (one) => one !== part && addable(one.figure, part.figure) && isPlan(one, rate) && (distanceOf(one.figure, rate.figure) === "before" ? sameTime(one, part) : fitsName(one, part, distanceOf(one.figure, rate.figure))));
  const far = found.get("before")!;
  const unnamed = far.length > 0 && new Set(far.map((one) => one.figure.value.toString())).size === 1 && part.name === "" && part.subject === "";
  if (!unnamed) found.set("before", far.filter((one) => fitsName(one, part, "before")));
  const first = nearest(found);
  if (first?.distance === "before" && adjusted(text, rate, part).length > 0) return adjusted(text, rate, part);
  const bases = first ? first.stocks.map((one): Base => ({ base: one.figure, standing: standingAt(first.distance, part, rate) })) : [];
  const others = [...found].filter(([distance]) => distance !== first?.distance).flatMap(([, stocks]) => stocks.map((one): Base => ({ base: one.figure, standing: "weak" })));
  if (bases.length > 0) return [...bases, ...others];
  const budgets = adjusted(text, rate, part);
  return budgets.length > 0 ? budgets : pairedBase(text, rate, part);
}

/** 27个项目中，完成的有27个，完成率100%: the one other stock of the segment, when its words say neither. */
function pairedBase(text: ToldText, rate: Told, part: Told): Base[] {
  const others = toldIn(text, rate.figure.sentence).filter((one) => isStock(one) && one !== part && one.figure.end <= rate.figure.start && one.figure.segment === rate.figure.segment && addable(one.figure, part.figure));
  const [only] = others;
  return only && others.length === 1 && only.aspect === null && rate.of === "" ? [{ base: only.figure, standing: "named" }] : [];
}

function standingAt(distance: Distance, part: Told, rate: Told): Standing {
  return distance === "segment" && part.figure.segment === rate.figure.segment ? "stated" : "named";
}

function isPlan(one: Told, rate: Told): boolean {
  const of = rate.of || rate.figure.lead;
  if (YEAR_START.test(of)) return YEAR_START.test(one.label);
  if (ADJUSTED.test(of)) return ADJUSTED.test(one.label);
  if (PASSED_RATE.test(rate.figure.lead)) return one.aspect !== "done";
  const arrives = ARRIVAL_RATE.test(rate.figure.lead);
  return one.aspect === "planned" || (one.aspect === "arrived" && !arrives && rate.of === "");
}

/** The plan of the same thing: in one segment names may differ only when both are given; farther off they must be one. */
function fitsName(plan: Told, part: Told, distance: Distance): boolean {
  if (!sameTime(plan, part)) return false;
  if (distance === "segment") return sameThing(plan.name, part.name) || plan.subject === part.subject;
  if (plan.name === part.name || plan.subject === part.subject || (part.name !== "" && plan.name !== "" && sameThing(plan.name, part.name))) return true;
  return distance !== "before" && part.name === "" && sameThing(plan.subject, part.subject);
}

/** Money of one way and of one year. */
function sameTime(plan: Told, part: Told): boolean {
  return !otherFlow(plan.label, part.label) && (plan.year === null || part.year === null || plan.year === part.year);
}

/** The adjusted budgets told anywhere in front, where nothing nearer is named: progress month by month. */
function adjusted({ all }: ToldText, rate: Told, part: Told): Base[] {
  if (rate.of !== "" && !ADJUSTED.test(rate.of ?? "") && !OF_PROJECTS.test(rate.of ?? "")) return [];
  const budgets = all.filter((one) => isStock(one) && one.figure.end <= rate.figure.start && one.figure.sort === "amount" && ADJUSTED.test(one.figure.lead) && addable(one.figure, part.figure));
  return part.figure.sort === "amount" && part.aspect === "done" ? budgets.reverse().map((one) => ({ base: one.figure, standing: "named" })) : [];
}

/** Every other pair that may be meant: stocks of the same segment by each other, and the part by any stock of its paragraph. */
function otherReadings({ all }: ToldText, rate: Told, parts: readonly Told[], bases: readonly Figure[]): Reading[] {
  const near = all.filter((one) => isStock(one) && one.figure.paragraph === rate.figure.paragraph && !bases.includes(one.figure));
  const own = [...parts, ...near.filter((one) => one.figure.segment === rate.figure.segment && one.figure.end <= rate.figure.start)];
  return own.flatMap((part) => [...near.map((one) => one.figure), ...bases].filter((base) => base !== part.figure && addable(base, part.figure)).flatMap((base) => ratioReading(part.figure, base, "weak")));
}
