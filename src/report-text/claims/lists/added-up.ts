import { settle, standing, type Drafted, type Reading } from "../../judge";
import { valueOf, verdictOf } from "../../measure";
import { sentenceOf } from "../../text";
import type { Told, ToldText } from "../../told";
import { ADDED_PARTS, ADDED_TOTAL, AND_MORE_BEHIND, COUNTED_IN_ALL } from "../../lexicon";
import { addable, isStock, toldIn } from "../lib";
import { sumOfParts } from "./sums";

/* 收入完成68420万元，…。加上级补助收入214380万元、上年结转9215万元，收入总计: what is added in one breath, to an amount that is told in front. */

/** The amount in front stands so many paragraphs above at most. */
const FARTHEST = 1;

/** Totals of an amount in front and of what the words add to it. */
export function addedUpClaims(text: ToldText): Drafted[] {
  return text.all
    .filter((one) => isStock(one) && one.figure.sort === "amount" && ADDED_TOTAL.test(one.figure.lead))
    .flatMap((total) => settle(text.report, total.figure, "sum", readingsOf(text, total)) ?? []);
}

function readingsOf(text: ToldText, total: Told): Reading[] {
  const { plain } = text.report;
  const { start } = sentenceOf(text.report, total.figure);
  const words = plain.slice(start, total.figure.start);
  const at = start + words.search(ADDED_PARTS);
  if (at < start) return [];
  const isBetween = ({ figure }: Told) => figure.start > at && figure.end <= total.figure.start;
  const adds = toldIn(text, total.figure.sentence).filter((one) => isBetween(one) && isAdded(one, total));
  const last = adds.at(-1);
  if (!last || AND_MORE_BEHIND.test(plain.slice(last.figure.end, total.figure.start))) return [];
  const bases = basesFor(text, total, at);
  const sums = bases.map((base) => {
    const parts = [base, ...adds].map(({ figure }) => figure);
    return { parts, check: sumOfParts(total.figure, parts) };
  });
  const fitting = sums.find(({ check }) => verdictOf(total.figure, check) === "consistent");
  return (fitting ? [fitting] : sums.slice(0, 1)).map(({ parts, check }) => standing(check, "stated", parts));
}

function isAdded({ figure, role }: Told, total: Told): boolean {
  return (
    !figure.bound &&
    addable(figure, total.figure) &&
    figure.depth === total.figure.depth &&
    (role === "stock" || role === "rest" || role === "adjustment")
  );
}

/** What is added to: an amount right in front in the sentence, else those of the sentences above, the first of them likeliest. */
function basesFor({ all }: ToldText, total: Told, at: number): readonly Told[] {
  const near = all.filter(
    (one) =>
      isAdded(one, total) &&
      one.role !== "adjustment" &&
      one.figure.end <= at &&
      total.figure.paragraph - one.figure.paragraph <= FARTHEST &&
      valueOf(one.figure).lt(valueOf(total.figure)),
  );
  const own = near.filter(({ figure }) => figure.sentence === total.figure.sentence);
  if (own.length > 0) return [...own].reverse();
  const lines = near.filter(({ aspect, role, figure }) => role === "stock" && aspect !== "planned" && COUNTED_IN_ALL.test(figure.lead));
  const paragraph = lines.at(-1)?.figure.paragraph;
  return lines.filter(({ figure }) => figure.paragraph === paragraph);
}
