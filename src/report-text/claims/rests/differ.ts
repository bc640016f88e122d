import { settle, type Drafted } from "../../judge";
import { valueOf } from "../../measure";
import type { Told, ToldText } from "../../told";
import { DIFFERS_BY } from "../../lexicon";
import { less } from "./differences";
import { addable, isStock, toldIn } from "../lib";

/** 应补11846万元。实际下达11900万元，差额54万元; 需要3216万元，与下达数3218万元相差2万元: what the two amounts right in front differ by. */
export function differClaims(text: ToldText): Drafted[] {
  return text.all
    .filter((gap) => !gap.figure.bound && DIFFERS_BY.test(gap.figure.lead))
    .flatMap((gap) => {
      const pair = pairInFront(text, gap);
      if (!pair) return [];
      const [more, fewer] = valueOf(pair[0].figure).gte(valueOf(pair[1].figure)) ? pair : [pair[1], pair[0]];
      return settle(text.report, gap.figure, "difference", [less(gap.figure, more.figure, [fewer.figure], "stated")]) ?? [];
    });
}

/** The only two of its kind in its sentence; or the only one there, and the last of the sentence in front. Null where more may be meant. */
function pairInFront(text: ToldText, gap: Told): [Told, Told] | null {
  const fits = (one: Told) =>
    (isStock(one) || one.role === "former") && addable(one.figure, gap.figure) && one.figure.depth === gap.figure.depth;
  const own = toldIn(text, gap.figure.sentence).filter((one) => one.figure.end <= gap.figure.start && fits(one));
  const [last, before, third] = [...own].reverse();
  if (last && before) return third && third.figure.segment === last.figure.segment ? null : [before, last];
  const above = text.report.sentences[gap.figure.sentence - 1];
  if (!last || !above || above.paragraph !== gap.figure.paragraph) return null;
  const other = toldIn(text, above.index).filter(fits).at(-1);
  return other ? [other, last] : null;
}
