import type { CustomXmlPart, DefinedName, SheetModel } from "../../model/types";
import { type AreasTarget, type RangeTarget, requireOnSheet } from "../areas";
import type { Host, HostObject } from "../host";
import { declareClass } from "../member";

/** Which sides of an area a border object stands for. */
export type BorderIndex =
  "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideVertical" | "InsideHorizontal" | "DiagonalDown" | "DiagonalUp";

export interface BorderTarget extends AreasTarget {
  readonly index: BorderIndex;
}

/** Names of the workbook (`scope` null) or of one sheet. */
export interface NameScope {
  readonly scope: SheetModel | null;
}

/** The custom XML parts of one namespace, or all. */
export interface PartScope {
  readonly namespace: string | null;
}

/** The tables of one sheet, or of all. */
export interface TableScope {
  readonly sheets: readonly SheetModel[];
}

/** One table (ListObject), by its part. */
export interface TableTarget {
  readonly sheet: SheetModel;
  readonly part: string;
}

/** The classes of Excel that the embedded workbook knows; their tables stand in the files beside this one. */
export const WorkbookClass = declareClass<Host>("Workbook");
export const ApplicationClass = declareClass<Host>("Application");
export const WorkbookCreatedClass = declareClass<Uint8Array>("WorkbookCreated");
export const RuntimeClass = declareClass<Host>("Runtime");
export const WorkbookProtectionClass = declareClass<Host>("WorkbookProtection");
export const WorksheetCollectionClass = declareClass<Host>("WorksheetCollection");
export const WorksheetClass = declareClass<SheetModel>("Worksheet");
export const WorksheetProtectionClass = declareClass<SheetModel>("WorksheetProtection");
export const FreezePanesClass = declareClass<SheetModel>("WorksheetFreezePanes");
export const PageLayoutClass = declareClass<SheetModel>("PageLayout");
export const CommentCollectionClass = declareClass<SheetModel>("CommentCollection");
export const ShapeCollectionClass = declareClass<SheetModel>("ShapeCollection");
export const ChartCollectionClass = declareClass<SheetModel>("ChartCollection");
export const TableCollectionClass = declareClass<TableScope>("TableCollection");
export const TableClass = declareClass<TableTarget>("Table");
export const PivotTableCollectionClass = declareClass<SheetModel>("PivotTableCollection");
export const RangeClass = declareClass<RangeTarget>("Range");
export const RangeCollectionClass = declareClass<AreasTarget>("RangeCollection");
export const RangeAreasClass = declareClass<AreasTarget>("RangeAreas");
export const RangeFormatClass = declareClass<AreasTarget>("RangeFormat");
export const RangeFillClass = declareClass<AreasTarget>("RangeFill");
export const RangeFontClass = declareClass<AreasTarget>("RangeFont");
export const RangeBorderCollectionClass = declareClass<AreasTarget>("RangeBorderCollection");
export const RangeBorderClass = declareClass<BorderTarget>("RangeBorder");
export const FormatProtectionClass = declareClass<AreasTarget>("FormatProtection");
export const DataValidationClass = declareClass<AreasTarget>("DataValidation");
export const NamedItemCollectionClass = declareClass<NameScope>("NamedItemCollection");
export const NamedItemClass = declareClass<DefinedName>("NamedItem");
export const SettingCollectionClass = declareClass<Host>("SettingCollection");
export const SettingClass = declareClass<{ readonly key: string }>("Setting");
export const CustomXmlPartCollectionClass = declareClass<Host>("CustomXmlPartCollection");
export const CustomXmlPartScopedCollectionClass = declareClass<PartScope>("CustomXmlPartScopedCollection");
export const CustomXmlPartClass = declareClass<CustomXmlPart>("CustomXmlPart");

/** A range that must lie on its sheet. @throws HostError InvalidArgument */
export function rangeOf(target: RangeTarget, location: string): HostObject {
  requireOnSheet(target.rect, location);
  return RangeClass.of(target);
}
