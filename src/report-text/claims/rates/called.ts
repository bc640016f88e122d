import { ratioReading, settle, type Drafted } from "../../judge";
import { isWithin, NEAR_BY, valueOf } from "../../measure";
import { isSlipWithin, TELLING_DIGITS, tellingDigits } from "../../slips";
import { sentenceOf } from "../../text";
import type { Told, ToldText } from "../../told";
import { AMONG_THEM, CALLED_RATE, CALLED_RATES, GIVEN_OUT, NAMES_NOTHING, NOT_SAID, OF_OTHERS, RATE_OF_PLAN } from "../../lexicon";
import { addable, isAmount, isStock, toldAbove, toldIn } from "../lib";
import type { Case } from "../weighing/shapes";

/**
 * 计划实施项目24个，年底完工21个，在建2个，未开工1个，完工率87.5%: the rate is called by the word of what was done, wherever in the sentence that stands, and is of
 * what the sentence begins with.
 */
export function calledRates(text: ToldText): Drafted[] {
  return text.all
    .filter(({ figure, base, series }) => figure.sort === "percent" && !figure.bound && !base && series.length === 1)
    .flatMap((rate) => {
      const pair = pairOf(text, rate) ?? pairBehindWhole(text, rate);
      return pair ? (settle(text.report, rate.figure, "rate", ratioReading(pair.part.figure, pair.whole.figure, "named")) ?? []) : [];
    });
}

interface Pair {
  readonly part: Told;
  readonly whole: Told;
}

function pairOf(text: ToldText, rate: Told): Pair | null {
  const word = CALLED_RATE.exec(rate.figure.lead)?.groups?.word;
  if (word === undefined) return null;
  const own = toldIn(text, rate.figure.sentence).filter(
    (one) => one.figure.end <= rate.figure.start && one.figure.segment === rate.figure.segment && one.figure.depth === rate.figure.depth,
  );
  const called = CALLED_RATES.find((one) => one.word === word);
  // 满意229户，不满意5户: the other is what the word is not said of.
  const isPart = ({ figure }: Told) => figure.lead.includes(word) && !NOT_SAID.test(figure.lead.slice(0, figure.lead.indexOf(word)));
  if (called) return pairCalled(own, called);
  const [part, second] = own.filter((one) => isStock(one) && isPart(one));
  const [head] = own.filter((one) => isStock(one) && part !== undefined && addable(one.figure, part.figure));
  if (part && !second && head === part) return saysMore(part, word) ? null : givenInFront(text, rate, part);
  if (!part || second || !head || head === part || valueOf(head.figure).lte(valueOf(part.figure))) return null;
  if (head.aspect === "done" && !GIVEN_OUT.test(head.figure.lead)) return null;
  // Another number between them that is as large may be what it is of, too.
  const between = own.filter((one) => one.figure.start > head.figure.start && one.figure.end <= part.figure.start);
  const mayBeWhole = (one: Told) => addable(one.figure, part.figure) && valueOf(one.figure).gte(valueOf(part.figure));
  return between.some(mayBeWhole) || isOfOthers(text, rate) ? null : { part, whole: head };
}

/** 实有在职人员62人，编制数68人，在职人员控制率: the one number in front that each of its two words is said of, in any order. */
function pairCalled(own: readonly Told[], { part, whole }: (typeof CALLED_RATES)[number]): Pair | null {
  const [one, second] = own.filter((each) => isAmount(each) && part.test(each.figure.lead) && !whole.test(each.figure.lead));
  const [of, other] = own.filter(
    (each) => isAmount(each) && whole.test(each.figure.lead) && one !== undefined && addable(each.figure, one.figure),
  );
  return one && !second && of && !other ? { part: one, whole: of } : null;
}

/** 办理21.8万笔，其中网上办理15.5万笔，网办率: the rate is called by letters of its part, right in front of which stands the whole. */
function pairBehindWhole({ report, all }: ToldText, rate: Told): Pair | null {
  const word = CALLED_RATE.exec(rate.figure.lead)?.groups?.word;
  const [part, ...before] = all.slice(Math.max(0, rate.figure.index - NUMBERS_IN_FRONT), rate.figure.index).reverse();
  const whole = before.find(({ role }) => role !== "price");
  if (word === undefined || RATE_OF_PLAN.test(word) || !part || !whole) return null;
  const isBeside =
    isStock(part) &&
    isStock(whole) &&
    part.figure.segment === rate.figure.segment &&
    [part, whole].every(
      ({ figure, series }) => figure.sentence === rate.figure.sentence && figure.depth === rate.figure.depth && series.length === 1,
    ) &&
    addable(part.figure, whole.figure) &&
    valueOf(whole.figure).gt(valueOf(part.figure));
  const said = part.figure.lead + part.figure.tail;
  const isCalled = [...word].every((letter) => said.includes(letter));
  const first = Math.max(0, Math.min(...[...word].map((letter) => said.indexOf(letter))));
  const more = said.slice(0, Math.min(first, part.figure.lead.length)).replace(NAMES_NOTHING, "").replace(AMONG_THEM, "");
  return isBeside && isCalled && more === "" && !OF_OTHERS.test(report.plain.slice(whole.figure.end, rate.figure.start))
    ? { part, whole }
    : null;
}

/** The part, the whole, and one price between them. */
const NUMBERS_IN_FRONT = 3;

/** A slip of the pen in a rate that is called by letters of its part. */
export function isSlipOfCalled({ text, claim, grounds: { figure, reading } }: Case): boolean {
  const rate = text.all[figure.index];
  const pair = claim.kind === "rate" && rate ? pairBehindWhole(text, rate) : null;
  const [part, whole] = reading.inputs;
  return (
    pair !== null &&
    part === pair.part.figure &&
    whole === pair.whole.figure &&
    isSlipWithin(figure, reading.possible) &&
    (tellingDigits(figure) >= TELLING_DIGITS || isWithin(figure, reading.plain, NEAR_BY))
  );
}

/** 抽检产品367批次；问题产品处置79批次: what was done is told of other things than those in front. */
function saysMore({ figure }: Told, word: string): boolean {
  return figure.lead.slice(0, figure.lead.indexOf(word)).replace(NAMES_NOTHING, "") !== "";
}

/** 立案572件；结案541件，结案率: the one number in the segment or the sentence in front that says of what it is. */
function givenInFront(text: ToldText, rate: Told, part: Told) {
  const { figure } = part;
  const before = toldIn(text, figure.sentence).filter((one) => one.figure.end <= figure.start);
  const given = (before.length > 0 ? before : toldAbove(text, figure)).filter(
    (one) => isStock(one) && addable(one.figure, figure) && GIVEN_OUT.test(one.figure.lead) && !OF_OTHERS.test(one.figure.lead),
  );
  const [whole, other] = given;
  return whole && !other && valueOf(whole.figure).gt(valueOf(figure)) && figure.index === rate.figure.index - 1 ? { part, whole } : null;
}

/** 上年解聘47名，当年解聘率: a clause of another time stands between. */
function isOfOthers({ report }: ToldText, rate: Told): boolean {
  const { start } = sentenceOf(report, rate.figure);
  return OF_OTHERS.test(report.plain.slice(start, rate.figure.start));
}
