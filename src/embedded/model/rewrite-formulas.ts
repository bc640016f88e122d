import { leaves } from "../package";
import type { SheetContent } from "./sheet-content";
import { walkCells } from "./cells/walk";

/** Another text for a formula (as stored); `at` is its cell, null for one that stands in no cell. */
export type Rewrite = (formula: string, at: { readonly row: number; readonly col: number } | null) => string;

/** Rewrites the formulas of a sheet; true when one changed. */
export function rewriteSheetFormulas(content: SheetContent, rewriteAt: Rewrite): boolean {
  const rewrite = (formula: string): string => rewriteAt(formula, null);
  const rules = content.validations.rewriteFormulas(rewrite);
  const frame = rewriteFrame(content, rewrite);
  const links = rewriteLinks(content, rewrite);
  return [rewriteCells(content, rewriteAt), rules, frame, links].includes(true);
}

function rewriteCells({ cells }: SheetContent, rewrite: Rewrite): boolean {
  const changed: [number, number, string][] = [];
  walkCells(cells, "formula", (row, col) => {
    const formula = cells.storedFormula(row, col) ?? "";
    const next = rewrite(formula, { row, col });
    if (next !== formula) changed.push([row, col, next]);
  });
  for (const [row, col, formula] of changed) cells.renameInFormula(row, col, formula);
  return changed.length > 0;
}

/** Conditional formats, and what extensions hold: newer conditional formats, sparklines. */
function rewriteFrame({ part }: SheetContent, rewrite: (formula: string) => string): boolean {
  const rules = part.root
    .children("conditionalFormatting")
    .flatMap((block) => block.children("cfRule"))
    .flatMap((rule) => rule.children("formula"));
  const extensions = part.root.children("extLst").flatMap((list) => leaves(list, "f"));
  let changed = false;
  for (const formula of [...rules, ...extensions]) {
    const next = rewrite(formula.text);
    if (next === formula.text) continue;
    formula.setText(next);
    changed = true;
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
