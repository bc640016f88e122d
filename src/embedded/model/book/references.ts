import { escapeText, leaves, parseXml, type OpcPackage } from "../../package";
import { withSheetRenamed } from "../formulas-text";
import type { Sheet } from "../sheet";
import type { BookCore } from "./core";

/** Makes everything that names a sheet follow its new name; with `to` null (deleted) references become #REF!. */
export function followSheet(core: BookCore, sheets: readonly Sheet[], from: string, to: string | null): void {
  const rewrite = (formula: string): string => withSheetRenamed(formula, from, to);
  core.names.rewriteFormulas(rewrite);
  const stored = escapeText(from.replace(/'/g, "''")).toLowerCase();
  for (const sheet of sheets)
    if (sheet.isRead || core.pkg.text(sheet.partName).toLowerCase().includes(stored)) sheet.rewriteFormulas(rewrite);
  for (const part of core.pkg.partNames) {
    const type = core.pkg.contentType(part);
    if (/(drawingml|ms-office)\.chart(ex)?\+xml$/.test(type)) followInChart(core.pkg, part, rewrite);
    else if (type.endsWith(".pivotCacheDefinition+xml") && to !== null) followInPivot(core.pkg, part, from, to);
  }
}

function followInChart(pkg: OpcPackage, part: string, rewrite: (formula: string) => string): void {
  const document = pkg.guard(part, () => parseXml(pkg.text(part)));
  for (const formula of leaves(document.root, "f")) {
    const next = rewrite(formula.text);
    if (next !== formula.text) formula.setText(next);
  }
  pkg.syncText(part, document.toString());
}

function followInPivot(pkg: OpcPackage, part: string, from: string, to: string): void {
  const document = pkg.guard(part, () => parseXml(pkg.text(part)));
  for (const source of leaves(document.root, "worksheetSource"))
    if (source.attr("sheet")?.toLowerCase() === from.toLowerCase()) source.setAttr("sheet", to);
  pkg.syncText(part, document.toString());
}
