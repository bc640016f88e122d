import {
  valueOf,
  itemAt,
  cellKeyOf,
  cellNumber,
  toSheetA1,
  type CellContent,
  type CellValue,
  type EditPlan,
  type Grid,
  type SheetCellRef,
  type TableBlock,
} from "../workbook";
import { Calculator, type CellSource, type Position } from "../formulas";
import { isErrorText } from "../reading";
import { messages } from "../messages";
import { plainValue, sourceOf, type CellResults } from "./settle";

/** What a planned cell must show: the figure that was computed, some number or nothing (a total that still lacks scores), or anything. */
export type Due = { readonly kind: "same"; readonly value: CellValue } | { readonly kind: "number" } | { readonly kind: "any" };

/** A cell as it is planned, with what must hold of it. */
export interface VettedCell extends SheetCellRef {
  readonly content: CellContent;
  readonly due: Due;
  /** The least is 0; null in place of `most` for cells of unknown weight. Absent for cells that hold no points. */
  readonly points?: { readonly most: number | null };
}

/** A cell that is left out, and why, in words that follow its address. */
export interface LeftOut extends SheetCellRef {
  readonly why: string;
}

export interface Vetted<T> {
  readonly kept: readonly T[];
  readonly left: readonly LeftOut[];
  /** What every formula shows that the kept cells touch, and those of their own; null when nothing was calculated. */
  readonly results: CellResults | null;
}

/** What the engine makes of a planned cell. */
type Shown = { readonly kind: "value"; readonly value: CellValue } | { readonly kind: "circular" } | { readonly kind: "unknown" };

/** A cell that is left out may change what others show, so they are looked at again; after so many rounds all formulas are left out. */
const MOST_ROUNDS = 8;
const CLOSE = 1e-9;

/**
 * Looks at all that is to be written as a whole, with the formulas of the workbook around it: a formula that would run in a circle, or
 * show anything but the computed figure, or points below 0 or above the weight are left out, and what then no longer holds. Linear in cells.
 */
export function vet<T extends VettedCell>(grids: readonly Grid[], cells: readonly T[]): Vetted<T> {
  let kept = cells;
  const left: LeftOut[] = [];
  for (let round = 0; ; round += 1) {
    const calculated = kept.some(isFormula) ? calculate(grids, kept) : NOTHING_SHOWN;
    const shown = calculated?.shown;
    const faults = kept.flatMap((cell) => {
      const why =
        round === MOST_ROUNDS && isFormula(cell) ? messages.bars.notCalculated : shown && faultOf(cell, shown.get(cellKeyOf(cell)));
      return why ? [{ sheet: cell.sheet, row: cell.row, col: cell.col, why }] : [];
    });
    if (faults.length === 0) return { kept, left, results: calculated?.results ?? null };
    left.push(...faults);
    const gone = new Set(faults.map(cellKeyOf));
    kept = kept.filter((cell) => !gone.has(cellKeyOf(cell)));
  }
}

/** A plan of cells and tables for which no figure is due, without the formulas that would run in a circle: their cells stay as they are, and are named. */
export function vetPlan(grids: readonly Grid[], plan: EditPlan): { readonly plan: EditPlan; readonly notes: readonly string[] } {
  const tables = plan.blocks.flatMap((block) =>
    block.contents.flatMap((line, r) => line.map((content, c) => vetted(block.sheet, block.top + r, block.left + c, content))),
  );
  const { left } = vet(grids, [...plan.cells.map(({ sheet, row, col, after }) => vetted(sheet, row, col, after)), ...tables]);
  if (left.length === 0) return { plan, notes: [] };
  const gone = new Set(left.map(cellKeyOf));
  const notes = [messages.actions.leftOut(left.map((cell) => ({ cell: toSheetA1(cell.sheet, cell), why: cell.why })))];
  return {
    plan: {
      ...plan,
      cells: plan.cells.filter((cell) => !gone.has(cellKeyOf(cell))),
      blocks: plan.blocks.map((block) => without(block, gone)),
    },
    notes,
  };
}

function vetted(sheet: string, row: number, col: number, content: CellContent): VettedCell {
  return { sheet, row, col, content, due: { kind: "any" } };
}

function without(block: TableBlock, gone: ReadonlySet<string>): TableBlock {
  const isGone = (r: number, c: number) => gone.has(cellKeyOf({ sheet: block.sheet, row: block.top + r, col: block.left + c }));
  return {
    ...block,
    contents: block.contents.map((line, r) =>
      line.map((content, c): CellContent => (isGone(r, c) ? (block.before?.[r]?.[c] ?? { kind: "blank" }) : content)),
    ),
  };
}

function isFormula({ content }: VettedCell): boolean {
  return content.kind === "formula";
}

