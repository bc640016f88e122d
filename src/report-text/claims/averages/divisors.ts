import type { Figure, ReportText } from "../../text";
import { sentenceOf } from "../../text";
import { nameIn, type Told, type ToldText } from "../../told";
import {
  AVERAGED_UNITS,
  COUNTED_BY,
  DAILY,
  DAY,
  EACH,
  EACH_PIECE,
  GENERAL_UNITS,
  HEADS,
  NUMBER_NEXT,
  PEOPLE,
  SAYS_AVERAGE,
  SINGLE,
  THING_AVERAGED,
  UNIT_PRICE,
} from "../../lexicon";
import type { Pair } from "./average-names";
import { addable, isStock, unitOf } from "../lib";

/* What a price or an average is for each of, and where it stands with its number. */

/** True when an average is for each of what a count counts: 户均 and 户, 人均 and 人次, 每公里 and 公里. */
export function dividesBy({ plain }: ReportText, average: Figure, count: Figure): boolean {
  if (UNIT_PRICE.test(average.lead)) return count.segment === average.segment && count.end <= average.start;
  const single = SINGLE.exec(average.lead)?.groups?.of;
  if (single !== undefined && (AVERAGED_UNITS.get(single) ?? [single]).includes(unitOf(plain, count))) return true;
  const word = COUNTED_BY.exec(average.lead)?.groups?.by ?? "";
  const unit = unitOf(plain, count);
  if (DAILY.test(average.lead) && unit === DAY) return true;
  if (EACH_PIECE.exec(average.lead)?.groups?.unit === unit) return true;
  const rest = EACH.exec(average.lead)?.groups?.rest ?? "";
  if (unit !== "" && !GENERAL_UNITS.includes(unit) && rest.startsWith(unit)) return true;
  if (HEADS.test(word)) return PEOPLE.some((one) => unit.includes(one));
  const units = AVERAGED_UNITS.get(word);
  if (units) return units.includes(unit);
  // 项目46个，平均每个项目: what is counted stands in front of the number.
  if (GENERAL_UNITS.includes(unit) && count.lead.length >= 2 && word.startsWith(count.lead.slice(-2))) return true;
  return word !== "" && (unit.includes(word) || word.includes(unit) || count.tail.startsWith(word));
}

/** 合同价54.6万元，印数1300册，每册420元: one amount and one count right in front of a price, in its own segment; 初中每人次375元 is a price of its own thing. */
export function pricedPair({ report }: ToldText, average: Told, amounts: readonly Told[], counts: readonly Told[]): Pair[] {
  const own = nameIn(THING_AVERAGED.exec(average.figure.lead)?.groups?.thing ?? "");
  const { start } = sentenceOf(report, average.figure);
  if (own !== "" && !SAYS_AVERAGE.test(own) && !report.plain.slice(start, average.figure.start - average.figure.lead.length).includes(own))
    return [];
  const before = (stocks: readonly Told[]) =>
    stocks.filter(
      ({ figure }) =>
        figure.segment === average.figure.segment && average.figure.index - figure.index <= 2 && figure.end <= average.figure.start,
    );
  const [amount, count] = [before(amounts).at(-1), before(counts).at(-1)];
  return amount && count && amount !== count ? [{ amount, count }] : [];
}

/** 初中每人次375元、1,040人次、支出39万元: number and amount follow, so that nothing in front is divided; what they come to is said of the amount. */
export function isMultipliedNext({ all, report }: ToldText, { figure }: Told): boolean {
  const [count, amount] = [all[figure.index + 1], all[figure.index + 2]];
  return (
    count !== undefined &&
    amount !== undefined &&
    isStock(count) &&
    isStock(amount) &&
    count.figure.sort === "count" &&
    dividesBy(report, figure, count.figure) &&
    addable(amount.figure, figure) &&
    [count, amount].every((one) => one.figure.segment === figure.segment && one.figure.depth === figure.depth) &&
    NUMBER_NEXT.test(report.plain.slice(figure.end, count.figure.start))
  );
}
