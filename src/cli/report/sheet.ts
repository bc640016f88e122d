import type { SheetAssessment } from "../../assessment";
import type { Finding } from "../../checks/types";
import type { TitleField } from "../../forms/layout";
import { a1 } from "./plain";
import { findingReport } from "./finding";
import { tableReport } from "./table";
import type { FieldReport, SheetReport, TableReport } from "./types";

/**
 * One sheet as it was read, with the findings given (those that stay once blank scores are filled).
 * Budget, total and grade are those of the first table that has one.
 */
export function sheetReport({ grid, layout, score }: SheetAssessment, findings: readonly Finding[]): SheetReport {
  const tables = score.tables.map((table) => tableReport(grid, table));
  const firstOf = <K extends "budget" | "total" | "grade">(part: K): TableReport[K] =>
    tables.find((table) => table[part] !== null)?.[part] ?? null;
  return {
    name: layout.sheet,
    kind: layout.kind,
    confidence: layout.confidence,
    reasons: layout.reasons.map((reason) => reason.text),
    profile: layout.kind === "unknown" ? null : { id: score.profileId, why: score.profileWhy },
    pointsSplit: score.split?.kind ?? null,
    unitOfMoney: layout.unitOfMoney?.text ?? null,
    fields: {
      projectName: fieldReport(layout.fields.projectName),
      department: fieldReport(layout.fields.department),
      unit: fieldReport(layout.fields.unit),
      year: fieldReport(layout.fields.year),
    },
    tables,
    budget: firstOf("budget"),
    total: firstOf("total"),
    grade: firstOf("grade"),
    findings: findings.map((finding) => findingReport(layout.sheet, finding)),
  };
}

/** The label is there but nothing stands beside it: cell and value are null. No label at all: null. */
function fieldReport(field: TitleField | null): FieldReport | null {
  return field ? { cell: a1(field.value?.cell), value: field.value?.text ?? null } : null;
}
