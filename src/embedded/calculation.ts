import { Calculator as Engine, type Position } from "../formulas";
import { sourceOf } from "./recalculate";
import type { Calculator } from "./host/calculator";
import type { BookModel, SheetModel } from "./model/types";

interface Touched {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly col: number;
}

/**
 * The formula engine as the host uses it: only what depends on a written cell is computed, so that cached values of
 * formulas nobody touched stay as they came. @param now the moment that TODAY and NOW give.
 */
export function createCalculator(book: BookModel, now: () => number, tools: Pick<Calculator, "text" | "isFormula">): Calculator {
  let engine: Engine | null = null;
  let touched: Touched[] = [];
  return {
    ...tools,
    touch(sheet, row, col) {
      touched.push({ sheet, row, col });
    },
    touchStructure() {
      engine = null;
    },
    *opening() {
      const due = withoutResult(book);
      if (due.length === 0) return;
      for (const { sheet, row, col } of due) book.sheets[sheet]?.setFirstResult(row, col, null);
      engine = new Engine(sourceOf(book), now);
      for (const { sheet, row, col, value } of (yield* engine.calculating(due)).results)
        book.sheets[sheet]?.setFirstResult(row, col, value);
    },
    *running(all) {
      engine ??= new Engine(sourceOf(book), now);
      const cells = touched
        .filter(({ sheet }) => book.sheetById(sheet.id) === sheet)
        .map(({ sheet, row, col }) => ({ sheet: sheet.position, row, col }));
      touched = [];
      const report = yield* all ? engine.recalculatingAll() : engine.recalculating(cells);
      for (const { sheet, row, col, value } of report.results) {
        book.sheets[sheet]?.setCached(row, col, value);
        yield;
      }
      for (const { sheet, row, col } of report.notRecalculated) book.sheets[sheet]?.markStale(row, col);
    },
  };
}

/**
 * Formulas whose result the file does not hold. Some writers (POI, EasyExcel) store 0 for a formula that they never calculated:
 * where the file leaves the calculation to Excel, a 0 is no result either.
 */
function withoutResult(book: BookModel): Position[] {
  const trusted = !book.calculatesOnLoad;
  return book.sheets.flatMap((sheet) => {
    const found: Position[] = [];
    sheet.forEachFormula((row, col) => {
      const value = sheet.value(row, col);
      if (value === null || (value === 0 && !trusted)) found.push({ sheet: sheet.position, row, col });
    });
    return found;
  });
}
