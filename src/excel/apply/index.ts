import { itemAt, type ApplyOutcome, type EditPlan, type SkippedPart, splitSheetAddress, WorkbookError } from "../../workbook";
import { messages } from "../../messages";
import { isUndoRefusal, isWholeRefusal, toWorkbookError } from "../errors";
import { type ExcelNamespace, run, type RunAs } from "../run";
import type { Surveyed } from "../survey";
import { askBefore, eventsOn, packed, undoAll, writeBatch } from "./batch";
import { blockSteps, editsOf, optionalBlockSteps } from "./blocks";
import { type CellGround, type FormatAt, cellSteps } from "./cells";
import { fillSteps } from "./fills";
import { lookSteps } from "./looks";
import { tryOptional } from "./optional";
import { newSheetSteps, RemoveSheets } from "./sheets";
import { type Step, Sheets } from "./step";
import { storeStep, type KnownStore } from "./store";
import { readObstacles, refuseFormulasInTables, type SheetObstacles } from "./obstacles";
import { validationSteps } from "./validations";

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
 * Carries out a plan: in one sync while it stays below 1.4 MB, in batches beyond; one more before when looks or sizes of standing sheets
 * change, one more behind when sheets are deleted. Where Excel can, several batches are one step for Ctrl+Z. When a batch fails or a cell
 * is not as planned, everything written so far is put back, the workbook is read until it is as before, and a WorkbookError is thrown.
 */
export async function applyPlan(
  excel: ExcelNamespace,
  plan: EditPlan,
  known: ApplyContext,
  options: ApplyOptions = {},
): Promise<ApplyOutcome> {
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

async function carryOut(
  excel: ExcelNamespace,
  plan: EditPlan,
  known: ApplyContext,
  { onProgress, signal, undo }: ApplyOptions & { readonly undo: "one-step" | "as-it-comes" },
): Promise<ApplyOutcome> {
  const obstacles = await readObstacles(excel, plan, known.survey);
  refuseFormulasInTables([...plan.cells, ...plan.blocks.filter((block) => block.before !== null).flatMap(editsOf)], obstacles);
  const batches = batchesOf(plan, known, obstacles);
  const optional = [...optionalBlockSteps(plan.blocks), ...validationSteps(plan.validations)];
  const asked = await remember(excel, [...batches.flat(), ...optional], { detail: sheetsOf(plan)[0], waits: obstacles.size > 0 });
  const isFirst = obstacles.size === 0 && !asked;
  const removal = removalOf(plan, known.survey);
  const all = [...batches, ...(removal ? [[removal]] : [])];
  const done: Step[] = [];
  let skipped: readonly SkippedPart[] = [];
  let at = 0;
  const writeAll = async (send: (batch: readonly Step[]) => Promise<void>) => {
    for (; at < all.length; at += 1) {
      if (signal?.aborted) throw new WorkbookError("cancelled");
      if (itemAt(all, at)[0] === removal) skipped = await tryOptional(excel, optional, done);
      await send(itemAt(all, at));
      done.push(...itemAt(all, at));
      onProgress?.((at + 1) / all.length);
    }
  };
  try {
    if (undo === "one-step" && all.length > 1)
      await excel.run({ mergeUndoGroup: true, delayForCellEdit: true }, (context) => writeAll((batch) => writeBatch(context, batch)));
    else await writeAll((batch) => excel.run({ delayForCellEdit: !isFirst || at > 0 }, (context) => writeBatch(context, batch)));
  } catch (cause) {
    const batch = all[at] ?? [];
    if (removal === null || batch[0] !== removal)
      await takeBack(excel, [...done, ...batch], { cause, first: at === 0 && isFirst, names: sheetsOf(plan) });
    else if (!(await isRemoved(excel, removal, cause))) await takeBack(excel, done, { cause, first: false, names: sheetsOf(plan) });
    onProgress?.(1);
  }
  if (!removal) skipped = await tryOptional(excel, optional, done);
  return { results: done.flatMap((step) => step.results?.() ?? []), ...(skipped.length > 0 ? { skipped } : {}) };
}

/** The record of an action goes with the first of several batches: whatever happens then, 还原 knows of it. */
function batchesOf(plan: EditPlan, { survey, formatAt, storeWritten }: ApplyContext, obstacles: SheetObstacles): Step[][] {
  const ground: CellGround = {
    formatAt,
    obstacles,
    locked: new Set(survey.sheets.filter((sheet) => sheet.protected).map((sheet) => sheet.name)),
  };
  const steps = [
    ...newSheetSteps(plan, survey.sheets),
    ...blockSteps(plan.blocks, ground),
    ...cellSteps(plan.cells, ground),
    ...lookSteps(plan.looks),
    ...fillSteps(plan.fills),
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

/** Nothing has been written yet when this fails. @returns true when anything was asked */
async function remember(excel: ExcelNamespace, steps: readonly Step[], { detail, waits = false }: RunAs): Promise<boolean> {
  const asking = packed(steps.filter((step) => step.remembers));
  for (const [i, batch] of asking.entries()) await run(excel, (context) => askBefore(context, batch), { detail, waits: waits || i > 0 });
  return asking.length > 0;
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
  const locked = new Set<string>();
  const left: string[] = [];
  for (const batch of packed([...attempted].reverse())) {
    let places: readonly string[] = [];
    for (let looks = 0, failed = 0; looks < LOOKS; looks += 1) {
      try {
        const found = await excel.run({ delayForCellEdit: !refused }, (context) => undoAll(context, batch, names));
        for (const name of found.missing) missing.add(name);
        for (const name of found.locked) locked.add(name);
        places = found.places;
        if (places.length === 0) break;
      } catch (second) {
        failed += 1;
        // Excel refuses whole requests while a person edits a cell: this one did nothing, and the next ones are refused as well.
        if (refused && isWholeRefusal(second)) throw error;
        if (isNoAnswer(second)) throw new WorkbookError("not-known", "", { cause: second });
        if (failed >= FAILED_LOOKS) {
          await eventsOn(excel);
          throw new WorkbookError("not-known", "", { cause: second });
        }
      }
    }
    left.push(...places);
  }
  if (left.length > 0) throw new WorkbookError("not-restored", placesText([...new Set(left)]), { cause });
  // Excel says the same of a protected sheet and of a file that is read-only or held by another program.
  if (error.code === "protected-sheet")
    throw locked.size > 0 ? toWorkbookError(cause, [...locked][0]) : new WorkbookError("no-access", "", { cause });
  throw error.code === "sheet-gone" && missing.size > 0 ? toWorkbookError(cause, [...missing][0]) : error;
}

/** So many places are named, and of every sheet one. */
const MOST_NAMED = 12;

function placesText(places: readonly string[]): string {
  const firsts = places.filter(
    (place, i) => places.findIndex((other) => splitSheetAddress(other).sheet === splitSheetAddress(place).sheet) === i,
  );
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
