import { bestRole, roleScores } from "../lexicon/match";
import type { HeaderColumn } from "./band";

const KEY_ROLES = ["level1", "level2", "level3", "seq", "name"] as const;

/**
 * Splits the columns of a header into tables that stand beside each other: where a key label (二级指标, 序号, 项目名称) and
 * at least one other are printed twice, a new table starts at the first label that was there before.
 */
export function segments(columns: readonly HeaderColumn[]): (readonly HeaderColumn[])[] {
  const repeated = repeatedLabels(columns);
  if (repeated.size < 2) return [columns];
  let part: HeaderColumn[] = [];
  const parts = [part];
  let seen = new Set<string>();
  for (const column of columns) {
    const label = labelOf(column);
    if (repeated.has(label) && seen.has(label)) {
      parts.push((part = []));
      seen = new Set();
    }
    seen.add(label);
    part.push(column);
  }
  return parts.every(({ length }) => length >= 2) ? parts : [columns];
}

function repeatedLabels(columns: readonly HeaderColumn[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const column of columns) if (labelOf(column) !== "") counts.set(labelOf(column), (counts.get(labelOf(column)) ?? 0) + 1);
  const repeated = new Set([...counts].filter(([, n]) => n > 1).map(([label]) => label));
  const hasKey = columns.some((column) => isKey(column) && repeated.has(labelOf(column)));
  return hasKey ? repeated : new Set();
}

function isKey(column: HeaderColumn): boolean {
  return KEY_ROLES.some((role) => (column.roles.get(role) ?? 0) >= 0.7);
}

/** The label; under the head of a level (一级指标 over 名称 and 权重) with that head, as every level has the same ones. */
function labelOf({ cell, group }: HeaderColumn): string {
  const level = group ? bestRole(roleScores(group.text, group.core, "indicator")) : null;
  return group && level?.role?.startsWith("level") && level.strength >= 0.7 ? `${group.core}/${cell.core}` : cell.core;
}
