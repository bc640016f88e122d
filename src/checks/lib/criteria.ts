import type { TableScore } from "../../scoring/types";

/** True when the table says how its rows are measured or scored. */
export function hasCriteria(table: TableScore): boolean {
  return table.layout.columns.criteria !== undefined || table.layout.columns.explanation !== undefined;
}
