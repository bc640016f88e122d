import { messages } from "../../messages";
import { ratioInterval, show } from "../../reading";
import { inUnitOf, settle, spread, valueOf, type Reading, type Standing } from "../judge";
import type { Figure, ReportText } from "../text";
import type { Told, ToldText } from "../told";
import { AVERAGE, COUNTED_BY, HEADS, PEOPLE } from "../lexicon";
import type { Claim } from "../types";
import { isStock } from "./lib";

/** 户均1.91万元, 每公里造价40万元, 人均99元: an amount for each against the amount in front and the number of things it is divided by. */
export function averageClaims(text: ToldText): Claim[] {
  return text.all.filter((one) => one.role === "price" && one.figure.sort === "amount" && !one.figure.bound && AVERAGE.test(one.figure.lead)).flatMap((average) => settle(text.report, average.figure, "other", readingsOf(text, average)) ?? []);
}

function readingsOf(text: ToldText, average: Told): Reading[] {
  const { all, report } = text;
  const near = all.filter((one) => isStock(one) && one.figure.paragraph === average.figure.paragraph && Math.abs(one.figure.sentence - average.figure.sentence) <= 1);
  const amounts = near.filter((one) => one.figure.sort === "amount" && one.figure.end <= average.figure.start);
  const counts = near.filter((one) => one.figure.sort === "count" && dividesBy(report, average.figure, one.figure));
  const here = (stocks: readonly Told[]) => stocks.filter((one) => one.figure.segment === average.figure.segment);
  const amount = here(amounts).at(-1) ?? amounts.at(-1);
  const count = here(counts).at(-1) ?? counts.at(-1);
  // One amount and one count in the segment leave no other reading.
  const sure = here(amounts).length === 1 && here(counts).length === 1;
  return [...(amount && count ? quotient(average.figure, amount.figure, count.figure, sure ? "named" : "weak") : []), ...amounts.flatMap((part) => counts.flatMap((of) => quotient(average.figure, part.figure, of.figure, "weak")))];
}

/** True when an average is for each of what a count counts: 户均 and 户, 人均 and 人次, 每公里 and 公里. */
function dividesBy({ plain }: ReportText, average: Figure, count: Figure): boolean {
  const word = COUNTED_BY.exec(average.lead)?.groups?.by ?? "";
  const unit = plain.slice(count.start, count.end).replace(/[\d.]+/, "");
  if (HEADS.test(word)) return PEOPLE.some((one) => unit.includes(one));
  return word !== "" && (unit.includes(word) || word.includes(unit) || count.tail.startsWith(word));
}

function quotient(average: Figure, amount: Figure, count: Figure, standing: Standing): Reading[] {
  const possible = ratioInterval(spread(amount), spread(count));
  if (!possible) return [];
  const plain = valueOf(amount).div(valueOf(count));
  return [{ ...inUnitOf(average, { plain, possible }, messages.narrative.average(amount.digits + amount.unit, count.digits + count.unit, show(plain.div(average.factor), 4) + average.unit)), standing }];
}
