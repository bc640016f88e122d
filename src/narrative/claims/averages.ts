import { messages } from "../../messages";
import { ratioInterval, show } from "../../reading";
import { inUnitOf, settle, spread, valueOf, verdictOf, type Reading, type Standing } from "../judge";
import type { Figure, ReportText } from "../text";
import type { Told, ToldText } from "../told";
import { ALL_YEAR, AVERAGE, AVERAGED_UNITS, AVERAGE_OF_MONEY, COUNTED_BY, DAILY, GENERAL_UNITS, HEADS, PEOPLE, STANDARD } from "../lexicon";
import type { Claim } from "../types";
import { addable, isStock, piecesOf, unitOf } from "./lib";

/** 户均1.91万元, 每公里造价40万元, 班均61人次: an amount or a number for each against what is told in front, divided by the number of things. */
export function averageClaims(text: ToldText): Claim[] {
  return text.all
    .filter((one) => one.role === "price" && !one.figure.bound && AVERAGE.test(one.figure.lead) && !STANDARD.test(one.figure.lead))
    .flatMap((average) => settle(text.report, measured(average.figure), "other", readingsOf(text, average)) ?? []);
}

/** An average is rounded as it is printed, whatever it is an average of. */
function measured(figure: Figure): Figure {
  return { ...figure, sort: "points" };
}

/** What the segment, the sentence or its neighbours tell, divided; what is not sure, only where it fits. */
function readingsOf(text: ToldText, average: Told): Reading[] {
  const { all, report } = text;
  const near = all.filter((one) => isStock(one) && Math.abs(one.figure.paragraph - average.figure.paragraph) <= 1);
  const amounts = near.filter((one) => addable(one.figure, average.figure) && one.figure.end <= average.figure.start);
  const counts = near.filter((one) => one.figure.sort === "count" && dividesBy(report, average.figure, one.figure));
  const at = (place: "segment" | "sentence") => (stocks: readonly Told[]) =>
    stocks.filter((one) => one.figure[place] === average.figure[place]);
  // One amount and one count leave no other reading; a sentence ends the search.
  const place = (["segment", "sentence"] as const).map(at).find((here) => here(amounts).length > 0 && here(counts).length > 0);
  const amount = place?.(amounts).at(-1);
  const count =
    place?.(counts)
      .filter((one) => one.figure.end <= average.figure.start)
      .at(-1) ?? place?.(counts).at(-1);
  const sure = place && place(counts).length === 1 && AVERAGE_OF_MONEY.test(average.figure.lead);
  const named =
    amount && count && sure
      ? quotient(report, average.figure, amount.figure, count.figure, "named").filter(
          (one) => verdictOf(measured(average.figure), one) !== "truncated",
        )
      : [];
  const others = amounts.flatMap((part) =>
    counts.filter((of) => of !== part).flatMap((of) => quotient(report, average.figure, part.figure, of.figure, "weak")),
  );
  const days = DAILY.test(average.figure.lead)
    ? amounts
        .filter((one) => one.figure.sentence === average.figure.sentence)
        .flatMap((one, _, all) =>
          DAYS_OF_YEAR.map((count) =>
            perDay(
              report,
              average.figure,
              one.figure,
              count,
              all.length === 1 && count === DAYS_OF_YEAR[0] && ALL_YEAR.test(one.figure.lead) ? "named" : "weak",
            ),
          ),
        )
    : [];
  return [...named, ...days, ...others];
}

const DAYS_OF_YEAR = [365, 366, 360];

/** 全年15.33万吨，日均420吨. */
function perDay({ plain: words }: ReportText, average: Figure, amount: Figure, days: number, standing: Standing): Reading {
  const { low, high, closed } = spread(amount);
  const plain = valueOf(amount).div(days);
  return {
    ...inUnitOf(
      average,
      { plain, possible: { low: low.div(days), high: high.div(days), closed } },
      messages.narrative.average(printIn(words, amount), String(days), show(plain.div(average.factor), 4)),
    ),
    standing,
    inputs: [amount],
  };
}

/** True when an average is for each of what a count counts: 户均 and 户, 人均 and 人次, 每公里 and 公里. */
function dividesBy({ plain }: ReportText, average: Figure, count: Figure): boolean {
  const word = COUNTED_BY.exec(average.lead)?.groups?.by ?? "";
  const unit = unitOf(plain, count);
  if (HEADS.test(word)) return PEOPLE.some((one) => unit.includes(one));
  const units = AVERAGED_UNITS.get(word);
  if (units) return units.includes(unit);
  // 项目46个，平均每个项目: what is counted stands in front of the number.
  if (GENERAL_UNITS.includes(unit) && count.lead.length >= 2 && word.startsWith(count.lead.slice(-2))) return true;
  return word !== "" && (unit.includes(word) || word.includes(unit) || count.tail.startsWith(word));
}

function quotient({ plain: words }: ReportText, average: Figure, amount: Figure, count: Figure, standing: Standing): Reading[] {
  // In the printed unit: for each 公里, not for each of its millimetres.
  const pieces = piecesOf(words, count);
  const range = spread(count);
  const scale = valueOf(count).isZero() ? pieces : pieces.div(valueOf(count));
  const possible = ratioInterval(spread(amount), { low: range.low.times(scale), high: range.high.times(scale), closed: range.closed });
  if (!possible) return [];
  const plain = valueOf(amount).div(pieces);
  return [
    {
      ...inUnitOf(
        average,
        { plain, possible },
        messages.narrative.average(
          printIn(words, amount),
          printIn(words, count),
          show(plain.div(average.factor), 4) + printIn(words, average).replace(/^[-\d.,\s]+/, ""),
        ),
      ),
      standing,
      inputs: [amount, count],
    },
  ];
}

function printIn(words: string, { start, end }: Figure): string {
  return words.slice(start, end);
}
