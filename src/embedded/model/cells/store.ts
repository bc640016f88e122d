import { cellNumber } from "../../../workbook/address";
import { decodeValue, type DecodeContext } from "./decode";
import { findCell, hasFormula, Kind, type BaseCells, type FormulaArea } from "./base";
import { Change, type CellEdit, type RowChange, type RowEdit } from "./edit";
import { StoredFormulas } from "./stored-formulas";
import { shownFormula, storedFormula } from "../formulas-text";
import type { CellScalar, FormulaInfo } from "../types";

/** What the cells of a sheet need from their surroundings. */
export interface StoreSurroundings extends DecodeContext {
  /** Style a cell takes from its row or column when it comes into being; -1 for none. */
  inheritedStyle(row: number, col: number): number;
  changed(): void;
}

/** The cells of one sheet: the file's (never changed) with the edits over them. */
export class CellStore {
  readonly edits = new Map<number, RowEdit>();
  /** Formulas whose result is not known, by cellNumber. */
  readonly stale = new Set<number>();
  /** Results of formulas that the file stores without one, by cellNumber: no edits, the file's bytes stay. */
  private readonly firstResults = new Map<number, CellScalar>();
  readonly formulas: StoredFormulas;

  /** @param surroundings what the cells need from their sheet and book */
  constructor(
    readonly base: BaseCells,
    private readonly surroundings: StoreSurroundings,
  ) {
    this.formulas = new StoredFormulas(base);
  }

  editAt(row: number, col: number): CellEdit | undefined {
    return this.edits.get(row)?.cells.get(col);
  }

  value(row: number, col: number): CellScalar {
    const edit = this.editAt(row, col);
    if (edit && edit.change !== Change.None) return edit.value;
    return this.baseValue(row, col);
  }

  private baseValue(row: number, col: number): CellScalar {
    const first = this.firstResults.size > 0 ? this.firstResults.get(cellNumber(row, col)) : undefined;
    if (first !== undefined) return first;
    const at = findCell(this.base, row, col);
    return at < 0 ? null : decodeValue(this.base, at, this.surroundings);
  }

  /** The cell's own style; -1 where there is no cell. */
  style(row: number, col: number): number {
    const edit = this.editAt(row, col);
    return edit ? edit.style : this.baseStyle(findCell(this.base, row, col));
  }

  /** A cell that names no style has style 0, whatever its row and column have. */
  private baseStyle(at: number): number {
    return at < 0 ? -1 : Math.max(0, this.base.style[at] ?? 0);
  }

  /** The style in force when nothing had been edited. */
  originalStyle(row: number, col: number): number {
    const own = this.baseStyle(findCell(this.base, row, col));
    return own >= 0 ? own : Math.max(0, this.surroundings.inheritedStyle(row, col));
  }

  /** A blank cell of the plain style needs no element, unless its row or column would give it another style. */
  private saysNothing(row: number, col: number, style: number): boolean {
    const at = findCell(this.base, row, col);
    if (style > 0 || this.surroundings.inheritedStyle(row, col) > 0 || (at >= 0 && this.baseStyle(at) === style)) return false;
    return this.value(row, col) === null && !this.ownsFormula(row, col);
  }

  /** A plain cell that is blanked goes altogether. */
  private blankable(row: number, col: number, value: CellScalar): boolean {
    return value === null && this.style(row, col) <= 0 && this.surroundings.inheritedStyle(row, col) <= 0;
  }

  /** The style a cell has once something is written into it. */
  private writtenStyle(row: number, col: number): number {
    const own = this.style(row, col);
    return own >= 0 ? own : this.surroundings.inheritedStyle(row, col);
  }

  /** True when a formula stands in the cell itself (not where an array formula only spreads to). */
  ownsFormula(row: number, col: number): boolean {
    const edit = this.editAt(row, col);
    if (edit && edit.change !== Change.None)
      return edit.change !== Change.Value && (edit.change === Change.Formula || this.baseOwns(row, col));
    return this.baseOwns(row, col);
  }

