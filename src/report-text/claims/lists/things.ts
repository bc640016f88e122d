import { baseName, coreName, isShortFor, nameIn, type Told, type ToldText } from "../../told";
import { NO_THING, OPENING_MARKS, RATE_WORD } from "../../lexicon";
import { sentenceOf } from "../../text";
import { addable, isStock, ofOneValue, toldIn } from "../lib";
import type { PartsList } from "./lists";

/*
 * A list tells what was planned of each thing (用于大棚建设920万元、节水灌溉640万元), and what was done of one of them stands paragraphs behind, under its
 * own name or a shorter one: the part of the list that is called so, and no other, is its plan.
 */

/** A list stands so many paragraphs in front at most. */
const FARTHEST = 8;

/** The parts of lists that are what was planned of the thing a stock is called by. Empty where the names fit several of them. */
export function plansOfThing(text: ToldText, from: Told, part: Told, lists: readonly PartsList[]): Told[] {
  const name = thingOf(part) || nameOfRate(from);
  if (part.figure.sort !== "amount") return [];
  const parts = plannedParts(text, from, part, lists);
  if (name === "") return plansOfOpening(text, from, part, parts);
  if (name.length < 2) return [];
  const called = parts.filter((one) => isShortFor(thingOf(one), name));
  const exact = called.filter((one) => thingOf(one) === name);
  const meant = exact.length > 0 ? exact : called;
  const one = ofOneValue(meant);
  return one ? [one] : [];
}

/**
 * 保护性耕作经第三方核验合格面积24万亩，兑付1896万元，执行率96%: the part of a list that the segment begins with the name of, in whole or shortened (农机购置补贴 of
 * 农机购置与应用补贴). Empty where the names of several begin alike, or where another amount stands in front of what was done.
 */
function plansOfOpening({ report, all }: ToldText, from: Told, part: Told, parts: readonly Told[]): Told[] {
  const own = sentenceOf(report, from.figure).figures.filter((one) => one.segment === from.figure.segment);
  if (own.some((one) => one.start < part.figure.start && addable(one, part.figure)) || all[from.figure.index - 1] !== part) return [];
  const before = report.figures[(own[0] ?? from.figure).index - 1];
  const start = sentenceOf(report, from.figure).start;
  const opening = report.plain
    .slice(Math.max(start, before?.end ?? 0), from.figure.start)
    .split(";")
    .at(-1)!;
  const clauses = opening.split(",").map((words) => words.replace(OPENING_MARKS, ""));
  const begun = parts.map((one) => ({ one, length: Math.max(...clauses.map((words) => lengthBegun(words, thingOf(one)))) }));
  const most = Math.max(...begun.map(({ length }) => length));
  const one = most >= SHORTEST_BEGUN ? ofOneValue(begun.filter(({ length }) => length === most).map((each) => each.one)) : undefined;
  return one ? [one] : [];
}

/** How many letters of a name the words begin with: of all of it, or of as much as may stand for it. */
function lengthBegun(words: string, name: string): number {
  const lengths = Array.from({ length: Math.min(words.length, name.length) }, (_, i) => i + 1).reverse();
  return lengths.find((length) => isShortFor(words.slice(0, length), name)) ?? 0;
}

const SHORTEST_BEGUN = 4;

/** The list in front whose parts stand in the order of a series of rates: 三个子项分别支出…，执行率依次为…. The nearest of as many parts. */
export function planInOrder(text: ToldText, rate: Told, part: Told, lists: readonly PartsList[]): Told | null {
  const length = rate.series.length;
  const parts = new Set(plannedParts(text, rate, part, lists));
  const ways = lists
    .flatMap((list) => list.parts.slice(0, 1))
    .filter((way) => way.length === length && way.every((one) => parts.has(one)))
    .sort((a, b) => b[0]!.figure.start - a[0]!.figure.start);
  return ways[0]?.[rate.series.indexOf(rate.figure)] ?? null;
}

/**
 * What is told of several things in other sentences in front, each with a name of its own and with no deed; not the parts of what was spent.
 */
function plannedParts(text: ToldText, from: Told, part: Told, lists: readonly PartsList[]): Told[] {
  const spent = new Set(lists.filter((list) => list.totals.some(({ aspect }) => aspect === "done")).flatMap((list) => list.parts[0] ?? []));
  const isPlan = (one: Told) =>
    isStock(one) && one.aspect !== "done" && !spent.has(one) && addable(one.figure, part.figure) && thingOf(one).length >= 2;
  return text.all.filter(
    (one) =>
      one.figure.sentence < from.figure.sentence &&
      from.figure.paragraph - one.figure.paragraph <= FARTHEST &&
      (one.year === null || part.year === null || one.year === part.year) &&
      isPlan(one) &&
      toldIn(text, one.figure.sentence).filter(isPlan).length >= FEWEST_THINGS,
  );
}

const FEWEST_THINGS = 2;

/** What a stock is called by its own words. */
export function thingOf(one: Told): string {
  return nameIn(one.figure.lead) === "" ? "" : coreName(one.figure.lead);
}

/** 敬老院改造执行率: the thing that a rate names; "" when its words name none (到位资金使用率). */
export function nameOfRate({ figure }: Told): string {
  const words = figure.lead.replace(RATE_WORD, "");
  return NO_THING.test(baseName(words)) || nameIn(words) === "" ? "" : coreName(words);
}
