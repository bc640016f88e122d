import type { SheetScore } from "../../scoring/types";
import { CAPPED_RATE, HIGH_RATE, RATE_NAME, NO_RATE_NAME } from "../lexicon/names";
import { GROWING, MAY_FALL } from "../lexicon/direction";
import { sheetLines, type Line } from "./lines";
import { actualQuantity, isNumeric, targetQuantity } from "./readings";
import type { SheetView } from "./sheet";

/** So many rows, and nearly all that have a number, must repeat their weight before a copy is believed. */
const FEWEST = 3;
const NEARLY_ALL = 0.8;
/** A rate whose result is so many times its target was never meant to be as low: one that should be near 100 %, and any other. */
const FAR_ABOVE = { high: 2, any: 4 } as const;

/** True when the target is nothing but a figure, and the same as the row's weight. */
function repeatsWeight(line: Line): boolean {
  const { target, weight } = line.score;
  const quantity = targetQuantity(target);
  if (!quantity || !weight?.gt(0) || line.score.layout.weightFrom !== null) return false;
  return (quantity.unit === null || quantity.unitFrom === "column") && quantity.value.eq(weight);
}

/** A satisfaction or pass rate of 10 with 10 points: nobody aims so low. */
function isAbsurdRate(line: Line): boolean {
  const { target, actual, weight } = line.score;
  if (!repeatsWeight(line) || target.kind === "at-most" || !RATE_NAME.test(line.name) || NO_RATE_NAME.test(line.name)) return false;
  if (GROWING.test(line.name) || MAY_FALL.test(line.name) || weight!.gte(50)) return false;
  const isHigh = CAPPED_RATE.test(line.name) || HIGH_RATE.test(line.name);
  if (actual.kind !== "number") return isHigh;
  return actualQuantity(line)?.value.gte(weight!.times(isHigh ? FAR_ABOVE.high : FAR_ABOVE.any)) === true;
}

const known = new WeakMap<SheetScore, ReadonlySet<Line>>();

/** Rows whose target is a copy of their weight; the rules about targets that were reached or missed leave them alone. Worked out once for each sheet. */
export function copiedTargets(sheet: SheetView): ReadonlySet<Line> {
  const found = known.get(sheet.score) ?? findCopies(sheetLines(sheet));
  known.set(sheet.score, found);
  return found;
}

function findCopies(lines: readonly Line[]): ReadonlySet<Line> {
  const numeric = lines.filter((line) => isNumeric(line.score.target));
  const same = numeric.filter(repeatsWeight);
  const differ = new Set(same.map((line) => line.score.weight!.toString())).size > 1;
  // Where what was reached is again the same figure, the column may well hold points of some kind.
  const missedBy = same.filter((line) => !actualQuantity(line)?.value.eq(line.score.weight!));
  const isHabit = same.length >= FEWEST && same.length >= numeric.length * NEARLY_ALL && (differ || same.length > FEWEST) && missedBy.length * 2 > same.length;
  return new Set(isHabit ? same : same.filter(isAbsurdRate));
}
