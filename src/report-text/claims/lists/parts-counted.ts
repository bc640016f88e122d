import Decimal from "decimal.js";
import { messages } from "../../../messages";
import { claimOf, type Drafted } from "../../judge";
import { COUNTED_PARTS, JOINED_NAMES, NUMBERED, PAUSE, TOTAL_OF_PARTS } from "../../lexicon";
import type { Told, ToldText } from "../../told";
import type { PartsList } from "./lists";
import { isMadeBy } from "./own-totals";

/*
 * 项目8个，金额2605万元，具体是：甲680万元；乙245万元；…: the amounts make their total, so that none of the parts is missing, and there are as many as the number beside
 * the total says.
 */

const FEWEST_PARTS = 3;
/** A number that is farther off counts something else. */
const MOST_OFF = 2;

/** Numbers of projects right in front of a total, against the parts that make it up. */
export function partsCounted(text: ToldText, lists: readonly PartsList[]): Drafted[] {
  return lists.flatMap((list) =>
    list.totals.flatMap((total) => {
      const way = list.parts.find((parts) => parts.length >= FEWEST_PARTS && isMadeBy(total, parts));
      const count = text.all[total.figure.index - 1];
      return way && count && list.tie !== "trailing" && isNumberOf(text, count, total) ? (claimFor(text, count, way) ?? []) : [];
    }),
  );
}

/** 项目8个，金额: a whole number of projects in the total's own clause or the one in front. */
function isNumberOf({ report: { plain } }: ToldText, { figure, role }: Told, { figure: total }: Told): boolean {
  return (
    role === "stock" &&
    figure.sort === "count" &&
    !figure.bound &&
    figure.factor === 1 &&
    figure.decimals === 0 &&
    figure.segment === total.segment &&
    NUMBERED.includes(figure.unit) &&
    COUNTED_PARTS.test(figure.lead + figure.tail) &&
    TOTAL_OF_PARTS.test(plain.slice(figure.end, total.start))
  );
}

/** 甲及乙16万元: two of what is counted may have one amount, so that the number may be larger than that of the amounts. */
function claimFor({ report }: ToldText, { figure }: Told, way: readonly Told[]): Drafted | null {
  const off = figure.value.minus(way.length);
  const isJoined = way.some(({ figure: { lead } }) => JOINED_NAMES.test(lead) || lead.includes(PAUSE));
  if (off.abs().gt(MOST_OFF) || (off.gt(0) && isJoined)) return null;
  const right = String(way.length);
  const verdict = off.isZero() ? "consistent" : "inconsistent";
  return claimOf(report, figure, { kind: "count", verdict, expected: new Decimal(right), derivation: messages.reportText.listed(right) });
}
