import { HUNDRED } from "../../../reading";
import { ratioReading, type Reading } from "../../judge";
import { valueOf } from "../../measure";
import { tellingDigits } from "../../slips";
import { akin, baseName, type Told, type ToldText } from "../../told";
import { BARE_FLOW, WHOLE_LABEL, WHOLE_WORDS } from "../../lexicon";
import { addable, isStock, toldAround } from "../lib";
import type { PartsList } from "../lists/lists";

/** So many wholes, the nearest ones, that a percentage may be of. */
const MOST_WHOLES = 5;

/** Part and whole of fewer digits than this together give one of a few percentages (3÷9, 5÷6), so that a slip between two of them is chance. */
const FEWEST_DIGITS = 4;

/**
 * What a percentage may be told of: the stock right in front of it in its segment, of whatever near it is told as planned, given or in all, and, where
 * the words say of what, is called like that. The words point to each of these and to none alone.
 */
export function likelyRatios(text: ToldText, percent: Told, lists: readonly PartsList[]): Reading[] {
  if (percent.series.length > 1 || percent.base || percent.figure.value.eq(HUNDRED)) return [];
  const near = toldAround(text, percent.figure.paragraph, 1).filter((one) => isStock(one) && one.figure.end <= percent.figure.start);
  const part = near.filter((one) => one.figure.segment === percent.figure.segment).at(-1);
  if (!part) return [];
  const of = WHOLE_WORDS.test(percent.of ?? "") ? "" : baseName(percent.of ?? "");
  const isCalled = (one: Told) => of.length < 2 || BARE_FLOW.test(of) || akin(baseName(one.label), of);
  const isTotal = (one: Told) =>
    lists.some((list) => list.totals[0] === one && list.parts.some((way) => way.length >= 2 && !way.includes(one)));
  const wholes = near.filter(
    (one) =>
      one !== part &&
      addable(one.figure, part.figure) &&
      valueOf(one.figure).gt(valueOf(part.figure)) &&
      tellingDigits(one.figure) + tellingDigits(part.figure) >= FEWEST_DIGITS &&
      isCalled(one) &&
      (one.aspect === "planned" ||
        one.aspect === "arrived" ||
        WHOLE_LABEL.test(one.label) ||
        isTotal(one) ||
        one.figure.segment === part.figure.segment),
  );
  const distinct = wholes.filter((one, i) => !wholes.slice(i + 1).some((other) => valueOf(other.figure).eq(valueOf(one.figure))));
  return distinct.slice(-MOST_WHOLES).flatMap((whole) => ratioReading(part.figure, whole.figure, "likely"));
}
