import { messages } from "../messages";
import { loadProfiles } from "../profiles";
import { WorkbookError } from "../workbook";
import { parseArguments, UsageError, type Arguments, type Shard } from "./arguments";
import { atOnce, inTurn, type CliOutlet, type Delivery } from "./deliver";
import { gather, gathered, writeCollected } from "./gather";
import { collectInputs, uniqueInputs, type Input } from "./inputs";
import { LinesStopped } from "./lines";
import { readReport, type ReportInput } from "./report-text";
import { planOutputs, refuseInside, writeWhole, type Outputs } from "./outputs";
import { fileError, slashes, textReport, type Status, type ToldFile } from "./report";
import { keepDone, resumedText, type Planned } from "./resume";
import { answerOf, sha256, type Job } from "./score-file";
import { scoreJobs } from "./workers";
import { createHash } from "node:crypto";

/** What the command needs of the world it runs in. */
export interface CliWorld extends CliOutlet {
  /** The folder where the user typed. */
  readonly cwd: string;
  readonly now: () => Date;
  /** The file that a worker thread starts with; without it --jobs works one file after the other. */
  readonly workerScript?: string;
  /** Is told after workbooks were scored in this thread. */
  readonly scoredHere?: () => void;
}

/** Exit codes besides those of files: the command cannot be carried out as typed; it could not go on and is to be taken up again. */
const UNUSABLE = 2;
const STOPPED = 3;

/** Runs the command; gives its exit code. Faults of the person's making become one line each, others are thrown. */
export async function runCli(args: readonly string[], world: CliWorld): Promise<number> {
  try {
    const parsed = parseArguments(args);
    if (parsed.kind === "help") world.out(`${messages.cli.help(world.version)}\n`);
    if (parsed.kind === "version") world.out(`${world.version}\n`);
    if (parsed.kind === "gather") return await gather(parsed.gather, world.cwd, world.note);
    return parsed.kind === "run" ? await scoreAll(parsed.run, world) : 0;
  } catch (thrown) {
    if (!(thrown instanceof UsageError) && !(thrown instanceof LinesStopped)) throw thrown;
    world.note(`${thrown.message}\n`);
    return thrown instanceof LinesStopped ? STOPPED : UNUSABLE;
  }
}

async function scoreAll(run: Arguments, world: CliWorld): Promise<Status> {
  const known = loadProfiles().map((profile) => profile.id);
  if (run.profile !== null && !known.includes(run.profile)) throw new UsageError(messages.cli.badProfile(run.profile, known));
  const { planned, outputs, collected } = planRun(run, world);
  const report = run.report === null ? null : readReport(run.report, world.cwd);
  const asked = askedFor(run, world.version, report);
  const { json } = outputs;
  const lines = run.jsonLines === null ? null : json;
  const kept = lines === null || lines === "-" ? null : takeUp(lines, run, planned, asked, world);
  const wanted = wantedOf(run, collected);
  const base = {
    mode: run.mode,
    profile: run.profile,
    split: run.split,
    summaries: run.summary,
    version: world.version,
    asked,
    wanted,
    now: world.now().getTime(),
    report: run.report === null ? null : { shown: run.report, cwd: world.cwd },
  };
  const jobs = planned.filter(({ input }) => !kept?.paths.has(slashes(input.shown))).map((one): Job => ({ ...base, ...one }));
  const delivery = lines === null ? inTurn(jobs, world, json) : atOnce(jobs, world, lines);
  tellTexts(run, report, base, delivery);
  await scoreJobs(jobs, run.jobs, world.workerScript ?? null, (index, answer) => delivery.take(index, answer));
  if (jobs.length > 0 && run.jobs === 1) world.scoredHere?.();
  const status = delivery.finish();
  if (collected !== null)
    await writeCollected(collected, kept && lines !== null ? collectedFrom(lines, planned) : delivery.collected, world.note);
  return kept && kept.status > status ? kept.status : status;
}

