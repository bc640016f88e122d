import { itemAt } from "../../../workbook/invariant";
import { requireAllowed } from "../access";
import { type RangeTarget, addressOf, cellCount, colCount, isEntireColumn, isEntireRow, rowCount } from "../areas";
import { formulaOrValue, matrixArgument, readMatrix, valueOrNone, valueType, writeContents } from "../cells";
import { HostError } from "../errors";
import type { Host } from "../host";
import type { ClassSpec, MethodSpec, PropertySpec } from "../member";
import { rangeHyperlink } from "./range-hyperlink";
import { rangeMethods } from "./range-methods";
import { rangeNavigation } from "./range-navigation";
import { rangeRowsAndColumns } from "./range-rows-columns";
import { requireFormat, textArgument } from "../arguments";

type Property = PropertySpec<RangeTarget>;

const values: Property = {
  get: (target, host) => readMatrix(target, "Range.values", host, (row, col) => valueOrNone(target.sheet, row, col, host)),
  set: (target, value, host) => writeContents(target, value, "Range.values", host),
};

const formulas: Property = {
  get: (target, host) => readMatrix(target, "Range.formulas", host, (row, col) => formulaOrValue(target.sheet, row, col, host)),
  set: (target, value, host) => writeContents(target, value, "Range.formulas", host),
};

const numberFormat: Property = {
  get: (target, host) =>
    readMatrix(target, "Range.numberFormat", host, (row, col) => host.book.style(target.sheet.styleId(row, col)).numberFormat),
  set: setNumberFormat,
};

/** Sets formats cell by cell; equal neighbours in a row go together. */
function setNumberFormat(target: RangeTarget, value: unknown, host: Host): void {
  const { sheet, rect } = target;
  const at = matrixArgument(value, rect, "Range.numberFormat");
  requireAllowed(sheet, "allowFormatCells", "Range.numberFormat");
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let col = rect.left; col <= rect.right; col++) {
      const format = at(row, col);
      if (format === null || format === undefined) continue;
      const code = textArgument(format, "Range.numberFormat");
      requireFormat(code, "Range.numberFormat");
      sheet.setStyle({ top: row, left: col, bottom: row, right: col }, { numberFormat: code });
    }
  }
  host.stats.add({ cellsWritten: cellCount([rect]) });
}

const properties: Readonly<Record<string, Property>> = {
  address: { get: addressOf },
  addressLocal: { get: addressOf },
  cellCount: { get: ({ rect }) => cellCount([rect]) },
  columnCount: { get: ({ rect }) => colCount(rect) },
  columnIndex: { get: ({ rect }) => rect.left },
  rowCount: { get: ({ rect }) => rowCount(rect) },
  rowIndex: { get: ({ rect }) => rect.top },
  isEntireColumn: { get: ({ rect }) => isEntireColumn(rect) },
  isEntireRow: { get: ({ rect }) => isEntireRow(rect) },
  values,
  formulas,
  formulasLocal: formulas,
  numberFormat,
  numberFormatLocal: numberFormat,
  text: {
    get: (target, host) => readMatrix(target, "Range.text", host, (row, col) => host.calculator.text(host.book, target.sheet, row, col)),
  },
  valueTypes: {
    get: (target, host) => readMatrix(target, "Range.valueTypes", host, (row, col) => valueType(target.sheet.value(row, col))),
  },
  hasSpill: { get: hasSpill },
  hyperlink: rangeHyperlink,
  ...rangeRowsAndColumns,
};

/** True or false when all cells are alike in that, else null. */
function hasSpill({ sheet, rect }: RangeTarget, host: Host): boolean | null {
  const found = new Set<boolean>();
  for (let row = rect.top; row <= rect.bottom; row++)
    for (let col = rect.left; col <= rect.right; col++) found.add(host.spills.at(sheet, row, col) !== null);
  return found.size === 1 ? itemAt([...found], 0) : null;
}

const inner: Readonly<Record<string, MethodSpec<RangeTarget>>> = {
  _ValidateArraySize: { call: validateArraySize },
};

/** Called by the library before it splits a large array into several writes. */
function validateArraySize({ rect }: RangeTarget, [rows, columns]: readonly unknown[]): void {
  if (rows !== rowCount(rect) || columns !== colCount(rect)) {
    throw new HostError("InvalidArgument", "Range.values", `the array must have ${rowCount(rect)} rows of ${colCount(rect)} values`);
  }
}

/** Excel.Range: one rectangle of a sheet. */
export const rangeSpec: ClassSpec<RangeTarget> = { properties, navigation: rangeNavigation, methods: { ...inner, ...rangeMethods } };
