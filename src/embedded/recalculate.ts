import type { BookModel, FormulaInfo, SheetModel } from "./model/types";
import { Calculator, type CalcReport, type CellSource, type FormulaCell, type Position, type SourceTable } from "../formulas";
import type { CellRect } from "../workbook";
import { serialOfMoment } from "../workbook/days";

/** The formula engine's view of a workbook model. */
export function sourceOf(book: BookModel): CellSource {
  const sheets = [...book.sheets];
  return {
    sheetNames: sheets.map((sheet) => sheet.name),
    date1904: book.date1904,
    value: (sheet, row, col) => sheets[sheet]?.value(row, col) ?? null,
    formula: (sheet, row, col) => formulaCell(sheets[sheet]?.formulaInfo(row, col) ?? null),
    forEachFormula: (sheet, visit) => sheets[sheet]?.forEachFormula((row, col) => visit(row, col)),
    isBlankRow: (sheet, row) => sheets[sheet]?.isBlankRow(row) ?? true,
    extent: (sheet) => {
      const used = sheets[sheet]?.usedValues() ?? null;
      return { rows: used ? used.bottom + 1 : 0, cols: used ? used.right + 1 : 0 };
    },
    definedName: (name, sheet) => (book.name(name, sheets[sheet]?.id ?? null) ?? book.name(name))?.formula ?? null,
    table: (name, at) => findTable(sheets, name, at),
    hiddenBy: hiddenBy(sheets),
  };
}

/** A hidden row in the area of a filter with a condition is hidden by it. */
function hiddenBy(sheets: readonly SheetModel[]): CellSource["hiddenBy"] {
  const filters = new Map<number, readonly CellRect[]>();
  return (sheet, row) => {
    const model = sheets[sheet];
    if (!model?.row(row).hidden) return null;
    const areas = filters.get(sheet) ?? model.filters();
    filters.set(sheet, areas);
    return areas.some((area) => row > area.top && row <= area.bottom) ? "filter" : "hand";
  };
}

function formulaCell(info: FormulaInfo | null): FormulaCell | null {
  return info ? { formula: info.text, kind: info.kind, fills: info.ref } : null;
}

function findTable(sheets: readonly SheetModel[], name: string, at: Position): SourceTable | null {
  for (const [sheet, model] of sheets.entries()) {
    const table = model.tables().find(({ name: known, rect }) => {
      if (name !== "") return known.toLowerCase() === name.toLowerCase();
      return sheet === at.sheet && at.row >= rect.top && at.row <= rect.bottom && at.col >= rect.left && at.col <= rect.right;
    });
    if (table) return { sheet, rect: table.rect, headerRows: table.headerRows, totalsRows: table.totalsRows, columns: table.columns };
  }
  return null;
}

interface Known {
  readonly calculator: Calculator;
  readonly structure: string;
}

const known = new WeakMap<BookModel, Known>();

/** Sheets, names and tables: when they change, what formulas mean may change everywhere. */
function structureOf(book: BookModel): string {
  const sheets = book.sheets.map((sheet) => [sheet.id, sheet.name, sheet.tables()]);
  return JSON.stringify([sheets, book.names().map(({ name, scope, formula }) => [name, scope, formula])]);
}

/** A cell that was changed since the last computation. */
export interface ChangedCell {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly col: number;
}

/**
 * Computes a workbook's formulas and stores their results in it. Cells that cannot be computed keep their cached value and are marked stale.
 * @param changed the cells written since the last call; absent computes everything. All writes must be told, or dependents stay old.
 * @param now the moment that TODAY and NOW give, by default the present one.
 */
export function recalculate(book: BookModel, changed?: readonly ChangedCell[], now: () => Date = () => new Date()): CalcReport {
  const structure = structureOf(book);
  const old = known.get(book);
  const usable = changed !== undefined && old?.structure === structure;
  const calculator = usable ? old.calculator : new Calculator(sourceOf(book), () => serialOfMoment(now(), book.date1904));
  if (!usable) known.set(book, { calculator, structure });
  const report = usable ? calculator.recalculate(changed.map(positionOf)) : calculator.recalculateAll();
  for (const { sheet, row, col, value } of report.results) book.sheets[sheet]?.setCached(row, col, value);
  for (const { sheet, row, col } of report.notRecalculated) book.sheets[sheet]?.markStale(row, col);
  return report;
}

function positionOf({ sheet, row, col }: ChangedCell): Position {
  return { sheet: sheet.position, row, col };
}
