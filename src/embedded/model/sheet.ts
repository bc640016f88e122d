import type { CellRect } from "../../workbook/cell";
import type { XmlElement } from "../package";
import { readAttachments } from "./blocks/attachments";
import { readPrint, writePrint } from "./blocks/print";
import { readProtection, writeProtection } from "./blocks/protection";
import { readTabColor, writeDimension, writeTabColor } from "./blocks/sheet-properties";
import { readFilters } from "./blocks/filters";
import { headerAt, headerName, readTables, renameColumn, renameInTable, type TableHeader } from "./blocks/tables";
import { readFreeze, readGridlines, readZoom, writeFreeze, writeGridlines, writeSelected } from "./blocks/view";
import { CellSheet } from "./cell-sheet";
import type { SheetContent } from "./sheet-content";
import { baseRect } from "./cells/base";
import type { StringOf } from "./cells/render";
import { walkCells } from "./cells/walk";
import { ModelError } from "./errors";
import { rewriteSheetFormulas, type Rewrite } from "./rewrite-formulas";
import type {
  BookModel,
  CellScalar,
  HyperlinkInfo,
  PaneFreeze,
  PrintSetup,
  ProtectionState,
  SheetAttachments,
  SheetModel,
  TableInfo,
  ValidationInfo,
  ValidationRule,
} from "./types";
import { withColumnRenamed } from "./structured-references";
import type { BookCore } from "./book/core";

/** The workbook as its sheets see it. */
interface SheetOwner extends BookModel {
  readonly core: BookCore;
  /** In their order. */
  readonly sheets: readonly Sheet[];
  /** Position of a sheet among all records, chart sheets included; what names and views count by. */
  recordIndex(sheet: Sheet): number;
}

/** A worksheet over its part; see SheetModel for what each member promises. */
export class Sheet extends CellSheet implements SheetModel {
  private tableCache: readonly TableInfo[] | null = null;
  private protectionCache: { version: number; state: ProtectionState } | null = null;

  constructor(
    readonly book: SheetOwner,
    record: XmlElement,
    partName: string,
  ) {
    super(book.core, record, partName);
  }

  get position(): number {
    return this.book.sheets.indexOf(this);
  }

  // Merges
  merges(): readonly CellRect[] {
    return this.read.merges.all();
  }

  mergeAt(row: number, col: number): CellRect | null {
    return this.read.merges.at(row, col);
  }

  merge(rect: CellRect): void {
    this.check(rect.bottom, rect.right);
    const { merges, cells } = this.read;
    merges.remove(rect);
    if (rect.top === rect.bottom && rect.left === rect.right) return;
    merges.add(rect);
    const hidden: [number, number][] = [];
    walkCells(cells, "content", (row, col) => void (row === rect.top && col === rect.left ? null : hidden.push([row, col])), rect);
    for (const [row, col] of hidden) cells.setValue(row, col, null);
    this.touch();
  }

  unmerge(rect: CellRect): void {
    if (this.read.merges.remove(rect)) this.touch();
  }

  // Protection
  get protection(): ProtectionState {
    if (this.protectionCache?.version !== this.version)
      this.protectionCache = { version: this.version, state: readProtection(this.read.part.root) };
    return this.protectionCache.state;
  }

  setProtection(state: ProtectionState): void {
    writeProtection(this.read.part.root, state);
    this.touch();
  }

  // Validation, links
  validations(): readonly ValidationInfo[] {
    return this.read.validations.all();
  }

  validationAt(row: number, col: number): ValidationInfo | null {
    return this.read.validations.at(row, col);
  }

  setValidation(rect: CellRect, rule: ValidationRule | null): void {
    this.check(rect.bottom, rect.right);
    if (this.read.validations.set(rect, rule)) this.touch();
  }

  hyperlinks(): readonly HyperlinkInfo[] {
    return this.read.links.all();
  }

  setHyperlink(rect: CellRect, link: Omit<HyperlinkInfo, "rect"> | null): void {
    this.check(rect.bottom, rect.right);
    if (this.read.links.set(rect, link)) this.touch();
  }

  // View and print
  get tabColor(): string | null {
    return readTabColor(this.read.part.root, this.core.styles.colorTable);
  }

