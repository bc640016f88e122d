import { itemAt } from "../../workbook/invariant";
import { showsDates } from "../../formulas";
import type { CellRect, CellRef } from "../../workbook/cell";
import { requireEditable } from "../host/access";
import { cellCount, intersect, MAX_COLS, MAX_ROWS, union } from "../host/areas";
import { checkedInput, writeInput } from "../host/cells";
import type { Host } from "../host/host";
import type { TypedInput } from "../host/typed-input";
import { copiedFormula } from "../model/formulas-text";
import { encloses } from "../model/rects";
import type { SheetModel } from "../model/types";
import { laid, lines, MOST_CELLS, moved, one, type CellEdit, type Content } from "./laying";
import { EditRefused, orRefuse } from "./refusal";
import { requireValid } from "./rules";
import { continued } from "./series";
import { addSheetBeside, deleteSheet, renameSheet, showSheet } from "./sheets";
import { held, Steps, stillHeld, type Held, type Step } from "./steps";

/** Copied cells: row by row from the upper left one, and the merged areas among them, counted from there. */
export interface Copied {
  readonly from: CellRef;
  readonly rows: readonly (readonly Held[])[];
  readonly merges: readonly CellRect[];
}

/** Where something was done. */
export interface Done {
  readonly sheet: SheetModel;
  readonly rect: CellRect;
}

/** What a person does to a workbook with keyboard and mouse. All of it can be refused as Excel refuses it (EditRefused), and then nothing was changed. */
export class PersonEdits {
  private readonly steps = new Steps();

  constructor(private readonly host: Host) {}

  /** How many steps can be taken back, and done again. */
  get counts(): { readonly undo: number; readonly redo: number } {
    return this.steps.counts;
  }

  /** Types into a cell; what its validation stops is refused. */
  type(sheet: SheetModel, cell: CellRef, text: string): void {
    this.put(sheet, [{ ...cell, content: { kind: "typed", text } }], { validated: true });
  }

  /** Blanks the cells of a rectangle, and keeps their looks. */
  clear(sheet: SheetModel, rect: CellRect): void {
    const cells: CellEdit[] = [];
    const used = sheet.usedRange();
    const inside = used && intersect(used, rect);
    if (!inside) return;
    sheet.forEachCell((row, col) => {
      if (sheet.value(row, col) !== null || sheet.hasFormula(row, col)) cells.push({ row, col, content: { kind: "value", value: null } });
    }, inside);
    if (cells.length > 0) this.put(sheet, cells);
  }

  /** Puts contents (and looks) into cells of one sheet, as one step. Where `merged` is given, merged areas that the cells touch are parted and these come. */
  put(
    sheet: SheetModel,
    edits: readonly CellEdit[],
    options: { readonly validated?: boolean; readonly merged?: readonly CellRect[] } = {},
  ): void {
    if (edits.length === 0) return;
    const { host } = this;
    const { merged } = options;
    const rect = edits.map(({ row, col }) => one(row, col)).reduce(union);
    const inputs = orRefuse(() => this.checked(sheet, rect, edits, options.validated === true));
    const parted = merged === undefined ? [] : sheet.merges().filter((area) => intersect(area, rect) !== null);
    const before = edits.map(({ row, col }) => held(sheet, row, col));
    for (const area of parted) sheet.unmerge(area);
    edits.forEach(({ row, col, styleId }, i) => {
      if (styleId !== undefined) sheet.setStyleId(one(row, col), styleId);
      writeInput(sheet, row, col, itemAt(inputs, i), host);
    });
    for (const area of merged ?? []) sheet.merge(area);
    this.settled(sheet, rect, parted.length + (merged ?? []).length > 0);
    this.steps.done({
      sheetId: sheet.id,
      rect,
      before,
      after: edits.map(({ row, col }) => held(sheet, row, col)),
      parted,
      merged: merged ?? [],
    });
  }