  private baseOwns(row: number, col: number): boolean {
    const at = findCell(this.base, row, col);
    return at >= 0 && hasFormula(this.base, at);
  }

  /** The area of an array formula that fills this cell and still stands. */
  areaAt(row: number, col: number): FormulaArea | null {
    const area = this.formulas.areaAt(row, col);
    if (!area) return null;
    const own = area.row === row && area.col === col;
    if (!own && this.editAt(row, col)?.change === Change.Value) return null;
    const master = this.editAt(area.row, area.col);
    return !master || master.change === Change.None || master.change === Change.Cached || master.keepsArea ? area : null;
  }

  /** The formula as the file stores it (shared ones expanded), without "="; null for none. */
  storedFormula(row: number, col: number): string | null {
    const edit = this.editAt(row, col);
    if (edit?.change === Change.Formula) return edit.formula;
    if (edit?.change === Change.Value) return null;
    const at = findCell(this.base, row, col);
    return at >= 0 && hasFormula(this.base, at) ? this.formulas.textOf(at, row, col) : null;
  }

  formulaInfo(row: number, col: number): FormulaInfo | null {
    const area = this.areaAt(row, col);
    const own = this.storedFormula(row, col);
    if (area && area.kind === "array") {
      const text = this.storedFormula(area.row, area.col);
      return text === null ? null : { text: shownFormula(text), kind: "array", ref: area.rect };
    }
    if (own === null) return null;
    return { text: shownFormula(own), kind: area?.kind ?? "plain", ref: area?.rect ?? null };
  }

  setValue(row: number, col: number, value: CellScalar): void {
    const hadFormula = this.ownsFormula(row, col);
    if (!hadFormula && sameValue(this.value(row, col), value)) return;
    const style = this.blankable(row, col, value) ? -1 : this.writtenStyle(row, col);
    if (hadFormula) this.formulaGoes(row, col);
    const original = !this.baseOwns(row, col) && sameValue(this.baseValue(row, col), value);
    this.put(row, col, {
      change: original ? Change.None : Change.Value,
      style: original ? this.style(row, col) : style,
      value,
      formula: "",
    });
    this.stale.delete(cellNumber(row, col));
  }

  /** @param shown "=A1+1" or "A1+1" */
  setFormula(row: number, col: number, shown: string): void {
    const formula = storedFormula(shown);
    const before = this.storedFormula(row, col);
    const value = this.value(row, col);
    this.stale.add(cellNumber(row, col));
    const area = this.areaAt(row, col);
    if (before === formula && (area === null || (area.row === row && area.col === col))) return;
    const style = this.writtenStyle(row, col);
    if (before !== null) this.formulaGoes(row, col);
    const original = this.baseOwns(row, col) && this.formulas.ownTextOf(row, col) === formula;
    this.put(row, col, { change: original ? Change.Cached : Change.Formula, style, value: original ? value : null, formula });
  }

  setCached(row: number, col: number, value: CellScalar): void {
    if (!this.ownsFormula(row, col) && this.areaAt(row, col) === null) return;
    this.stale.delete(cellNumber(row, col));
    if (sameValue(this.value(row, col), value)) return;
    const edit = this.editAt(row, col);
    const style = this.style(row, col);
    if (edit?.change === Change.Formula) return this.put(row, col, { ...edit, value });
    const original = sameValue(this.baseValue(row, col), value);
    this.put(row, col, { change: original ? Change.None : Change.Cached, style, value, formula: "" });
  }

  /** The result of a formula of the file that was never calculated there; null when there is none. Not an edit. */
  setFirstResult(row: number, col: number, value: CellScalar): void {
    if (this.baseOwns(row, col)) this.firstResults.set(cellNumber(row, col), value);
  }

  /** Another text for a formula that means the same (its sheet was renamed): the result stays. Array formulas keep their area. */
  renameInFormula(row: number, col: number, formula: string): void {
    const value = this.value(row, col);
    const style = this.style(row, col);
    const keepsArea = this.areaAt(row, col) !== null;
    this.formulaGoes(row, col);
    if (this.baseOwns(row, col) && this.formulas.ownTextOf(row, col) === formula)
      return this.put(row, col, {
        change: sameValue(this.baseValue(row, col), value) ? Change.None : Change.Cached,
        style,
        value,
        formula: "",
      });
    this.put(row, col, { change: Change.Formula, style, value, formula, keepsArea });
  }

