import {
  type ApplyOutcome,
  type ChangeEvent,
  type EditPlan,
  type ExcelPort,
  type Grid,
  type LookRequest,
  type LooksRead,
  type ReadOptions,
  type SheetSurvey,
  type Unsubscribe,
  type WorkbookSurvey,
  WorkbookError,
} from "../workbook";
import { applyPlan } from "./apply";
import type { KnownStore } from "./apply/store";
import { listen } from "./events";
import { readLooks } from "./looks";
import { readSheets } from "./read";
import { type ExcelNamespace, run } from "./run";
import { readSelection, selectCells } from "./selecting";
import { type Surveyed, surveyWorkbook } from "./survey";

/** What the page knows of its Excel. */
export interface PortOptions {
  /** The highest ExcelApi level, 113 for 1.13; see highestApiLevel. */
  readonly apiLevel: () => number;
  /** Runs something after so many milliseconds and gives a way to call it off. Without it a request waits as long as Excel takes. */
  readonly schedule?: Schedule;
  /** Ends the task that runs. With it the thread is free between writing a request, sending it and looking at its answer. */
  readonly turn?: () => Promise<void>;
}

/** ExcelPort over the genuine Office.js client of a page. */
export function createOfficePort(excel: ExcelNamespace, options: PortOptions): ExcelPort {
  const { schedule, turn } = options;
  const paced = turn ? inTurns(excel, turn) : excel;
  return new OfficePort(schedule ? patient(paced, schedule) : paced, options);
}

class OfficePort implements ExcelPort {
  private surveyed: Surveyed | null = null;
  private readonly grids = new Map<string, Grid>();

  constructor(
    private readonly excel: ExcelNamespace,
    private readonly options: PortOptions,
  ) {}

  survey(): Promise<WorkbookSurvey> {
    return this.look();
  }

  async readGrids(sheets: readonly SheetSurvey[], options: ReadOptions): Promise<Grid[]> {
    const grids = await readSheets(this.excel, sheets, options);
    for (const grid of grids) this.grids.set(grid.sheet, grid);
    return grids;
  }

  sheetsWithAttachments(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return sheetsWithAttachments(this.excel, this.options.apiLevel(), ids);
  }

  readLooks(request: LookRequest): Promise<LooksRead> {
    return readLooks(this.excel, request);
  }

  async apply(plan: EditPlan, onProgress?: (share: number) => void, signal?: AbortSignal): Promise<ApplyOutcome> {
    const survey = this.surveyed ?? (await this.look());
    // Until all went well nothing is known for sure: sheets and parts may be others.
    this.surveyed = null;
    let stored: KnownStore = survey;
    const outcome = await applyPlan(
      this.excel,
      plan,
      {
        survey,
        formatAt: (sheet, row, col) => this.formatAt(sheet, row, col),
        storeWritten: (now) => {
          stored = now;
        },
      },
      { onProgress, signal },
    );
    if (plan.newSheets.length + plan.removedSheets.length === 0)
      this.surveyed = { ...survey, storeIds: stored.storeIds, store: stored.store };
    return outcome;
  }

  select(sheet: string, address: string): Promise<void> {
    return selectCells(this.excel, sheet, address);
  }

  selection(): Promise<ChangeEvent> {
    return readSelection(this.excel);
  }

  onChanged(listener: (event: ChangeEvent) => void): Promise<Unsubscribe> {
    return listen(this.excel, "changed", (id) => this.nameOf(id), listener);
  }

  onSelectionChanged(listener: (event: ChangeEvent) => void): Promise<Unsubscribe> {
    return listen(this.excel, "selected", (id) => this.nameOf(id), listener);
  }

  private async look(): Promise<Surveyed> {
    this.surveyed = await surveyWorkbook(this.excel, this.options.apiLevel());
    return this.surveyed;
  }

  private nameOf(id: string): string | null {
    return this.surveyed?.sheets.find((sheet) => sheet.id === id)?.name ?? null;
  }