/** What is to be done here, and where everything goes. @throws UsageError before anything is written */
function planRun(
  run: Arguments,
  world: CliWorld,
): { readonly planned: readonly Planned[]; readonly outputs: Outputs; readonly collected: string | null } {
  const all = collectInputs(run.inputs, world.cwd);
  // A line stands for a file: one that was typed twice is one.
  const inputs = run.jsonLines === null ? all : uniqueInputs(all);
  if (run.jsonLines !== null && run.out !== null) refuseInside(run.out, run.inputs, world.cwd);
  const outputs = planOutputs(
    inputs,
    { out: run.out, json: run.json ?? run.jsonLines, report: run.report, collect: run.summary && inputs.length > 1 },
    world.cwd,
  );
  const planned = inputs
    .map((input, index) => ({ input, target: outputs.targets[index] ?? null }))
    .filter(({ input }) => run.shard === null || isInShare(input, run.shard));
  if (run.summary && run.out === null) world.note(`${messages.cli.summaryNeedsOut}\n`);
  if (run.shard !== null && planned.length === 0) world.note(`${messages.cli.shareIsEmpty(run.shard.index, run.shard.count)}\n`);
  if (run.shard !== null && outputs.collected !== null) world.note(`${messages.cli.summaryOfShare(messages.collect.fileName)}\n`);
  return { planned, outputs, collected: run.shard === null ? outputs.collected : null };
}

/** Begins the file of lines, or goes on with it. */
function takeUp(path: string, run: Arguments, planned: readonly Planned[], asked: string, world: CliWorld) {
  if (!run.resume) {
    writeWhole(path, "");
    return { paths: new Set<string>(), status: 0 as Status };
  }
  const kept = keepDone(path, planned, asked);
  world.note(`${resumedText(kept)}\n`);
  return kept;
}

/** Stands for all that a result depends on besides the workbook. */
function askedFor(run: Arguments, version: string, report: ReportInput | null): string {
  return sha256(
    JSON.stringify([version, run.mode, run.profile, run.split, run.summary, report?.kind === "text" ? report.text : null]),
  ).slice(0, 16);
}

function wantedOf(run: Arguments, collected: string | null): Job["wanted"] {
  if (run.jsonLines !== null) return collected !== null && run.jsonLines === "-" ? ["line", "collected"] : ["line"];
  return [...(run.json === null ? [] : ["report" as const]), ...(collected === null ? [] : ["collected" as const])];
}

/** The rows of all lines, in the order of the inputs. */
function collectedFrom(path: string, planned: readonly Planned[]) {
  const places = new Map(planned.map(({ input }, index) => [slashes(input.below), index]));
  const { files } = gathered([path], () => undefined);
  return [...files].sort((a, b) => (places.get(a.path) ?? 0) - (places.get(b.path) ?? 0));
}

/** What the text of --report gives by itself: its claims when it is the only input, why it could not be read otherwise. */
function tellTexts(run: Arguments, report: ReportInput | null, base: Omit<Job, "input" | "target">, delivery: Delivery): void {
  const shown = run.report ?? "";
  const file = report?.kind === "failed" ? report.file : report && run.inputs.length === 0 ? claimsAlone(shown, report) : null;
  const input: Input = { shown, path: shown, below: shown };
  if (file) delivery.text(answerOf({ ...base, input }, { file, judgements: 0, collected: null, read: null, written: null }));
}

function claimsAlone(shown: string, report: ReportInput & { readonly kind: "text" }): ToldFile {
  try {
    return textReport(shown, report.claims(null));
  } catch (thrown) {
    return fileError(shown, new WorkbookError("program-fault", shown, { cause: thrown }));
  }
}

/**
 * True when the input belongs to the share. It depends on nothing but the path below the typed folder, so that machines that list a folder in
 * another order, mount it elsewhere or spell its names decomposed (macOS) agree, and a file that is added moves no other one.
 */
export function isInShare({ below }: Pick<Input, "below">, { index, count }: Shard): boolean {
  const hash = createHash("sha256").update(slashes(below).normalize("NFC")).digest();
  return hash.readUInt32BE() % count === index - 1;
}
