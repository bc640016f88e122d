import type { CellScalar } from "../types";
import { headerName, renameColumn, renameInTable, type TableHeader } from "../blocks/tables";
import type { Sheet } from "../sheet";
import { withColumnRenamed } from "../structured-references";
import type { BookCore } from "./core";

/**
 * Gives a table's column the name that is typed into its header, in the table and in every formula that names it: Excel repairs a
 * file whose formulas name columns that are not there. @throws ModelError table-header for what is no name
 */
export function followHeader(core: BookCore, sheets: readonly Sheet[], owner: Sheet, header: TableHeader, value: CellScalar): string {
  const name = headerName(header, value);
  const { table, index } = header;
  const from = table.columns[index];
  if (from === undefined || from === name) return name;
  const scope = { table: table.name, from, to: name };
  renameColumn(core.pkg, header, name);
  for (const sheet of sheets) {
    for (const { part } of sheet.tables()) renameInTable(core.pkg, part, scope, part === table.part);
    sheet.rewriteFormulas((formula, at) =>
      withColumnRenamed(
        formula,
        scope,
        sheet === owner &&
          at !== null &&
          at.row >= table.rect.top &&
          at.row <= table.rect.bottom &&
          at.col >= table.rect.left &&
          at.col <= table.rect.right,
      ),
    );
  }
  core.names.rewriteFormulas((formula) => withColumnRenamed(formula, scope, false));
  return name;
}
