import { decodeXString, encodeXString, parseXml, type OpcPackage } from "../../package";
import { rectOf } from "../rects";
import type { TableInfo } from "../sheet-types";

/** The tables of a sheet, as its relationships name them. */
export function readTables(pkg: OpcPackage, sheetPart: string): TableInfo[] {
  return pkg.rels(sheetPart).ofKind("table").flatMap(({ target }) => {
    if (!pkg.has(target)) return [];
    const root = pkg.guard(target, () => parseXml(pkg.text(target)).root);
    const rect = rectOf(root.attr("ref") ?? "");
    if (!rect) return [];
    const columns = root.child("tableColumns")?.children("tableColumn").map((column) => columnName(column.attr("name") ?? "")) ?? [];
    return [{ name: root.attr("displayName") ?? root.attr("name") ?? "", rect, columns, headerRows: Number(root.attr("headerRowCount") ?? 1), totalsRows: Number(root.attr("totalsRowCount") ?? 0) }];
  });
}

/** Line breaks in a header are stored as _x000a_. */
function columnName(raw: string): string {
  return decodeXString(raw);
}

/** Writes header texts that were edited into the tables: Excel repairs a file whose table columns have other names than their cells. */
export function writeTableHeaders(pkg: OpcPackage, sheetPart: string, textAt: (row: number, col: number) => string | null): void {
  for (const { target } of pkg.rels(sheetPart).ofKind("table")) {
    if (!pkg.has(target)) continue;
    const document = pkg.guard(target, () => parseXml(pkg.text(target)));
    const rect = rectOf(document.root.attr("ref") ?? "");
    if (!rect || document.root.attr("headerRowCount") === "0") continue;
    document.root.child("tableColumns")?.children("tableColumn").forEach((column, i) => {
      const text = textAt(rect.top, rect.left + i);
      if (text !== null && text !== columnName(column.attr("name") ?? "")) column.setAttr("name", encodeXString(text).replace(/\n/g, "_x000a_"));
    });
    pkg.syncText(target, document.toString());
  }
}
