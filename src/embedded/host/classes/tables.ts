import type { CellRect } from "../../../workbook/cell";
import type { TableInfo } from "../../model/types";
import { integerArgument } from "../arguments";
import { HostError } from "../errors";
import { type ClassSpec, type MethodSpec, NULL_OBJECT } from "../member";
import type { HostObject } from "../host";
import { type TableScope, type TableTarget, RangeClass, TableClass, WorksheetClass } from "./handles";

function all({ sheets }: TableScope): TableTarget[] {
  return sheets.flatMap((sheet) => sheet.tables().map(({ part }) => ({ sheet, part })));
}

/** The table as it stands now. */
function infoOf({ sheet, part }: TableTarget): TableInfo {
  const found = sheet.tables().find((table) => table.part === part);
  if (!found) throw new HostError("ItemNotFound", "Table");
  return found;
}

/** The library keeps tables by their ids; here that is the number of the part. */
function idOf({ part }: TableTarget): string {
  return /(\d+)\.xml$/.exec(part)?.[1] ?? part;
}

/** By id or name, ignoring case. */
function find(scope: TableScope, key: unknown): HostObject | null {
  const wanted = String(key).toLowerCase();
  const found = all(scope).find((table) => idOf(table) === wanted || infoOf(table).name.toLowerCase() === wanted);
  return found ? TableClass.of(found) : null;
}

function required(object: HostObject | null, location: string): HostObject {
  if (!object) throw new HostError("ItemNotFound", location);
  return object;
}

/** Excel.TableCollection, of a workbook or of a sheet. The embedded workbook adds and changes no tables. */
export const tableCollectionSpec: ClassSpec<TableScope> = {
  properties: { count: { get: (scope) => all(scope).length } },
  items: (scope) => all(scope).map((table) => TableClass.of(table)),
  getItem: (scope, key) => required(find(scope, key), "TableCollection.getItem"),
  methods: {
    getCount: { call: (scope) => all(scope).length },
    getItemAt: {
      call: (scope, [index]) => required(itemAt(scope, integerArgument(index, "TableCollection.getItemAt")), "TableCollection.getItemAt"),
    },
    getItemOrNullObject: { call: (scope, [key]) => find(scope, key) ?? NULL_OBJECT },
  },
};

function itemAt(scope: TableScope, index: number): HostObject | null {
  const table = all(scope)[index];
  return table ? TableClass.of(table) : null;
}

/** A part of a table as a range. @throws HostError ItemNotFound where the table has no such part */
function part(pick: (table: TableInfo) => CellRect | null, location: string): MethodSpec<TableTarget> {
  return {
    call: (target) => {
      const rect = pick(infoOf(target));
      if (!rect) throw new HostError("ItemNotFound", location);
      return RangeClass.of({ sheet: target.sheet, rect });
    },
  };
}

/** The rows of a table between its header and its totals. */
export function bodyOf({ rect, headerRows, totalsRows }: TableInfo): CellRect {
  return { ...rect, top: rect.top + headerRows, bottom: rect.bottom - totalsRows };
}

/** Excel.Table. */
export const tableSpec: ClassSpec<TableTarget> = {
  id: (table) => ({ property: "Id", value: idOf(table) }),
  properties: {
    id: { get: idOf },
    name: { get: (table) => infoOf(table).name },
    showHeaders: { get: (table) => infoOf(table).headerRows > 0 },
    showTotals: { get: (table) => infoOf(table).totalsRows > 0 },
  },
  navigation: { worksheet: ({ sheet }) => WorksheetClass.of(sheet) },
  methods: {
    getRange: part(({ rect }) => rect, "Table.getRange"),
    getDataBodyRange: part(bodyOf, "Table.getDataBodyRange"),
    getHeaderRowRange: part(
      ({ rect, headerRows }) => (headerRows > 0 ? { ...rect, bottom: rect.top + headerRows - 1 } : null),
      "Table.getHeaderRowRange",
    ),
    getTotalRowRange: part(
      ({ rect, totalsRows }) => (totalsRows > 0 ? { ...rect, top: rect.bottom - totalsRows + 1 } : null),
      "Table.getTotalRowRange",
    ),
  },
};
