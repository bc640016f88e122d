import { runOnce } from "../../../src/actions";
import { openWorkbook, type EmbeddedWorkbook, type Traffic } from "../../../src/embedded";
import { connectNode } from "../../../src/embedded/client/node";
import { createOfficePort } from "../../../src/excel";
import type { EditPlan, ExcelPort } from "../../../src/workbook";
import { clock, processorTime } from "../clock";

/** The limits of one answer and of one request that the add-in keeps; what a request writes is counted twice, for its answer tells it as well. */
const ANSWER = 700_000;
const REQUEST = 700_000;

type Stage = "open" | "connect" | "survey" | "read" | "think" | "apply" | "save";

export interface Click {
  readonly traffic: Readonly<Traffic>;
  readonly times: Readonly<Record<Stage, number>>;
  /** Milliseconds of processor time from the bytes of the file to the bytes of the result, without the connection, which a page makes once. */
  readonly total: number;
  /** Milliseconds of opening the same file, writing one cell on each sheet and saving. */
  readonly alone: number;
  readonly filled: number;
  readonly marked: number;
  /** Cells whose content or fill differs afterwards. */
  readonly written: number;
  readonly expected: { readonly syncs: number; readonly written: number };
}

/** Runs a stage and adds the processor time that it took. */
type Timed = <T>(stage: Stage, run: () => T | Promise<T>) => Promise<T>;

/** One click on a file, stage by stage. */
export async function measureClick(bytes: Uint8Array, name: string): Promise<Click> {
  const times: Record<Stage, number> = { open: 0, connect: 0, survey: 0, read: 0, think: 0, apply: 0, save: 0 };
  const timed: Timed = async (stage, run) => {
    const start = processorTime();
    const result = await run();
    times[stage] += processorTime() - start;
    return result;
  };
  const alone = clock(() => loadAndSave(bytes, name));
  const workbook = await timed("open", () => openWorkbook(bytes, { fileName: name }));
  const connection = await timed("connect", () => connectNode(workbook));
  const before = cellPrints(workbook);
  const plans: EditPlan[] = [];
  const port = timedPort(createOfficePort(connection.excel, { apiLevel: () => workbook.apiLevel }), workbook, timed, plans);
  const whole = processorTime();
  const result = await runOnce(port, { mode: "score", profile: null, summaries: false, now: () => new Date(0) });
  times.think = processorTime() - whole - times.survey - times.read - times.apply;
  await timed("save", () => workbook.save());
  const traffic = { ...workbook.stats.total() };
  const plan = plans[0];
  const click: Click = {
    traffic,
    times,
    alone,
    total: Object.values(times).reduce((sum, time) => sum + time, 0) - times.connect,
    filled: plan?.cells.length ?? 0,
    marked: result.marks.length,
    written: changedCells(before, cellPrints(workbook)),
    expected: expectedOf(workbook, plan),
  };
  connection.close();
  return click;
}

/** The port, timed by stage and with the traffic of each stage told apart. @param plans takes up what is applied */
function timedPort(inner: ExcelPort, workbook: EmbeddedWorkbook, timed: Timed, plans: EditPlan[]): ExcelPort {
  const label = <T>(stage: "survey" | "read" | "apply", run: () => Promise<T>) => {
    workbook.stats.start(stage);
    return timed(stage, run);
  };
  return {
    ...inner,
    survey: () => label("survey", () => inner.survey()),
    readGrids: (sheets, options) => label("read", () => inner.readGrids(sheets, options)),
    apply: (plan, onProgress) => {
      plans.push(plan);
      return label("apply", () => inner.apply(plan, onProgress));
    },
  };
}

/** As many syncs as the sizes ask for, and as many cells as the plan names. */
function expectedOf(workbook: EmbeddedWorkbook, plan: EditPlan | undefined): Click["expected"] {
  const blocks = (size: number) => Math.max(1, Math.ceil(size / REQUEST));
  return {
    syncs: 1 + readBlocks(workbook.stats.of("read")) + (plan ? blocks(workbook.stats.of("apply").bytesIn) : 0),
    written: plan ? new Set([...plan.cells, ...plan.fills].map((edit) => `${edit.sheet} ${edit.row} ${edit.col}`)).size : 0,
  };
}

/** Bytes that a cell is guessed to take, and the part of an answer so guessed that measures what it does take. */
const GUESS = 230;
const PROBE = 4;

/**
 * One answer while the guess stays under 0.7 MB; beyond it a first small block measures how large cells are, and the others aim at 85 % of the
 * limit. A cell is counted five times in the traffic: values, formulas, texts, formats, fills.
 */
function readBlocks({ cellsRead, bytesOut }: Traffic): number {
  const cells = cellsRead / 5;
  const measured = ANSWER / GUESS / PROBE / cells;
  return cells * GUESS <= ANSWER ? 1 : 1 + Math.ceil((bytesOut * (1 - measured)) / (ANSWER * 0.85));
}

/** The least that any program does to hand the file back with a change. */
function loadAndSave(bytes: Uint8Array, name: string): void {
  const workbook = openWorkbook(bytes, { fileName: name });
  for (const sheet of workbook.model.sheets) {
    const { bottom, right } = sheet.usedRange() ?? { bottom: 0, right: 0 };
    sheet.setValue(bottom, right + 1, 1);
  }
  workbook.save();
}

type Opened = ReturnType<typeof openWorkbook>;

/** What every cell holds and looks like, by its place; results of formulas are left out, they may change with their inputs. */
function cellPrints({ model }: Opened): Map<string, string> {
  const prints = new Map<string, string>();
  for (const sheet of model.sheets) {
    sheet.forEachCell((row, col) => {
      const content = sheet.formula(row, col) ?? sheet.value(row, col);
      prints.set(`${sheet.name} ${row} ${col}`, JSON.stringify([content, model.style(sheet.styleId(row, col))]));
    });
  }
  return prints;
}

function changedCells(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): number {
  return (
    [...after].filter(([place, print]) => before.get(place) !== print).length +
    [...before.keys()].filter((place) => !after.has(place)).length
  );
}
