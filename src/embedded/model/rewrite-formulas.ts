import type { SheetContent } from "./cell-sheet";
import { walkCells } from "./cells/walk";

/** Rewrites the formulas of a sheet (as stored); true when one changed. */
export function rewriteSheetFormulas(content: SheetContent, rewrite: (formula: string) => string): boolean {
  const rules = content.validations.rewriteFormulas(rewrite);
  const formats = rewriteConditionalFormats(content, rewrite);
  const links = rewriteLinks(content, rewrite);
  return [rewriteCells(content, rewrite), rules, formats, links].includes(true);
}

function rewriteCells({ cells }: SheetContent, rewrite: (formula: string) => string): boolean {
  const changed: [number, number, string][] = [];
  walkCells(cells, "formula", (row, col) => {
    const formula = cells.storedFormula(row, col) ?? "";
    const next = rewrite(formula);
    if (next !== formula) changed.push([row, col, next]);
  });
  for (const [row, col, formula] of changed) cells.renameInFormula(row, col, formula);
  return changed.length > 0;
}

function rewriteConditionalFormats({ part }: SheetContent, rewrite: (formula: string) => string): boolean {
  let changed = false;
  for (const rule of part.root.children("conditionalFormatting").flatMap((block) => block.children("cfRule"))) {
    for (const formula of rule.children("formula")) {
      const next = rewrite(formula.text);
      if (next === formula.text) continue;
      formula.setText(next);
      changed = true;
    }
  }
  return changed;
}

function rewriteLinks({ part }: SheetContent, rewrite: (formula: string) => string): boolean {
  let changed = false;
  for (const link of part.root.child("hyperlinks")?.children("hyperlink") ?? []) {
    const location = link.attr("location");
    const next = location === null ? null : rewrite(location);
    if (next === location) continue;
    link.setAttr("location", next);
    changed = true;
  }
  return changed;
}
