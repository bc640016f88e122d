import { assess } from "../../../src/assess";
import { EMPTY_STATE, gridOf, type CellValue } from "../../../src/workbook";
import { mutate, MUTATIONS_PER_TABLE } from "../recognition/mutate";
import { readTruth } from "../recognition/truth";

/** How often each rule gives an error on a sheet. A leading "=" is text here, as published tables have it. */
function errorsOf(name: string, rows: readonly (readonly CellValue[])[]): Map<string, number> {
  const texts = rows.map((row) =>
    row.map((value) => (typeof value === "string" && value.length > 1 && value.startsWith("=") ? `＝${value.slice(1)}` : value)),
  );
  const findings = assess([gridOf(name, texts)], { state: EMPTY_STATE, profile: null }).sheets.flatMap((sheet) => sheet.findings);
  const counts = new Map<string, number>();
  for (const { rule, severity } of findings) if (severity === "error") counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** Errors that a table gives only after harmless changes: moved, columns swapped, labels spaced out, merges undone. */
export function errorsOfChanges(folder: string): { sheets: number; faults: string[] } {
  const tables = readTruth(folder);
  const faults = tables.flatMap((table, t) => {
    const before = errorsOf(table.id, table.grid);
    return Array.from({ length: MUTATIONS_PER_TABLE }, (_, i) => mutate(table, t * 1000 + i)).flatMap((changed) =>
      [...errorsOf(changed.id, changed.grid)]
        .filter(([rule, count]) => count > (before.get(rule) ?? 0))
        .map(([rule]) => `${changed.id} ${rule}`),
    );
  });
  return { sheets: tables.length * MUTATIONS_PER_TABLE, faults };
}
