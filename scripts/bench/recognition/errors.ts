import { assess } from "../../../src/assess";
import { EMPTY_STATE, gridOf } from "../../../src/workbook";
import { isTold, type DefectMap } from "../checks/measure";
import type { TruthTable } from "./truth";

/** How many of the recorded errors that a program can decide are told on their rows, and the names of the others. */
export interface ErrorsFound {
  readonly decidable: number;
  readonly missed: readonly string[];
}

/** Checks tables as the pipeline does and looks for their recorded errors. Published tables hold no formulas: a leading "=" is text. */
export function errorsFound(tables: readonly TruthTable[], map: DefectMap): ErrorsFound {
  const parts = tables.map((table) => {
    const published = table.id.split("#")[0]!;
    const open = table.defects.filter(
      ({ kind, name }) => !map.undecidable.some((u) => u.table === published && u.cell === name && u.kind === kind),
    );
    if (open.length === 0) return { decidable: 0, missed: [] };
    const rows = table.grid.map((row) =>
      row.map((value) => (typeof value === "string" && value.length > 1 && value.startsWith("=") ? `＝${value.slice(1)}` : value)),
    );
    const findings = assess([gridOf(table.id, rows)], { state: EMPTY_STATE, profile: null }).sheets.flatMap((sheet) => sheet.findings);
    const missed = open.filter((defect) => !isTold(findings, map.kinds[defect.kind] ?? [], defect));
    return { decidable: open.length, missed: missed.map(({ kind, name }) => `${table.id} ${name} ${kind}`) };
  });
  return { decidable: parts.reduce((sum, part) => sum + part.decidable, 0), missed: parts.flatMap((part) => part.missed) };
}
