import { itemAt } from "../../../workbook/invariant";
import type { SheetModel, SheetVisibility } from "../../model/types";
import { requireStructure } from "../access";
import { resolveAreas, WHOLE_SHEET } from "../areas";
import { booleanArgument, colorArgument, integerArgument, isAbsent, keyArgument, textArgument } from "../arguments";
import { HostError } from "../errors";
import { sheetEvents } from "../event-members";
import type { Host, HostObject } from "../host";
import { type ClassSpec, type MethodSpec, type PropertySpec, NULL_OBJECT } from "../member";
import {
  ChartCollectionClass,
  CommentCollectionClass,
  FreezePanesClass,
  NamedItemCollectionClass,
  PageLayoutClass,
  PivotTableCollectionClass,
  RangeAreasClass,
  RangeClass,
  rangeOf,
  ShapeCollectionClass,
  TableCollectionClass,
  WorksheetClass,
  WorksheetProtectionClass,
} from "./handles";

const VISIBILITY: Readonly<Record<SheetVisibility, string>> = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" };

/** What a program and a person do alike. @throws HostError */
export function setVisibility(sheet: SheetModel, value: unknown, host: Host): void {
  const location = "Worksheet.visibility";
  const visibility = keyArgument(value, VISIBILITY, location);
  requireStructure(host, location);
  const others = host.book.sheets.some((other) => other !== sheet && other.visibility === "visible");
  if (visibility !== "visible" && !others) throw new HostError("InvalidOperation", location, "the last visible sheet cannot be hidden");
  sheet.visibility = visibility;
}

/** @throws HostError, ModelError for names Excel refuses */
export function setName(sheet: SheetModel, value: unknown, host: Host): void {
  const name = textArgument(value, "Worksheet.name");
  requireStructure(host, "Worksheet.name");
  host.book.renameSheet(sheet, name);
  host.structureChanged();
}

function setPosition(sheet: SheetModel, value: unknown, host: Host): void {
  requireStructure(host, "Worksheet.position");
  host.book.moveSheet(sheet, integerArgument(value, "Worksheet.position", 0, host.book.sheets.length - 1));
  host.structureChanged();
}

const gridlines: PropertySpec<SheetModel> = {
  levelOf: "showGridlines",
  get: (sheet) => sheet.showGridlines,
  set: (sheet, value) => {
    sheet.showGridlines = booleanArgument(value, "Worksheet.showGridlines");
  },
};

const properties: Readonly<Record<string, PropertySpec<SheetModel>>> = {
  id: { get: (sheet, host) => host.traits.idOf(sheet) },
  name: { get: (sheet) => sheet.name, set: setName },
  position: { get: (sheet) => sheet.position, set: setPosition },
  visibility: { get: (sheet) => VISIBILITY[sheet.visibility], set: setVisibility },
  tabColor: {
    get: (sheet) => sheet.tabColor ?? "",
    set: (sheet, value) => {
      sheet.tabColor = value === "" ? null : colorArgument(value, "Worksheet.tabColor");
    },
  },
  showGridlines: gridlines,
  // The library reads showGridlines but sets it by this name.
  gridlines,
  standardHeight: { get: (sheet) => sheet.defaultRowHeight },
  standardWidth: { get: (sheet) => sheet.defaultColumnWidth },
};

function neighbour(host: Host, sheet: SheetModel, step: 1 | -1, visibleOnly: unknown): HostObject | null {
  const line = step === 1 ? host.book.sheets.slice(sheet.position + 1) : host.book.sheets.slice(0, sheet.position).reverse();
  const found = line.find((other) => visibleOnly !== true || other.visibility === "visible");
  return found ? WorksheetClass.of(found) : null;
}

function activate(sheet: SheetModel, _args: readonly unknown[], host: Host): void {
  if (sheet.visibility !== "visible") throw new HostError("InvalidOperation", "Worksheet.activate", `${sheet.name} is hidden`);
  host.activate(sheet);
}

/** @throws HostError, ModelError for the last visible sheet */
export function removeSheet(sheet: SheetModel, host: Host): void {
  requireStructure(host, "Worksheet.delete");
  if (sheet.visibility === "veryHidden") throw new HostError("InvalidOperation", "Worksheet.delete", `${sheet.name} is very hidden`);
  host.meaningChanged(sheet.name);
  host.book.deleteSheet(sheet);
  host.events.sheetDeleted(sheet);
}

function usedRange(sheet: SheetModel, valuesOnly: unknown): HostObject | null {
  const rect = valuesOnly === true ? sheet.usedValues() : sheet.usedRange();
  return rect && RangeClass.of({ sheet, rect });
}

