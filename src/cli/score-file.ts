import { readFileSync } from "node:fs";
import { collectError, collectFile, runOnce, type CollectedFile, type OnceOptions, type OnceResult } from "../actions";
import { openWorkbook, type EmbeddedWorkbook } from "../embedded";
import { connectNode } from "../embedded/client/node";
import { createOfficePort } from "../excel";
import { messages } from "../messages";
import { WorkbookError } from "../workbook";
import { UsageError } from "./arguments";
import { readFailure, type Input } from "./inputs";
import { readReport } from "./narrative";
import { writeWhole } from "./outputs";
import { fileError, fileReport, type FileReport } from "./report";

/** One workbook to score; plain data, so that it can be handed to a worker. */
export interface Job {
  readonly input: Input;
  /** Where the scored workbook goes; null for nowhere. */
  readonly target: string | null;
  readonly mode: OnceOptions["mode"];
  readonly profile: string | null;
  readonly split: "even" | null;
  readonly summaries: boolean;
  /** The text of --report: as typed, and the folder it was typed in; null for none. */
  readonly report: { readonly shown: string; readonly cwd: string } | null;
  /** The clock, in milliseconds since 1970. */
  readonly now: number;
}

/** What came of it; plain data too. */
export interface Scored {
  readonly file: FileReport;
  /** Its rows in a workbook of many workbooks. */
  readonly collected: CollectedFile;
  /** True when the target was written. */
  readonly saved: boolean;
}

/** Scores one workbook through the embedded one. A workbook that cannot be used gives a report of its own with the reason. */
export async function scoreFile(job: Job): Promise<Scored> {
  const { input, target, mode, profile, split, summaries } = job;
  const path = input.below.replace(/\\/g, "/");
  try {
    const workbook = openWorkbook(readInput(input), { fileName: input.shown });
    const result = await runIn(workbook, { mode, profile, ...(split ? { split: { kind: split } } : {}), summaries, now: () => new Date(job.now) });
    const file = fileReport(input.shown, result);
    const ended = target !== null && workbook.model.signed && workbook.model.dirty ? [messages.embedded.signatureEnds] : [];
    const scored = { file: { ...file, notes: [...file.notes, ...ended], ...claimsOf(job, result) }, collected: collectFile(path, result.after), saved: target !== null };
    // Last, so that nothing was written for a file that is reported as failed.
    if (target !== null) writeWhole(target, workbook.save());
    return scored;
  } catch (thrown) {
    return unscored(job, thrown);
  }
}

/** A workbook that could not be used, with the reason: the others are handled all the same. */
export function unscored({ input }: Job, thrown: unknown): Scored {
  const error = asWorkbookError(thrown, input.shown);
  return { file: fileError(input.shown, error), collected: collectError(input.below.replace(/\\/g, "/"), error.message), saved: false };
}

/** The figures of --report held against the workbook; nothing without it. */
function claimsOf({ report }: Job, result: OnceResult): Pick<FileReport, "claims"> {
  const text = report ? readReport(report.shown, report.cwd) : null;
  return text?.kind === "text" ? { claims: text.claims(result.after) } : {};
}

function asWorkbookError(thrown: unknown, shown: string): WorkbookError {
  if (thrown instanceof WorkbookError) return thrown;
  // A target that cannot be written spoils this file only.
  if (thrown instanceof UsageError) return new WorkbookError("refused", thrown.message, { cause: thrown });
  return new WorkbookError("program-fault", shown, { cause: thrown });
}

/** The one click, through the genuine client in a window of its own. */
async function runIn(workbook: EmbeddedWorkbook, options: OnceOptions): Promise<OnceResult> {
  const connection = connectNode(workbook);
  try {
    return await runOnce(createOfficePort(connection.excel, { apiLevel: () => workbook.apiLevel }), options);
  } finally {
    connection.close();
  }
}

function readInput(input: Input): Uint8Array {
  try {
    return readFileSync(input.path);
  } catch (thrown) {
    throw readFailure(input.shown, thrown);
  }
}
