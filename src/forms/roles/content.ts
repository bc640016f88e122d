import type { Role } from "../../workbook";
import type { AssignedColumn, ColumnContent, FilledColumn } from "./evidence";

/** Sums that a whole set of weights has. */
const FULL_SUMS = [80, 90, 100];
const CLOSE = 0.005;
const SCORE = 0.55;

/**
 * Roles of columns whose header says nothing (left blank, or a word nobody knows), told by what stands below: comparison signs, units,
 * level names, weights that add up to 90 or 100, scores that never exceed their weights. `taken` are roles the header gave away.
 */
export function rolesByContent(free: readonly FilledColumn[], taken: ReadonlyMap<Role, ColumnContent>): AssignedColumn[] {
  const found: AssignedColumn[] = [];
  const left = new Set(free.filter(({ content }) => content.filled > 0));
  const give = (role: Role, test: (content: ColumnContent) => boolean, least = 2) => {
    if (taken.has(role)) return null;
    const [only, ...others] = [...left].filter(({ content }) => content.filled >= least && test(content));
    if (!only || others.length > 0) return null;
    left.delete(only);
    found.push({ column: only.column, role, score: SCORE });
    return only.content;
  };
  const most = (part: number, content: ColumnContent) => part >= 0.7 * content.filled;
  give("operator", (content) => most(content.operators, content));
  give("unitOfMeasure", (content) => most(content.units, content));
  if (!taken.has("adjustedTarget")) give("targetValue", (content) => most(content.compared, content));
  const weight = taken.get("weight") ?? give("weight", (content) => most(content.numbers, content) && addsUp(content.values));
  if (weight) give("score", (content) => most(content.numbers, content) && withinWeights(content, weight));
  give("level1", (content) => most(content.level1, content), 1);
  give("level2", (content) => most(content.levels - content.level1, content), 1);
  return found;
}

/** The numbers make up a full set of weights, with or without a total below them. */
function addsUp(values: readonly (number | null)[]): boolean {
  const numbers = values.filter((value): value is number => value !== null);
  const sum = numbers.reduce((total, value) => total + value, 0);
  const last = numbers[numbers.length - 1] ?? 0;
  return numbers.length >= 3 && [sum, sum - last].some((total) => FULL_SUMS.some((full) => Math.abs(total - full) < CLOSE));
}

function withinWeights(scores: ColumnContent, weights: ColumnContent): boolean {
  const pairs = scores.values.flatMap((score, i) => {
    const weight = weights.values[i] ?? null;
    return score !== null && weight !== null ? [[score, weight] as const] : [];
  });
  return (
    pairs.length >= 3 &&
    pairs.every(([score, weight]) => score >= 0 && score <= weight + CLOSE) &&
    pairs.some(([score, weight]) => score === weight)
  );
}
