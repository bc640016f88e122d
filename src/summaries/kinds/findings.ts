import { messages } from "../../messages";
import { toA1 } from "../../workbook";
import { BLANK_CELL, formula, text } from "../sources";
import type { SummaryKind, SummarySheet } from "../types";

const words = messages.summaries.findings;
const SEVERITIES = ["error", "warning", "info"] as const;

function openFindings(sheets: readonly SummarySheet[]) {
  const all = sheets.flatMap((sheet) => sheet.findings).filter((finding) => finding.suppressed === null);
  return [...all].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
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
