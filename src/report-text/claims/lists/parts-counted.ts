import Decimal from "decimal.js";
import { itemAt } from "../../../workbook";
import { messages } from "../../../messages";
import { claimOf, type Drafted } from "../../judge";
import { COUNT_OPENS, COUNTED_PARTS, JOINED_NAMES, NUMBERED, PAUSE, PLACE_COUNTED, TOTAL_OF_PARTS } from "../../lexicon";
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
      if (!way || list.tie === "trailing") return [];
      const beside = text.all[total.figure.index - 1];
      const counts = [...(beside && isNumberOf(text, beside, total) ? [beside] : []), ...countsOpening(text, total, way)];
      return [...new Set(counts)].flatMap((count) => claimFor(text, count, way) ?? []);
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

/**
 * 投入591万元，实施项目4个：甲286万元…: a number right in front of what opens the list; 涉及3个镇，其中柳沟镇9600亩…: one of what each part is called.
 */
function countsOpening({ report: { plain }, all }: ToldText, { figure: total }: Told, way: readonly Told[]): readonly Told[] {
  const first = itemAt(way, 0).figure;
  return all.slice(Math.max(0, first.index - IN_FRONT), first.index).filter(({ figure, role }) => {
    if (role !== "stock" || figure === total || figure.sort !== "count" || figure.bound || figure.factor !== 1 || figure.decimals > 0)
      return false;
    if (figure.sentence !== first.sentence || !NUMBERED.includes(figure.unit)) return false;
    const kind = PLACE_COUNTED.exec(figure.tail)?.groups?.kind;
    return (
      (figure.index === first.index - 1 && COUNT_OPENS.test(plain.slice(figure.end, first.start))) ||
      (kind !== undefined && way.every((one) => one.figure.lead.endsWith(kind)))
    );
  });
}

/** So many figures in front of the first part its number may stand. */
const IN_FRONT = 4;

/** 甲及乙16万元: two of what is counted may have one amount, so that the number may be larger than that of the amounts. */
function claimFor({ report }: ToldText, { figure }: Told, way: readonly Told[]): Drafted | null {
  const off = figure.value.minus(way.length);
  const isJoined = way.some(({ figure: { lead } }) => JOINED_NAMES.test(lead) || lead.includes(PAUSE));
  if (off.abs().gt(MOST_OFF) || (off.gt(0) && isJoined)) return null;
  const right = String(way.length);
  const verdict = off.isZero() ? "consistent" : "inconsistent";
  return claimOf(report, figure, { kind: "count", verdict, expected: new Decimal(right), derivation: messages.reportText.listed(right) });
}
