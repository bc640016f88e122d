import Decimal from "decimal.js";
import { messages } from "../messages";
import { scoreText } from "../reading";
import { parseA1, parseRect, type Severity } from "../workbook";
import type { ClaimReport, FindingReport, ToldFile, ToldSheet } from "./report";
import { either } from "../workbook";

const { table } = messages.cli;
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
/** Kinds of sheets that end in a score. */
const SCORED: readonly string[] = ["project-self-eval", "department-self-eval", "scoring-sheet"];
/** Columns a sheet's name and a profile's id may take before they are cut. */
const WIDEST = 36;

/**
 * What a person reads of one file: a line for each sheet, then the findings, worst first. Lines without line ends.
 * @param judgements rows that a person still has to judge
 */
export function terminalLines(file: ToldFile, mode: "score" | "values" | "check", judgements: number): string[] {
  if (file.error) return [file.path, `  ${file.error.message}`, ""];
  if (file.claims && file.sheets.length === 0) return [file.path, ...claimLines(file.claims), ""];
  const findings = file.sheets.flatMap((sheet) => sheet.findings.map((finding) => ({ sheet: sheet.name, finding })));
  const sorted = SEVERITIES.flatMap((severity) => findings.filter(({ finding }) => finding.severity === severity));
  return [
    file.path,
    ...sheetLines(file.sheets),
    ...(file.verdict ? [`  ${file.verdict.text}`] : []),
    ...sorted.map(({ sheet, finding }) => findingLine(sheet, finding)),
    `  ${table.filled(filledCells(file), mode)}${judgements > 0 ? table.judgements(judgements) : ""}`,
    ...claimLines(file.claims ?? []),
    ...(file.summaries.length > 0 ? [`  ${table.summaries(file.summaries.map((one) => one.sheet))}`] : []),
    ...file.notes.map((note) => `  ${note}`),
    "",
  ];
}

/** The figures of a report's text that do not hold, then how many do. */
function claimLines(claims: readonly ClaimReport[]): string[] {
  if (claims.length === 0) return [];
  const count = (verdict: ClaimReport["verdict"]) => claims.filter((claim) => claim.verdict === verdict).length;
  const alarms = claims.filter((claim) => claim.verdict === "inconsistent" || claim.verdict === "truncated");
  const open = count("uncheckable");
  return [
    `  ${table.claims(claims.length - open, count("consistent") + count("rounding"), open)}`,
    ...alarms.map((claim) => `  ${table.claim(table.verdicts[claim.verdict], claim.text, claim.expected, claim.derivation, claim.note)}`),
  ];
}

/** Writes that are no cells of an inserted summary. */
function filledCells({ writes, summaries }: ToldFile): number {
  const inside = (range: string, cell: string) => {
    const [area, at] = [parseRect(range), parseA1(cell)];
    return area !== null && at !== null && at.row >= area.top && at.row <= area.bottom && at.col >= area.left && at.col <= area.right;
  };
  return writes.filter((write) => !summaries.some((one) => one.sheet === write.sheet && inside(one.range, write.cell))).length;
}

function sheetLines(sheets: readonly ToldSheet[]): string[] {
  const rows = [table.heads, ...sheets.map(sheetCells)];
  const widths = table.heads.map((_, col) => Math.min(WIDEST, Math.max(...rows.map((row) => widthOf(row[col] ?? "")))));
  // The first four columns are text, the score and the counts are numbers.
  const align = (col: number) => (col === 4 || col > 5 ? "right" : "left");
  return rows.map(
    (row) =>
      `  ${row
        .map((cell, col) => fit(cell, widths[col] ?? 0, align(col)))
        .join("  ")
        .trimEnd()}`,
  );
}

function sheetCells(sheet: ToldSheet): string[] {
  const known = sheet.kind !== "unknown";
  const open = sheet.findings.filter((finding) => finding.suppressed === null);
  return [
    sheet.name,
    kindName(sheet),
    known ? sureness(sheet.confidence) : table.none,
    known ? (sheet.profile?.id ?? table.none) : table.none,
    totalText(sheet),
    sheet.grade?.computed ?? sheet.grade?.reported ?? table.none,
    ...SEVERITIES.map((severity) => String(open.filter((finding) => finding.severity === severity).length)),
  ];
}

/** The total where the form has one, else what its rows add up to; nothing for lists and plans: their totals are money or averages. */
function totalText(sheet: ToldSheet): string {
  if (!SCORED.includes(sheet.kind)) return table.none;
  const score = sheet.total
    ? (sheet.total.computed ?? sheet.total.reported)
    : (sheet.tables.find((one) => one.scoresSum !== null)?.scoresSum ?? null);
  return score === null ? table.none : scoreText(new Decimal(score));
}

function kindName({ kind, reasons }: ToldSheet): string {
  if (reasons.includes(messages.summaries.isOurs)) return table.ours;
  return (table.kinds as Readonly<Record<string, string>>)[kind] ?? kind;
}

function sureness(confidence: number): string {
  return confidence >= 0.95 ? table.sure : confidence >= 0.8 ? table.likely : table.unsure;
}

function findingLine(sheet: string, finding: FindingReport): string {
  const place = finding.cell.includes("!") ? finding.cell : `${sheet}!${finding.cell}`;
  const aside = finding.suppressed ? table.suppressed(finding.suppressed.reason) : "";
  return `  ${table.severity[finding.severity]}  ${place}  ${finding.message}${aside}`;
}

/** Code points that take two columns in a terminal: CJK, kana, full-width forms. */
const WIDE = either(
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u,
  /[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u,
);
const NO_WIDTH = /\p{M}|\p{Cf}/u;

/** Columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += NO_WIDTH.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1;
  return width;
}

/** The text cut to at most so many columns (an ellipsis says that it was cut) and filled up with spaces. */
export function fit(text: string, columns: number, align: "left" | "right" = "left"): string {
  const cut = widthOf(text) <= columns ? text : shorten(text, columns);
  const spaces = " ".repeat(Math.max(0, columns - widthOf(cut)));
  return align === "left" ? cut + spaces : spaces + cut;
}

function shorten(text: string, columns: number): string {
  let cut = "";
  for (const letter of text) {
    if (widthOf(cut + letter) > columns - 1) break;
    cut += letter;
  }
  return `${cut}…`;
}
