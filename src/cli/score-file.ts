import { createHash } from "node:crypto";
import { tellOnce, type OnceFound, type OnceOptions } from "../actions";
import { collectError, collectFile, type CollectedFile } from "../collect";
import { openWorkbook } from "../embedded";
import { connectDirect } from "../embedded/client/direct";
import { createOfficePort } from "../excel";
import { messages } from "../messages";
import { WorkbookError } from "../workbook";
import { UsageError } from "./arguments";
import { bytesOf, readFailure, type Input } from "./inputs";
import { readReport } from "./report-text";
import { writeWhole } from "./outputs";
import { fileError, foundReport, linePieces, reportText, slashes, statusOf, writtenReport, type Status, type ToldFile } from "./report";
import { terminalLines } from "./terminal";

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
  readonly version: string;
  /** See LineReport. */
  readonly asked: string;
  /** What is to be kept of it besides what a person reads. */
  readonly wanted: readonly ("line" | "report" | "collected")[];
}

/** What came of it; plain data too, and no more than is wanted: ten thousand workbooks must not pile up. */
export interface Answer {
  readonly status: Status;
  /** Why it could not be used; null when it could. */
  readonly error: string | null;
  /** True when the target was written. */
  readonly saved: boolean;
  /** What a person reads in the terminal. */
  readonly shown: readonly string[];
  /**
   * Its line of JSON lines, its part of the text of the JSON report, both in pieces that are made as they are taken, once; its rows in a
   * workbook of many workbooks. Null where it is not wanted.
   */
  readonly line: Iterable<string> | null;
  readonly report: Iterable<string> | null;
  readonly collected: CollectedFile | null;
}

interface Scored {
  readonly file: ToldFile;
  /** Rows that a person still has to judge. */
  readonly judgements: number;
  /** null for a text alone. */
  readonly collected: CollectedFile | null;
  /** SHA-256 of what was read and of what was written; null where nothing was. */
  readonly read: string | null;
  readonly written: string | null;
}

/** Scores one workbook through the embedded one. A workbook that cannot be used gives an answer of its own with the reason. */
export async function scoreFile(job: Job): Promise<Answer> {
  const { input, target, mode, profile, split, summaries } = job;
  let read: string | null = null;
  try {
    const bytes = readInput(input);
    read = sha256(bytes);
    const workbook = openWorkbook(bytes, { fileName: input.shown });
    // Our own client: Microsoft's gives the same bytes (test/cli/client), but needs a window and a text for each request.
    const port = createOfficePort(connectDirect(workbook).excel, { apiLevel: () => workbook.apiLevel });
    const { told, ...done } = await tellOnce(
      port,
      { mode, profile, ...(split ? { split: { kind: split } } : {}), summaries, now: () => new Date(job.now) },
      (found) => toldOf(job, found),
    );
    const report = writtenReport(told.report, done);
    const ended = target !== null && workbook.model.signed && workbook.model.dirty ? [messages.embedded.signatureEnds] : [];
    const file = { ...report, notes: [...report.notes, ...ended] };
    // Last, so that nothing was written for a file that is reported as failed.
    const written = target === null ? null : saveTo(target, workbook.save());
    return answerOf(job, { file, judgements: told.report.judgements, collected: told.collected, read, written });
  } catch (thrown) {
    return unscored(job, thrown, read);
  }
}

/** All that is wanted of what was found in a workbook, so that the rest can be let go. */
function toldOf(job: Job, found: OnceFound) {
  const { input, summaries, wanted } = job;
  const wants = (...parts: Job["wanted"]) => parts.some((part) => wanted.includes(part));
  return {
    report: { ...foundReport(input.shown, found, { rows: wants("line", "report"), summaries }), ...claimsOf(job, found) },
    collected: wants("line", "collected") ? collectFile(slashes(input.below), found.after) : null,
  };
}

/** Gives the hash of what now stands there. */
function saveTo(target: string, bytes: Uint8Array): string {
  writeWhole(target, bytes);
  return sha256(bytes);
}

/** A workbook that could not be used, with the reason: the others are handled all the same. */
export function unscored(job: Job, thrown: unknown, read: string | null = null): Answer {
  const { shown, below } = job.input;
  const error = asWorkbookError(thrown, shown);
  return answerOf(job, {
    file: fileError(shown, error),
    judgements: 0,
    collected: collectError(slashes(below), error.message),
    read,
    written: null,
  });
}

/** What is wanted of a result. */
export function answerOf(
  job: Pick<Job, "wanted" | "mode" | "asked" | "version" | "input">,
  { file, judgements, collected, read, written }: Scored,
): Answer {
  const wants = (what: Job["wanted"][number]) => job.wanted.includes(what);
  const output = written === null ? null : { path: slashes(job.input.below), sha256: written };
  return {
    status: statusOf(file),
    error: file.error?.message ?? null,
    saved: written !== null,
    shown: terminalLines(file, job.mode, judgements),
    line: wants("line")
      ? linePieces(job.version, { asked: job.asked, input: read === null ? null : { sha256: read }, output, file, collected })
      : null,
    report: wants("report") ? reportText.file(file) : null,
    collected: wants("collected") ? collected : null,
  };
}

/** SHA-256 of bytes, in hex. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The figures of --report held against the workbook; nothing without it. */
function claimsOf({ report }: Job, { after }: OnceFound): Pick<ToldFile, "claims"> {
  const text = report ? readReport(report.shown, report.cwd) : null;
  return text?.kind === "text" ? { claims: text.claims(after) } : {};
}

function asWorkbookError(thrown: unknown, shown: string): WorkbookError {
  if (thrown instanceof WorkbookError) return thrown;
  // A target that cannot be written spoils this file only.
  if (thrown instanceof UsageError) return new WorkbookError("refused", thrown.message, { cause: thrown });
  return new WorkbookError("program-fault", shown, { cause: thrown });
}

function readInput(input: Input): Uint8Array {
  try {
    return bytesOf(input);
  } catch (thrown) {
    throw readFailure(input.shown, thrown);
  }
}
