import type { Role } from "../../workbook";
import type { HeaderColumn } from "../labels/band";
import type { ColumnContent, FilledColumn } from "./evidence";

/** Evidence that one of several weight columns belongs to a level. */
export interface WeightEvidence<C> {
  readonly of: C;
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
export function weightEvidence<C extends FilledColumn>(columns: readonly C[], weights: readonly C[]): WeightEvidence<C>[] {
  return LEVEL_OF.flatMap(([role, level], depth) => {
    const named = strongestColumn(columns, level);
    return weights.map((of) => {
      const near = named && nearestLevelLeft(columns, of) === named ? NEAR : 0;
      const together = named ? TOGETHER * filledTogether(of.content, named.content) : 0;
      const others = weights.filter((other) => other !== of);
      const parent = depth > 0 && others.some((other) => addsUpTo(of.content, other.content)) ? SUMS : 0;
      const child = depth < 2 && others.some((other) => addsUpTo(other.content, of.content)) ? SUMS : 0;
      return { of, role, bonus: near + together + parent + child };
    });
  });
}

/** Sums that a whole set of points has, with and without the execution item. */
const WHOLE = [100, 90, 80];

/**
 * Columns headed 得分 that hold what can be got, not what was got: they stand right behind a level and add up to a whole form,
 * while another column headed so stands elsewhere.
 */
export function weightsCalledScores<C extends FilledColumn>(columns: readonly C[]): readonly C[] {
  const isScore = ({ column }: C) => (column.roles.get("score") ?? 0) >= 0.6;
  const whole = columns.filter((one, i) => {
    const left = columns[i - 1];
    if (!isScore(one) || !left || !isLevel(left.column)) return false;
    const numbers = one.content.values.filter((value): value is number => value !== null);
    return numbers.length >= 2 && WHOLE.some((sum) => Math.abs(numbers.reduce((a, b) => a + b, 0) - sum) < CLOSE);
  });
  return whole.length < columns.filter(isScore).length ? whole : [];
}

function strongestColumn<C extends FilledColumn>(columns: readonly C[], role: Role): C | null {
  let best: C | null = null;
  let strength = 0.6;
  for (const one of columns) {
    const value = one.column.roles.get(role) ?? 0;
    if (value > strength) [best, strength] = [one, value];
  }
  return best;
}

function nearestLevelLeft<C extends FilledColumn>(columns: readonly C[], of: C): C | null {
  const left = columns.slice(0, columns.indexOf(of)).filter(({ column }) => isLevel(column));
  return left.at(-1) ?? null;
}

/** True for a column headed as the names of a level. A level headed 项目权重 is no weight column. */
export function isLevel(column: HeaderColumn): boolean {
  return LEVEL_OF.some(([, level]) => (column.roles.get(level) ?? 0) >= 0.7);
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
  const { rows, right } = quotients(rate, executed, budget);
  return rows >= 2 && right === rows;
}

/** True when the column is something else than executed ÷ budget in most of at least two rows that have all three. */
export function isOtherShare(rate: ColumnContent, executed: ColumnContent, budget: ColumnContent): boolean {
  const { rows, right } = quotients(rate, executed, budget);
  return rows >= 2 && right * 2 < rows;
}

/** Rows that have a rate, what was executed and the budget, and those where the rate is their quotient. */
function quotients(rate: ColumnContent, executed: ColumnContent, budget: ColumnContent): { readonly rows: number; readonly right: number } {
  let [rows, right] = [0, 0];
  for (const [i, value] of rate.values.entries()) {
    const [part, whole] = [executed.values[i] ?? null, budget.values[i] ?? null];
    if (value === null || part === null || whole === null || whole === 0) continue;
    const share = part / whole;
    rows += 1;
    if (Math.abs(share - value) <= 0.006 || Math.abs(share * 100 - value) <= 0.6) right += 1;
  }
  return { rows, right };
}