  /** The result of this formula could not be refreshed. */
  markStale(row: number, col: number): void {
    if (this.ownsFormula(row, col)) this.stale.add(cellNumber(row, col));
  }

  isStale(row: number, col: number): boolean {
    return this.stale.has(cellNumber(row, col));
  }

  setStyle(row: number, col: number, style: number): void {
    if (this.style(row, col) === style) return;
    const edit = this.editAt(row, col);
    if (this.saysNothing(row, col, style)) return this.put(row, col, { change: Change.Value, style: -1, value: null, formula: "" });
    this.put(row, col, edit ? { ...edit, style } : { change: Change.None, style, value: null, formula: "" });
  }

  changeRow(row: number, change: RowChange): void {
    const edit = this.rowEdit(row);
    edit.change = { ...edit.change, ...change };
    this.surroundings.changed();
  }

  /** True when other cells hold formulas than in the file: the calculation chain no longer fits. */
  get formulaCellsChanged(): boolean {
    for (const [row, edit] of this.edits) {
      for (const col of edit.cells.keys()) if (this.ownsFormula(row, col) !== this.baseOwns(row, col)) return true;
    }
    return false;
  }

  /** Calls for each cell that was edited, with its place in the file (-1 for a new cell). */
  forEachEdit(visit: (edit: CellEdit, at: number) => void): void {
    for (const [row, { cells }] of this.edits) for (const [col, edit] of cells) visit(edit, findCell(this.base, row, col));
  }

  /** Takes content and style of a cell away; one inside a styled row or column keeps an element that says "plain". */
  erase(row: number, col: number): void {
    this.setValue(row, col, null);
    const style = this.surroundings.inheritedStyle(row, col) > 0 ? 0 : -1;
    const edit = this.editAt(row, col);
    if (this.style(row, col) === style) return;
    this.put(row, col, { change: Change.Value, style, value: null, formula: edit?.formula ?? "" });
  }

  /** Before a formula is replaced: what depends on its element is written out. */
  private formulaGoes(row: number, col: number): void {
    if (this.editAt(row, col)?.change === Change.Formula) return;
    for (const member of this.formulas.membersOf(row, col)) {
      const edit = this.editAt(member.row, member.col);
      if (edit?.change === Change.Value || edit?.change === Change.Formula) continue;
      const value = this.value(member.row, member.col);
      this.put(member.row, member.col, { change: Change.Formula, style: this.style(member.row, member.col), value, formula: member.text });
    }
  }

  private put(row: number, col: number, edit: CellEdit): void {
    this.surroundings.changed();
    if (!this.isOriginal(row, col, edit)) return void this.rowEdit(row).cells.set(col, edit);
    const known = this.edits.get(row);
    known?.cells.delete(col);
    if (known && known.cells.size === 0 && known.change === null) this.edits.delete(row);
  }

  /** True when the edit leaves the cell as the file has it, so that restoring restores the bytes. */
  private isOriginal(row: number, col: number, edit: CellEdit): boolean {
    const at = findCell(this.base, row, col);
    if (at >= 0) return edit.change === Change.None && edit.style === this.baseStyle(at);
    const empty = edit.change === Change.None || (edit.change === Change.Value && edit.value === null);
    return empty && (edit.style < 0 || edit.style === this.originalStyle(row, col));
  }

  private rowEdit(row: number): RowEdit {
    let edit = this.edits.get(row);
    if (!edit) this.edits.set(row, (edit = { cells: new Map(), change: null }));
    return edit;
  }
}

function sameValue(a: CellScalar, b: CellScalar): boolean {
  return Object.is(a, b) || (a === 0 && b === 0);
}

/** True when a base cell holds a value or a formula. */
export function holdsContent(base: BaseCells, at: number): boolean {
  return base.kind[at] !== Kind.Blank || hasFormula(base, at);
}
