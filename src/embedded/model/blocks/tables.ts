import { decodeXString, encodeXString, leaves, parseXml, type OpcPackage } from "../../package";
import { withColumnRenamed, type TableScope } from "../structured-references";
import { rectOf } from "../rects";
import type { CellScalar, TableInfo } from "../types";
import { ModelError } from "../errors";

/** Longest name that a table column takes in Excel. */
const LONGEST_NAME = 255;

/** The tables of a sheet, as its relationships name them. */
export function readTables(pkg: OpcPackage, sheetPart: string): TableInfo[] {
  return pkg
    .rels(sheetPart)
    .ofKind("table")
    .flatMap(({ target }) => {
      if (!pkg.has(target)) return [];
      const root = pkg.guard(target, () => parseXml(pkg.text(target)).root);
      const rect = rectOf(root.attr("ref") ?? "");
      if (!rect) return [];
      const columns =
        root
          .child("tableColumns")
          ?.children("tableColumn")
          .map((column) => decodeXString(column.attr("name") ?? "")) ?? [];
      return [
        {
          part: target,
          name: root.attr("displayName") ?? root.attr("name") ?? "",
          rect,
          columns,
          headerRows: Number(root.attr("headerRowCount") ?? 1),
          totalsRows: Number(root.attr("totalsRowCount") ?? 0),
        },
      ];
    });
}

/** The header cell of a table's column. */
export interface TableHeader {
  readonly table: TableInfo;
  /** 0-based among the columns. */
  readonly index: number;
}

/** The header that stands in a cell; null for any other cell. */
export function headerAt(tables: readonly TableInfo[], row: number, col: number): TableHeader | null {
  const table = tables.find(({ rect, headerRows }) => headerRows > 0 && row === rect.top && col >= rect.left && col <= rect.right);
  return table ? { table, index: col - table.rect.left } : null;
}

/** Case does not count in names of columns, and a line break is one however it is written. */
const sameName = (a: string, b: string): boolean => a.toLowerCase().replace(/\r\n?/g, "\n") === b.toLowerCase().replace(/\r\n?/g, "\n");

/**
 * The name that a value typed into a header gives its column: numbers and conditions become their texts, as in Excel.
 * @throws ModelError table-header for a blank, an error, a text too long, and for the name of another column: Excel would make up a name of its own
 */
export function headerName({ table, index }: TableHeader, value: CellScalar): string {
  const name =
    typeof value === "string"
      ? value
      : typeof value === "number"
        ? String(value)
        : typeof value === "boolean"
          ? String(value).toUpperCase()
          : "";
  if (name === "" || name.length > LONGEST_NAME) throw new ModelError("table-header", `no name for a column of ${table.name}`);
  if (table.columns.some((known, i) => i !== index && sameName(known, name)))
    throw new ModelError("table-header", `${table.name} has a column ${name}`);
  return name;
}

/** Gives a column of a table its new name in the table's part. */
export function renameColumn(pkg: OpcPackage, { table, index }: TableHeader, name: string): void {
  const document = pkg.guard(table.part, () => parseXml(pkg.text(table.part)));
  document.root.child("tableColumns")?.children("tableColumn")[index]?.setAttr("name", encodeXString(name).replace(/\n/g, "_x000a_"));
  pkg.syncText(table.part, document.toString());
}

/** The formulas that a table's part holds for its columns and totals follow a column's new name. */
export function renameInTable(pkg: OpcPackage, part: string, scope: TableScope, inside: boolean): void {
  const document = pkg.guard(part, () => parseXml(pkg.text(part)));
  for (const formula of [...leaves(document.root, "calculatedColumnFormula"), ...leaves(document.root, "totalsRowFormula")]) {
    const next = withColumnRenamed(formula.text, scope, inside);
    if (next !== formula.text) formula.setText(next);
  }
  pkg.syncText(part, document.toString());
}
