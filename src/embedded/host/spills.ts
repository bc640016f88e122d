import type { BookModel, SheetModel } from "../model/types";
import type { CellRect } from "../../workbook/cell";
import { intersect, referenceOf, resolveAddress, type RangeTarget } from "./areas";
import type { Traits } from "./traits";

/** A formula that is nothing but a range of several cells, as written. */
const PLAIN_RANGE = /^=(?:[^!+\-*/&<>=(),]+!)?\$?[A-Z]{1,3}\$?\d{1,7}:\$?[A-Z]{1,3}\$?\d{1,7}$/i;

interface Spill {
  readonly sheet: SheetModel;
  readonly rect: CellRect;
  readonly source: RangeTarget;
}

/** What spilled cells show. The file keeps nothing of it: only the formula in the first cell is written. */
export class Spills {
  private readonly anchors = new Map<SheetModel, Map<string, { readonly row: number; readonly col: number }>>();

  constructor(
    private readonly book: BookModel,
    private readonly traits: Traits,
  ) {}

  /** A formula was written by the page: Excel spills what that gives. */
  written(sheet: SheetModel, row: number, col: number): void {
    const own = this.anchors.get(sheet) ?? new Map<string, { readonly row: number; readonly col: number }>();
    this.anchors.set(sheet, own.set(`${row} ${col}`, { row, col }));
  }

  /** The spill that a cell belongs to; null for any other cell, and where the trait is off. */
  at(sheet: SheetModel, row: number, col: number): Spill | null {
    if (!this.traits.has("formulas-spill")) return null;
    for (const anchor of this.anchors.get(sheet)?.values() ?? []) {
      const spill = this.spillFrom(sheet, anchor.row, anchor.col);
      if (spill && row >= spill.rect.top && row <= spill.rect.bottom && col >= spill.rect.left && col <= spill.rect.right) return spill;
    }
    return null;
  }

  /** True when what stands in the way keeps a formula from spilling: it shows #SPILL!. */
  isBlocked({ sheet, rect }: Spill): boolean {
    for (let row = rect.top; row <= rect.bottom; row++) {
      for (let col = rect.left; col <= rect.right; col++) {
        if ((row !== rect.top || col !== rect.left) && (sheet.value(row, col) !== null || sheet.hasFormula(row, col))) return true;
      }
    }
    return false;
  }

  private spillFrom(sheet: SheetModel, row: number, col: number): Spill | null {
    const formula = sheet.formula(row, col);
    if (formula === null || !PLAIN_RANGE.test(formula)) return null;
    const source = formula.includes("!")
      ? referenceOf(this.book, formula)
      : { sheet, rect: resolveAddress(this.book, sheet, formula.slice(1), "Range.formulas") };
    if (!source) return null;
    const { rect } = source;
    const [rows, cols] = [rect.bottom - rect.top, rect.right - rect.left];
    const overlaps = source.sheet === sheet && intersect(rect, { top: row, left: col, bottom: row, right: col });
    return rows + cols === 0 || overlaps ? null : { sheet, source, rect: { top: row, left: col, bottom: row + rows, right: col + cols } };
  }
}
