import { itemAt } from "../../../workbook/invariant";
import type { Steps } from "../../../workbook/work";
import { requireAllowed } from "../access";
import { type RangeTarget, addressOf, cellCount, colCount, isEntireColumn, isEntireRow, rowCount, intersect } from "../areas";
import { formulaOrValue, matrixArgument, readMatrix, valueOrNone, valueType, writeContents, checkedInput, writeInput } from "../cells";
import { HostError } from "../errors";
import type { Host, HostObject } from "../host";
import type { ClassSpec, MethodSpec, PropertySpec } from "../member";
import { rangeMethods } from "./range-methods";
import { requireFormat, textArgument, booleanArgument, isAbsent, objectArgument } from "../arguments";
import { DataValidationClass, RangeFormatClass, WorksheetClass } from "./handles";
import type { CellRect } from "../../../workbook/cell";
import type { SheetModel } from "../../model/types";

/** The one value all lines of a range share; null when they differ. Looks at no more than the lines that differ from the default. */
function sharedByAll<T>(from: number, to: number, read: (index: number) => T): T | null {
  const first = read(from);
  for (let index = from + 1; index <= to; index++) if (read(index) !== first) return null;
  return first;
}

function rowHidden(sheet: SheetModel, rect: CellRect): boolean | null {
  return sharedByAll(rect.top, rect.bottom, (row) => sheet.row(row).hidden);
}

function columnHidden(sheet: SheetModel, rect: CellRect): boolean | null {
  return sharedByAll(rect.left, rect.right, (col) => sheet.column(col).hidden);
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

const LINK = "Range.hyperlink";

/** The link of a range: that of its first cell, when the whole range has the same or none. */
function readLink({ sheet, rect }: RangeTarget): Record<string, string> | null {
  const link = sheet.hyperlinks().find((other) => intersect(other.rect, rect));
  if (!link) return null;
  return {
    ...(link.address === null ? {} : { address: link.address }),
    ...(link.location === null ? {} : { documentReference: link.location }),
    screenTip: link.tooltip,
    textToDisplay: link.display,
  };
}

/** A link leads to an address or to a place in the workbook, not to both; the text goes into the first cell. */
function writeLink(target: RangeTarget, value: unknown, host: Host): void {
  const { sheet, rect } = target;
  requireAllowed(sheet, "allowInsertHyperlinks", LINK);
  const link = objectArgument(value, LINK);
  const text = (part: unknown): string | null => (isAbsent(part) ? null : textArgument(part, LINK));
  const [address, location] = [text(link.address), text(link.documentReference)];
  if ((address === null) === (location === null)) throw new HostError("InvalidArgument", LINK, "either address or documentReference");
  const display = text(link.textToDisplay);
  if (display !== null) writeInput(sheet, rect.top, rect.left, checkedInput(sheet, rect.top, rect.left, display, LINK, host), host);
  sheet.setHyperlink(rect, { address, location, tooltip: text(link.screenTip) ?? "", display: display ?? "" });
}

/** Range.hyperlink. */
export const rangeHyperlink: PropertySpec<RangeTarget> = { get: readLink, set: writeLink };

/** The objects that hang on a range. */
export const rangeNavigation: Readonly<Record<string, (target: RangeTarget, host: Host) => HostObject>> = {
  format: ({ sheet, rect }) => RangeFormatClass.of({ sheet, rects: [rect] }),
  dataValidation: ({ sheet, rect }) => DataValidationClass.of({ sheet, rects: [rect] }),
  worksheet: ({ sheet }) => WorksheetClass.of(sheet),
};

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

/** Sets formats cell by cell, a row a step. */
function* setNumberFormat(target: RangeTarget, value: unknown, host: Host): Steps<void> {
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
    yield;
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