function faultOf({ content, due, points }: VettedCell, shown: Shown | undefined): string | null {
  if (content.kind !== "formula") return content.kind === "value" && points ? outside(content.value, points) : null;
  if (shown?.kind === "circular") return messages.bars.circular;
  if (due.kind === "any") return null;
  if (shown?.kind !== "value") return messages.bars.notCalculated;
  const { value } = shown;
  if (due.kind === "same" && !same(value, due.value)) return messages.bars.differs(printed(value), printed(due.value));
  if (due.kind === "number" && typeof value !== "number" && value !== "")
    return messages.bars.differs(printed(value), messages.bars.aNumber);
  return points ? outside(value, points) : null;
}

function outside(value: CellValue, { most }: { readonly most: number | null }): string | null {
  if (typeof value !== "number" || (value >= -CLOSE && (most === null || value <= most + CLOSE))) return null;
  return messages.bars.outside(printed(value), most === null ? null : String(most));
}

function same(a: CellValue, b: CellValue): boolean {
  return typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= CLOSE * Math.max(1, Math.abs(b)) : a === b;
}

function printed(value: CellValue): string {
  return value === null || value === ""
    ? messages.bars.nothing
    : typeof value === "string" && !isErrorText(value)
      ? `“${value}”`
      : String(value);
}

/** What formulas show once the planned cells stand: those with a result, and for each planned one what is known of it. */
interface Calculated {
  readonly results: CellResults | null;
  readonly shown: ReadonlyMap<string, Shown>;
}

const NOTHING_SHOWN: Calculated = { results: null, shown: new Map() };

/** What all that depends on the planned cells shows; null when the workbook's formulas are more than the engine can hold: then nobody can tell. */
function calculate(grids: readonly Grid[], cells: readonly VettedCell[]): Calculated | null {
  const source = withPlanned(grids, cells);
  const at = new Map(source.sheetNames.map((name, index) => [name, index]));
  try {
    const { results, notRecalculated } = new Calculator(source, () => 0).recalculate(
      cells.map(({ sheet, row, col }) => ({ sheet: valueOf(at, sheet), row, col })),
    );
    const named = ({ sheet, row, col }: Position): SheetCellRef => ({ sheet: itemAt(source.sheetNames, sheet), row, col });
    const shownResults = results.map(({ sheet, row, col, value }) => ({
      sheet: itemAt(source.sheetNames, sheet),
      row,
      col,
      value: plainValue(value),
    }));
    const shown = new Map<string, Shown>();
    for (const cell of shownResults) shown.set(cellKeyOf(cell), { kind: "value", value: cell.value });
    for (const cell of notRecalculated) shown.set(cellKeyOf(named(cell)), { kind: cell.reason === "circular" ? "circular" : "unknown" });
    return { results: shownResults, shown };
  } catch {
    return null;
  }
}

/** Planned cells of one sheet, by a number for each place. */
interface PlannedSheet {
  readonly contents: Map<number, CellContent>;
  readonly cells: VettedCell[];
  rows: number;
  cols: number;
}

/** The workbook with the planned cells in it; sheets that are to be added come last. */
function withPlanned(grids: readonly Grid[], cells: readonly VettedCell[]): CellSource {
  const base = sourceOf(grids);
  const sheetNames = [...new Set([...base.sheetNames, ...cells.map(({ sheet }) => sheet)])];
  const bySheet = new Map<string, PlannedSheet>();
  for (const cell of cells) {
    const own = bySheet.get(cell.sheet) ?? { contents: new Map<number, CellContent>(), cells: [], rows: 0, cols: 0 };
    own.contents.set(cellNumber(cell.row, cell.col), cell.content);
    own.cells.push(cell);
    [own.rows, own.cols] = [Math.max(own.rows, cell.row + 1), Math.max(own.cols, cell.col + 1)];
    bySheet.set(cell.sheet, own);
  }
  const planned = sheetNames.map((name) => bySheet.get(name));
  const known = (sheet: number) => sheet < base.sheetNames.length;
  return {
    ...base,
    sheetNames,
    extent: (sheet) => {
      const { rows, cols } = known(sheet) ? base.extent(sheet) : { rows: 0, cols: 0 };
      return { rows: Math.max(rows, planned[sheet]?.rows ?? 0), cols: Math.max(cols, planned[sheet]?.cols ?? 0) };
    },
    isBlankRow: (sheet, row) => planned[sheet] === undefined && (!known(sheet) || base.isBlankRow(sheet, row)),
    value: (sheet, row, col) => {
      const content = planned[sheet]?.contents.get(cellNumber(row, col));
      if (content) return content.kind === "value" ? content.value : null;
      return known(sheet) ? base.value(sheet, row, col) : null;
    },
    formula: (sheet, row, col) => {
      const content = planned[sheet]?.contents.get(cellNumber(row, col));
      if (content) return content.kind === "formula" ? { formula: content.formula, kind: "plain", fills: null } : null;
      return known(sheet) ? base.formula(sheet, row, col) : null;
    },
    forEachFormula: (sheet, visit) => {
      if (known(sheet)) base.forEachFormula(sheet, visit);
      for (const cell of planned[sheet]?.cells ?? []) if (isFormula(cell)) visit(cell.row, cell.col);
    },
  };
}
