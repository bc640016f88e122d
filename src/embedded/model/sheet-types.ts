import type { CellRect } from "../../workbook/cell";

/** What people may still do on a protected sheet; names follow Office.js WorksheetProtectionOptions. */
export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: "Normal" | "Unlocked" | "None";
}

/** Whether a sheet is protected, and what its protection lets a person do. */
export interface ProtectionState {
  readonly protected: boolean;
  readonly options: ProtectionOptions;
  /** True when the file keeps a password hash. */
  readonly hasPassword: boolean;
}

/** As the file spells them (ECMA-376, ST_DataValidationType). */
export type ValidationKind = "none" | "whole" | "decimal" | "list" | "date" | "time" | "textLength" | "custom";
export type ValidationOperator =
  "between" | "notBetween" | "equal" | "notEqual" | "greaterThan" | "lessThan" | "greaterThanOrEqual" | "lessThanOrEqual";

/** A validation rule. Formulas are as in the file, without "=": `"是,否"` (quoted) for a typed list, `明细!$B$2:$B$11`, `0`. */
export interface ValidationRule {
  readonly kind: ValidationKind;
  readonly operator: ValidationOperator;
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly allowBlank: boolean;
  /** False hides the arrow of a list. */
  readonly inCellDropDown: boolean;
  readonly prompt: { readonly show: boolean; readonly title: string; readonly text: string };
  readonly error: {
    readonly show: boolean;
    readonly title: string;
    readonly text: string;
    readonly style: "stop" | "warning" | "information";
  };
}

/** A validation rule with its cells; x14 rules stand in the extension list of the sheet. */
export interface ValidationInfo extends ValidationRule {
  readonly rects: readonly CellRect[];
  readonly origin: "standard" | "x14";
}

/** `address` is an outside target, `location` a place in the book ("'表'!A1"); one of them is null. */
export interface HyperlinkInfo {
  readonly rect: CellRect;
  readonly address: string | null;
  readonly location: string | null;
  readonly tooltip: string;
  readonly display: string;
}

/** Counts of frozen rows and columns, 0 for none. */
export interface PaneFreeze {
  readonly rows: number;
  readonly cols: number;
}

/** 0-based rows and columns, ends included. `fitWidth`/`fitHeight` are pages, 0 for as many as needed; both null when scaled by `scale` percent. */
export interface PrintSetup {
  readonly area: readonly CellRect[] | null;
  readonly titleRows: readonly [number, number] | null;
  readonly titleCols: readonly [number, number] | null;
  readonly orientation: "default" | "portrait" | "landscape";
  readonly fitWidth: number | null;
  readonly fitHeight: number | null;
  readonly scale: number;
  /** The file's paper code, 9 is A4; null when not said. */
  readonly paperSize: number | null;
}

/** A table of the sheet, as structured references need it. */
export interface TableInfo {
  /** The part of the package that tells it. */
  readonly part: string;
  readonly name: string;
  readonly rect: CellRect;
  readonly columns: readonly string[];
  readonly headerRows: number;
  readonly totalsRows: number;
}

/** How much hangs on a sheet besides its cells. `comments` are threads; the plain notes of older Excel are not among them, as in Office.js. */
export interface SheetAttachments {
  readonly comments: number;
  readonly shapes: number;
  readonly charts: number;
  readonly pivotTables: number;
}
