import type { CellRect } from "../../workbook/cell";
import type { CellStyle, StylePatch } from "./style-types";
import type {
  HyperlinkInfo,
  PaneFreeze,
  PrintSetup,
  ProtectionState,
  SheetAttachments,
  TableInfo,
  ValidationInfo,
  ValidationRule,
} from "./sheet-types";
import type { Steps } from "../../workbook/work";
import type { CellScalar, FormulaKind } from "../../formulas";
export type { CellScalar, ErrorCode, ErrorValue, FormulaKind } from "../../formulas";

export type * from "./style-types";
export type * from "./sheet-types";

/** A formula as it stands in a cell. `text` has its leading "=" and no _xlfn. prefixes; `ref` is the range an array formula fills, else null. */
export interface FormulaInfo {
  readonly text: string;
  readonly kind: FormulaKind;
  readonly ref: CellRect | null;
}

/** Called for each stored cell, row by row, left to right; return false to stop. */
export type CellVisitor = (row: number, col: number) => boolean | void;

/** As the file spells them (ECMA-376, ST_SheetState); a very hidden sheet is shown by programs alone. */
export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** What a row looks like. `height` in points, null when Excel chooses it; `style` is the row's own style id or null. */
export interface RowFormat {
  readonly height: number | null;
  readonly hidden: boolean;
  readonly style: number | null;
}

/** What a column looks like. `width` in characters, null for the sheet's default; `style` is the column's own style id or null. */
export interface ColumnFormat {
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: number | null;
}

/** One sheet. All rows and columns are 0-based. A write makes the book dirty and touches only the rows and blocks it names. */
export interface SheetModel {
  readonly book: BookModel;
  /** Office.js form of the id: "{…}", stable as long as the sheet lives. */
  readonly id: string;
  /** The part of the package that holds it. */
  readonly partName: string;
  /** To rename, use `book.renameSheet`. */
  readonly name: string;
  /** 0-based position among all sheets. */
  readonly position: number;
  visibility: SheetVisibility;
  /** "#RRGGBB" or null. */
  tabColor: string | null;
  showGridlines: boolean;
  /** Percent at which the file asks to show the sheet, 10 to 400. */
  readonly zoom: number;

  // Cells
  /** Reads the part, a row a step; what asks for a cell before reads it in one go. @throws WorkbookError bad-file when it is damaged */
  reading(): Steps<void>;
  /** The value (of a formula: its result); null when blank, and for a formula whose result is not known. */
  value(row: number, col: number): CellScalar;
  /** The formula, shared ones expanded, with "="; null when the cell holds none. */
  formula(row: number, col: number): string | null;
  formulaInfo(row: number, col: number): FormulaInfo | null;
  hasFormula(row: number, col: number): boolean;
  /**
   * Puts a value in and takes a formula away. Null blanks the cell; its style stays. A text that is set stays a text ("001", "=x").
   * In the header of a table it renames the column, in every formula too. @throws ModelError table-header for a header that is no name
   */
  setValue(row: number, col: number, value: CellScalar): void;
  /** Puts a formula in ("=" may lead or not). It stays stale until `setCached` gives its result. */
  setFormula(row: number, col: number, formula: string): void;
  /** The result of the formula in this cell. Does nothing when the cell holds no formula. Unchanged results touch nothing. */
  setCached(row: number, col: number, value: CellScalar): void;
  /** The result of a formula that the file holds without one (or with one nobody may trust); null: it is not known. The book stays clean. */
  setFirstResult(row: number, col: number, value: CellScalar): void;
  /** The cached value of this formula could not be refreshed: it is kept, and the saved file asks Excel to calculate on load. */
  markStale(row: number, col: number): void;
  isStale(row: number, col: number): boolean;
  /** Contents and styles of the cells go; row and column formats stay. */
  clear(rect: CellRect): void;
  /** True for a row of which nothing is stored. */
  isBlankRow(row: number): boolean;
  /** Smallest rectangle around cells that hold values or formulas; null for none. */
  usedValues(): CellRect | null;
  /** As `usedValues`, with cells that only carry a style. */
  usedRange(): CellRect | null;
  /** Visits stored cells (value, formula or style) inside `rect` (all when absent). Cells must not be written meanwhile. */
  forEachCell(visit: CellVisitor, rect?: CellRect): void;
  /** Visits cells that hold formulas. */
  forEachFormula(visit: CellVisitor, rect?: CellRect): void;

  // Styles
  /** Style id in force: the cell's, else the row's, else the column's, else 0. `book.style(id)` resolves it. */
  styleId(row: number, col: number): number;
  setStyleId(rect: CellRect, styleId: number): void;
  /** Changes the named fields of every cell in the rectangle and keeps the others. */
  setStyle(rect: CellRect, patch: StylePatch): void;

  // Rows and columns
  row(row: number): RowFormat;
  column(col: number): ColumnFormat;
  /** Points; null lets Excel choose. */
  setRowHeight(fromRow: number, toRow: number, height: number | null): void;
  setRowHidden(fromRow: number, toRow: number, hidden: boolean): void;
  /** Characters; null takes the default width. */
  setColumnWidth(fromCol: number, toCol: number, width: number | null): void;
  setColumnHidden(fromCol: number, toCol: number, hidden: boolean): void;
  /** Points. */
  readonly defaultRowHeight: number;
  /** Characters. */
  readonly defaultColumnWidth: number;

