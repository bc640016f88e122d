import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../../src/cli/run";
import type { FileReport, Report } from "../../src/cli/report";
import type { Case } from "./expectation";

/** What the command said of one case, with the workbook before and after. */
export interface Ran {
  readonly case: Case;
  readonly outcome:
    | {
        readonly kind: "report";
        readonly report: FileReport;
        /** Scores printed in the terminal, in the order of the sheets. */ readonly scores: readonly string[];
        readonly before: Uint8Array;
        /** null when no file was saved. */ readonly after: Uint8Array | null;
      }
    /** The run ended with an exception: this file would have cost every other one its report. */
    | { readonly kind: "thrown"; readonly why: string };
}

/** Runs the command over the cases of a folder: one run for all files with equal arguments; a file that ends a run goes alone. */
export async function runCases(folder: string, cases: readonly Case[]): Promise<Ran[]> {
  const groups = new Map<string, Case[]>();
  for (const one of cases) groups.set(JSON.stringify(one.args), [...(groups.get(JSON.stringify(one.args)) ?? []), one]);
  const ran: Ran[] = [];
  for (const group of groups.values()) ran.push(...(await runGroup(folder, group)));
  return cases.map((one) => ran.find((result) => result.case === one)!);
}

async function runGroup(folder: string, group: readonly Case[]): Promise<Ran[]> {
  try {
    return await runTogether(folder, group);
  } catch (thrown) {
    if (group.length === 1)
      return [{ case: group[0]!, outcome: { kind: "thrown", why: thrown instanceof Error ? thrown.message : String(thrown) } }];
    const alone: Ran[] = [];
    for (const one of group) alone.push(...(await runGroup(folder, [one])));
    return alone;
  }
}

/** `score FOLDER --out DIR --json FILE …`, in this process but otherwise as typed: files are read from disk, written to disk and read back. */
async function runTogether(folder: string, group: readonly Case[]): Promise<Ran[]> {
  const home = mkdtempSync(join(tmpdir(), "jixiao-cases-"));
  try {
    mkdirSync(join(home, "in"));
    for (const { name } of group) copyFileSync(join(folder, `${name}.xlsx`), join(home, "in", `${name}.xlsx`));
    let terminal = "";
    await runCli([join(home, "in"), "--out", join(home, "out"), "--json", join(home, "report.json"), ...group[0]!.args], {
      cwd: folder,
      version: "0",
      now: () => new Date(Date.UTC(2025, 0, 15)),
      out: (text) => {
        terminal += text;
      },
      note: () => undefined,
    });
    const report = JSON.parse(readFileSync(join(home, "report.json"), "utf8")) as Report;
    return group.map((one) => ({ case: one, outcome: outcomeOf(one.name, report, terminal, home) }));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function outcomeOf(name: string, report: Report, terminal: string, home: string): Ran["outcome"] {
  const file = report.files.find(({ path }) => path.endsWith(`/${name}.xlsx`));
  if (!file) throw new Error(`the report has no file ${name}.xlsx`);
  const saved = join(home, "out", `${name}.xlsx`);
  return {
    kind: "report",
    report: file,
    scores: printedScores(terminal, file),
    before: readFileSync(join(home, "in", `${name}.xlsx`)),
    after: existsSync(saved) ? readFileSync(saved) : null,
  };
}

/** The score column of the table that the terminal prints below the file's path: a head line, then a line for each sheet. */
function printedScores(terminal: string, file: FileReport): string[] {
  const lines = terminal.split("\n");
  const head = lines.indexOf(file.path) + 1;
  // Behind the score stand the grade and the three counts.
  return file.sheets.map((_, index) => /\s(\S+)\s+\S+\s+\d+\s+\d+\s+\d+$/.exec(lines[head + 1 + index] ?? "")?.[1] ?? "");
}
