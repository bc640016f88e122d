import { readFileSync } from "fs";
import { join } from "path";
import { runCli } from "../../src/cli/run";
import type { FileReport, Report, SheetReport } from "../../src/cli/report";
import { openWorkbook, type EmbeddedWorkbook } from "../../src/embedded";

const samples = join(__dirname, "../../assets/samples");

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly notes: string;
}

/** Runs the command in a folder, as if typed there. */
export async function score(cwd: string, ...args: string[]): Promise<Ran> {
  return ran(cwd, args, false);
}

/** The same where both outputs are read on one screen. */
export async function scoreOnScreen(cwd: string, ...args: string[]): Promise<Ran> {
  return ran(cwd, args, true);
}

async function ran(cwd: string, args: string[], oneScreen: boolean): Promise<Ran> {
  let out = "";
  let notes = "";
  const code = await runCli(args, {
    cwd,
    version: "9.9.9",
    now: () => new Date(Date.UTC(2025, 0, 15)),
    out: (text) => {
      out += text;
    },
    note: (text) => {
      notes += text;
    },
    oneScreen,
  });
  return { code, out, notes };
}

/** Runs the command with --json - and gives the report. */
export async function report(cwd: string, ...args: string[]): Promise<Report> {
  return JSON.parse((await score(cwd, ...args, "--json", "-")).out) as Report;
}

/** The bytes of a sample, after a person's edits. */
export function sample(name: string, edit: (workbook: EmbeddedWorkbook) => void = () => undefined): Uint8Array {
  const workbook = openWorkbook(readFileSync(join(samples, name)), { fileName: name });
  edit(workbook);
  return workbook.save();
}

/** The sheet of a file that is of a kind; throws when there is none. */
export function sheetOf(file: FileReport | undefined, kind: string): SheetReport {
  const sheet = file?.sheets.find((one) => one.kind === kind);
  if (!sheet) throw new Error(`no ${kind} in ${file?.path}: ${file?.sheets.map((one) => one.kind).join(", ")}`);
  return sheet;
}
