import { parseXml, type OpcPackage, type XmlElement } from "../../package";
import { withSheetRenamed } from "../formulas-text";
import type { Sheet } from "../sheet";
import type { BookCore } from "./core";

/** Makes everything that names a sheet follow its new name; with `to` null (deleted) references become #REF!. */
export function followSheet(core: BookCore, sheets: readonly Sheet[], from: string, to: string | null): void {
  const rewrite = (formula: string): string => withSheetRenamed(formula, from, to);
  core.names.rewriteFormulas(rewrite);
  for (const sheet of sheets) if (core.pkg.text(sheet.partName).includes(from) || sheet.isRead) sheet.rewriteFormulas(rewrite);
  for (const part of core.pkg.partNames) if (isChart(core.pkg, part)) followInChart(core.pkg, part, rewrite);
}

function isChart(pkg: OpcPackage, part: string): boolean {
  return /drawingml\.chart\+xml$|drawingml\.chartex\+xml$|ms-office\.chartex\+xml$/.test(pkg.contentType(part));
}

function followInChart(pkg: OpcPackage, part: string, rewrite: (formula: string) => string): void {
  const document = pkg.guard(part, () => parseXml(pkg.text(part)));
  const open: XmlElement[] = [document.root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.local === "f" && node.elements.length === 0 && node.text !== "") {
      const formula = rewrite(node.text);
      if (formula !== node.text) node.setText(formula);
    }
    open.push(...node.elements);
  }
  pkg.syncText(part, document.toString());
}
