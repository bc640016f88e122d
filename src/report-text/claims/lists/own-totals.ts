import { itemAt } from "../../../workbook";
import { totalOf, valueOf } from "../../measure";
import { isSlip, isTelling } from "../../slips";
import type { Sentence } from "../../text";
import { akin, type Told, type ToldText } from "../../told";
import { BARE_CHANGE, BESIDE_THEM, FOR_EACH, MONEY_FOR_EACH, NO_SUBJECT, SHARE_SUBJECT, SUMS_UP } from "../../lexicon";
import { addable, isStock, toldAround } from "../lib";

/* Which of the amounts around a list its parts come to: the one that ends it, or one farther in front than the sentence before. */

/** A stock, or what is left over, as one of the parts of a list. */
export function isPart(one: Told): boolean {
  return (isStock(one) || (one.role === "rest" && !one.figure.bound)) && !isForEach(one);
}

/** 平均班额49.6人，其中高中平均51.2人: what the whole has for each is no sum of what its parts have. */
export function isForEach({ figure }: Told): boolean {
  return FOR_EACH.test(figure.lead) || (figure.sort === "amount" && MONEY_FOR_EACH.test(figure.lead));
}

/** What a list may be the parts of: a stock, what is left over, what was added or taken. */
export function isTotal(one: Told): boolean {
  return (isPart(one) || (one.role === "adjustment" && !one.figure.bound)) && !isForEach(one);
}

/** 甲…，乙…，三项之和A: what adds up the stocks in front of it is no part beside them. */
export function upToItsTotal(region: readonly Told[]): readonly Told[] {
  const at = region.findIndex((one, i) => i > 1 && SUMS_UP.test(one.figure.lead) && isMadeBy(one, region.slice(0, i)));
  return at < 0 ? region : region.slice(0, at);
}

/**
 * 教师中正高97人、副高218人，高级职称占教师的42.7%，硕士以上588人: behind a share that is told of something else than the part in front of it the whole
 * is told of in another way. Not where all stocks make a total up.
 */
export function upToOtherShare({ all }: ToldText, totals: readonly Told[], region: readonly Told[]): readonly Told[] {
  if (totals.some((one) => isMadeBy(one, region))) return region;
  const at = region.findIndex((one, i) => {
    const last = region[i - 1];
    return last !== undefined && all.slice(last.figure.index + 1, one.figure.index).some((share) => isOfOther(share, last));
  });
  return at < 0 ? region : region.slice(0, at);
}

/** 行政28人、事业143人，另有离退休94人; 在职112人，增加5人: what stands beside a list and how its parts changed is none of it, unless all makes the total. */
export function withoutAsides({ report: { plain } }: ToldText, totals: readonly Told[], region: readonly Told[]): readonly Told[] {
  const [first] = region;
  if (!first || totals.some((one) => isMadeBy(one, region))) return region;
  const isAside = ({ figure }: Told, i: number) => i > 1 && BESIDE_THEM.test(plain.slice(itemAt(region, i - 1).figure.end, figure.start));
  const aside = region.findIndex(isAside);
  const own = aside < 0 ? region : region.slice(0, aside);
  return BARE_CHANGE.test(first.figure.lead) ? own : own.filter(({ figure }) => !BARE_CHANGE.test(figure.lead));
}

function isOfOther({ role, figure: { lead } }: Told, part: Told): boolean {
  const subject = role === "share" ? (SHARE_SUBJECT.exec(lead)?.groups?.subject ?? "") : "";
  return subject !== "" && !NO_SUBJECT.test(subject) && !akin(subject, part.figure.lead);
}

/** 支出A。年初预算B。按科目分，甲…，乙…: parts that come to another amount of the paragraph than that of the sentence in front are its parts. */
export function totalTold(
  text: ToldText,
  sentence: Sentence,
  at: number,
  totals: readonly Told[],
  region: readonly Told[],
): readonly Told[] {
  if (totals.some((one) => isMadeBy(one, region))) return totals;
  const meant = toldAround(text, sentence.paragraph, 0).filter(
    (one) =>
      isTotal(one) &&
      isTelling(one.figure) &&
      one.figure.end <= at &&
      totals.some(({ figure }) => addable(figure, one.figure)) &&
      isMadeBy(one, region),
  );
  return meant.length > 0 ? meant.slice(-1) : totals;
}

/** 总投资2.86亿元，资金来源为…，合计18600万元: told once more behind its parts, a slip of the pen away, it is the total of this list. */
export function isSlipOfSum({ figure }: Told, parts: readonly Told[]): boolean {
  const own = parts.map((one) => one.figure).filter((one) => addable(one, figure));
  return isTelling(figure) && own.length > 1 && isSlip(figure, totalOf(own).plain.div(figure.factor));
}

/** True when the stocks that can be added to a total come to it. */
export function isMadeBy({ figure }: Told, parts: readonly Told[]): boolean {
  return totalOf(parts.map((one) => one.figure).filter((one) => addable(one, figure))).plain.eq(valueOf(figure));
}
