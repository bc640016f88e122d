import { settle, type Drafted, type Reading } from "../../judge";
import { valueOf } from "../../measure";
import type { Told, ToldText } from "../../told";
import { COMPARES, EACH_OF_BOTH } from "../../lexicon";
import { formerAside } from "./apart";
import { rateOfChange } from "./changes";
import { thingCompared, thingOfChange } from "./nows";
import { less } from "../rests/differences";
import { addable, isStock, toldIn } from "../lib";

/*
 * 支出8.63万元，为甲6.25万元和乙2.38万元，较上年9.47万元减少0.84万元: what there was before, or what was planned, stands in the words of the change itself, or in the
 * bracket behind it; what it has come to is one of the amounts of its sentence, or stands in the sentence in front under the name that the change
 * repeats (收、支总计各减少A（2021年度为B）). Where more than one may be meant, the change holds where one of them gives it, and is wrong only where a slip of the
 * pen leads to one.
 */

/** Changes that name by themselves what they are held against. */
export function besideFormerClaims(text: ToldText): Drafted[] {
  return text.all
    .filter(({ figure, way }) => way !== null && !figure.bound && !figure.each && figure.sort !== "score" && figure.sort !== "points")
    .flatMap((change) => {
      const former = formerOf(text, change) ?? formerAside(text, change);
      const readings = former ? readingsOf(text, change, former) : [];
      const kind = change.figure.sort === "percent" ? "change" : "difference";
      return readings.length > 0 ? (settle(text.report, change.figure, kind, readings) ?? []) : [];
    });
}

/** The amount right in front of a change, or in front of its rate, that the words compare with. */
function formerOf({ all }: ToldText, { figure }: Told): Told | null {
  const [last, before] = [all[figure.index - 1], all[figure.index - 2]];
  const isRate = last?.figure.sort === "percent" && last.way !== null && figure.sort !== "percent";
  const former = isRate ? before : last;
  const isBeside = former?.figure.segment === figure.segment && former.figure.sentence === figure.sentence;
  const fits = figure.sort === "percent" ? former?.figure.sort !== "percent" : former !== undefined && addable(former.figure, figure);
  return former && isBeside && fits && !former.figure.bound && COMPARES.test(former.figure.lead) ? former : null;
}

function readingsOf(text: ToldText, change: Told, former: Told): Reading[] {
  const nows = nowsOf(text, change, former).filter(({ figure }) => valueOf(figure).gt(valueOf(former.figure)) === (change.way === "up"));
  const how = new Set(nows.map(({ figure }) => valueOf(figure).toString())).size === 1 ? "named" : "likely";
  return nows.flatMap(({ figure: now }): Reading[] => {
    if (change.figure.sort === "percent") return rateOfChange(change, former.figure, now, how);
    const [high, low] = change.way === "up" ? [now, former.figure] : [former.figure, now];
    return [less(change.figure, high, [low], how)];
  });
}

/** The amounts of its sentence in front; where there is none, what the sentence in front tells under its name. */
function nowsOf(text: ToldText, change: Told, former: Told): readonly Told[] {
  const mayBe = (one: Told) => isStock(one) && addable(one.figure, former.figure) && !COMPARES.test(one.figure.lead);
  const own = toldIn(text, change.figure.sentence).filter(
    (one) => mayBe(one) && one.figure.end <= Math.min(former.figure.start, change.figure.start),
  );
  const thing = thingCompared(text, change) || thingOfChange(change);
  if (own.length > 0) return own;
  const name = thing.replace(EACH_OF_BOTH, "").slice(-NAME_END);
  const above = toldIn(text, change.figure.sentence - 1).filter((one) => mayBe(one) && one.figure.depth === 0);
  return name.length < NAME_END ? [] : above.filter(({ figure }) => figure.lead.includes(name));
}

/** So many letters at the end of a name tell what is meant: 总计 of 收、支总计. */
const NAME_END = 2;
