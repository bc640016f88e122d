import type { CellRect } from "../../workbook/cell";
import { finished, type Steps } from "../../workbook/work";
import type { XmlElement } from "../package";
import { Columns } from "./blocks/columns";
import { Hyperlinks } from "./blocks/hyperlinks";
import { Merges } from "./blocks/merges";
import { Validations } from "./blocks/validations";
import type { BookCore } from "./book/core";
import { setVisibility, visibilityOf } from "./book/workbook-part";
import { findRow } from "./cells/base";
import { usedRect, walkCells } from "./cells/walk";
import { errorValue, ModelError } from "./errors";
import { LAST_COL, LAST_ROW } from "../../workbook/address";
import { Rows } from "./rows";
import { SheetPart } from "./sheet-part";
import { writeStyles, type StyleOf } from "./style-writer";
import type { CellScalar, CellVisitor, ColumnFormat, FormulaInfo, RowFormat, SheetVisibility, StylePatch } from "./types";
import type { SheetContent } from "./sheet-content";

/** Longest text and formula a cell takes in Excel. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8192;

/** A value as a file can hold it. @throws ModelError for texts longer than a cell takes */
function storable(value: CellScalar): CellScalar {
  if (typeof value === "string" && value.length > MAX_TEXT) throw new ModelError("out-of-range", `a text of ${value.length} characters`);
  return typeof value === "number" && !Number.isFinite(value) ? errorValue("#NUM!") : value;
}

/** Identity, cells, styles, rows and columns of a worksheet; what each member promises stands in SheetModel. */
export abstract class CellSheet {
  private content: SheetContent | null = null;
  /** Goes up with every change of this sheet. */
  protected version = 0;
  private used: { version: number; stored?: CellRect | null; content?: CellRect | null } = { version: 0 };

  /** @param record the <sheet> of the workbook part; @param partName the sheet's own part */
  constructor(
    readonly core: BookCore,
    readonly record: XmlElement,
    readonly partName: string,
  ) {}

  get id(): string {
    return `{${Number(this.record.attr("sheetId") ?? 0)
      .toString(16)
      .toUpperCase()
      .padStart(8, "0")}-0001-0000-0000-000000000000}`;
  }

  get name(): string {
    return this.record.attr("name") ?? "";
  }

  get visibility(): SheetVisibility {
    return visibilityOf(this.record);
  }

  set visibility(visibility: SheetVisibility) {
    if (visibility === this.visibility) return;
    setVisibility(this.record, visibility);
    this.core.touch();
  }

  /** Everything read from the part. @throws WorkbookError bad-file when the part is damaged */
  protected get read(): SheetContent {
    return this.content ?? finished(this.readingPart());
  }

  *reading(): Steps<void> {
    if (!this.content) yield* this.readingPart();
  }

  private *readingPart(): Steps<SheetContent> {
    const { core } = this;
    const text = core.pkg.text(this.partName);
    yield;
    const { strings } = core;
    yield;
    const steps = SheetPart.reading(text, {
      strings,
      date1904: core.date1904,
      changed: () => this.touch(),
      inheritedStyle: (row, col) => this.inheritedStyle(row, col),
    });
    const next = () => steps.next();
    let step = core.pkg.guard(this.partName, next);
    for (; !step.done; step = core.pkg.guard(this.partName, next)) yield;
    const part = step.value;
    const { root, cells } = part;
    return (this.content = {
      part,
      cells,
      merges: new Merges(root),
      columns: new Columns(root),
      rows: new Rows(cells, root),
      validations: new Validations(root),
      links: new Hyperlinks(root, () => core.pkg.rels(this.partName)),
    });
  }

  protected touch(): void {
    this.version++;
    this.core.touch();
  }

  /** It came to the front, or left it. */
  protected turned(): void {
    this.version++;
    this.core.turned();
  }

  protected check(row: number, col: number): void {
    if (!(row >= 0 && row <= LAST_ROW && col >= 0 && col <= LAST_COL)) throw new ModelError("out-of-range", `row ${row}, column ${col}`);
  }

  // Cells
  value(row: number, col: number): CellScalar {
    return this.read.cells.value(row, col);
  }

  formula(row: number, col: number): string | null {
    return this.read.cells.formulaInfo(row, col)?.text ?? null;
  }

  formulaInfo(row: number, col: number): FormulaInfo | null {
    return this.read.cells.formulaInfo(row, col);
  }

  hasFormula(row: number, col: number): boolean {
    const { cells } = this.read;
    return cells.ownsFormula(row, col) || cells.areaAt(row, col)?.kind === "array";
  }

