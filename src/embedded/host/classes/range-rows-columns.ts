import type { CellRect } from "../../../workbook/cell";
import type { SheetModel } from "../../model/types";
import { requireAllowed } from "../access";
import type { RangeTarget } from "../areas";
import { isEntireColumn, isEntireRow } from "../areas";
import { booleanArgument } from "../arguments";
import type { PropertySpec } from "../member";

/** The one value all lines of a range share; null when they differ. Looks at no more than the lines that differ from the default. */
function shared<T>(from: number, to: number, read: (index: number) => T): T | null {
  const first = read(from);
  for (let index = from + 1; index <= to; index++) if (read(index) !== first) return null;
  return first;
}

function rowHidden(sheet: SheetModel, rect: CellRect): boolean | null {
  return shared(rect.top, rect.bottom, (row) => sheet.row(row).hidden);
}

function columnHidden(sheet: SheetModel, rect: CellRect): boolean | null {
  return shared(rect.left, rect.right, (col) => sheet.column(col).hidden);
}

/** Hidden rows and columns of a range. */
export const rangeRowsAndColumns: Readonly<Record<string, PropertySpec<RangeTarget>>> = {
  rowHidden: {
    get: ({ sheet, rect }) => rowHidden(sheet, rect),
    set: ({ sheet, rect }, value) => {
      requireAllowed(sheet, "allowFormatRows", "Range.rowHidden");
      sheet.setRowHidden(rect.top, rect.bottom, booleanArgument(value, "Range.rowHidden"));
    },
  },
  columnHidden: {
    get: ({ sheet, rect }) => columnHidden(sheet, rect),
    set: ({ sheet, rect }, value) => {
      requireAllowed(sheet, "allowFormatColumns", "Range.columnHidden");
      sheet.setColumnHidden(rect.left, rect.right, booleanArgument(value, "Range.columnHidden"));
    },
  },
  hidden: {
    get: ({ sheet, rect }) => {
      const rows = isEntireColumn(rect) ? false : rowHidden(sheet, rect);
      const columns = isEntireRow(rect) ? false : columnHidden(sheet, rect);
      if (rows === true || columns === true) return true;
      return rows === null || columns === null ? null : false;
    },
  },
};
