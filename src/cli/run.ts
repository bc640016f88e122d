import type { CollectedFile } from "../actions";
import { messages } from "../messages";
import { loadProfiles } from "../profiles";
import { WorkbookError } from "../workbook";
import { parseArguments, UsageError, type Arguments } from "./arguments";
import { collectedWorkbook } from "./collect";
import { collectInputs, type Input } from "./inputs";
import { readReport, type ReportInput } from "./narrative";
import { planOutputs, writeWhole, type Outputs } from "./outputs";
import { fileError, reportOf, textReport, type FileReport } from "./report";
import type { Job, Scored } from "./score-file";
import { terminalLines } from "./terminal";
import { scoreJobs } from "./workers";

/** What the command needs of the world it runs in. */
export interface CliWorld {
  /** The folder where the user typed. */
  readonly cwd: string;
  readonly version: string;
  readonly out: (text: string) => void;
  readonly note: (text: string) => void;
  readonly now: () => Date;
  /** The file that a worker thread starts with; without it --jobs works one file after the other. */
  readonly workerScript?: string;
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
  const outputs = planOutputs(inputs, { out: run.out, json: run.json, report: run.report, collect: run.summary && inputs.length > 1 }, world.cwd);
  if (run.summary && run.out === null) world.note(`${messages.cli.summaryNeedsOut}\n`);
  const report = run.report === null ? null : readReport(run.report, world.cwd);
  const texts = textFiles(run, report);
  for (const file of texts) show(file, outputs.json, run, world);
  const jobs = inputs.map((input, index) => jobOf(input, outputs.targets[index] ?? null, run, world));
  const scored = await scoreJobs(jobs, run.jobs, world.workerScript ?? null, inTurn(jobs, outputs, run, world));
  const files = [...texts, ...scored.map((one) => one.file)];
  writeReport(outputs.json, files, world);
  if (outputs.collected !== null) await writeCollected(outputs.collected, scored.map((one) => one.collected), world);
  return exitCode(files);
}

function jobOf(input: Input, target: string | null, run: Arguments, world: CliWorld): Job {
  const report = run.report === null ? null : { shown: run.report, cwd: world.cwd };
  return { input, target, mode: run.mode, profile: run.profile, split: run.split, summaries: run.summary, report, now: world.now().getTime() };
}

/** Tells of progress at once, and of the files in the order of the inputs, whichever worker ends first. */
function inTurn(jobs: readonly Job[], outputs: Outputs, run: Arguments, world: CliWorld): (index: number, scored: Scored) => void {
  const waiting = new Map<number, Scored>();
  let ended = 0;
  let shown = 0;
  return (index, scored) => {
    ended += 1;
    waiting.set(index, scored);
    if (jobs.length > 1) world.note(`${messages.cli.progress(ended, jobs.length, jobs[index]!.input.shown)}\n`);
    for (let next = waiting.get(shown); next; next = waiting.get(shown)) {
      if (next.saved) world.note(`${messages.cli.saved(jobs[shown]!.target ?? "")}\n`);
      show(next.file, outputs.json, run, world);
      waiting.delete(shown);
      shown += 1;
    }
  };
}

async function writeCollected(path: string, files: readonly CollectedFile[], world: CliWorld): Promise<void> {
  writeWhole(path, await collectedWorkbook(files).catch((thrown: unknown) => {
    throw new UsageError(new WorkbookError("program-fault", path, { cause: thrown }).message);
  }));
  world.note(`${messages.cli.saved(path)}\n`);
}

/** What the text of --report gives by itself: its claims when it is the only input, why it could not be read otherwise. */
function textFiles({ inputs, report: shown }: Arguments, report: ReportInput | null): FileReport[] {
  if (report?.kind === "failed") return [report.file];
  return report && inputs.length === 0 ? [claimsAlone(shown ?? "", report)] : [];
}

function claimsAlone(shown: string, report: ReportInput & { readonly kind: "text" }): FileReport {
  try {
    return textReport(shown, report.claims(null));
  } catch (thrown) {
    return fileError(shown, new WorkbookError("program-fault", shown, { cause: thrown }));
  }
}

function show(file: FileReport, json: string | null, run: Arguments, world: CliWorld): void {
  if (file.error) world.note(`${file.error.message}\n`);
  if (json !== "-") terminalLines(file, run.mode).forEach((line) => world.out(`${line}\n`));
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
