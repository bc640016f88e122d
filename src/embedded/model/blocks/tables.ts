import { parseXml, type OpcPackage } from "../../package";
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
  return raw.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