  /** The cells of a rectangle, for `paste`. */
  copy(sheet: SheetModel, rect: CellRect): Copied {
    const used = sheet.usedRange() ?? one(rect.top, rect.left);
    const inside = {
      ...rect,
      bottom: Math.max(rect.top, Math.min(rect.bottom, used.bottom)),
      right: Math.max(rect.left, Math.min(rect.right, used.right)),
    };
    if (cellCount([inside]) > MOST_CELLS) throw new EditRefused("too-many");
    const rows = lines(inside.top, inside.bottom).map((row) => lines(inside.left, inside.right).map((col) => held(sheet, row, col)));
    const merges = sheet
      .merges()
      .filter((area) => intersect(area, inside) !== null)
      .map((area) => moved(area, -rect.top, -rect.left));
    return { from: { row: rect.top, col: rect.left }, rows, merges };
  }

  /**
   * Pastes copied cells; into a selection that is a multiple of them, as often as they fit. Formulas move with them.
   * @returns the rectangle that was filled
   */
  paste(sheet: SheetModel, into: CellRect, copied: Copied): CellRect {
    const { edits, rect, repeats } = laid(into, copied.rows, ({ formula, value, styleId, row, col }, to) => ({
      ...to,
      styleId,
      content:
        formula === null ? { kind: "value", value } : { kind: "formula", formula: copiedFormula(formula, to.row - row, to.col - col) },
    }));
    const merged = copied.merges.flatMap((area) => repeats.map(({ row, col }) => moved(area, row, col)));
    const touched = sheet.merges().filter((area) => intersect(area, rect) !== null);
    const whole = { top: 0, left: 0, bottom: copied.rows.length - 1, right: itemAt(copied.rows, 0).length - 1 };
    if (touched.some((area) => !encloses(rect, area)) || copied.merges.some((area) => !encloses(whole, area)))
      throw new EditRefused("merged");
    this.put(sheet, edits, { merged });
    return rect;
  }

  /** Pastes texts, each read as if typed; the looks of the cells stay. @returns the rectangle that was filled */
  pasteTexts(sheet: SheetModel, into: CellRect, texts: readonly (readonly string[])[]): CellRect {
    const { edits, rect } = laid(into, texts, (text, to): CellEdit => ({ ...to, content: { kind: "typed", text } }));
    // A merged area takes what lands on its first cell; something for its covered cells would be lost.
    const kept = edits.filter(({ row, col, content }) => !isCovered(sheet, row, col) || (content.kind === "typed" && content.text !== ""));
    this.put(sheet, kept);
    return rect;
  }

  /** Fills a rectangle from the cells at its edge: `source` is part of `target` and has its width or its height. */
  fill(sheet: SheetModel, source: CellRect, target: CellRect): void {
    if (sheet.merges().some((area) => intersect(area, target) !== null)) throw new EditRefused("merged");
    const across = source.top === target.top && source.bottom === target.bottom;
    const edits = across
      ? lines(source.top, source.bottom).flatMap((row) =>
          this.line(
            sheet,
            lines(source.left, source.right).map((col) => ({ row, col })),
            lines(source.right + 1, target.right).map((col) => ({ row, col })),
          ),
        )
      : lines(source.left, source.right).flatMap((col) =>
          this.line(
            sheet,
            lines(source.top, source.bottom).map((row) => ({ row, col })),
            lines(source.bottom + 1, target.bottom).map((row) => ({ row, col })),
          ),
        );
    this.put(sheet, edits);
  }

  /** Copies the first row of a rectangle into its others, as Ctrl+D does. */
  fillDown(sheet: SheetModel, rect: CellRect): void {
    const first = this.copy(sheet, { ...rect, bottom: rect.top });
    if (rect.bottom > rect.top) this.paste(sheet, { ...rect, top: rect.top + 1 }, first);
  }

  /**
   * Takes the last step back, or does it again. What the add-in or anybody else changed since in these cells would be lost: then it is refused, and
   * what can be taken back ends there.
   * @returns where, or null when there is nothing
   */
  turn(way: "undo" | "redo"): Done | null {
    const step = this.steps.last(way);
    if (!step) return null;
    const sheet = this.host.book.sheetById(step.sheetId);
    const [from, to] = way === "undo" ? [step.after, step.before] : [step.before, step.after];
    if (!sheet || !from.every((cell) => stillHeld(sheet, cell))) {
      this.steps.clear();
      throw new EditRefused("changed-since");
    }
    orRefuse(() => requireEditable(this.host, { sheet, rects: to.map(({ row, col }) => one(row, col)) }, "Range.values"));
    this.bring(sheet, step, way, to, from);
    this.steps.turned(way);
    return { sheet, rect: step.rect };
  }

