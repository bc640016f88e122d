import type { BudgetScore, TableScore } from "../../scoring/types";
import type { Check, CheckContext, CheckRecord, FindingDraft } from "../types";
import { linesOf, type Line } from "./lines";
import type { SheetView } from "./sheet";

type Drafts = FindingDraft | readonly FindingDraft[] | null;

function listed(drafts: Drafts): readonly FindingDraft[] {
  if (drafts === null) return [];
  return Array.isArray(drafts) ? (drafts as readonly FindingDraft[]) : [drafts as FindingDraft];
}

/** A rule that looks at one sheet at a time. */
export function sheetCheck(record: CheckRecord, run: (context: CheckContext) => Drafts): Check {
  return { record, scope: "sheet", run: (context) => listed(run(context)) };
}

/** A rule that looks at every indicator row. */
export function rowCheck(record: CheckRecord, run: (line: Line) => Drafts): Check {
  return sheetCheck(record, (context) => {
    // Most rows have nothing to say to most rules, some forty thousand times in a form of 300 rows: no list is made for that.
    const drafts: FindingDraft[] = [];
    for (const table of context.score.tables)
      for (const line of linesOf(context, table)) {
        const found = run(line);
        if (found !== null) drafts.push(...listed(found));
      }
    return drafts;
  });
}

/** A rule that looks at every table. */
export function tableCheck(record: CheckRecord, run: (table: TableScore, sheet: SheetView) => Drafts): Check {
  return sheetCheck(record, (context) => context.score.tables.flatMap((table) => listed(run(table, context))));
}

/** A rule that looks at every fund block. */
export function budgetCheck(record: CheckRecord, run: (budget: BudgetScore, table: TableScore, sheet: SheetView) => Drafts): Check {
  return tableCheck(record, (table, sheet) => (table.budget ? run(table.budget, table, sheet) : null));
}

/** A rule that looks at all sheets of the workbook together; it runs once. */
export function workbookCheck(record: CheckRecord, run: (sheets: readonly SheetView[]) => Drafts): Check {
  return { record, scope: "workbook", run: (context) => listed(run(context.all)) };
}
