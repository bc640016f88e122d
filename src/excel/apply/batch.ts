import { itemAt } from "../../workbook";
import type { ExcelNamespace } from "../run";
import { Sheets, type Step } from "./step";

/**
 * Requests and answers of one batch, counted generously, stay below this. The web host refuses 5 MB; but a request becomes text in one go,
 * which keeps the pane's thread busy for 60 ms per MB.
 */
const BATCH_BYTES = 1_400_000;

/** Steps in batches, in order. */
export function packed<T extends Step>(steps: readonly T[]): T[][] {
  const batches: T[][] = [];
  let room = 0;
  for (const step of steps) {
    if (batches.length === 0 || step.bytes > room) {
      batches.push([]);
      room = BATCH_BYTES;
    }
    itemAt(batches, -1).push(step);
    room -= step.bytes;
  }
  return batches;
}

/** One sync: what undo needs and the plan does not know. */
export async function askBefore(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  const sheets = new Sheets(context);
  for (const step of steps) step.remember?.(sheets);
  await context.sync();
}

/** One sync: what is there, the writes, a calculation (manual mode too), what came out. Our own events are silenced meanwhile. */
export async function writeBatch(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
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

/** Turns events on again after a request that was refused on its way: it stopped between off and on. */
export async function eventsOn(excel: ExcelNamespace): Promise<void> {
  try {
    await excel.run({ delayForCellEdit: true }, async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
  } catch {
    // Excel takes no request at all; the next action that works turns them on.
  }
}

/** What a look at the workbook after a failure found. */
export interface Looked {
  /** Of the sheets of the plan, those that are not there and those that are protected. */
  readonly missing: readonly string[];
  readonly locked: readonly string[];
  /** What had to be put back. */
  readonly places: readonly string[];
}

/** Two syncs: what is there now, and what must change. */
export async function undoAll(context: Excel.RequestContext, steps: readonly Step[], names: readonly string[]): Promise<Looked> {
  const sheets = new Sheets(context);
  context.runtime.enableEvents = false;
  for (const name of names) sheets.find(name).load("name,protection/protected");
  for (const step of steps) step.inspect?.(sheets);
  context.runtime.enableEvents = true;
  await context.sync();
  const missing = names.filter((name) => sheets.find(name).isNullObject);
  const locked = names.filter((name) => !missing.includes(name) && sheets.find(name).protection.protected);
  const fresh = new Sheets(context);
  context.runtime.enableEvents = false;
  const places = steps.flatMap((step) => step.undo?.(fresh) ?? []);
  context.workbook.application.calculate("Recalculate");
  context.runtime.enableEvents = true;
  await context.sync();
  return { missing, locked, places };
}
