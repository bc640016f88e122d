import type { Role } from "../../workbook";
import type { HeaderColumn } from "../labels/band";
import type { ColumnContent } from "./evidence";

/** Evidence that one of several weight columns belongs to a level. */
export interface WeightEvidence {
  readonly index: number;
  readonly role: Role;
  readonly bonus: number;
}

/** The three weight roles with the level each belongs to, deepest last. */
const LEVEL_OF = [
  ["level1Weight", "level1"],
  ["level2Weight", "level2"],
  ["weight", "level3"],
] as const satisfies readonly (readonly [Role, Role])[];
const NEAR = 0.12;
const TOGETHER = 0.3;
const SUMS = 0.2;
const CLOSE = 0.005;

/**
 * Which of several columns headed 分值/权重 is the weight of level 1, 2 or 3: the column right of the level's names, the one that is
 * filled where the level is (one weight for each name), and the one whose numbers add up to their parents.
 */
export function weightEvidence(
  columns: readonly HeaderColumn[],
  contents: readonly ColumnContent[],
  weights: readonly number[],
): WeightEvidence[] {
  const found: WeightEvidence[] = [];
  LEVEL_OF.forEach(([role, level], depth) => {
    const levelIndex = strongestColumn(columns, level);
    for (const index of weights) {
      const near = levelIndex >= 0 && nearestLevelLeft(columns, index) === levelIndex ? NEAR : 0;
      const together = levelIndex >= 0 ? TOGETHER * filledTogether(contents[index]!, contents[levelIndex]!) : 0;
      const others = weights.filter((other) => other !== index);
      const parent = depth > 0 && others.some((other) => addsUpTo(contents[index]!, contents[other]!)) ? SUMS : 0;
      const child = depth < 2 && others.some((other) => addsUpTo(contents[other]!, contents[index]!)) ? SUMS : 0;
      found.push({ index, role, bonus: near + together + parent + child });
    }
  });
  return found;
}

/** Sums that a whole set of points has, with and without the execution item. */
const WHOLE = [100, 90, 80];

/**
 * Columns headed 得分 that hold what can be got, not what was got: they stand right behind a level and add up to a whole form,
 * while another column headed so stands elsewhere.
 */
export function weightsCalledScores(columns: readonly HeaderColumn[], contents: readonly ColumnContent[]): number[] {
  const scores = columns.map((_, i) => i).filter((i) => (columns[i]!.roles.get("score") ?? 0) >= 0.6);
  const behind = scores.filter((i) => i > 0 && LEVEL_OF.some(([, level]) => (columns[i - 1]!.roles.get(level) ?? 0) >= 0.7));
  const whole = behind.filter((i) => {
    const numbers = contents[i]!.values.filter((value): value is number => value !== null);
    return numbers.length >= 2 && WHOLE.some((sum) => Math.abs(numbers.reduce((a, b) => a + b, 0) - sum) < CLOSE);
  });
  return whole.length < scores.length ? whole : [];
}

function strongestColumn(columns: readonly HeaderColumn[], role: Role): number {
  let best = -1;
  let strength = 0.6;
  columns.forEach((column, i) => {
    const value = column.roles.get(role) ?? 0;
    if (value > strength) [best, strength] = [i, value];
  });
  return best;
}

function nearestLevelLeft(columns: readonly HeaderColumn[], index: number): number {
  for (let i = index - 1; i >= 0; i--) {
    if (LEVEL_OF.some(([, level]) => (columns[i]!.roles.get(level) ?? 0) >= 0.7)) return i;
  }
  return -1;
}

/** 0 to 1: rows where both columns are filled among the rows where one of them is. */
function filledTogether(weight: ColumnContent, level: ColumnContent): number {
  const both = weight.present.filter((there, i) => there && level.present[i]).length;
  const either = weight.present.filter((there, i) => there || level.present[i]).length;
  return either === 0 ? 0 : both / either;
}

/** True when the child's numbers between one parent and the next add up to that parent, in most of at least two groups of several. */
export function addsUpTo(child: ColumnContent, parent: ColumnContent): boolean {
  const sums: { parent: number; sum: number; count: number }[] = [];
  parent.values.forEach((value, i) => {
    if (value !== null) sums.push({ parent: value, sum: 0, count: 0 });
    const group = sums[sums.length - 1];
    const number = child.values[i] ?? null;
    if (group && number !== null) [group.sum, group.count] = [group.sum + number, group.count + 1];
  });
  const groups = sums.filter((group) => group.count > 0);
  const right = groups.filter((group) => Math.abs(group.sum - group.parent) < CLOSE).length;
  return groups.length >= 2 && groups.some((group) => group.count > 1) && right * 3 >= groups.length * 2;
}

/** True when the column is reached − target (or the other way round) in every row that has all three, in at least two rows. */
export function isDifference(difference: ColumnContent, reached: ColumnContent, target: ColumnContent): boolean {
  let [rows, ahead, behind] = [0, true, true];
  for (const [i, value] of difference.values.entries()) {
    const [actual, due] = [reached.values[i] ?? null, target.values[i] ?? null];
    if (value === null || actual === null || due === null) continue;
    rows += 1;
    ahead &&= Math.abs(actual - due - value) < CLOSE;
    behind &&= Math.abs(due - actual - value) < CLOSE;
  }
  return rows >= 2 && (ahead || behind);
}

/** True when the column is executed ÷ budget in every row that has all three (as a fraction or in percent), in at least two rows. */
export function isQuotient(rate: ColumnContent, executed: ColumnContent, budget: ColumnContent): boolean {
  let rows = 0;
  for (const [i, value] of rate.values.entries()) {
    const [part, whole] = [executed.values[i] ?? null, budget.values[i] ?? null];
    if (value === null || part === null || whole === null || whole === 0) continue;
    const share = part / whole;
    if (Math.abs(share - value) > 0.006 && Math.abs(share * 100 - value) > 0.6) return false;
    rows += 1;
  }
  return rows >= 2;
}
