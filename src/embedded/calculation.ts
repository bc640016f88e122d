import { Calculator as Engine } from "../formulas";
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
    run(all) {
      engine ??= new Engine(sourceOf(book), now);
      const cells = touched.filter(({ sheet }) => book.sheetById(sheet.id) === sheet).map(({ sheet, row, col }) => ({ sheet: sheet.position, row, col }));
      touched = [];
      const report = all ? engine.recalculateAll() : engine.recalculate(cells);
      for (const { sheet, row, col, value } of report.results) book.sheets[sheet]?.setCached(row, col, value);
      for (const { sheet, row, col } of report.notRecalculated) book.sheets[sheet]?.markStale(row, col);
    },
  };
}