  private formatAt(sheet: string, row: number, col: number): string | null {
    const grid = this.grids.get(sheet);
    return grid?.numberFormats[row - grid.top]?.[col - grid.left] ?? null;
  }
}

/** Excel levels from which a kind of thing can be counted. */
const COUNTED = [
  { from: 104, of: (sheet: Excel.Worksheet) => sheet.charts },
  { from: 104, of: (sheet: Excel.Worksheet) => sheet.tables },
  { from: 104, of: (sheet: Excel.Worksheet) => sheet.pivotTables },
  { from: 109, of: (sheet: Excel.Worksheet) => sheet.shapes },
  { from: 110, of: (sheet: Excel.Worksheet) => sheet.comments },
] as const;

/**
 * The sheets on which something hangs besides their cells: threads of comments, pictures and shapes, charts, tables, pivot tables, as
 * far as its level tells of them. The plain notes of older Excel (注释) are not told before level 1.18 and not looked at. One sync.
 */
export async function sheetsWithAttachments(excel: ExcelNamespace, apiLevel: number, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const counted = COUNTED.filter(({ from }) => apiLevel >= from);
  if (ids.length === 0 || counted.length === 0) return new Set();
  return run(
    excel,
    async (context) => {
      const asked = ids.map((id) => ({ id, counts: counted.map(({ of }) => of(context.workbook.worksheets.getItem(id)).getCount()) }));
      await context.sync();
      return new Set(asked.filter(({ counts }) => counts.some((count) => count.value > 0)).map(({ id }) => id));
    },
    { waits: true },
  );
}

/** Runs something after so many milliseconds; the answer calls it off. */
export type Schedule = (run: () => void, milliseconds: number) => () => void;

/** So long a request may take: a large workbook may calculate for minutes. */
const LONGEST_WAIT_MS = 300_000;

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;
type Run = <T>(...given: readonly [Batch<T>] | readonly [Excel.RunOptions, Batch<T>]) => Promise<T>;

/** The library with another way to run a batch. */
function running(excel: ExcelNamespace, run: Run): ExcelNamespace {
  return Object.create(excel, { run: { value: run } }) as ExcelNamespace;
}

/** The library, which writes a large request and reads a large answer in one go, with a turn for others before each request and behind its answer. */
function inTurns(excel: ExcelNamespace, turn: () => Promise<void>): ExcelNamespace {
  return running(excel, (...given) => {
    const batch = given.length === 1 ? given[0] : given[1];
    const paced: typeof batch = (context) => {
      const sync = context.sync.bind(context);
      context.sync = (async (passed?: unknown) => {
        await turn();
        const answer = await sync(passed);
        await turn();
        return answer;
      }) as typeof context.sync;
      return batch(context);
    };
    return given.length === 1 ? excel.run(paced) : excel.run(given[0], paced);
  });
}

/**
 * The library, with an end to waiting: a run that is not answered in five minutes ends with WorkbookError no-answer. An answer that
 * comes later finds nobody, and no further request of that run is sent.
 */
export function patient(excel: ExcelNamespace, schedule: Schedule): ExcelNamespace {
  const within: Run = (...given) =>
    new Promise((resolve, reject) => {
      const batch = given.length === 1 ? given[0] : given[1];
      let givenUp = false;
      const callOff = schedule(() => {
        givenUp = true;
        reject(new WorkbookError("no-answer"));
      }, LONGEST_WAIT_MS);
      const guarded: typeof batch = (context) => {
        const sync = context.sync.bind(context);
        context.sync = ((passed?: unknown) =>
          givenUp ? Promise.reject(new WorkbookError("no-answer")) : sync(passed)) as typeof context.sync;
        return batch(context);
      };
      (given.length === 1 ? excel.run(guarded) : excel.run(given[0], guarded)).then(resolve, reject).finally(callOff);
    });
  return running(excel, within);
}
