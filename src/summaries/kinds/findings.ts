import { messages } from "../../messages";
import type { Finding } from "../../checks/types";
import { rowName } from "../../scoring";
import { columnLetters, textAt, toA1 } from "../../workbook";
import { BLANK_CELL, formula, keyOf, text } from "../sources";
import type { SummaryKind, SummarySheet } from "../types";

const words = messages.summaries.findings;
const SEVERITIES = ["error", "warning", "info"] as const;

function openFindings(sheets: readonly SummarySheet[]) {
  const all = sheets.flatMap((sheet) => sheet.findings).filter((finding) => finding.suppressed === null);
  return [...all].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

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

const quoted = (value: string) => `"${value.replace(/"/g, '""')}"`;

export const summary: SummaryKind = {
  id: "findings",
  name: words.name,
  what: words.what,
  sheetName: words.sheetName,
  missing: (sheets) => (openFindings(sheets).length === 0 ? words.missing : null),
  build: ({ sheets, at: addresses }) => {
    const findings = openFindings(sheets);
    const count = findings.length;
    const by = (severity: (typeof SEVERITIES)[number]) => `COUNTIF(${addresses.column(1, count)},${quoted(messages.severities[severity])})`;
    return {
      title: words.title, unit: "",
      columns: [
        { header: words.columns.seq, format: "count", width: 6 }, { header: words.columns.severity, format: "mark", width: 10 }, { header: words.columns.sheet, format: "text", width: 20 }, { header: words.columns.cell, format: "link", width: 9 },
        { header: words.columns.message, format: "text", width: 60 }, { header: words.columns.rule, format: "text", width: 26 },
      ],
      keys: findings.map((finding) => keyOfFinding(finding, sheets)),
      rows: findings.map((finding, row) => {
        const address = toA1(finding.cell);
        const target = `#'${finding.cell.sheet.replace(/'/g, "''")}'!${address}`;
        return [{ kind: "number" as const, value: row + 1 }, text(messages.severities[finding.severity]), text(finding.cell.sheet), formula(`HYPERLINK(${quoted(target)},${quoted(address)})`), text(finding.message), text(`${finding.rule} ${finding.title}`)];
      }),
      foot: [text(messages.summaries.total), BLANK_CELL, BLANK_CELL, BLANK_CELL, formula(SEVERITIES.map((severity) => `${quoted(`${messages.severities[severity]} `)}&${by(severity)}`).join('&"，"&')), BLANK_CELL],
      check: [text(messages.summaries.check), formula(`COUNTA(${addresses.column(1, count)})-${SEVERITIES.map(by).join("-")}`), BLANK_CELL, BLANK_CELL, BLANK_CELL, BLANK_CELL],
      sources: [],
    };
  },
};
