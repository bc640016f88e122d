import { ratioReading, settle, type Drafted } from "../judge";
import { valueOf } from "../measure";
import { sentenceOf } from "../text";
import type { Told, ToldText } from "../told";
import { CALLED_RATE, CALLED_RATES, GIVEN_OUT, NAMES_NOTHING, OF_OTHERS } from "../lexicon";
import { addable, isAmount, isStock, toldAbove, toldIn } from "./lib";

/**
 * 计划实施项目24个，年底完工21个，在建2个，未开工1个，完工率87.5%: the rate is called by the word of what was done, wherever in the sentence that stands, and is of
 * what the sentence begins with.
 */
export function calledRates(text: ToldText): Drafted[] {
  return text.all
    .filter(({ figure, base, series }) => figure.sort === "percent" && !figure.bound && !base && series.length === 1)
    .flatMap((rate) => {
      const pair = pairOf(text, rate);
      return pair ? (settle(text.report, rate.figure, "rate", ratioReading(pair.part.figure, pair.whole.figure, "named")) ?? []) : [];
    });
}

function pairOf(text: ToldText, rate: Told): { readonly part: Told; readonly whole: Told } | null {
  const word = CALLED_RATE.exec(rate.figure.lead)?.groups?.word;
  if (word === undefined) return null;
  const own = toldIn(text, rate.figure.sentence).filter(
    (one) => one.figure.end <= rate.figure.start && one.figure.segment === rate.figure.segment && one.figure.depth === rate.figure.depth,
  );
  const called = CALLED_RATES.find((one) => one.word === word);
  const isPart = ({ figure }: Told) => (called ? called.part.test(figure.lead) : figure.lead.includes(word));
  const [part, second] = own.filter((one) => (called ? isAmount(one) : isStock(one)) && isPart(one));
  const [head] = own.filter((one) => isStock(one) && part !== undefined && addable(one.figure, part.figure));
  if (part && !second && head === part) return called || saysMore(part, word) ? null : givenInFront(text, rate, part);
  if (!part || second || !head || head === part || valueOf(head.figure).lte(valueOf(part.figure))) return null;
  if (called ? !called.whole.test(head.label) : head.aspect === "done" && !GIVEN_OUT.test(head.figure.lead)) return null;
  // Another number between them that is as large may be what it is of, too.
  const between = own.filter((one) => one.figure.start > head.figure.start && one.figure.end <= part.figure.start);
  const mayBeWhole = (one: Told) => addable(one.figure, part.figure) && valueOf(one.figure).gte(valueOf(part.figure));
  return between.some(mayBeWhole) || isOfOthers(text, rate) ? null : { part, whole: head };
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