  set tabColor(color: string | null) {
    if (color === this.tabColor) return;
    writeTabColor(this.read.part.root, color);
    this.touch();
  }

  get showGridlines(): boolean {
    return readGridlines(this.read.part.root);
  }

  set showGridlines(show: boolean) {
    if (show === this.showGridlines) return;
    writeGridlines(this.read.part.root, show);
    this.touch();
  }

  get zoom(): number {
    return readZoom(this.read.part.root);
  }

  get freeze(): PaneFreeze {
    return readFreeze(this.read.part.root);
  }

  setFreeze(freeze: PaneFreeze): void {
    writeFreeze(this.read.part.root, freeze);
    this.touch();
  }

  get print(): PrintSetup {
    return readPrint(this.read.part.root, this.core.names, this.book.recordIndex(this));
  }

  setPrint(patch: Partial<PrintSetup>): void {
    writePrint(this.read.part.root, this.core.names, { index: this.book.recordIndex(this), name: this.name }, patch);
    this.touch();
  }

  tables(): readonly TableInfo[] {
    return (this.tableCache ??= readTables(this.core.pkg, this.partName));
  }

  isTableHeader(row: number, col: number): boolean {
    return headerAt(this.tables(), row, col) !== null;
  }

  requireHeader(row: number, col: number, value: CellScalar | "formula"): void {
    const header = headerAt(this.tables(), row, col);
    if (!header || (value !== "formula" && this.value(row, col) === value)) return;
    if (value === "formula") throw new ModelError("table-header", `a formula in the header of ${header.table.name}`);
    headerName(header, value);
  }

  override setValue(row: number, col: number, value: CellScalar): void {
    const header = headerAt(this.tables(), row, col);
    if (!header || this.value(row, col) === value) return super.setValue(row, col, value);
    const name = followHeader(this.core, this.book.sheets, this, header, value);
    this.tableCache = null;
    super.setValue(row, col, name);
  }

  override setFormula(row: number, col: number, formula: string): void {
    this.requireHeader(row, col, "formula");
    super.setFormula(row, col, formula);
  }

  override clear(rect: CellRect): void {
    for (const { name, headerRows, rect: table } of this.tables()) {
      if (headerRows > 0 && rect.top <= table.top && rect.bottom >= table.top && rect.left <= table.right && rect.right >= table.left)
        throw new ModelError("table-header", `the header of ${name} would be blank`);
    }
    super.clear(rect);
  }

  filters(): readonly CellRect[] {
    return readFilters(this.core.pkg, this.partName, this.read.part.root);
  }

  attachments(): SheetAttachments {
    return readAttachments(this.core.pkg, this.partName);
  }

  // For the book
  /** Marks the tab as selected. */
  select(selected: boolean): void {
    writeSelected(this.read.part.root, selected);
    this.turned();
  }

  /** True when a formula came or went. */
  get formulaCellsChanged(): boolean {
    return this.isRead && this.read.cells.formulaCellsChanged;
  }

  /** The cells, for what a save has to count; null while the part has not been read and `force` is not set. */
  cellsForSave(force: boolean): SheetContent | null {
    return force || this.isRead ? this.read : null;
  }

  get hasStale(): boolean {
    return this.isRead && this.read.cells.stale.size > 0;
  }

  /** Rewrites formulas of cells, validations and conditional formats (as stored), and places that links lead to. */
  rewriteFormulas(rewrite: Rewrite): void {
    if (rewriteSheetFormulas(this.read, rewrite)) this.touch();
  }

  /** Puts the sheet's XML into the package when it was changed. */
  write(stringOf: StringOf): void {
    if (!this.isRead || this.version === 0) return;
    const { part, validations, cells } = this.read;
    validations.flush();
    writeDimension(part.root, part.dimension, baseRect(cells.base), this.usedRange());
    const text = part.render(stringOf);
    if (text === part.source) this.core.pkg.restore(this.partName);
    else this.core.pkg.setText(this.partName, text);
  }
}

/**
 * Gives a table's column the name that is typed into its header, in the table and in every formula that names it: Excel repairs a
 * file whose formulas name columns that are not there. @throws ModelError table-header for what is no name
 */
function followHeader(core: BookCore, sheets: readonly Sheet[], owner: Sheet, header: TableHeader, value: CellScalar): string {
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
