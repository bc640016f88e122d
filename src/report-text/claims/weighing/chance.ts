import type { Drafted } from "../../judge";
import { isHolding } from "../../measure";
import { someSlips } from "../../slips";
import type { Figure } from "../../text";
import type { Told, ToldText } from "../../told";
import type { PartsList } from "../lists/lists";
import { ifPartWere } from "../lists/sums";
import { byNumbers, isAlarm, type Gate } from "./evidence";
import type { Guess } from "./guesses";
import type { Held } from "./shapes";

/*
 * A check that cannot fail is no check. Where some figures in reach come to what is printed, the check asks itself what it would have said of a slip of
 * the pen in its place. If it would never have said a word, it has checked nothing; nor has one that no words speak for and that misses most slips.
 */

/** So many slips are tried. */
const MOST_TRIED = 9;

export interface Weighed {
  readonly held: readonly Held[];
  readonly isEvident: Gate;
  readonly guess: Guess;
}

/** All claims; one that holds, and of which nothing would be said if it did not, becomes one that cannot be checked. */
export function withoutChance(claims: readonly Drafted[], weighed: Weighed): Drafted[] {
  return claims.map((claim) => (isNeverSeen(claim, weighed) ? byNumbers(claim) : claim));
}

function isNeverSeen({ ifPrinted, grounds, verdict }: Drafted, { held, isEvident, guess }: Weighed): boolean {
  if (!ifPrinted || !grounds || !isHolding(verdict)) return false;
  const { figure, reading } = grounds;
  const others = held.filter((one) => one.figure.index !== figure.index);
  const slips = someSlips(figure, MOST_TRIED);
  const isSeen = (slip: Figure) => {
    const claim = ifPrinted(slip);
    const alarm = claim && isAlarm(claim) ? guess(claim) : null;
    // Called wrong for what others come to, it says nothing of these.
    const isOfThese = alarm?.grounds?.reading.plain.eq(reading.plain) ?? true;
    return alarm !== null && isOfThese && isEvident(alarm, others);
  };
  return reading.standing === "weak" ? 2 * slips.filter(isSeen).length < slips.length : !slips.some(isSeen);
}

/** So many slips are tried in each part of a list. */
const MOST_IN_PART = 5;

/** True where most slips of the pen in a part of a list would be seen: by what the list says of its total then, or by a percentage that the part gives. */
export function isPartSeen(text: ToldText, list: PartsList, part: Told, { held, isEvident, guess }: Weighed): boolean {
  if (held.some(({ figure, telling, places }) => telling && figure.sort === "percent" && places.has(part.figure.index))) return true;
  const others = held.filter(({ places }) => !places.has(part.figure.index));
  const slips = someSlips(part.figure, MOST_IN_PART);
  // Where another claim holds the total, the list speaks against the part.
  const isSure = others.some(({ places }) => list.totals.some(({ figure }) => places.has(figure.index)));
  const isSeen = (slip: Figure) =>
    ifPartWere(text, list, part, slip).some((claim) => {
      const alarm = isAlarm(claim) ? guess(claim) : null;
      return alarm !== null && (isSure || isEvident(alarm, others));
    });
  return 2 * slips.filter(isSeen).length >= slips.length;
}
