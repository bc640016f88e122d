import type { Drafted } from "../../judge";
import { isHolding } from "../../measure";
import { someSlips } from "../../slips";
import type { Figure } from "../../text";
import { byNumbers, isAlarm, type Gate } from "./evidence";
import type { Guess } from "./guesses";
import type { Held } from "./shapes";

/*
 * A check that cannot fail is no check. Where some figures in reach come to what is printed, the check asks itself what it would have said of a slip of
 * the pen in its place. If it would never have said a word, it has checked nothing; nor has one that no words speak for and that misses most slips.
 */

/** So many slips are tried. */
const MOST_TRIED = 9;

interface Weighed {
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
