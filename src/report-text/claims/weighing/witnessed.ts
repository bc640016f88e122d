import { messages } from "../../../messages";
import { show } from "../../../reading";
import { claimOf } from "../../judge";
import { printOf, valueOf } from "../../measure";
import { isTelling, readAs, slipsOf, tellingDigits } from "../../slips";
import type { Figure } from "../../text";
import type { Told, ToldText } from "../../told";
import type { Claim } from "../../types";
import { addable, isStock, toldAround, toldIn } from "../lib";
import type { PartsList } from "../lists/lists";
import { sumWith } from "./telling";

/*
 * A number that two witnesses speak against: a percentage beside it that nothing gives, and a sum that does not come out, both of which hold with
 * one and the same other number, a slip of the pen away. Either alone says nothing; both together hardly ever agree by chance.
 */

/** A percentage and what it is reckoned from stand so many paragraphs apart at most. */
const REACH = 1;
/** So many stocks, the nearest ones, that a percentage may be told of. */
const MOST_PARTS = 4;
const FEWEST_DIGITS = 4;
const HUNDRED = 100;

/** Amounts and counts that a percentage and a sum speak against. `held`: the indexes of figures that a claim which holds tells of or reckons with. */
export function witnessedClaims(text: ToldText, lists: readonly PartsList[], held: ReadonlySet<number>): Claim[] {
  const found = new Map<Figure, Claim>();
  for (const percent of text.all.filter((one) => isWitness(one, held))) {
    const guilty = suspects(text, percent, held).flatMap(({ told, meant, ratio }) => {
      const sum = sumWith(text, lists, told, meant);
      return sum === null ? [] : [{ figure: told.figure, right: meant.figure.value, derivation: `${sum}；${ratio}` }];
    });
    // Of two that may both be the wrong one neither is: they stand for something between them.
    if (new Set(guilty.map(({ figure }) => figure)).size !== 1) continue;
    const { figure, right, derivation } = guilty[0]!;
    if (!found.has(figure))
      found.set(figure, claimOf(text.report, figure, { kind: "sum", verdict: "inconsistent", expected: right, derivation }));
  }
  return [...found.values()];
}

function isWitness({ figure, role }: Told, held: ReadonlySet<number>): boolean {
  return figure.sort === "percent" && !figure.bound && role !== "change" && isTelling(figure) && !held.has(figure.index);
}

interface Suspect {
  readonly told: Told;
  readonly meant: Told;
  /** The arithmetic of the percentage with what is meant. */
  readonly ratio: string;
}

/** The slips in a figure near a percentage with which two figures give it; none when two of them give it as they are printed. */
function suspects(text: ToldText, percent: Told, held: ReadonlySet<number>): Suspect[] {
  const { figure } = percent;
  const stocks = toldAround(text, figure.paragraph, REACH).filter(isStock);
  const parts = toldIn(text, figure.sentence)
    .filter(isStock)
    .sort((a, b) => Math.abs(a.figure.index - figure.index) - Math.abs(b.figure.index - figure.index))
    .slice(0, MOST_PARTS);
  const pairs = parts.flatMap((part) =>
    stocks.filter((one) => one !== part && addable(one.figure, part.figure)).map((whole) => ({ part, whole })),
  );
  const printed = figure.value.toNumber();
  const half = HALF * 10 ** -figure.decimals;
  const gives = (part: Told, whole: Told) => Math.abs((numberOf(part) / numberOf(whole)) * HUNDRED - printed) <= half;
  if (pairs.some(({ part, whole }) => gives(part, whole))) return [];
  const meanings = new Map(
    stocks.map((one) => [
      one,
      isOpen(one, held) ? slipsOf(one.figure).map((value) => ({ ...one, figure: readAs(one.figure, value) })) : [],
    ]),
  );
  return pairs.flatMap(({ part, whole }) => [
    ...meanings
      .get(part)!
      .filter((meant) => gives(meant, whole))
      .map((meant) => ({ told: part, meant, ratio: wordsOf(meant, whole) })),
    ...meanings
      .get(whole)!
      .filter((meant) => gives(part, meant))
      .map((meant) => ({ told: whole, meant, ratio: wordsOf(part, meant) })),
  ]);
}

/** Half a unit of the last decimal, and what a machine's numbers may be off by. */
const HALF = 0.5000001;

function wordsOf(part: Told, whole: Told): string {
  return messages.reportText.ratio(
    printOf(part.figure, whole.figure),
    printOf(whole.figure, part.figure),
    show(valueOf(part.figure).div(valueOf(whole.figure)).times(HUNDRED)),
  );
}

function isOpen({ figure }: Told, held: ReadonlySet<number>): boolean {
  return !held.has(figure.index) && tellingDigits(figure) >= FEWEST_DIGITS;
}

function numberOf({ figure }: Told): number {
  return valueOf(figure).toNumber();
}