  /** The workbook was saved. */
  saved(): void {
    this.steps.saved();
  }

  /** A new sheet beside another one, to its right. */
  addSheet(before: SheetModel): SheetModel {
    return addSheetBeside(this.host, before);
  }

  /** Deletes a sheet; the last one that is shown is refused. */
  deleteSheet(sheet: SheetModel): void {
    deleteSheet(this.host, sheet);
  }

  /** Gives a sheet another name; one that is taken, or none for a sheet, is refused. */
  renameSheet(sheet: SheetModel, name: string): void {
    renameSheet(this.host, sheet, name);
  }

  /** Hides a sheet, or shows it again. The one in front gives way to its neighbour. */
  showSheet(sheet: SheetModel, shown: boolean): void {
    showSheet(this.host, sheet, shown);
  }

  private checked(sheet: SheetModel, rect: CellRect, edits: readonly CellEdit[], validated: boolean): TypedInput[] {
    if (rect.bottom >= MAX_ROWS || rect.right >= MAX_COLS) throw new EditRefused("off-sheet");
    if (edits.length > MOST_CELLS) throw new EditRefused("too-many");
    requireEditable(this.host, { sheet, rects: edits.map(({ row, col }) => one(row, col)) }, "Range.values");
    return edits.map(({ row, col, content }) => {
      if (content.kind === "typed" && isCovered(sheet, row, col)) throw new EditRefused("merged");
      if (content.kind === "typed" && content.text.length > 32_767) throw new EditRefused("too-long");
      const given = content.kind === "typed" ? content.text : content.kind === "formula" ? content.formula : "";
      const read = checkedInput(sheet, row, col, given, "Range.values", this.host);
      const input: TypedInput =
        content.kind === "value" && content.value !== null
          ? { kind: "value", value: content.value }
          : content.kind === "formula"
            ? { kind: "formula", formula: content.formula }
            : read;
      if (validated && input.kind === "value") requireValid(sheet, row, col, input.value, this.host);
      return input;
    });
  }

  /** What some cells in a line bring into the next ones: formulas move, values go on. */
  private line(sheet: SheetModel, from: readonly CellRef[], to: readonly CellRef[]): CellEdit[] {
    const cells = from.map(({ row, col }) => held(sheet, row, col));
    const formulas = cells.some(({ formula }) => formula !== null);
    const next = continued(
      cells.map(({ value }) => value),
      showsDates(this.host.book.style(itemAt(cells, 0).styleId).numberFormat),
    );
    return to.map(({ row, col }, place): CellEdit => {
      const like = itemAt(cells, place % cells.length);
      const content: Content =
        like.formula !== null
          ? { kind: "formula", formula: copiedFormula(like.formula, row - like.row, col - like.col) }
          : { kind: "value", value: formulas ? like.value : next(place) };
      return { row, col, content, styleId: like.styleId };
    });
  }

  private bring(sheet: SheetModel, { rect, parted, merged }: Step, way: "undo" | "redo", to: readonly Held[], from: readonly Held[]): void {
    const [part, merge] = way === "undo" ? [merged, parted] : [parted, merged];
    for (const area of part) sheet.unmerge(area);
    to.forEach(({ row, col, formula, value, styleId }, i) => {
      // Marks that were painted since stay: a look comes back only where the step changed it.
      if (styleId !== itemAt(from, i).styleId && sheet.styleId(row, col) === itemAt(from, i).styleId)
        sheet.setStyleId(one(row, col), styleId);
      writeInput(
        sheet,
        row,
        col,
        formula !== null ? { kind: "formula", formula } : value === null ? { kind: "blank" } : { kind: "value", value },
        this.host,
      );
    });
    for (const area of merge) sheet.merge(area);
    this.settled(sheet, rect, part.length + merge.length > 0);
  }

  private settled(sheet: SheetModel, rect: CellRect, structure: boolean): void {
    if (structure) this.host.structureChanged();
    this.host.calculateIfDue();
    this.host.events.dataChanged(sheet, rect, "person");
    this.host.events.flush();
  }
}

/** Covered by a merged area whose content stands in another cell. */
function isCovered(sheet: SheetModel, row: number, col: number): boolean {
  const area = sheet.mergeAt(row, col);
  return area !== null && (area.top !== row || area.left !== col);
}