  // Merges
  merges(): readonly CellRect[];
  /** The merged area around a cell, or null. */
  mergeAt(row: number, col: number): CellRect | null;
  /** Merges; areas that overlap are taken away first. Values other than the top left one are blanked, as Excel does. */
  merge(rect: CellRect): void;
  /** Takes away every merge that touches the rectangle. */
  unmerge(rect: CellRect): void;

  // Protection
  readonly protection: ProtectionState;
  /** Switches protection on (without a password when `state.protected` is set) or off. A password hash in the file goes with switching off. */
  setProtection(state: ProtectionState): void;

  // Validation, links
  /** Standard and x14 (cross-sheet) rules. */
  validations(): readonly ValidationInfo[];
  validationAt(row: number, col: number): ValidationInfo | null;
  /** Replaces the rule of exactly these cells (others of the same rule keep it); null takes it away. */
  setValidation(rect: CellRect, rule: ValidationRule | null): void;
  hyperlinks(): readonly HyperlinkInfo[];
  /** Null takes the links that lie inside the rectangle away. */
  setHyperlink(rect: CellRect, link: Omit<HyperlinkInfo, "rect"> | null): void;

  // View and print
  readonly freeze: PaneFreeze;
  setFreeze(freeze: PaneFreeze): void;
  readonly print: PrintSetup;
  setPrint(patch: Partial<PrintSetup>): void;
  /** Throws what `setValue` would throw; `formula` for what no header takes. @throws ModelError table-header */
  requireHeader(row: number, col: number, value: CellScalar | "formula"): void;
  /** True where a table's header stands: what is typed there changes what formulas mean. */
  isTableHeader(row: number, col: number): boolean;
  /** Tables (ListObjects) on the sheet, read only. */
  tables(): readonly TableInfo[];
  /** Areas in which a filter with a condition may hide rows, read only. */
  filters(): readonly CellRect[];
  /** Comments, drawings and pivot tables, counted only. */
  attachments(): SheetAttachments;
}

/** A defined name. `scope` is the id of its sheet, null for the workbook. `formula` has its leading "=". */
export interface DefinedName {
  readonly name: string;
  readonly scope: string | null;
  readonly formula: string;
  readonly hidden: boolean;
  readonly comment: string;
}

/** A custom XML part. */
export interface CustomXmlPart {
  /** "{GUID}" as in its item properties. */
  readonly id: string;
  /** Namespace of its root element, "" for none. */
  readonly namespace: string;
  readonly xml: string;
}

/** As the file spells them (ECMA-376, ST_CalcMode). */
export type CalcMode = "auto" | "autoNoTable" | "manual";

/** An .xlsx in memory. Everything that is not asked for stays as the bytes it came in. */
export interface BookModel {
  // Sheets
  readonly sheets: readonly SheetModel[];
  /** By name, ignoring case; null when there is none. */
  sheet(name: string): SheetModel | null;
  sheetById(id: string): SheetModel | null;
  /** @param position 0-based; absent puts it last. @throws WorkbookError "name-taken"; ModelError for names Excel refuses. */
  addSheet(name: string, position?: number): SheetModel;
  /** Takes the sheet, its names, its own parts. @throws ModelError for the last visible sheet. */
  deleteSheet(sheet: SheetModel): void;
  /** Names, formulas, validations and links that point at it follow. */
  renameSheet(sheet: SheetModel, name: string): void;
  moveSheet(sheet: SheetModel, position: number): void;
  activeSheet: SheetModel;

  // Names, custom XML
  names(): readonly DefinedName[];
  /** Ignoring case. @param scope sheet id; null or absent for workbook names. */
  name(name: string, scope?: string | null): DefinedName | null;
  /** Adds the name, or replaces the one of the same name and scope. */
  setName(name: DefinedName): void;
  /** False when there is none. */
  deleteName(name: string, scope?: string | null): boolean;
  customXml(): readonly CustomXmlPart[];
  /** @param id by default the next free one, made without randomness. */
  addCustomXml(xml: string, id?: string): CustomXmlPart;
  setCustomXml(id: string, xml: string): void;
  deleteCustomXml(id: string): boolean;

  // Styles
  /** The resolved look behind a style id; unknown ids give style 0. */
  style(styleId: number): CellStyle;
  /** The id of `styleId` with the patch applied; an equal style that exists is used. An id that no cell uses ends with the next save. */
  patchedStyle(styleId: number, patch: StylePatch): number;

  // The document
  readonly date1904: boolean;
  calcMode: CalcMode;
  /** True when Excel calculates every formula as it opens the file: whoever wrote it did not, or does not say so. */
  readonly calculatesOnLoad: boolean;
  /** Sheets cannot be added, deleted, renamed, moved or hidden by people; the model itself does not refuse. */
  readonly structureProtected: boolean;
  /** True for a file with a digital signature: with the first change that is saved it no longer holds. */
  readonly signed: boolean;
  /** True after a change since load or the last save. */
  readonly dirty: boolean;
  /** Goes up with every change. */
  readonly revision: number;
  /** Goes up with every change but that of the sheet in front, which no person thinks of as one. */
  readonly edits: number;
  /** The file as it stands. An unedited book gives every part byte for byte. */
  save(): Uint8Array;
}

/** Why the model refused a request (ModelError). */
export type ModelErrorCode = "bad-sheet-name" | "last-sheet" | "bad-xml" | "not-found" | "out-of-range" | "bad-name" | "table-header";
