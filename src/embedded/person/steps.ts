import { itemAt } from "../../workbook/invariant";
import type { CellRect } from "../../workbook/cell";
import { isErrorValue } from "../model";
import type { CellScalar, SheetModel } from "../model/types";

/** What a cell holds: its formula, or its value, and its look. */
export interface Held {
  readonly row: number;
  readonly col: number;
  readonly formula: string | null;
  readonly value: CellScalar;
  readonly styleId: number;
}

/** One thing a person did to the cells of a sheet, both ways. */
export interface Step {
  readonly sheetId: string;
  readonly rect: CellRect;
  readonly before: readonly Held[];
  readonly after: readonly Held[];
  /** Merged areas that went, and that came. */
  readonly parted: readonly CellRect[];
  readonly merged: readonly CellRect[];
}

/** What a cell holds now. */
export function held(sheet: SheetModel, row: number, col: number): Held {
  const formula = sheet.formula(row, col);
  return { row, col, formula, value: formula === null ? sheet.value(row, col) : null, styleId: sheet.styleId(row, col) };
}

/** True when a cell still has the content it was left with. Its look may have changed since: marks are painted over it. */
export function stillHeld(sheet: SheetModel, { row, col, formula, value }: Held): boolean {
  const now = held(sheet, row, col);
  const same = isErrorValue(now.value) && isErrorValue(value) ? now.value.error === value.error : now.value === value;
  return now.formula === formula && same;
}

/** As many steps as Excel keeps. */
const MOST = 100;

/** What can be taken back, and what was. */
export class Steps {
  private past: Step[] = [];
  private future: Step[] = [];

  get counts(): { readonly undo: number; readonly redo: number } {
    return { undo: this.past.length, redo: this.future.length };
  }

  done(step: Step): void {
    this.past = [...this.past, step].slice(-MOST);
    this.future = [];
  }

  last(way: "undo" | "redo"): Step | null {
    const list = way === "undo" ? this.past : this.future;
    return list[list.length - 1] ?? null;
  }

  /** The last step of a way was carried out. */
  turned(way: "undo" | "redo"): void {
    const [from, to] = way === "undo" ? [this.past, this.future] : [this.future, this.past];
    const step = from.pop();
    if (step) to.push(step);
  }

  clear(): void {
    this.past = [];
    this.future = [];
  }

  /** A file was saved, and looks that no cell had went with it: steps that would bring looks back end, and what came before them. */
  saved(): void {
    const restyles = ({ before, after }: Step) => before.some(({ styleId }, i) => styleId !== itemAt(after, i).styleId);
    for (const list of [this.past, this.future]) list.splice(0, list.map(restyles).lastIndexOf(true) + 1);
  }
}
