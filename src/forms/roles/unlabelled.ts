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

/** What a gap is read from: the columns left to right, each with its role or none. */
export interface GapColumn {
  readonly role: Role | null;
  /** The header says nothing that anybody knows, but the column is there. */
  readonly open: boolean;
  /** No number stands below it. */
  readonly words?: boolean;
}

/** Roles that stand beside each other on the forms: a single open column beside one is taken for the other. The first that fits counts. */
const NEIGHBOURS: readonly (readonly [missing: Role, beside: readonly Role[]])[] = [
  ["targetValue", ["actualValue", "operator", "unitOfMeasure"]],
  ["actualValue", ["targetValue", "unitOfMeasure"]],
  ["level2", ["level1", "level3"]],
  ["level3", ["level2", "targetValue"]],
  ["level1", ["level2"]],
  ["score", ["weight"]],
  ["weight", ["score"]],
];

/**
 * The one column whose header nobody can read with its role, when exactly one role of the usual row is missing beside it; null otherwise.
 */
export function fillGap<C extends GapColumn>(columns: readonly C[]): { readonly gap: C; readonly role: Role } | null {
  const [gap, ...others] = columns.filter((column) => column.open);
  if (!gap || others.length > 0) return null;
  const index = columns.indexOf(gap);
  const has = (role: Role) => columns.some((column) => column.role === role);
  if (!has("level3") && !(has("level1") && has("level2"))) return null;
  const beside = [columns[index - 1]?.role, columns[index + 1]?.role];
  // Between the level above and the values stands the name.
  if (!has("level3") && beside[0] === "level2") return { gap, role: "level3" };
  const fitting = NEIGHBOURS.find(([missing, roles]) => !has(missing) && roles.some((role) => beside.includes(role)));
  if (fitting) return { gap, role: fitting[0] };
  // Words right behind the score, with every other role found, say why.
  return beside[0] === "score" && gap.words === true && !has("deviation") && !has("remark") ? { gap, role: "deviation" } : null;
}
