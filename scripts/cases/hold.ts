import { tokenize } from "@borgar/fx";
import type { FileReport, FindingReport, SheetReport, WriteReport } from "../../src/cli/report";
import { parseA1, parseRect, splitSheetAddress } from "../../src/workbook";
import { TOLERANCE, type Case, type FileExpectation, type FindingExpectation, type SheetExpectation } from "./expectation";
import { runCases, type Ran } from "./run";
import { SavedFile } from "./saved";

/** One single expectation and whether it holds. */
export interface Verdict {
  /** Field of the form ("writes", "findingAt" …), or one of the rules for every file: "run", "saved", "own-cell". */
  readonly kind: string;
  readonly holds: boolean;
  /** Where and what was expected, and what came. */
  readonly text: string;
}

interface Seen {
  readonly report: FileReport;
  readonly scores: readonly string[];
  readonly before: SavedFile | null;
  readonly after: SavedFile | null;
}

/** By the name of each case of a folder what does not hold when the command is run over it; an empty list where all does. */
export async function failuresIn(folder: string, cases: readonly Case[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const told = (ran: Ran) => verdictsOf(ran).flatMap(({ holds, kind, text }) => (holds ? [] : [`${kind}: ${text}`]));
  return new Map((await runCases(folder, cases)).map((ran) => [ran.case.name, told(ran)]));
}

/** Holds a case's expectations against what the command did. */
export function verdictsOf({ case: { expect }, outcome }: Ran): Verdict[] {
  if (outcome.kind === "thrown") {
    const nothing = fileVerdicts(expect, { report: NO_REPORT, scores: [], before: null, after: null });
    return [
      { kind: "run", holds: false, text: `the run ended: ${outcome.why}` },
      ...nothing.map((verdict) => ({ ...verdict, holds: false })),
    ];
  }
  const { report, scores, before, after } = outcome;
  const seen = { report, scores, before: after ? new SavedFile(before) : null, after: after ? new SavedFile(after) : null };
  return [...fileVerdicts(expect, seen), ...always(seen)];
}

function fileVerdicts(expect: FileExpectation, seen: Seen): Verdict[] {
  const { report } = seen;
  const verdicts: Verdict[] = [];
  const say = (kind: string, holds: boolean, text: string) => verdicts.push({ kind, holds, text });
  if (typeof expect.exit === "number") say("exit", exitOf(report) === expect.exit, `exit ${expect.exit}, came ${exitOf(report)}`);
  if (expect.error !== undefined) {
    const code = report.error?.code ?? null;
    say("error", expect.error === "any" ? code !== null : code === expect.error, `error ${expect.error ?? "none"}, came ${code ?? "none"}`);
  }
  for (const text of expect.notesHave ?? [])
    say(
      "notesHave",
      report.notes.some((note) => has(note, text)),
      `no note has ${text}: ${report.notes.join(" / ") || "no notes"}`,
    );
  for (const [name, sheet] of Object.entries(expect.sheets ?? {})) verdicts.push(...sheetVerdicts(name, sheet, seen));
  if (expect.anyOf) {
    const tries = expect.anyOf.map((one) => fileVerdicts(one, seen).filter(({ holds }) => !holds));
    say(
      "anyOf",
      tries.some((failed) => failed.length === 0),
      tries.map((failed, index) => `(${index + 1}) ${failed[0]?.text ?? ""}`).join(" "),
    );
  }
  return verdicts;
}

/** What holds for every file: what is announced stands in the saved file, and no written formula refers to its own cell. */
function always({ report, after }: Seen): Verdict[] {
  return report.writes.flatMap((write) => {
    const place = `${write.sheet}!${write.cell}`;
    const lost = after ? lostWrite(write, after) : "no file was saved";
    return [
      ...(lost === null ? [] : [{ kind: "saved", holds: false, text: `${place}: ${lost}` }]),
      ...(refersToItself(write)
        ? [{ kind: "own-cell", holds: false, text: `${place}: ${write.after.formula} refers to its own cell` }]
        : []),
    ];
  });
}

function lostWrite(write: WriteReport, after: SavedFile): string | null {
  const saved = after.cell(write.sheet, write.cell);
  if ((saved.formula ?? null) !== write.after.formula)
    return `announced ${write.after.formula ?? "no formula"}, saved ${saved.formula ?? "none"}`;
  return same(saved.value, write.after.value) ? null : `announced ${String(write.after.value)}, saved ${String(saved.value)}`;
}

/** Whether a formula's cells or ranges on its own sheet hold the cell itself. */
function refersToItself({ sheet, cell, after: { formula } }: WriteReport): boolean {
  const at = parseA1(cell);
  if (formula === null || !at) return false;
  return tokenize(formula).some((token) => {
    if (!/^range/.test(token.type)) return false;
    const { sheet: named, address } = splitSheetAddress(token.value.replace(/\$/g, ""));
    if (named !== null && named.toLowerCase() !== sheet.toLowerCase()) return false;
    const rect = parseRect(address);
    return rect !== null && at.row >= rect.top && at.row <= rect.bottom && at.col >= rect.left && at.col <= rect.right;
  });
}

type Say = (kind: string, holds: boolean, text: string) => void;

function sheetVerdicts(name: string, expect: SheetExpectation, seen: Seen): Verdict[] {
  const verdicts: Verdict[] = [];
  const sheet = seen.report.sheets.find((one) => one.name === name);
  const say: Say = (kind, holds, text) =>
    verdicts.push({ kind, holds: sheet !== undefined && holds, text: `${name}: ${sheet ? text : `no such sheet in the report; ${text}`}` });
  layoutVerdicts(expect, sheet ?? NO_SHEET, say);
  scoreVerdicts(expect, sheet ?? NO_SHEET, say);
  findingVerdicts(expect, sheet ?? NO_SHEET, seen.report.notes, say);
  writeVerdicts(name, expect, seen, say);
  if (expect.terminalScore !== undefined) {
    const shown = seen.scores[seen.report.sheets.findIndex((one) => one.name === name)] ?? "";
    const number = shown !== "" && Number.isFinite(Number(shown)) ? Number(shown) : null;
    say("terminalScore", same(number, expect.terminalScore), `terminal score ${String(expect.terminalScore)}, printed ${shown}`);
  }
  return verdicts;
}

function layoutVerdicts(expect: SheetExpectation, sheet: SheetReport, say: Say): void {
  if (expect.kind !== undefined)
    say("kind", expect.kind.split("|").includes(sheet.kind), `kind ${expect.kind}, came ${sheet.kind} (${sheet.confidence})`);
  if (expect.minConfidence !== undefined)
    say("minConfidence", sheet.confidence >= expect.minConfidence, `confidence at least ${expect.minConfidence}, came ${sheet.confidence}`);
  if (expect.maxConfidence !== undefined)
    say("maxConfidence", sheet.confidence <= expect.maxConfidence, `confidence at most ${expect.maxConfidence}, came ${sheet.confidence}`);
  if (expect.columns) columnVerdicts(expect.columns, sheet, say);
  if (expect.rows) {
    const rows = sheet.tables
      .flatMap((table) => table.rows)
      .filter((row) => row.kind === "indicator" || row.kind === "deduction" || row.kind === "item")
      .map((row) => row.row)
      .sort((a, b) => a - b);
    say("rows", rows.join() === [...expect.rows].sort((a, b) => a - b).join(), `rows ${expect.rows.join()}, came ${rows.join()}`);
  }
}

/** Each role is one expectation, held against the table that meets most of them. */
function columnVerdicts(columns: Readonly<Record<string, string>>, sheet: SheetReport, say: Say): void {
  const met = (table: SheetReport["tables"][number]) =>
    Object.entries(columns).filter(([role, letter]) => table.columns[role] === letter).length;
  const table = [...sheet.tables].sort((a, b) => met(b) - met(a))[0];
  for (const [role, letter] of Object.entries(columns))
    say("columns", table?.columns[role] === letter, `column ${role} ${letter}, came ${table?.columns[role] ?? "none"}`);
}

function scoreVerdicts(expect: SheetExpectation, sheet: SheetReport, say: Say): void {
  if (expect.weightsSum !== undefined) {
    const sums = sheet.tables.map((table) => table.weightsSum).filter((sum) => sum !== null);
    const sum = sums.length === 0 ? null : sums.reduce((a, b) => a + b, 0);
    say("weightsSum", same(sum, expect.weightsSum), `sum of weights ${String(expect.weightsSum)}, came ${String(sum)}`);
  }
  for (const part of ["total", "budget", "grade"] as const) {
    for (const [field, value] of Object.entries(expect[part] ?? {})) {
      const came = (sheet[part] as Readonly<Record<string, unknown>> | null)?.[field] ?? null;
      say(part, same(came, value), `${part}.${field} ${String(value)}, came ${String(came)}`);
    }
  }
  const row = (number: string) => sheet.tables.flatMap((table) => table.rows).find((one) => one.row === Number(number));
  for (const [number, allowed] of Object.entries(expect.computedScore ?? {})) {
    const came = row(number)?.computedScore ?? null;
    const list = Array.isArray(allowed) ? (allowed as readonly (number | null)[]) : [allowed as number | null];
    say(
      "computedScore",
      list.some((one) => same(came, one)),
      `row ${number}: score ${list.join(" or ")}, came ${String(came)}`,
    );
  }
  for (const [number, [low, high]] of Object.entries(expect.range ?? {})) {
    const came = row(number)?.range ?? null;
    say(
      "range",
      came !== null && same(came[0], low) && same(came[1], high),
      `row ${number}: range ${low} to ${high}, came ${came?.join(" to ") ?? "none"}`,
    );
  }
}

const SEVERITIES = ["info", "warning", "error"] as const;

function findingVerdicts(expect: SheetExpectation, sheet: SheetReport, notes: readonly string[], say: Say): void {
  const open = sheet.findings.filter((finding) => finding.suppressed === null);
  for (const one of expect.findingAt ?? []) {
    const there = open.filter((finding) => touches(finding, one.cell)).map(told);
    say(
      "findingAt",
      open.some((finding) => fits(finding, one)),
      `a finding at ${describe(one)}, came ${there.join(" / ") || "none there"}`,
    );
  }
  for (const given of expect.noFindingAt ?? []) {
    const one: FindingExpectation = typeof given === "string" ? { cell: given } : given;
    const there = open.filter((finding) => fits(finding, one));
    say("noFindingAt", there.length === 0, `no finding at ${describe(one)}, came ${there.map(told).join(" / ")}`);
  }
  if (expect.namedAt) {
    const named = expect.namedAt.some(
      (cell) => open.some((finding) => touches(finding, cell)) || notes.some((note) => new RegExp(`(?<![A-Z])${cell}(?!\\d)`).test(note)),
    );
    say("namedAt", named, `${expect.namedAt.join(" or ")} named by a finding or a note`);
  }
  if (expect.maxErrors !== undefined) {
    const errors = open.filter((finding) => finding.severity === "error");
    say(
      "maxErrors",
      errors.length <= expect.maxErrors,
      `at most ${expect.maxErrors} errors, came ${errors.length}: ${errors.map((finding) => `${finding.cell} ${told(finding)}`).join(" / ")}`,
    );
  }
}

function writeVerdicts(name: string, expect: SheetExpectation, { report, before, after }: Seen, say: Say): void {
  const announced = (cell: string) => report.writes.find((write) => write.sheet === name && write.cell === cell);
  for (const [cell, wanted] of Object.entries(expect.writes ?? {})) {
    const write = announced(cell);
    const stands = write !== undefined && after !== null && lostWrite(write, after) === null;
    const right =
      wanted === "any" || (wanted === "formula" ? (write?.after.formula ?? null) !== null : same(write?.after.value ?? null, wanted));
    say(
      "writes",
      stands && right,
      `writes ${cell} ${wanted}, came ${write ? `${String(write.after.value)} (${write.after.formula ?? "no formula"})${stands ? "" : ", not in the saved file"}` : "nothing"}`,
    );
  }
  for (const cell of expect.notWritten ?? []) {
    const write = announced(cell);
    const [old, now] = [before?.cell(name, cell) ?? null, after?.cell(name, cell) ?? null];
    const kept =
      old === null ||
      now === null ||
      (old.formula === now.formula && (same(old.value, now.value) || (old.formula !== null && old.value === null)));
    say(
      "notWritten",
      write === undefined && kept,
      `${cell} as before, came ${write ? `a write of ${String(write.after.value)}` : `${now?.formula ?? String(now?.value)} for ${old?.formula ?? String(old?.value)}`}`,
    );
  }
}

function exitOf({ error, sheets }: FileReport): number {
  if (error) return 2;
  return sheets.some((sheet) => sheet.findings.some((finding) => finding.suppressed === null && finding.severity === "error")) ? 1 : 0;
}

function fits(finding: FindingReport, { cell, minSeverity, messageHas }: FindingExpectation): boolean {
  return (
    touches(finding, cell) &&
    SEVERITIES.indexOf(finding.severity) >= SEVERITIES.indexOf(minSeverity ?? "info") &&
    (messageHas === undefined || has(finding.message, messageHas))
  );
}

function touches(finding: FindingReport, cell: string): boolean {
  return cell === "*" || finding.cell === cell || finding.cells.includes(cell);
}

function has(text: string, either: string): boolean {
  return either.split("|").some((part) => text.includes(part));
}

function told({ rule, severity, message }: FindingReport): string {
  return `${rule} ${severity} ${message}`;
}

function describe({ cell, minSeverity, messageHas }: FindingExpectation): string {
  return [cell, minSeverity, messageHas].filter((part) => part !== undefined).join(" ");
}

function same(came: unknown, wanted: unknown): boolean {
  if (typeof came === "number" && typeof wanted === "number") return Math.abs(came - wanted) <= TOLERANCE;
  return (came ?? null) === (wanted ?? null);
}

const NO_REPORT: FileReport = { path: "", sheets: [], writes: [], marks: [], notes: [], summaries: [], error: null };

const NO_SHEET: SheetReport = {
  name: "",
  kind: "",
  confidence: 0,
  reasons: [],
  profile: null,
  pointsSplit: null,
  unitOfMoney: null,
  fields: { projectName: null, department: null, unit: null, year: null },
  tables: [],
  budget: null,
  total: null,
  grade: null,
  findings: [],
};