function getRange(sheet: SheetModel, [address]: readonly unknown[], host: Host): HostObject {
  const location = "Worksheet.getRange";
  if (isAbsent(address)) return RangeClass.of({ sheet, rect: WHOLE_SHEET });
  const rects = resolveAreas(host.book, sheet, textArgument(address, location), location);
  if (rects.length !== 1) throw new HostError("InvalidArgument", location, "one area is needed");
  return RangeClass.of({ sheet, rect: itemAt(rects, 0) });
}

function getRangeByIndexes(sheet: SheetModel, args: readonly unknown[]): HostObject {
  const location = "Worksheet.getRangeByIndexes";
  const [row, col, rows, cols] = [0, 1, 2, 3].map((i) => integerArgument(args[i], location, i < 2 ? 0 : 1)) as [
    number,
    number,
    number,
    number,
  ];
  return rangeOf({ sheet, rect: { top: row, left: col, bottom: row + rows - 1, right: col + cols - 1 } }, location);
}

function getRanges(sheet: SheetModel, [address]: readonly unknown[], host: Host): HostObject {
  const location = "Worksheet.getRanges";
  const rects = isAbsent(address) ? [WHOLE_SHEET] : resolveAreas(host.book, sheet, textArgument(address, location), location);
  return RangeAreasClass.of({ sheet, rects });
}

const methods: Readonly<Record<string, MethodSpec<SheetModel>>> = {
  activate: { call: activate },
  calculate: { call: (_sheet, [markAllDirty], host) => host.calculating(markAllDirty === true) },
  delete: { call: (sheet, _args, host) => removeSheet(sheet, host) },
  getCell: { call: (sheet, [row, col]) => getRangeByIndexes(sheet, [row, col, 1, 1]) },
  getRange: { call: getRange },
  getRangeByIndexes: { call: getRangeByIndexes },
  getRanges: { call: getRanges },
  getUsedRange: {
    call: (sheet, [valuesOnly]) => usedRange(sheet, valuesOnly) ?? RangeClass.of({ sheet, rect: { top: 0, left: 0, bottom: 0, right: 0 } }),
  },
  getUsedRangeOrNullObject: { call: (sheet, [valuesOnly]) => usedRange(sheet, valuesOnly) ?? NULL_OBJECT },
  getNext: { call: (sheet, [visibleOnly], host) => found(neighbour(host, sheet, 1, visibleOnly), "Worksheet.getNext") },
  getNextOrNullObject: { call: (sheet, [visibleOnly], host) => neighbour(host, sheet, 1, visibleOnly) ?? NULL_OBJECT },
  getPrevious: { call: (sheet, [visibleOnly], host) => found(neighbour(host, sheet, -1, visibleOnly), "Worksheet.getPrevious") },
  getPreviousOrNullObject: { call: (sheet, [visibleOnly], host) => neighbour(host, sheet, -1, visibleOnly) ?? NULL_OBJECT },
  _GetSheetById: { call: (_sheet, [id], host) => sheetById(host, id) },
  _GetAnotherWorksheetById: { call: (_sheet, [id], host) => sheetById(host, id) },
  ...sheetEvents,
};

function found(object: HostObject | null, location: string): HostObject {
  if (!object) throw new HostError("ItemNotFound", location);
  return object;
}

function sheetById(host: Host, id: unknown): HostObject {
  const sheet = host.traits.sheetOf(textArgument(id, "Worksheet"));
  if (!sheet) throw new HostError("ItemNotFound", "Worksheet");
  return WorksheetClass.of(sheet);
}

/** Excel.Worksheet. */
export const worksheetSpec: ClassSpec<SheetModel> = {
  id: (sheet, host) => ({ property: "Id", value: host.traits.idOf(sheet) }),
  properties,
  methods,
  navigation: {
    charts: (sheet) => ChartCollectionClass.of(sheet),
    comments: (sheet) => CommentCollectionClass.of(sheet),
    pivotTables: (sheet) => PivotTableCollectionClass.of(sheet),
    shapes: (sheet) => ShapeCollectionClass.of(sheet),
    tables: (sheet) => TableCollectionClass.of({ sheets: [sheet] }),
    freezePanes: (sheet) => FreezePanesClass.of(sheet),
    names: (sheet) => NamedItemCollectionClass.of({ scope: sheet }),
    pageLayout: (sheet) => PageLayoutClass.of(sheet),
    protection: (sheet) => WorksheetProtectionClass.of(sheet),
  },
};
