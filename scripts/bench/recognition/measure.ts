import { SURE } from "../../../src/forms";
import type { SheetLayout, TableLayout } from "../../../src/forms";
import { plainNumber } from "../../../src/forms/text/numbers";
import type { CellRef, Role } from "../../../src/workbook";
import { BUDGET_FIELDS } from "./truth";
import type { TruthTable } from "./truth";

/** Kinds that meet the truth `other`. */
const OTHER = ["base-data", "unknown", "summary", "execution-list", "monitoring"];

/** How one recognition stands against its truth. */
export interface Measured {
  readonly id: string;
  readonly kind: boolean;
  readonly header: boolean;
  /** Roles found in their column, roles found elsewhere or not in the truth, roles of the truth not found. */
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly exact: boolean;
  /** Exact, and every total and fund cell as in the truth. */
  readonly whole: boolean;
  readonly confidence: number;
  readonly wrongAndSure: boolean;
  readonly budgetCells: readonly [right: number, all: number];
  readonly totalCells: readonly [right: number, all: number];
  readonly weights: readonly [right: number, all: number];
  /** What else the truth says: whether the form is blank, who shares a weight, that the table is to be asked about. */
  readonly others: readonly [right: number, all: number];
  /** What differs, for people. */
  readonly differences: readonly string[];
}

/** Holds a layout against the truth of its table. */
export function measure(truth: TruthTable, layout: SheetLayout): Measured {
  const differences: string[] = [];
  const headed = layout.tables.filter((table) => table.headerRow >= 0);
  const first = headed[0];
  const kind = truth.kind === "other" ? OTHER.includes(layout.kind) : truth.kind.split("|").includes(layout.kind);
  if (!kind) differences.push(`kind ${layout.kind} for ${truth.kind}`);
  const header = (first?.headerRow ?? null) === truth.headerRow;
  if (!header) differences.push(`header row ${first?.headerRow ?? "none"} for ${truth.headerRow ?? "none"}`);
  const beside = truth.columnsRight ? headed.find((table) => table !== first && table.headerRow === first?.headerRow) : undefined;
  const parts = [
    compareRoles(truth.columns, first, differences),
    ...(truth.columnsRight ? [compareRoles(truth.columnsRight, beside, differences)] : []),
  ];
  const sum = (pick: (part: RoleCounts) => number) => parts.reduce((total, part) => total + pick(part), 0);
  const exact = kind && header && sum((p) => p.wrong + p.missed) === 0;
  const [budgetCells, totalCells] = [compareBudget(truth, layout, differences), compareTotals(truth, layout, differences)];
  return {
    id: truth.id,
    kind,
    header,
    whole: exact && [budgetCells, totalCells].every(([right, all]) => right === all),
    right: sum((p) => p.right),
    wrong: sum((p) => p.wrong),
    missed: sum((p) => p.missed),
    exact,
    confidence: layout.confidence,
    wrongAndSure: layout.confidence >= SURE && !exact,
    budgetCells,
    totalCells,
    weights: compareWeights(truth, first, differences),
    others: compareOthers(truth, layout, differences),
    differences,
  };
}

function compareOthers(truth: TruthTable, layout: SheetLayout, differences: string[]): [number, number] {
  const rows = new Map(layout.tables[0]?.rows.map((row) => [row.row, row.weightFrom]));
  const pairs: (readonly [name: string, expected: unknown, actual: unknown])[] = [...truth.weightFrom].map(([row, from]) => [
    `weight of row ${row}`,
    from,
    rows.get(row),
  ]);
  if (truth.blank !== null) pairs.push(["blank", truth.blank, layout.blank]);
  if (truth.unsure) pairs.push(["unsure", true, layout.confidence < SURE]);
  const wrong = pairs.filter(([, expected, actual]) => expected !== actual);
  differences.push(...wrong.map(([name, expected, actual]) => `${name} ${String(actual)} for ${String(expected)}`));
  return [pairs.length - wrong.length, pairs.length];
}

interface RoleCounts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

function compareRoles(truth: TruthTable["columns"], table: TableLayout | undefined, differences: string[]): RoleCounts {
  const found = table?.columns ?? {};
  let [right, wrong, missed] = [0, 0, 0];
  for (const role of new Set([...Object.keys(truth), ...Object.keys(found)]) as Set<Role>) {
    const [expected, actual] = [truth[role], found[role]];
    if (expected === actual) right += 1;
    else differences.push(`${role} ${actual ?? "none"} for ${expected ?? "none"}`);
    if (actual !== undefined && expected !== actual) wrong += 1;
    if (expected !== undefined && expected !== actual) missed += 1;
  }
  return { right, wrong, missed };
}

