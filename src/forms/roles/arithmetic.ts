import type { Role } from "../../workbook";
import type { HeaderColumn } from "../header/band";
import type { ColumnContent } from "./evidence";

/** Evidence that one of several weight columns belongs to a level. */
export interface WeightEvidence {
  readonly index: number;
  readonly role: Role;
  readonly bonus: number;
}

const LEVEL_OF: Readonly<Partial<Record<Role, string>>> = { level1Weight: "level1", level2Weight: "level2", weight: "level3" };

/**
 * Which of several columns headed 分值/权重 is the weight of level 1, 2 or 3: the column right of the level's names,
 * and the one that is filled where the level is (one weight for each level-1 name, one for each indicator).
 */
export function weightEvidence(columns: readonly HeaderColumn[], contents: readonly ColumnContent[], weights: readonly number[]): WeightEvidence[] {
  const found: WeightEvidence[] = [];
  for (const [role, level] of Object.entries(LEVEL_OF) as [Role, Role][]) {
    const levelIndex = strongestColumn(columns, level);
    for (const index of weights) {
      const near = levelIndex >= 0 && nearestLevelLeft(columns, index) === levelIndex ? 0.2 : 0;
      const together = levelIndex >= 0 ? 0.25 * filledTogether(contents[index]!, contents[levelIndex]!) : 0;
      found.push({ index, role, bonus: near + together });
    }
  }
  return found;
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
    if (["level1", "level2", "level3"].some((role) => (columns[i]!.roles.get(role as Role) ?? 0) >= 0.7)) return i;
  }
  return -1;
}

/** -1 to 1: how much the weight column is filled in as many rows as the level column. */
function filledTogether(weight: ColumnContent, level: ColumnContent): number {
  if (weight.filled === 0 || level.filled === 0) return 0;
  return 2 * (Math.min(weight.filled, level.filled) / Math.max(weight.filled, level.filled)) - 1;
}
