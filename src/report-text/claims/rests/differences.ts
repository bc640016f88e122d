import { messages } from "../../../messages";
import { differenceInterval, show } from "../../../reading";
import { standing, type Reading, type Standing } from "../../judge";
import { inUnitOf, totalOf, valueOf } from "../../measure";
import type { Figure } from "../../text";

/** All of `given` less all of `taken`, in the unit of the figure that claims it. `words` puts the result into the arithmetic. */
export function balance(
  claimed: Figure,
  given: readonly Figure[],
  taken: readonly Figure[],
  words: (plain: string) => string,
  how: Standing,
): Reading {
  const [more, less] = [totalOf(given), totalOf(taken)];
  const plain = more.plain.minus(less.plain);
  return standing(
    inUnitOf(claimed, { plain, possible: differenceInterval(more.possible, less.possible) }, words(show(plain.div(claimed.factor)))),
    how,
    [...given, ...taken],
  );
}

/** A whole, and what came from before, less parts of it; more than the whole can never be left. */
export function less(claimed: Figure, whole: Figure, parts: readonly Figure[], how: Standing, carried: readonly Figure[] = []): Reading {
  const given = [whole, ...carried];
  const standingOf = valueOf(claimed).gt(totalOf(given).plain) ? "weak" : how;
  const [more, fewer] = [given.map(({ digits }) => digits).join("+"), parts.map(({ digits }) => digits).join("−")];
  return balance(claimed, given, parts, (plain) => messages.reportText.difference(more, fewer, plain), standingOf);
}