const same = (a: CellRef | null | undefined, b: CellRef | null | undefined) => (a && b ? a.row === b.row && a.col === b.col : !a && !b);
const show = (cell: CellRef | null | undefined) => (cell ? `r${cell.row}c${cell.col}` : "none");

function compareBudget(truth: TruthTable, layout: SheetLayout, differences: string[]): [number, number] {
  const found = layout.tables.find((table) => table.budget)?.budget ?? null;
  let [right, all] = [0, 0];
  for (const field of BUDGET_FIELDS) {
    const expected = truth.budget?.[field] ?? null;
    const actual = found?.cells[field] ?? null;
    if (!expected && !actual) continue;
    all += 1;
    if (same(expected, actual)) right += 1;
    else differences.push(`budget ${field} ${show(actual)} for ${show(expected)}`);
  }
  return [right, all];
}

function compareTotals(truth: TruthTable, layout: SheetLayout, differences: string[]): [number, number] {
  // The truth speaks of the first table's total; of a total further down it says nothing.
  const total = (truth.totalCell || truth.weightTotalCell ? layout.tables.find((table) => table.total) : layout.tables[0])?.total ?? null;
  const pairs = [
    ["total", truth.totalCell, total?.mainCell],
    ["weight total", truth.weightTotalCell, total?.weightCell],
  ] as const;
  let [right, all] = [0, 0];
  for (const [name, expected, actual] of pairs) {
    if (!expected && (!actual || name === "weight total")) continue;
    all += 1;
    if (same(expected, actual)) right += 1;
    else differences.push(`${name} cell ${show(actual)} for ${show(expected)}`);
  }
  return [right, all];
}

function compareWeights(truth: TruthTable, table: TableLayout | undefined, differences: string[]): [number, number] {
  if (truth.indicatorWeightsSum === null || !table || table.columns.weight === undefined) return [0, 0];
  const sum = weightsSum(truth, table);
  const right = Math.abs(sum - truth.indicatorWeightsSum) < 0.005;
  if (!right) differences.push(`weights ${sum} for ${truth.indicatorWeightsSum}`);
  return [right ? 1 : 0, 1];
}

/** Weights of the rows that count, from the grid the truth belongs to. */
function weightsSum(truth: TruthTable, table: TableLayout): number {
  const counted = table.rows.filter((row) => row.kind === "indicator" && row.weightFrom === null);
  return counted.reduce((sum, row) => sum + (plainNumber(truth.grid[row.row]?.[table.columns.weight!] ?? null) ?? 0), 0);
}

/** The figures of the bench over many measurements. */
export interface Figures {
  readonly sheets: number;
  readonly kind: number;
  readonly header: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly exact: number;
  readonly inexact: number;
  readonly budget: number;
  readonly total: number;
  readonly weights: number;
  readonly wrongAndSure: number;
  readonly sure: number;
}

/** Adds measurements up; shares are 0 to 1. */
export function figures(measured: readonly Measured[]): Figures {
  const sum = (pick: (m: Measured) => number) => measured.reduce((total, m) => total + pick(m), 0);
  const share = (pick: (m: Measured) => boolean) => sum((m) => (pick(m) ? 1 : 0)) / Math.max(1, measured.length);
  const pair = (pick: (m: Measured) => readonly [number, number]) =>
    sum((m) => pick(m)[0]) /
    Math.max(
      1,
      sum((m) => pick(m)[1]),
    );
  const right = sum((m) => m.right);
  const precision = right / Math.max(1, right + sum((m) => m.wrong));
  const recall = right / Math.max(1, right + sum((m) => m.missed));
  return {
    sheets: measured.length,
    kind: share((m) => m.kind),
    header: share((m) => m.header),
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    exact: share((m) => m.exact),
    inexact: measured.length - sum((m) => (m.exact ? 1 : 0)),
    budget: pair((m) => m.budgetCells),
    total: pair((m) => m.totalCells),
    weights: pair((m) => m.weights),
    wrongAndSure: share((m) => m.wrongAndSure),
    sure: share((m) => m.confidence >= SURE),
  };
}
