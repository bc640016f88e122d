import { messages } from "../../messages";
import type { ApplyOutcome, EditPlan } from "../../workbook";
import { splitSheetAddress, WorkbookError } from "../../workbook";
import { isUndoRefusal, isWholeRefusal, toWorkbookError } from "../errors";
import type { ExcelNamespace } from "../run";
import { run } from "../run";
import type { Surveyed } from "../survey";
import { blockSteps } from "./blocks";
import type { FormatAt } from "./cells";
import { cellSteps } from "./cells";
import { fillSteps } from "./fills";
import { lookSteps } from "./looks";
import { newSheetSteps, RemoveSheets } from "./sheets";
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

/** What a caller may want to know or say while a plan is carried out. */
export interface ApplyOptions {
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Looked at between batches. */
  readonly signal?: AbortSignal | undefined;
}

/** From this ExcelApi level on the requests of one run can be one step of what a person can undo (`mergeUndoGroup`). */
const GROUPS_UNDO = 120;

/**
 * Carries out a plan: in one sync while it stays below 4 MB, in batches beyond; one more before when looks or sizes of standing sheets
 * change, one more behind when sheets are deleted. Where Excel can, several batches are one step for Ctrl+Z. When a batch fails or a cell
 * is not as planned, everything written so far is put back, the workbook is read until it is as before, and a WorkbookError is thrown.
 */
export async function applyPlan(excel: ExcelNamespace, plan: EditPlan, known: ApplyContext, options: ApplyOptions = {}): Promise<ApplyOutcome> {
  refuseProtected(plan, known.survey);
  // A deleted sheet cannot come back by Ctrl+Z, so a group with one would be refused as a whole.
  const undo = known.survey.apiLevel >= GROUPS_UNDO && plan.removedSheets.length === 0 ? "one-step" : "as-it-comes";
  try {
    return await carryOut(excel, plan, known, { ...options, undo });
  } catch (thrown) {
    // All is put back by now. Some builds refuse groups that they should take (OfficeDev/office-js #6491, #6711).
    if (undo === "as-it-comes" || !isUndoRefusal((thrown as { cause?: unknown }).cause)) throw thrown;
    return carryOut(excel, plan, known, { ...options, undo: "as-it-comes" });
  }
}

async function carryOut(excel: ExcelNamespace, plan: EditPlan, known: ApplyContext, { onProgress, signal, undo }: ApplyOptions & { readonly undo: "one-step" | "as-it-comes" }): Promise<ApplyOutcome> {
  const batches = batchesOf(plan, known);
  await remember(excel, batches.flat(), sheetsOf(plan));
  const removal = removalOf(plan, known.survey);
  const all = [...batches, ...(removal ? [[removal]] : [])];
  const done: Step[] = [];
  let at = 0;
  const writeAll = async (send: (batch: readonly Step[]) => Promise<void>) => {
    for (; at < all.length; at += 1) {
      if (signal?.aborted) throw new WorkbookError("cancelled");
      await send(all[at]!);
      done.push(...all[at]!);
      onProgress?.((at + 1) / all.length);
    }
  };
  try {
    if (undo === "one-step" && all.length > 1) await excel.run({ mergeUndoGroup: true }, (context) => writeAll((batch) => writeBatch(context, batch)));
    else await writeAll((batch) => excel.run((context) => writeBatch(context, batch)));
  } catch (cause) {
    const batch = all[at] ?? [];
    if (removal === null || batch[0] !== removal) await takeBack(excel, [...done, ...batch], { cause, first: at === 0, names: sheetsOf(plan) });
    else if (!(await isRemoved(excel, removal, cause))) await takeBack(excel, done, { cause, first: false, names: sheetsOf(plan) });
    onProgress?.(1);
  }
  return { results: done.flatMap((step) => step.results?.() ?? []) };
}

/** The record of an action goes with the first of several batches: whatever happens then, 还原 knows of it. */
function batchesOf(plan: EditPlan, { survey, formatAt, storeWritten }: ApplyContext): Step[][] {
  const steps = [
    ...newSheetSteps(plan, survey.sheets),
    ...blockSteps(plan.blocks, formatAt),
    ...cellSteps(plan.cells, formatAt, new Set(survey.sheets.filter((sheet) => sheet.protected).map((sheet) => sheet.name))),
    ...lookSteps(plan.looks),
    ...fillSteps(plan.fills),
    ...validationSteps(plan.validations),
  ];
  if (plan.store === undefined) return packed(steps);
  const store = storeStep(plan.store, survey, storeWritten);
  const last = packed([...steps, store]);
  return last.length > 1 && plan.store !== null ? packed([store, ...steps]) : last;
}

