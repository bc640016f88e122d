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
    definedName: namesOf(book, sheets),
    table: tablesOf(sheets),
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

/** Names and tables stay as they are while a source is in use (see Calculator), so they are found by a list made once. */
function namesOf(book: BookModel, sheets: readonly SheetModel[]): CellSource["definedName"] {
  let names: Map<string, string> | null = null;
  const keyOf = (scope: string | null, name: string): string => `${scope ?? ""}!${name.toLowerCase()}`;
  return (name, sheet) => {
    names ??= new Map([...book.names()].reverse().map((known) => [keyOf(known.scope, known.name), known.formula]));
    return names.get(keyOf(sheets[sheet]?.id ?? null, name)) ?? names.get(keyOf(null, name)) ?? null;
  };
}

function tablesOf(sheets: readonly SheetModel[]): CellSource["table"] {
  let tables: readonly { readonly name: string; readonly table: SourceTable }[][] | null = null;
  let byName: Map<string, SourceTable> | null = null;
  return (name, at) => {
    tables ??= sheets.map((model, sheet) =>
      model.tables().map(({ name: own, rect, headerRows, totalsRows, columns }) => ({
        name: own.toLowerCase(),
        table: { sheet, rect, headerRows, totalsRows, columns },
      })),
    );
    if (name === "") return tables[at.sheet]?.find(({ table }) => holds(table.rect, at))?.table ?? null;
    byName ??= new Map(
      tables
        .flat()
        .reverse()
        .map((one) => [one.name, one.table]),
    );
    return byName.get(name.toLowerCase()) ?? null;
  };
}

const holds = (rect: CellRect, { row, col }: { readonly row: number; readonly col: number }): boolean =>
  row >= rect.top && row <= rect.bottom && col >= rect.left && col <= rect.right;

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
