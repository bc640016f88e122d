import type Decimal from "decimal.js";
import { messages } from "../../../messages";
import { countIn, HUNDRED, show } from "../../../reading";
import type { Reading } from "../../judge";
import { spread, valueOf } from "../../measure";
import { sentenceOf } from "../../text";
import type { Told, ToldText } from "../../told";
import { OVER_YEARS, TWO, TWO_PLAIN } from "../../lexicon";
import { addable, isStock, toldIn } from "../lib";

/**
 * 由2020年的842家增至2023年的1519家，三年年均增长21.7%: the growth that, compounded over the years, leads from the first to the last. Nothing where the
 * years are not told, or where two ways of telling them disagree.
 */
export function yearlyGrowth(text: ToldText, change: Told): Reading[] {
  const [former, now] = toldIn(text, change.figure.sentence)
    .filter((one) => isStock(one) && one.figure.end <= change.figure.start && one.year !== null && one.year > 0)
    .slice(0, 2);
  if (!former || !now || !addable(former.figure, now.figure) || valueOf(former.figure).lte(0)) return [];
  const years = (now.year ?? 0) - (former.year ?? 0);
  const said = yearsSaid(text, change);
  if (years < 2 || (said !== null && said !== years)) return [];
  const growth = (high: Decimal, low: Decimal) =>
    high
      .div(low)
      .pow(1 / years)
      .minus(1)
      .times(HUNDRED);
  const [then, last] = [spread(former.figure), spread(now.figure)];
  const plain = growth(valueOf(now.figure), valueOf(former.figure));
  return [
    {
      plain,
      possible: { low: growth(last.low, then.high), high: growth(last.high, then.low), closed: last.closed && then.closed },
      standing: "named",
      inputs: [now.figure, former.figure],
      derivation: messages.reportText.yearlyGrowth(now.figure.digits, former.figure.digits, years, show(plain)),
    },
  ];
}

/** 三年年均: over how many years the words say it is. */
function yearsSaid({ report }: ToldText, { figure }: Told): number | null {
  const said = OVER_YEARS.exec(report.plain.slice(sentenceOf(report, figure).start, figure.start))?.groups?.years;
  return said === undefined ? null : countIn(said === TWO ? TWO_PLAIN : said);
}
