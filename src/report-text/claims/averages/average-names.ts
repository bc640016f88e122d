import { valueOf } from "../../measure";
import type { Figure } from "../../text";
import { coreName, isShortFor, nameIn, type Told, type ToldText } from "../../told";
import { ALL_OF_FLOW, AMONG, AVERAGED_THING, BARE_AVERAGE, THING_AVERAGED, TOLD_TOGETHER } from "../../lexicon";
import { addable, isStock, ofOneValue, toldIn } from "../lib";

/*
 * 路灯维护186.4万元…。路灯维护2330盏，平均每盏800元: what is divided stands elsewhere under the name of what it is divided by, or of the average itself.
 */

/** What is divided and by what. */
export interface Pair {
  readonly amount: Told;
  readonly count: Told;
}

/** An amount and its number stand so many paragraphs in front at most. */
const FARTHEST = 12;
const SHORTEST_NAME = 2;

/**
 * The one amount and the one count of a name that is told of an average: the words in front of it, else those of the count in its segment. Empty where the
 * segment tells an amount of its own, where the average is of one of several, or where another amount has the name, too.
 */
export function pairOfName(text: ToldText, average: Told, isCount: (one: Told) => boolean): Pair[] {
  const { figure } = average;
  const here = toldIn(text, figure.sentence).filter((one) => one.figure.segment === figure.segment && one.figure.end <= figure.start);
  const counts = here.filter(isCount);
  if (here.some((one) => isStock(one) && addable(one.figure, figure)) || figure.lead.startsWith(AMONG)) return [];
  const own = nameIn(THING_AVERAGED.exec(figure.lead)?.groups?.thing ?? "");
  const beside = own.length >= SHORTEST_NAME ? null : ofOneValue(counts);
  if (beside && (beside.figure.lead.startsWith(AMONG) || counts[0] !== beside)) return [];
  const name = beside ? nameIn(beside.figure.lead) || beside.subject : own;
  const count = beside ?? calledSo(text, figure, name, isCount);
  const amount = calledSo(text, figure, name, (one) => addable(one.figure, figure) && one.figure.segment !== figure.segment);
  return amount && count && amount.aspect !== "planned" ? [{ amount, count }] : [];
}

/** The stock in front that has a name, or is called by a part of it, where all of them say one value. */
function calledSo({ all }: ToldText, from: Figure, name: string, fits: (one: Told) => boolean): Told | null {
  if (name.length < SHORTEST_NAME) return null;
  const core = coreName(name);
  const near = all.filter(
    (one) =>
      isStock(one) && one.figure.end <= from.start && from.paragraph - one.figure.paragraph <= FARTHEST && fits(one) && nameOf(one) !== "",
  );
  const called = near.filter((one) => isShortFor(nameOf(one), core));
  const exact = called.filter((one) => nameOf(one) === core);
  return ofOneValue(exact.length > 0 ? exact : called) ?? null;
}

function nameOf({ figure, name }: Told): string {
  const words = nameIn(figure.lead) || name;
  return words === "" ? "" : coreName(words);
}

/** 238人、116.4万元，平均4891元: a number of things and their amount, right in front of an average that says no more. */
export function pairInFront(text: ToldText, average: Told): Pair[] {
  const { figure } = average;
  const [count, amount] = [2, 1].map((steps) => text.all[figure.index - steps]);
  return count &&
    amount &&
    BARE_AVERAGE.test(figure.lead) &&
    count.figure.segment === figure.segment &&
    isStock(count) &&
    isStock(amount) &&
    count.figure.sort === "count" &&
    addable(amount.figure, figure) &&
    TOLD_TOGETHER.test(text.report.plain.slice(count.figure.end, amount.figure.start))
    ? [{ amount, count }]
    : [];
}

/** 全年支出1238.72万元。…按学生12640人计算，生均支出: what is divided is all of what the average is called by, told once in the paragraph. */
export function isOfAllFlow({ figure }: Told, amount: Figure, amounts: readonly Told[]): boolean {
  const flow = AVERAGED_THING.exec(figure.lead)?.groups?.thing;
  const isAll = (one: Figure) => one.paragraph === figure.paragraph && ALL_OF_FLOW.exec(one.lead)?.groups?.flow === flow;
  return flow !== undefined && isAll(amount) && amounts.every((one) => !isAll(one.figure) || valueOf(one.figure).eq(valueOf(amount)));
}
