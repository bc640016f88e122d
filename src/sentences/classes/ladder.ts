import { InvariantError, itemAt } from "../../workbook";
import Decimal from "decimal.js";
import { messages } from "../../messages";
import { isCumulative } from "../ladder-shape";
import type { LadderClause, Points, Rung, StepWorth } from "../types";
import { SIDE } from "../answers";
import type { ClauseClass, Terms } from "./class";
import {
  aboveLeast,
  countNeeds,
  covers,
  isBelow,
  measuredNeeds,
  pointsValue,
  printRange,
  numberText,
  sideNeed,
  taken,
  takenExpression,
  testExpression,
} from "./lib";

/** Where a step with two ends begins, and how wide it is: points run in a line in no other. @throws InvariantError */
function closed({ low, high }: Rung["range"]): { readonly from: number; readonly width: number } {
  if (low === null || high === null) throw new InvariantError("points run in a line between two ends", { low, high });
  return { from: low, width: high - low };
}

/** The points of a step for a value inside it. */
function worthAt(worth: StepWorth, { range }: Pick<Rung, "range">, value: Decimal, terms: Terms): Decimal {
  switch (worth.kind) {
    case "points":
      return pointsValue(worth.points, terms.weight);
    case "minus":
      return Decimal.max(0, new Decimal(terms.weight).minus(pointsValue(worth.points, terms.weight)));
    case "line": {
      const [low, high] = [pointsValue(worth.low, terms.weight), pointsValue(worth.high, terms.weight)];
      const { from, width } = closed(range);
      return low.plus(value.minus(from).div(width).times(high.minus(low)));
    }
    case "share":
      return Decimal.max(0, Decimal.min(1, value.div(wholeOf(worth, terms)))).times(pointsValue(worth.points, terms.weight));
  }
}

function wholeOf(worth: Extract<StepWorth, { kind: "share" }>, { reading }: Terms): number {
  return worth.edge !== null && (worth.of === "edge" || (worth.of === "open" && reading === "of-edge")) ? worth.edge : 100;
}

function worthExpression(worth: StepWorth, { range }: Pick<Rung, "range">, value: string, terms: Terms): string {
  const points = (one: Points) => numberText(pointsValue(one, terms.weight));
  switch (worth.kind) {
    case "line": {
      const { from, width } = closed(range);
      return `${points(worth.low)}+(${value}-(${from}))/${width}*(${points(worth.high)}-${points(worth.low)})`;
    }
    case "share":
      return `MAX(0,MIN(1,${value}/${wholeOf(worth, terms)}))*${points(worth.points)}`;
    default:
      return numberText(worthAt(worth, { range }, new Decimal(0), terms));
  }
}

/** What stands in no printed step; only its kind matters for it. */
const NOWHERE: Pick<Rung, "range"> = {
  range: { low: null, lowIncluded: false, high: null, highIncluded: false, edgesMarked: true, unit: "" },
};

export const ladder: ClauseClass<LadderClause> = {
  kind: "ladder",
  needs: (clause) => [...(clause.counted ? countNeeds(clause) : measuredNeeds(clause)), ...(clause.least === 0 ? [sideNeed()] : [])],
  amount(clause, inputs, terms) {
    const value = taken(clause, inputs.get(clause.counted ? "count" : "value"));
    if (!value || (isBelow(clause.least, value) && !inputs.has(SIDE))) return null;
    const covering = clause.rungs
      .filter((rung) => covers(rung.range, value))
      .map((rung) => ({ rung, points: worthAt(rung.worth, rung, value, terms) }));
    if (
      covering.length > 1 &&
      !isCumulative(covering.map(({ rung }) => rung.range)) &&
      covering.some(({ points }) => !points.eq(itemAt(covering, 0).points))
    )
      return null;
    const [first] = covering;
    const points = first?.points ?? (clause.otherwise ? worthAt(clause.otherwise, NOWHERE, value, terms) : null);
    return (
      points && {
        value: points,
        steps: [
          messages.sentences.steps.rung(
            `${numberText(value)}${clause.unit}`,
            first ? printRange(first.rung.range) : null,
            numberText(points),
          ),
        ],
      }
    );
  },
  formula(clause, expressions, terms) {
    const value = takenExpression(clause, expressions.get(clause.counted ? "count" : "value"));
    if (value === undefined) return null;
    const clashes = clause.rungs.flatMap((rung, i) =>
      clause.rungs
        .slice(i + 1)
        .filter((other) => overlaps(rung, other) && !isCumulative([rung.range, other.range]))
        .map((other) => [rung, other] as const),
    );
    if (clashes.flat().some(({ worth }) => worth.kind === "line" || worth.kind === "share")) return null;
    const tests = [
      ...clashes.map(([a, b]) => `IF(AND(${testExpression(a.range, value)},${testExpression(b.range, value)}),NA(),`),
      ...clause.rungs.map((rung) => `IF(${testExpression(rung.range, value)},${worthExpression(rung.worth, rung, value, terms)},`),
    ];
    const rest = clause.otherwise ? worthExpression(clause.otherwise, NOWHERE, value, terms) : "NA()";
    return aboveLeast(expressions.has(SIDE) ? null : clause.least, value, `${tests.join("")}${rest}${")".repeat(tests.length)}`);
  },
  worth: (clause) =>
    mostOf(
      clause.rungs.map((rung) => rung.worth),
      clause.otherwise,
    ),
};

function overlaps({ range: a }: Rung, { range: b }: Rung): boolean {
  const low = Math.max(a.low ?? -Infinity, b.low ?? -Infinity);
  const high = Math.min(a.high ?? Infinity, b.high ?? Infinity);
  return low < high || (low === high && covers(a, new Decimal(low)) && covers(b, new Decimal(low)));
}

/** The best points of all steps; "full" when one is, or when losses are printed. */
function mostOf(worths: readonly StepWorth[], otherwise: StepWorth | null): Points {
  const all = [...worths, ...(otherwise ? [otherwise] : [])].flatMap((worth) =>
    worth.kind === "points" || worth.kind === "share"
      ? [worth.points]
      : worth.kind === "line"
        ? [worth.low, worth.high]
        : ["full" as const],
  );
  const numbers = all.filter((points) => typeof points === "number");
  return all.some((points) => points === "full") || numbers.length === 0 ? "full" : Math.max(...numbers);
}
