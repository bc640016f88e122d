import { EMPTY_PLAN, quoteSheet, type EditPlan } from "../workbook";
import { messages } from "../messages";
import { layOut, text, type SummaryTable } from "../summaries";
import { link } from "./link";
import { overview, type Located } from "./overview";
import type { CollectedFile } from "./types";

const words = messages.collect;

/**
 * The sheets of a workbook that collects many: 汇总 with totals, ranks and a check row, 问题, 未能读取. Files stand in the order of their paths,
 * and no clock is read, so that the same files always give the same workbook. Its first sheet must exist and be empty: messages.collect.overview.sheet.
 */
export function planCollected(files: readonly CollectedFile[]): EditPlan {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const rows = sorted.flatMap((file) => file.rows.map((row): Located => ({ ...row, path: file.path })));
  const failed = sorted.filter((file) => file.error !== null);
  const formless = sorted.filter((file) => file.formless).map((file) => file.path);
  const stamp = {
    text: words.stamp({
      files: files.length,
      failed: failed.length,
      formless,
      rows: rows.length,
      noExecuted: rows.filter((row) => row.without === "executed").length,
    }),
    fingerprint: 0,
  };
  const found = findings(sorted);
  const tables: readonly (readonly [string, SummaryTable])[] = [
    [words.overview.sheet, overview(rows, sorted, found.rows.length)],
    [words.findings.sheet, found],
    [words.failed.sheet, unread(failed)],
  ];
  return {
    ...EMPTY_PLAN,
    newSheets: tables.slice(1).map(([name]) => ({ name, after: null })),
    blocks: tables.map(([sheet, table]) => layOut(table, { sheet, top: 0, left: 0 }, stamp)),
  };
}

function findings(files: readonly CollectedFile[]): SummaryTable {
  const { columns, title, none } = words.findings;
  const rows = files.flatMap((file) =>
    file.findings.map((one) => [
      link(file.path, file.path),
      text(one.ignored === null ? messages.severities[one.severity] : words.findings.ignored),
      text(one.sheet),
      link(file.path, one.cell, `#${quoteSheet(one.sheet)}!${one.cell}`),
      text(one.ignored === null ? one.message : messages.summaries.findings.ignoredBecause(one.message, one.ignored)),
      text(one.rule),
    ]),
  );
  return {
    ...bareTable(title, rows, none),
    columns: [
      { header: columns.file, format: "link", width: 28 },
      { header: columns.severity, format: "mark", width: 10 },
      { header: columns.sheet, format: "text", width: 18 },
      { header: columns.cell, format: "link", width: 9 },
      { header: columns.message, format: "text", width: 60 },
      { header: columns.rule, format: "text", width: 26 },
    ],
  };
}

function unread(files: readonly CollectedFile[]): SummaryTable {
  const { columns, title, none } = words.failed;
  const rows = files.map((file) => [text(file.path), text(file.error ?? "")]);
  return {
    ...bareTable(title, rows, none),
    columns: [
      { header: columns.file, format: "text", width: 40 },
      { header: columns.reason, format: "text", width: 70 },
    ],
  };
}

/** A table of lines and nothing else, with a word for none of them. */
function bareTable(title: string, rows: SummaryTable["rows"], none: string): Omit<SummaryTable, "columns"> {
  return { title, unit: "", foot: null, check: null, sources: [], keys: [], rows: rows.length > 0 ? rows : [[text(none)]] };
}
