import type { Role } from "../../workbook";

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
