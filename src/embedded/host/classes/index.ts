import type { ClassSpec, HostClass } from "../member";
import { chartCollectionSpec, commentCollectionSpec, pivotTableCollectionSpec, shapeCollectionSpec } from "./attachments";
import { rangeBorderCollectionSpec, rangeBorderSpec } from "./borders";
import { customXmlPartCollectionSpec, customXmlPartScopedCollectionSpec, customXmlPartSpec } from "./custom-xml";
import { dataValidationSpec } from "./data-validation";
import { rangeFillSpec } from "./fill";
import { rangeFontSpec } from "./font";
import { formatProtectionSpec, rangeFormatSpec } from "./format";
import { freezePanesSpec } from "./freeze-panes";
import * as handles from "./handles";
import { namedItemCollectionSpec, namedItemSpec } from "./names";
import { pageLayoutSpec } from "./page-layout";
import { worksheetProtectionSpec } from "./protection";
import { rangeSpec } from "./range";
import { rangeAreasSpec, rangeCollectionSpec } from "./range-areas";
import { settingCollectionSpec, settingSpec } from "./settings";
import { applicationSpec, runtimeSpec, workbookCreatedSpec, workbookProtectionSpec, workbookSpec } from "./workbook";
import { tableCollectionSpec, tableSpec } from "./tables";
import { worksheetSpec } from "./worksheet";
import { worksheetCollectionSpec } from "./worksheets";

/** What a class answers, by name, for documents and tests. */
export interface AnsweredClass {
  readonly name: string;
  readonly properties: readonly string[];
  readonly writable: readonly string[];
  readonly navigation: readonly string[];
  readonly methods: readonly string[];
}

const answered: AnsweredClass[] = [];

function implement<T>(handle: HostClass<T>, spec: ClassSpec<T>): void {
  handle.spec = spec;
  const properties = spec.properties ?? {};
  answered.push({
    name: handle.name,
    properties: Object.keys(properties),
    writable: Object.entries(properties).flatMap(([name, { set }]) => (set === undefined ? [] : [name])),
    navigation: Object.keys(spec.navigation ?? {}),
    methods: [...Object.keys(spec.methods ?? {}), ...(spec.getItem ? ["getItem"] : [])],
  });
}

implement(handles.WorkbookClass, workbookSpec);
implement(handles.ApplicationClass, applicationSpec);
implement(handles.WorkbookCreatedClass, workbookCreatedSpec);
implement(handles.RuntimeClass, runtimeSpec);
implement(handles.WorkbookProtectionClass, workbookProtectionSpec);
implement(handles.WorksheetCollectionClass, worksheetCollectionSpec);
implement(handles.WorksheetClass, worksheetSpec);
implement(handles.WorksheetProtectionClass, worksheetProtectionSpec);
implement(handles.FreezePanesClass, freezePanesSpec);
implement(handles.PageLayoutClass, pageLayoutSpec);
implement(handles.CommentCollectionClass, commentCollectionSpec);
implement(handles.ShapeCollectionClass, shapeCollectionSpec);
implement(handles.ChartCollectionClass, chartCollectionSpec);
implement(handles.TableCollectionClass, tableCollectionSpec);
implement(handles.TableClass, tableSpec);
implement(handles.PivotTableCollectionClass, pivotTableCollectionSpec);
implement(handles.RangeClass, rangeSpec);
implement(handles.RangeCollectionClass, rangeCollectionSpec);
implement(handles.RangeAreasClass, rangeAreasSpec);
implement(handles.RangeFormatClass, rangeFormatSpec);
implement(handles.RangeFillClass, rangeFillSpec);
implement(handles.RangeFontClass, rangeFontSpec);
implement(handles.RangeBorderCollectionClass, rangeBorderCollectionSpec);
implement(handles.RangeBorderClass, rangeBorderSpec);
implement(handles.FormatProtectionClass, formatProtectionSpec);
implement(handles.DataValidationClass, dataValidationSpec);
implement(handles.NamedItemCollectionClass, namedItemCollectionSpec);
implement(handles.NamedItemClass, namedItemSpec);
implement(handles.SettingCollectionClass, settingCollectionSpec);
implement(handles.SettingClass, settingSpec);
implement(handles.CustomXmlPartCollectionClass, customXmlPartCollectionSpec);
implement(handles.CustomXmlPartScopedCollectionClass, customXmlPartScopedCollectionSpec);
implement(handles.CustomXmlPartClass, customXmlPartSpec);

/** Every class the embedded workbook answers, with its members. */
export const ANSWERED: readonly AnsweredClass[] = answered;

/** The root object of every request. */
export const { WorkbookClass } = handles;
