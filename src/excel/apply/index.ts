import type { ApplyOutcome, EditPlan } from "../../workbook";
import { WorkbookError } from "../../workbook";
import { isWholeRefusal, toWorkbookError } from "../errors";
import type { ExcelNamespace } from "../run";
import type { Surveyed } from "../survey";
import { blockSteps } from "./blocks";
import type { FormatAt } from "./cells";
import { cellSteps } from "./cells";
import { fillSteps } from "./fills";
import { lookSteps } from "./looks";
import { newSheetSteps, removeSheetsStep } from "./sheets";
import type { Step } from "./step";
import { Sheets } from "./step";
import { storeStep, type KnownStore } from "./store";
import { validationSteps } from "./validations";

/** Requests and answers of one batch stay below this; the web host refuses 5 MB. */
const BATCH_BYTES = 3_500_000;

/** What apply knows of the workbook besides the plan. */
export interface ApplyContext {
  readonly survey: Surveyed;
  readonly formatAt: FormatAt;
  /** Called after our stored part was written, with what stands there now. */
  readonly storeWritten: (now: KnownStore) => void;
}

/**
 * Carries out a plan: in one sync while it stays below 4 MB, in batches beyond. When a batch fails or a cell is not as
 * planned, everything written so far is put back and a WorkbookError is thrown.
 */
export async function applyPlan(excel: ExcelNamespace, plan: EditPlan, known: ApplyContext, onProgress?: (share: number) => void): Promise<ApplyOutcome> {
  refuseProtected(plan, known.survey);
  const batches = packed(stepsOf(plan, known));
  const done: Step[] = [];
  for (const [i, batch] of batches.entries()) {
    try {
      await excel.run((context) => writeBatch(context, batch));
    } catch (cause) {
      await takeBack(excel, isWholeRefusal(cause) ? done : [...done, ...batch], cause, sheetsOf(plan));
    }
    done.push(...batch);
    onProgress?.((i + 1) / batches.length);
  }
  return { results: done.flatMap((step) => step.results?.() ?? []) };
}

function stepsOf(plan: EditPlan, { survey, formatAt, storeWritten }: ApplyContext): Step[] {
  return [
    ...newSheetSteps(plan.newSheets, survey.sheets.map((sheet) => sheet.name)),
    ...blockSteps(plan.blocks, formatAt),
    ...cellSteps(plan.cells, formatAt, new Set(survey.sheets.filter((sheet) => sheet.protected).map((sheet) => sheet.name))),
    ...lookSteps(plan.looks),
    ...fillSteps(plan.fills),
    ...validationSteps(plan.validations),
    ...(plan.store === undefined ? [] : [storeStep(plan.store, survey, storeWritten)]),
    ...(plan.removedSheets.length === 0 ? [] : [removeSheetsStep(plan.removedSheets)]),
  ];
}

function sheetsOf(plan: EditPlan): string[] {
  const touched = [...plan.cells, ...plan.fills, ...plan.blocks, ...plan.validations, ...plan.looks].map((part) => part.sheet);
  return [...new Set(touched)];
}

/**
 * Nothing is sent when looks or tables change on a protected sheet, or when sheets come or go in a protected workbook. Cells may: those
 * that are not locked take a content, and Excel refuses the others.
 */
function refuseProtected(plan: EditPlan, { sheets, structureProtected }: Surveyed): void {
  if (structureProtected && plan.newSheets.length + plan.removedSheets.length > 0) throw new WorkbookError("protected-workbook");
  const names = new Set(sheetsOf({ ...plan, cells: [] }));
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
  context.runtime.enableEvents = false;
  application.suspendScreenUpdatingUntilNextSync();
  for (const step of steps) step.begin?.(sheets);
  for (const step of steps) step.prepare?.(sheets);
  for (const step of steps) step.write?.(sheets);
  application.calculate("Recalculate");
  for (const step of steps) step.readBack?.(sheets);
  context.runtime.enableEvents = true;
  await context.sync();
  for (const step of steps) step.verify?.();
}

/**
 * Puts back what was written, from the last step to the first, then throws why.
 * @throws WorkbookError always: what went wrong, or not-restored when it could not be put back either
 */
async function takeBack(excel: ExcelNamespace, attempted: readonly Step[], cause: unknown, names: readonly string[]): Promise<never> {
  const error = toWorkbookError(cause, names[0]);
  if (attempted.length === 0) throw error;
  const missing: string[] = [];
  try {
    for (const batch of packed([...attempted].reverse())) missing.push(...(await excel.run((context) => undoAll(context, batch, names))));
  } catch (second) {
    throw new WorkbookError("not-restored", error.message, { cause: second });
  }
  throw error.code === "sheet-gone" && missing.length > 0 ? toWorkbookError(cause, missing[0]) : error;
}

/** Two syncs: what is there now, and what must change. Gives the sheets that are no longer there. */
async function undoAll(context: Excel.RequestContext, steps: readonly Step[], names: readonly string[]): Promise<string[]> {
  const sheets = new Sheets(context);
  context.runtime.enableEvents = false;
  for (const name of names) sheets.find(name).load("name");
  for (const step of steps) step.inspect?.(sheets);
  await context.sync();
  const missing = names.filter((name) => sheets.find(name).isNullObject);
  const fresh = new Sheets(context);
  for (const step of steps) step.undo?.(fresh);
  context.workbook.application.calculate("Recalculate");
  context.runtime.enableEvents = true;
  await context.sync();
  return missing;
}
