import { readFileSync } from "node:fs";
import { runOnce, type OnceOptions, type OnceResult } from "../actions";
import { openWorkbook, type EmbeddedWorkbook } from "../embedded";
import { connectNode } from "../embedded/client/node";
import { createOfficePort } from "../excel";
import { messages } from "../messages";
import { loadProfiles } from "../profiles";
import { WorkbookError } from "../workbook";
import { parseArguments, UsageError, type Arguments } from "./arguments";
import { collectInputs, readFailure, type Input } from "./inputs";
import { planOutputs, writeWhole } from "./outputs";
import { readReport, type ReportInput } from "./narrative";
import { fileError, fileReport, reportOf, textReport, type FileReport } from "./report";
import { terminalLines } from "./terminal";

/** What the command needs of the world it runs in. */
export interface CliWorld {
  /** The folder where the user typed. */
  readonly cwd: string;
  readonly version: string;
  readonly out: (text: string) => void;
  readonly note: (text: string) => void;
  readonly now: () => Date;
}

/** Exit codes of the contract: nothing worse than a warning, an error among the findings, an input that could not be used. */
const CLEAN = 0;
const FOUND = 1;
const UNUSABLE = 2;

/** Runs the command; gives its exit code. Faults of the person's making become one line each, others are thrown. */
export async function runCli(args: readonly string[], world: CliWorld): Promise<number> {
  try {
    const parsed = parseArguments(args);
    if (parsed.kind === "help") world.out(`${messages.cli.help(world.version)}\n`);
    if (parsed.kind === "version") world.out(`${world.version}\n`);
    return parsed.kind === "run" ? await scoreAll(parsed.run, world) : CLEAN;
  } catch (thrown) {
    if (!(thrown instanceof UsageError)) throw thrown;
    world.note(`${thrown.message}\n`);
    return UNUSABLE;
  }
}

async function scoreAll(run: Arguments, world: CliWorld): Promise<number> {
  const known = loadProfiles().map((profile) => profile.id);
  if (run.profile !== null && !known.includes(run.profile)) throw new UsageError(messages.cli.badProfile(run.profile, known));
  const inputs = collectInputs(run.inputs, world.cwd);
  const outputs = planOutputs(inputs, run, world.cwd);
  const report = run.report === null ? null : readReport(run.report, world.cwd);
  const files: FileReport[] = textFiles(run, report);
  for (const file of files) show(file, outputs.json, run, world);
  for (const [index, input] of inputs.entries()) {
    if (inputs.length > 1) world.note(`${messages.cli.progress(index + 1, inputs.length, input.shown)}\n`);
    const file = await scoreFile(input, outputs.targets[index] ?? null, { run, report }, world);
    show(file, outputs.json, run, world);
    files.push(file);
  }
  writeReport(outputs.json, files, world);
  return exitCode(files);
}

/** What the text of --report gives by itself: its claims when it is the only input, why it could not be read otherwise. */
function textFiles({ inputs, report: shown }: Arguments, report: ReportInput | null): FileReport[] {
  if (report?.kind === "failed") return [report.file];
  return report && inputs.length === 0 ? [textReport(shown ?? "", report.claims(null))] : [];
}

function show(file: FileReport, json: string | null, run: Arguments, world: CliWorld): void {
  if (file.error) world.note(`${file.error.message}\n`);
  if (json !== "-") terminalLines(file, run.mode).forEach((line) => world.out(`${line}\n`));
}

/** Scores one workbook through the embedded one. A workbook that cannot be used gives a report of its own with the reason. */
async function scoreFile(input: Input, target: string | null, { run, report }: { readonly run: Arguments; readonly report: ReportInput | null }, world: CliWorld): Promise<FileReport> {
  try {
    const workbook = openWorkbook(readInput(input), { fileName: input.shown });
    const result = await runIn(workbook, { mode: run.mode, profile: run.profile, now: world.now });
    if (target !== null) {
      writeWhole(target, workbook.save());
      world.note(`${messages.cli.saved(target)}\n`);
    }
    const file = fileReport(input.shown, result);
    return report?.kind === "text" ? { ...file, claims: report.claims(result.after) } : file;
  } catch (thrown) {
    if (thrown instanceof WorkbookError) return fileError(input.shown, thrown);
    // A target that cannot be written spoils this file only.
    if (thrown instanceof UsageError) return fileError(input.shown, new WorkbookError("unknown", thrown.message, { cause: thrown }));
    throw thrown;
  }
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

function writeReport(json: string | null, files: readonly FileReport[], world: CliWorld): void {
  if (json === null) return;
  const text = `${JSON.stringify(reportOf(files, world.version), null, 2)}\n`;
  if (json === "-") world.out(text);
  else writeWhole(json, text);
}

function exitCode(files: readonly FileReport[]): number {
  if (files.some((file) => file.error !== null)) return UNUSABLE;
  const findings = files.flatMap((file) => file.sheets.flatMap((sheet) => sheet.findings));
  return findings.some((finding) => finding.severity === "error" && finding.suppressed === null) ? FOUND : CLEAN;
}