  setValue(row: number, col: number, value: CellScalar): void {
    this.check(row, col);
    this.read.cells.setValue(row, col, storable(value === "" ? null : value));
  }

  setFormula(row: number, col: number, formula: string): void {
    this.check(row, col);
    if (formula.length > MAX_FORMULA) throw new ModelError("out-of-range", `a formula of ${formula.length} characters`);
    this.read.cells.setFormula(row, col, formula);
  }

  setCached(row: number, col: number, value: CellScalar): void {
    this.read.cells.setCached(row, col, storable(value));
  }

  setFirstResult(row: number, col: number, value: CellScalar): void {
    this.read.cells.setFirstResult(row, col, storable(value));
  }

  markStale(row: number, col: number): void {
    this.read.cells.markStale(row, col);
  }

  isStale(row: number, col: number): boolean {
    return this.read.cells.isStale(row, col);
  }

  clear(rect: CellRect): void {
    const found: [number, number][] = [];
    this.forEachCell((row, col) => void found.push([row, col]), rect);
    for (const [row, col] of found) this.read.cells.erase(row, col);
  }

  isBlankRow(row: number): boolean {
    const { base, edits } = this.read.cells;
    const position = edits.has(row) ? -1 : findRow(base, row);
    return !edits.has(row) && (position < 0 || base.firstCell[position] === base.firstCell[position + 1]);
  }

  usedValues(): CellRect | null {
    return this.usedOf("content");
  }

  usedRange(): CellRect | null {
    return this.usedOf("stored");
  }

  private usedOf(filter: "content" | "stored"): CellRect | null {
    if (this.used.version !== this.version) this.used = { version: this.version };
    const known = this.used[filter];
    return known !== undefined ? known : (this.used[filter] = usedRect(this.read.cells, filter));
  }

  forEachCell(visit: CellVisitor, rect?: CellRect): void {
    walkCells(this.read.cells, "stored", visit, rect ?? null);
  }

  forEachFormula(visit: CellVisitor, rect?: CellRect): void {
    walkCells(this.read.cells, "formula", visit, rect ?? null);
  }

  // Styles
  private inheritedStyle(row: number, col: number): number {
    return this.read.rows.at(row).style ?? this.read.columns.at(col).style ?? -1;
  }

  styleId(row: number, col: number): number {
    const own = this.read.cells.style(row, col);
    return own >= 0 ? own : Math.max(0, this.inheritedStyle(row, col));
  }

  setStyleId(rect: CellRect, styleId: number): void {
    this.writeStyles(rect, () => styleId);
  }

  setStyle(rect: CellRect, patch: StylePatch): void {
    const { styles } = this.core;
    const patched = new Map<number, number>();
    this.writeStyles(rect, (old, original) => {
      let id = patched.get(old);
      if (id === undefined) patched.set(old, (id = styles.patchedStyle(old, patch)));
      // A look that is the file's own again gets the file's own style, so that marks taken away leave no trace.
      return styles.lookAlike(id, original) ? original : id;
    });
  }

  private writeStyles(rect: CellRect, styleOf: StyleOf): void {
    this.check(rect.bottom, rect.right);
    writeStyles(this.read, rect, styleOf);
    this.touch();
  }

  // Rows and columns
  row(row: number): RowFormat {
    return this.read.rows.at(row);
  }

  column(col: number): ColumnFormat {
    return this.read.columns.at(col);
  }

  setRowHeight(fromRow: number, toRow: number, height: number | null): void {
    for (let row = fromRow; row <= toRow; row++) this.read.rows.change(row, { height });
  }

  setRowHidden(fromRow: number, toRow: number, hidden: boolean): void {
    for (let row = fromRow; row <= toRow; row++) this.read.rows.change(row, { hidden });
  }

  setColumnWidth(fromCol: number, toCol: number, width: number | null): void {
    const { columns } = this.read;
    columns.change(fromCol, toCol, { width: String(width ?? columns.defaultWidth), customWidth: width === null ? null : "1" });
    this.touch();
  }

  setColumnHidden(fromCol: number, toCol: number, hidden: boolean): void {
    this.read.columns.change(fromCol, toCol, { hidden: hidden ? "1" : null });
    this.touch();
  }

  get defaultRowHeight(): number {
    return this.read.rows.defaultHeight;
  }

  get defaultColumnWidth(): number {
    return this.read.columns.defaultWidth;
  }

  /** False while the part has not been read. */
  get isRead(): boolean {
    return this.content !== null;
  }
}