function removalOf({ removedSheets }: EditPlan, { sheets }: Surveyed): RemoveSheets | null {
  const ids = removedSheets.map((name) => sheets.find((sheet) => sheet.name === name)?.id ?? name);
  return ids.length === 0 ? null : new RemoveSheets(ids);
}

/** Nothing has been written yet when this fails. */
async function remember(excel: ExcelNamespace, steps: readonly Step[], names: readonly string[]): Promise<void> {
  const asking = steps.filter((step) => step.remembers);
  for (const batch of packed(asking)) {
    await run(excel, (context) => askBefore(context, batch), names[0]);
  }
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

async function askBefore(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  const sheets = new Sheets(context);
  for (const step of steps) step.remember?.(sheets);
  await context.sync();
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

/** A failure, and what is known of it. */
interface Failure {
  readonly cause: unknown;
  /** Whether it was the first batch that failed. */
  readonly first: boolean;
  readonly names: readonly string[];
}

/** So often the workbook is looked at: what a look finds is put back, and a look that finds nothing ends it. */
const LOOKS = 7;
/** So many looks may fail. */
const FAILED_LOOKS = 2;

/**
 * Puts back what was written, from the last step to the first, until a look at the workbook finds nothing of ours; then throws why.
 * @throws WorkbookError always: what went wrong; not-restored with the cells and sheets that could not be put back; not-known when Excel could not be asked
 */
async function takeBack(excel: ExcelNamespace, attempted: readonly Step[], { cause, first, names }: Failure): Promise<never> {
  const error = toWorkbookError(cause, names[0]);
  if (attempted.length === 0) throw error;
  const refused = first && isWholeRefusal(cause);
  const missing = new Set<string>();
  const left: string[] = [];
  for (const batch of packed([...attempted].reverse())) {
    let places: readonly string[] = [];
    for (let looks = 0, failed = 0; looks < LOOKS; looks += 1) {
      try {
        const found = await excel.run({ delayForCellEdit: !refused }, (context) => undoAll(context, batch, names));
        for (const name of found.missing) missing.add(name);
        places = found.places;
        if (places.length === 0) break;
      } catch (second) {
        failed += 1;
        // Excel refuses whole requests while a person edits a cell: this one did nothing, and the next ones are refused as well.
        if (refused && isWholeRefusal(second)) throw error;
        if (failed >= FAILED_LOOKS || isNoAnswer(second)) throw new WorkbookError("not-known", "", { cause: second });
      }
    }
    left.push(...places);
  }
  if (left.length > 0) throw new WorkbookError("not-restored", placesText([...new Set(left)]), { cause });
  throw error.code === "sheet-gone" && missing.size > 0 ? toWorkbookError(cause, [...missing][0]) : error;
}

/** So many places are named, and of every sheet one. */
const MOST_NAMED = 12;

function placesText(places: readonly string[]): string {
  const firsts = places.filter((place, i) => places.findIndex((other) => splitSheetAddress(other).sheet === splitSheetAddress(place).sheet) === i);
  const named = [...firsts, ...places.filter((place) => !firsts.includes(place))].slice(0, Math.max(MOST_NAMED, firsts.length));
  return messages.excel.places(named, places.length);
}

function isNoAnswer(cause: unknown): boolean {
  return cause instanceof WorkbookError && cause.code === "no-answer";
}

/** True when the sheets are gone although the request failed; it is asked, not believed. */
async function isRemoved(excel: ExcelNamespace, removal: RemoveSheets, cause: unknown): Promise<boolean> {
  try {
    await excel.run({ delayForCellEdit: true }, async (context) => {
      removal.inspect(new Sheets(context));
      await context.sync();
    });
  } catch {
    throw new WorkbookError("not-known", "", { cause });
  }
  return removal.left().length === 0;
}

/** Two syncs: what is there now, and what must change. */
async function undoAll(context: Excel.RequestContext, steps: readonly Step[], names: readonly string[]): Promise<{ readonly missing: readonly string[]; readonly places: readonly string[] }> {
  const sheets = new Sheets(context);
  context.runtime.enableEvents = false;
  for (const name of names) sheets.find(name).load("name");
  for (const step of steps) step.inspect?.(sheets);
  context.runtime.enableEvents = true;
  await context.sync();
  const missing = names.filter((name) => sheets.find(name).isNullObject);
  const fresh = new Sheets(context);
  context.runtime.enableEvents = false;
  const places = steps.flatMap((step) => step.undo?.(fresh) ?? []);
  context.workbook.application.calculate("Recalculate");
  context.runtime.enableEvents = true;
  await context.sync();
  return { missing, places };
}
