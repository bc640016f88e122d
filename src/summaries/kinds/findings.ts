import { messages } from "../../messages";
import type { Finding } from "../../checks/types";
import { rowName } from "../../scoring";
import { columnLetters, textAt, toA1 } from "../../workbook";
import { BLANK_CELL, formula, quoted, text } from "../cells";
import { keyOf } from "../sources";
import type { SummaryCell, SummaryKind, SummarySheet, SummaryTable } from "../types";

const words = messages.summaries.findings;
const SEVERITIES = ["error", "warning", "info"] as const;

/** All findings, the worst first and those that a person ignores last. */
function listedFindings(sheets: readonly SummarySheet[]) {
  const all = sheets.flatMap((sheet) => sheet.findings);
  const rank = ({ suppressed, severity }: Finding) => (suppressed ? SEVERITIES.length : SEVERITIES.indexOf(severity));
  return [...all].sort((a, b) => rank(a) - rank(b));
}

/** The word that counts: what is ignored is listed, with its reason, and counts as nothing else. */
const levelOf = ({ suppressed, severity }: Finding): string => (suppressed ? words.ignored : messages.severities[severity]);

/** The rule, the sheet, what the row is called, and the column: a finding that keeps its indicator keeps its key wherever the row goes. */
function keyOfFinding({ rule, cell }: Finding, sheets: readonly SummarySheet[]): string {
  const sheet = sheets.find((one) => one.grid.sheet === cell.sheet);
  return keyOf(rule, cell.sheet, sheet ? lineName(sheet, cell.row) : "", columnLetters(cell.col));
}

/** What a row is called: its indicator, or its first text; figures change. */
function lineName({ grid, score }: SummarySheet, row: number): string {
  const indicator = score.tables.flatMap((table) => table.rows).find(({ layout }) => layout.row === row);
  if (indicator) return rowName(indicator.layout);
  return Array.from({ length: grid.colCount }, (_, i) => textAt(grid, row, grid.left + i)).find((text) => text.trim() !== "") ?? "";
}

/** The words that rows of these findings count under, as they are listed. */
function levelsAmong(findings: readonly Finding[]): string[] {
  const ignored = findings.some(({ suppressed }) => suppressed) ? [words.ignored] : [];
  return [...SEVERITIES.map((severity) => messages.severities[severity]), ...ignored];
}

const COLUMNS: SummaryTable["columns"] = [
  { header: words.columns.seq, format: "count", width: 6 },
  { header: words.columns.severity, format: "mark", width: 10 },
  { header: words.columns.sheet, format: "text", width: 20 },
  { header: words.columns.cell, format: "link", width: 9 },
  { header: words.columns.message, format: "text", width: 60 },
  { header: words.columns.rule, format: "text", width: 26 },
];

function cellsOf(finding: Finding, row: number): SummaryCell[] {
  const address = toA1(finding.cell);
  const target = `#'${finding.cell.sheet.replace(/'/g, "''")}'!${address}`;
  return [
    { kind: "number", value: row + 1 },
    text(levelOf(finding)),
    text(finding.cell.sheet),
    formula(`HYPERLINK(${quoted(target)},${quoted(address)})`),
    text(finding.suppressed ? words.ignoredBecause(finding.message, finding.suppressed.reason) : finding.message),
    text(finding.title),
  ];
}

export const summary: SummaryKind = {
  id: "findings",
  name: words.name,
  what: words.what,
  sheetName: words.sheetName,
  missing: (sheets) => (listedFindings(sheets).length === 0 ? words.missing : null),
  build: ({ sheets, at: addresses }) => {
    const findings = listedFindings(sheets);
    const count = findings.length;
    const levels = levelsAmong(findings);
    const by = (level: string) => `COUNTIF(${addresses.column(1, count)},${quoted(level)})`;
    return {
      title: words.title,
      unit: "",
      columns: COLUMNS,
      keys: findings.map((finding) => keyOfFinding(finding, sheets)),
      rows: findings.map(cellsOf),
      foot: [
        text(messages.summaries.total),
        BLANK_CELL,
        BLANK_CELL,
        BLANK_CELL,
        formula(levels.map((level) => `${quoted(`${level} `)}&${by(level)}`).join('&"，"&')),
        BLANK_CELL,
      ],
      check: [
        text(messages.summaries.check),
        formula(`COUNTA(${addresses.column(1, count)})-${levels.map(by).join("-")}`),
        BLANK_CELL,
        BLANK_CELL,
        BLANK_CELL,
        BLANK_CELL,
      ],
      sources: [],
    };
  },
};
