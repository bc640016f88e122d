import { sentenceOf } from "../../text";
import { clauseOf, NAMED_RATE, RATE, type Told, type ToldText } from "../../told";
import { AMONG, ARRIVAL, ARRIVAL_RATE, DEED, DUE_AND_DONE, MONEY_RATE, NOT_YET, OWN_TIME, PASSED_RATE, SAYS_ALL } from "../../lexicon";
import { addable, isStock, nearest, pairedStock, stocksBefore, subjectOfShare, toldIn } from "../lib";
import { nameOfRate, thingOf } from "../lists/things";

/* What a rate of doing is told of: what was carried out, as the text tells it. */

/** What was done: the nearest stock in front, back to the last rate, that its words call so; in the sentence in front where this one has none. */
export function partsFor(text: ToldText, rate: Told): readonly Told[] {
  const own = toldIn(text, rate.figure.sentence).filter((one) => one.figure.end <= rate.figure.start && one !== rate);
  const barrier = own.filter((one) => one.role === "rate" && !rate.series.includes(one.figure)).at(-1)?.figure.end ?? 0;
  const all = own.filter((one) => isStock(one) && one.figure.segment === rate.figure.segment).reverse();
  // 支付率90%，完成率95%: two rates behind one list of figures.
  const since = all.filter((one) => one.figure.start >= barrier);
  const here = since.length > 0 || OWN_TIME.test(rate.figure.lead) ? since : all;
  const named = spentOfThing(text, rate);
  if (named) return [named];
  const subject = subjectOfShare(text, rate);
  if (subject) return subject.told ? [subject.told] : [];
  const paired = rate.series.length > 1 ? pairedStock(own, rate) : null;
  // Several rates are told of several amounts.
  if (rate.series.length > 1) return paired ? [paired] : [];
  const called = here.filter((one) => isDone(one, rate));
  if (called.length > 0) return called;
  if (here.length > 0 && here.every((one) => one.aspect === "planned" && one.figure.sort === "amount") && rate.of === "")
    return spentAbove(text, rate);
  const deeds = rate.of === "" ? here.filter((one) => DEED.test(one.figure.lead)) : [];
  if (deeds.length === 1 && here.length === 2) return deeds;
  const plans = here.filter((one) => one.aspect === "planned");
  if (
    here.length === 2 &&
    plans.length === 1 &&
    addable(here[0]!.figure, here[1]!.figure) &&
    !(here[0]!.figure.sort === "count" && MONEY_RATE.test(rate.figure.lead))
  )
    return here.filter((one) => one !== plans[0]);
  if (rate.of !== "" && here[0] && here[0].aspect !== "planned") return here;
  if (
    here.some((one) => one.aspect !== "planned" || one.figure.sort !== "amount") ||
    OWN_TIME.test(clauseOf(text.report, sentenceOf(text.report, rate.figure), rate.figure))
  )
    return [];
  const inFront = doneInFront(text, rate);
  return inFront.length > 0 ? inFront : spentAbove(text, rate);
}

/** What was done, told in the sentence in front or in this one; an amount only where the rate is one of money. Empty for none. */
function doneInFront(text: ToldText, rate: Told): readonly Told[] {
  const isMoney = MONEY_RATE.test(rate.figure.lead) || ARRIVAL_RATE.test(rate.figure.lead) || rate.of !== "";
  const before = nearest(
    stocksBefore(
      text,
      rate.figure,
      (one) => one.figure.sentence >= rate.figure.sentence - 1 && isDone(one, rate) && (one.figure.sort !== "amount" || isMoney),
    ),
  );
  return before?.distance === "paragraph" || before?.distance === "sentence" ? before.stocks.slice(0, 1) : [];
}

/** 实际支出甲502.2万元、乙252.2万元。甲执行率93%: what was done of the thing that the rate names, in its sentence or the one in front. */
function spentOfThing(text: ToldText, rate: Told): Told | null {
  const name = nameOfRate(rate);
  if (name.length < 2 || rate.of !== "" || rate.series.length > 1 || rate.figure.lead.startsWith(AMONG)) return null;
  const called = text.all.filter(
    (one) =>
      isStock(one) &&
      one.figure.sort === "amount" &&
      one.figure.end <= rate.figure.start &&
      rate.figure.sentence - one.figure.sentence <= 1 &&
      one.aspect !== "planned" &&
      thingOf(one) === name,
  );
  return called.length === 1 ? called[0]! : null;
}

/** All that was spent, told in a paragraph above with no name of its own, where this sentence tells no amount. */
function spentAbove(text: ToldText, rate: Told): readonly Told[] {
  if (
    !MONEY_RATE.test(rate.figure.lead) ||
    rate.name !== "" ||
    toldIn(text, rate.figure.sentence).some((one) => isStock(one) && one.figure.sort === "amount" && one.aspect !== "planned")
  )
    return [];
  const above = nearest(
    stocksBefore(
      text,
      rate.figure,
      (one) =>
        rate.figure.paragraph - one.figure.paragraph <= ABOVE &&
        one.figure.sort === "amount" &&
        isDone(one, rate) &&
        (one.name === "" || SAYS_ALL.test(one.figure.lead)) &&
        one.figure.depth === 0,
    ),
  );
  return above && new Set(above.stocks.map((one) => one.figure.value.toString())).size === 1 ? above.stocks.slice(0, 1) : [];
}

/** So many paragraphs above a rate its amount may stand. */
const ABOVE = 3;

/** True for a rate of what has arrived. */
export function arrives({ figure }: Told): boolean {
  return ARRIVAL_RATE.test(figure.lead);
}

/** True for a rate that is called like a count in front (就业率). */
export function isNamed(rate: Told): boolean {
  return !RATE.test(rate.figure.lead) && rate.of === "" && NAMED_RATE.test(rate.figure.lead);
}

function isDone(one: Told, rate: Told): boolean {
  if (one.figure.sort === "count" && MONEY_RATE.test(rate.figure.lead)) return false;
  // 应处置41件，办结40件，处置率: what was due is called like the rate, and is what it is of.
  if (isNamed(rate))
    return !DUE_AND_DONE.due.test(one.figure.lead) && one.figure.lead.includes(NAMED_RATE.exec(rate.figure.lead)!.groups!.word!);
  const passed = PASSED_RATE.exec(rate.figure.lead)?.groups?.of;
  if (passed !== undefined) return one.label.includes(passed);
  if (ARRIVAL_RATE.test(rate.figure.lead)) return ARRIVAL.test(one.figure.lead) && !NOT_YET.test(one.figure.lead);
  return one.aspect === "done" || (one.aspect === "arrived" && rate.of === "");
}
