import type { SheetAssessment } from "../assessment";
import {
  baseDataBlock,
  baseDataLines,
  baseSheetOf,
  inputRows,
  sentenceForms,
  updatedBase,
  type BaseDataSheet,
  type InputRow,
} from "../base-sheet";
import { messages } from "../messages";
import {
  EMPTY_PLAN,
  WorkbookError,
  type EditPlan,
  type Grid,
  type StoredSummary,
  type ValidationEdit,
  type WrittenLine,
} from "../workbook";
import { BASE_DATA, freeName, nameNotes, type OwnTableInput } from "./own-tables";
import type { Planned } from "./planned";
import { plannedTable } from "./planned-table";

/**
 * Inserts the 基础数据 sheet, or brings it up to date: what a person typed stays, figures that stand elsewhere in the workbook come in as
 * live links, and every blank judgement cell of the scoring sheets gets its allowed range as data validation.
 * @throws WorkbookError own-table when the sheet is hidden, protected-sheet
 */
export function planBaseData(input: OwnTableInput): Planned {
  const { sheets } = input.assessment;
  const scored = sentenceForms(sheets);
  const main = scored.find((sheet) => sheet.profile.baseData) ?? scored[0];
  if (!main) throw new WorkbookError("refused", messages.actions.noBaseData);
  const found = baseSheetOf(sheets, main.profile);
  const grid = sheets.find((sheet) => sheet.grid.sheet === found?.sheet)?.grid;
  const rows = inputRows(sheets, main.profile);
  const ranges = judgementRanges(scored);
  return found && grid ? broughtUpToDate(input, { found, grid, rows, ranges }) : inserted(input, main, { rows, ranges });
}

interface Wanted {
  readonly rows: readonly InputRow[];
  readonly ranges: readonly ValidationEdit[];
}

function inserted(input: OwnTableInput, main: SheetAssessment, { rows, ranges }: Wanted): Planned {
  const { sheetName } = messages.baseSheet;
  const name = freeName(sheetName, input.names);
  const block = baseDataBlock(name, main.profile.name, rows);
  const plan: EditPlan = { ...EMPTY_PLAN, newSheets: [{ name, after: main.grid.sheet }], blocks: [block], validations: ranges };
  return finish(input, plan, recordOf(name, baseDataLines(rows)), nameNotes(sheetName, name));
}

function broughtUpToDate(
  input: OwnTableInput,
  { found, grid, rows, ranges }: Wanted & { readonly found: BaseDataSheet; readonly grid: Grid },
): Planned {
  const record = input.state.summaries.find((one) => one.kind === BASE_DATA && one.sheet === grid.sheet);
  const { cells, block, validations, lines, apart } = updatedBase(found, rows, grid, record?.lines ?? []);
  const own = grid.protected ? [] : validations;
  if (grid.hidden && (block !== null || cells.length + own.length > 0))
    throw new WorkbookError("own-table", messages.summaries.stops.hidden(grid.sheet));
  const plan: EditPlan = { ...EMPTY_PLAN, cells, blocks: block ? [block] : [], validations: [...own, ...ranges] };
  return finish(input, plan, recordOf(grid.sheet, lines), apart && block ? [messages.baseSheet.apart(block.top + 1)] : []);
}

/** The sheet is found by its header and its rows by their labels, so the record tells no place. */
function recordOf(sheet: string, lines: readonly WrittenLine[]): StoredSummary {
  return { kind: BASE_DATA, sheet, top: 0, left: 0, rows: lines.length, cols: 6, lines, alone: true };
}

function finish(input: OwnTableInput, plan: EditPlan, record: StoredSummary, notes: readonly string[]): Planned {
  return plannedTable(input, { action: "insertBaseData", plan, record, notes });
}

/** Ranges for blank judgements. A scoring sentence that was not wholly read, or has a bonus, may allow more than the weight: nothing is refused there. */
function judgementRanges(sheets: readonly SheetAssessment[]): ValidationEdit[] {
  return sheets
    .filter((sheet) => !sheet.grid.protected && !sheet.grid.hidden && sheet.layout.kind === "scoring-sheet")
    .flatMap((sheet) =>
      sheet.score.tables
        .flatMap((table) => table.rows)
        .flatMap((row): ValidationEdit[] => {
          if (
            row.basis !== "judgement" ||
            !row.range ||
            !row.scoreCell ||
            row.sentences.some(({ read }) => read.status !== "understood" || read.clauses.some((clause) => clause.kind === "bonus"))
          )
            return [];
          const [min, max] = row.range.map((end) => end.toNumber()) as [number, number];
          const { row: top, col: left } = row.scoreCell;
          return [
            {
              sheet: sheet.grid.sheet,
              rect: { top, left, bottom: top, right: left },
              rule: { kind: "decimal", min, max, prompt: messages.actions.judgeRange(String(min), String(max)) },
            },
          ];
        }),
    );
}
