import type { CellUse } from "../../scoring/types";
import { BUDGET_NAMES, ROW_NAMES, TOTAL_NAMES } from "../lexicon/uses";

/** What a cell is there for, in a person's words: 分值, 全年预算数, 总分. */
export function useName(use: CellUse): string {
  switch (use.part) {
    case "row": return ROW_NAMES[use.role];
    case "budget": return BUDGET_NAMES[use.role];
    case "total": return TOTAL_NAMES[use.role] ?? ROW_NAMES[use.role];
  }
}

/** True where the form's arithmetic depends on the cell: amounts, rates, weights, scores, totals. */
export function isFigure({ part, role }: CellUse): boolean {
  return part !== "row" || ["weight", "score", "yearStart", "adjusted", "executed", "rate", "level1Weight", "level2Weight", "scoreFactor"].includes(role);
}
