import type { CellContent } from "../workbook";

/** Excel prints a formula back with its own spacing, letter case and sheet quotes. */
export function plainFormula(formula: string): string {
  return formula.replace(/[\s']/g, "").toUpperCase();
}

/** True when two contents are the same as Excel keeps them. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === "formula" && b.kind === "formula") return plainFormula(a.formula) === plainFormula(b.formula);
  return a.kind === "value" && b.kind === "value" ? a.value === b.value : true;
}
