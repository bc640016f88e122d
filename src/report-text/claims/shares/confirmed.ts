import type { Figure } from "../../text";
import { isRatioOf } from "../../judge";
import { valueOf } from "../../measure";
import { isTelling } from "../../slips";
import type { Told, ToldText } from "../../told";
import { addable, isStock, toldIn } from "../lib";

/** A base is looked for in so many paragraphs in front. */
const FARTHEST = 3;

/**
 * 支出176.95万元，执行率95.13%，结余9.05万元: what is left and the rate point to one budget, wherever it stands and whatever it is called. Gives the
 * stocks in reach that a neighbour of `from` (in its sentence, with three digits at least) confirms as what `part` is a part of; `by`:
 * what is left over alone, or percentages too.
 */
export function confirmedBases(text: ToldText, from: Told, part: Told, by: "rest" | "all" = "all"): Told[] {
  const witnesses = toldIn(text, from.figure.sentence).filter(
    (one) => one !== from && (by === "all" || one.role === "rest") && !one.figure.bound && isTelling(one.figure),
  );
  return text.all.filter(
    (base) =>
      isStock(base) &&
      base !== part &&
      addable(base.figure, part.figure) &&
      base.figure.start < from.figure.end &&
      from.figure.paragraph - base.figure.paragraph <= FARTHEST &&
      valueOf(base.figure).gt(valueOf(part.figure)) &&
      witnesses.some((one) => confirms(one, part.figure, base.figure)),
  );
}

function confirms(witness: Told, part: Figure, base: Figure): boolean {
  if (witness.role === "rest") return addable(witness.figure, part) && valueOf(base).minus(valueOf(part)).eq(valueOf(witness.figure));
  return (witness.role === "rate" || witness.role === "share") && isRatioOf(witness.figure, part, base);
}
