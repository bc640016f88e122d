import type {
  ApplyOutcome,
  ChangeEvent,
  EditPlan,
  ExcelPort,
  Grid,
  LookRequest,
  LooksRead,
  ReadOptions,
  SheetSurvey,
  Unsubscribe,
  WorkbookSurvey,
} from "../workbook";
import { applyPlan } from "./apply";
import { sheetsWithAttachments } from "./attached";
import type { KnownStore } from "./apply/store";
import { listen } from "./events";
import { readLooks } from "./looks";
import { readSheets } from "./read";
import { patient, type Schedule } from "./patience";
import type { ExcelNamespace } from "./run";
import { readSelection, selectCells } from "./selecting";
import type { Surveyed } from "./survey";
import { surveyWorkbook } from "./survey";

/** What the page knows of its Excel. */
export interface PortOptions {
  /** The highest ExcelApi level, 113 for 1.13; see highestApiLevel. */
  readonly apiLevel: () => number;
  /** Runs something after so many milliseconds and gives a way to call it off. Without it a request waits as long as Excel takes. */
  readonly schedule?: Schedule;
}

/** ExcelPort over the genuine Office.js client of a page. */
export function createOfficePort(excel: ExcelNamespace, options: PortOptions): ExcelPort {
  return new OfficePort(options.schedule ? patient(excel, options.schedule) : excel, options);
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
