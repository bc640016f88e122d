import { assess } from "../../src/assess";
import { isSure } from "../../src/forms";
import type { SheetAssessment } from "../../src/assessment";
import type { Finding } from "../../src/checks";
import { settle } from "../../src/actions/settle";
import { fillPlan } from "../../src/scoring";
import {
  cellKeyOf,
  EMPTY_STATE,
  toA1,
  valueAt,
  type CellEdit,
  type CellRef,
  type CellValue,
  type Grid,
  type SheetCellRef,
} from "../../src/workbook";

/** What one click did wrong on one sheet. */
export interface Fault {
  readonly kind: "throws" | "new-error" | "contradicts" | "second-write" | "formula-differs" | "out-of-range";
  readonly text: string;
}

/** One click and what came of it. */
export interface Click {
  readonly written: number;
  readonly faults: readonly Fault[];
}

/**
 * Assess, write the fill plan with its formulas calculated by the embedded engine, assess again.
 * @param profile the profile's id; null lets the sheet choose.
 */
export function click(grid: Grid, profile: string | null): Click {
  try {
    return clicked(grid, profile);
  } catch (thrown) {
    return {
      written: 0,
      faults: [
        { kind: "throws", text: thrown instanceof Error ? `${thrown.message} ${thrown.stack?.split("\n")[1]?.trim()}` : String(thrown) },
      ],
    };
  }
}

/** The sheet once edits stand in it and its formulas show their values. */
export function settledWith(grid: Grid, edits: readonly CellEdit[]): Grid {
  const filled = edits.map(({ sheet, row, col, after, numberFormat }) => ({
    sheet,
    row,
    col,
    content: after,
    value: after.kind === "value" ? after.value : null,
    ...(numberFormat === undefined ? {} : { numberFormat }),
  }));
  return settle([grid], filled)[0]!;
}

function clicked(grid: Grid, profile: string | null): Click {
  const before = assessed(grid, profile);
  if (!isSure(before.layout)) return { written: 0, faults: [] };
  const edits = fillPlan(grid, before.score);
  const numbers = new Map(fillPlan(grid, before.score, "numbers").map((edit) => [cellKeyOf(edit), edit]));
  const settled = settledWith(grid, edits);
  const after = assessed(settled, profile);
  return {
    written: edits.length,
    faults: [
      ...edits.flatMap((edit) =>
        isAwaited(before, edit) ? awaitedFault(settled, edit) : formulaFault(settled, edit, numbers.get(cellKeyOf(edit))),
      ),
      ...edits.flatMap((edit) => rangeFault(settled, edit, before)),
      ...newErrors(before, after),
      ...contradictions(edits, settled, after),
      ...fillPlan(settled, after.score).map((edit): Fault => ({
        kind: "second-write",
        text: `${toA1(edit)} ${JSON.stringify(edit.after)}`,
      })),
    ],
  };
}

function assessed(grid: Grid, profile: string | null): SheetAssessment {
  return assess([grid], { state: EMPTY_STATE, profile }).sheets[0]!;
}

const open = (findings: readonly Finding[]): readonly Finding[] => findings.filter((finding) => finding.suppressed === null);

/** True for the total of a table that still lacks scores, and for what is converted from it. */
function isAwaited({ score }: SheetAssessment, edit: CellEdit): boolean {
  const isHere = (cell: CellRef | null) => cell?.row === edit.row && cell.col === edit.col;
  return score.tables.some(({ total }) => total && total.pending > 0 && (isHere(total.layout.scoreCell) || isHere(total.convertedCell)));
}

/** It shows nothing yet: a sum of some scores is no total. */
function awaitedFault(settled: Grid, edit: CellEdit): Fault[] {
  const value = valueAt(settled, edit.row, edit.col);
  return value === "" ? [] : [{ kind: "formula-differs", text: `${toA1(edit)} gives ${JSON.stringify(value)} while scores are missing` }];
}

/** The engine's value against the computed one; a formula that has no number beside it may only show a number. */
function formulaFault(settled: Grid, edit: CellEdit, number: CellEdit | undefined): Fault[] {
  const value = valueAt(settled, edit.row, edit.col);
  const due = number?.after.kind === "value" ? number.after.value : undefined;
  const shows = edit.after.kind === "formula" ? edit.after.formula : "";
  const fault = (text: string): Fault[] => [
    { kind: "formula-differs", text: `${toA1(edit)} ${shows} gives ${JSON.stringify(value)}, ${text}` },
  ];
  if (typeof value === "string" && value.startsWith("#")) return fault("an error");
  if (due === undefined) return edit.after.kind === "formula" && typeof value !== "number" ? fault("no number") : [];
  return same(value, due) ? [] : fault(`computed ${JSON.stringify(due)}`);
}

function same(a: CellValue | undefined, b: CellValue): boolean {
  return typeof a === "number" && typeof b === "number" ? Math.abs(a - b) < 1e-9 : a === b;
}

/** No score below 0 or above its weight, no total below 0 or above the full sum. */
function rangeFault(settled: Grid, edit: CellEdit, { score, profile }: SheetAssessment): Fault[] {
  const value = valueAt(settled, edit.row, edit.col);
  if (typeof value !== "number") return [];
  const at = (cell: { row: number; col: number } | null | undefined) => cell?.row === edit.row && cell.col === edit.col;
  const most = score.tables.flatMap((table) => [
    ...table.rows.filter((row) => at(row.scoreCell)).map((row) => row.weight?.toNumber() ?? null),
    ...(at(table.budget?.layout.cells.score) ? [table.budget?.weight?.toNumber() ?? null] : []),
    ...(at(table.total?.layout.scoreCell) || at(table.total?.convertedCell) ? [profile.totalSum.value] : []),
  ]);
  const top = most.find((limit) => limit !== null);
  if (value >= -1e-9 && (most.length === 0 || top === undefined || top === null || value <= top + 1e-9)) return [];
  return [{ kind: "out-of-range", text: `${toA1(edit)} ${value} of ${String(top)}` }];
}

function newErrors(before: SheetAssessment, after: SheetAssessment): Fault[] {
  const known = new Set(before.findings.map(({ key }) => key));
  return open(after.findings)
    .filter(({ key, severity }) => severity === "error" && !known.has(key))
    .map(({ rule, message }) => ({ kind: "new-error", text: `${rule} ${message}` }));
}

/** A finding whose expected value is not the one that was just written there, or whose mend would change it. */
function contradictions(edits: readonly CellEdit[], settled: Grid, after: SheetAssessment): Fault[] {
  const written = new Map(edits.map((edit) => [cellKeyOf(edit), valueAt(settled, edit.row, edit.col)]));
  const differs = (cell: SheetCellRef, due: CellValue | undefined): boolean => {
    const value = written.get(cellKeyOf(cell));
    return (
      value !== undefined &&
      due !== undefined &&
      due !== null &&
      !same(value, due) &&
      !(typeof due === "number" && typeof value === "number" && Math.abs(due - value) < 0.006)
    );
  };
  return open(after.findings).flatMap((finding): Fault[] => {
    const mends = finding.fix?.writes.some((write) => differs(write, write.after.kind === "value" ? write.after.value : null)) ?? false;
    return mends || differs(finding.cell, finding.expected)
      ? [{ kind: "contradicts", text: `${finding.severity} ${finding.rule} ${finding.message}` }]
      : [];
  });
}
