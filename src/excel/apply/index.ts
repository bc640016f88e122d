import type { ApplyOutcome, EditPlan } from "../../workbook";
import { WorkbookError } from "../../workbook";
import { toWorkbookError } from "../errors";
import type { ExcelNamespace } from "../run";
import type { Surveyed } from "../survey";
import { blockSteps } from "./blocks";
import type { FormatAt } from "./cells";
import { cellSteps } from "./cells";
import { fillSteps } from "./fills";
import { newSheetSteps, removeSheetsStep } from "./sheets";
import type { Step } from "./step";
import { Sheets } from "./step";
import { storeStep } from "./store";
import { validationSteps } from "./validations";

/** Requests and answers of one batch stay below this; the web host refuses 5 MB. */
const BATCH_BYTES = 3_500_000;

/** What apply knows of the workbook besides the plan. */
export interface ApplyContext {
  readonly survey: Surveyed;
  readonly formatAt: FormatAt;
  /** Called with the ids of our stored parts after they were written. */
  readonly storeWritten: (ids: readonly string[]) => void;
}

/**
 * Carries out a plan: in one sync while it stays below 4 MB, in batches beyond. When a batch fails or a cell is not as
 * planned, everything written so far is put back and a WorkbookError is thrown.
 */
export async function applyPlan(excel: ExcelNamespace, plan: EditPlan, known: ApplyContext, onProgress?: (share: number) => void): Promise<ApplyOutcome> {
  refuseProtected(plan, known.survey);
  const batches = packed(stepsOf(plan, known));
  const attempted: Step[] = [];
  try {
    for (const [i, batch] of batches.entries()) {
      attempted.push(...batch);
      await excel.run((context) => writeBatch(context, batch));
      onProgress?.((i + 1) / batches.length);
    }
  } catch (cause) {
    const error = toWorkbookError(cause, sheetsOf(plan)[0] ?? "");
    await rollBack(excel, attempted, error);
    throw error;
  }
  return { results: attempted.flatMap((step) => step.results?.() ?? []) };
}

function stepsOf(plan: EditPlan, { survey, formatAt, storeWritten }: ApplyContext): Step[] {
  return [
    ...newSheetSteps(plan.newSheets, survey.sheets.map((sheet) => sheet.name)),
    ...blockSteps(plan.blocks, formatAt),
    ...cellSteps(plan.cells, formatAt),
    ...fillSteps(plan.fills),
    ...validationSteps(plan.validations),
    ...(plan.store === undefined ? [] : [storeStep(plan.store, survey.storeIds, storeWritten)]),
    ...(plan.removedSheets.length === 0 ? [] : [removeSheetsStep(plan.removedSheets)]),
  ];
}

function sheetsOf(plan: EditPlan): string[] {
  const touched = [...plan.cells, ...plan.fills, ...plan.blocks, ...plan.validations].map((part) => part.sheet);
  return [...new Set(touched)];
}

/** Nothing is sent when one of the sheets is protected. */
function refuseProtected(plan: EditPlan, { sheets }: Surveyed): void {
  const names = new Set(sheetsOf(plan));
  const locked = sheets.find((sheet) => sheet.protected && names.has(sheet.name));
  if (locked) throw new WorkbookError("protected-sheet", locked.name);
}

function packed(steps: readonly Step[]): Step[][] {
  const batches: Step[][] = [];
  let room = 0;
  for (const step of steps) {
    if (batches.length === 0 || step.bytes > room) {
      batches.push([]);
      room = BATCH_BYTES;
    }
    batches[batches.length - 1]!.push(step);
    room -= step.bytes;
  }
  return batches;
}

/** One sync: what is there, the writes, a calculation (manual mode too), what came out. Our own events are silenced meanwhile. */
async function writeBatch(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  const sheets = new Sheets(context);
  const { application } = context.workbook;
  for (const step of steps) step.prepare?.(sheets);
  context.runtime.enableEvents = false;
  application.suspendScreenUpdatingUntilNextSync();
  for (const step of steps) step.write(sheets);
  application.calculate("Recalculate");
  for (const step of steps) step.readBack?.(sheets);
  context.runtime.enableEvents = true;
  await context.sync();
  for (const step of steps) step.verify?.();
}

/** Puts back what was written, from the last step to the first. @throws WorkbookError not-restored, with the first error as its cause */
async function rollBack(excel: ExcelNamespace, attempted: readonly Step[], error: WorkbookError): Promise<void> {
  const steps = [...attempted].reverse();
  try {
    await excel.run(async (context) => {
      const sheets = new Sheets(context);
      context.runtime.enableEvents = false;
      for (const step of steps) step.inspect?.(sheets);
      await context.sync();
      const fresh = new Sheets(context);
      for (const step of steps) step.undo?.(fresh);
      context.workbook.application.calculate("Recalculate");
      context.runtime.enableEvents = true;
      await context.sync();
    });
  } catch (cause) {
    throw new WorkbookError("not-restored", error.message, { cause });
  }
}
