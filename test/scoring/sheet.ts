import { moneyUnit } from "../../src/reading";
import type { Role } from "../../src/workbook";
import { gridOf, type CellValue, type Grid } from "../../src/workbook";
import type { BudgetLayout, LayoutRow, SheetLayout, TableLayout } from "../../src/forms";

const WAN = moneyUnit("万元")!;

/**
 * A small form built by hand: rows 0 and 1 are the fund block, row 3 the header, rows from 4 on the items, the last one the total. What
 * `beside` holds stands between fund block and header and moves all below it.
 */
export interface SmallForm {
  readonly grid: Grid;
  readonly layout: SheetLayout;
}

export interface SmallRow {
  readonly target?: CellValue;
  readonly operator?: CellValue;
  readonly unit?: CellValue;
  readonly actual?: CellValue;
  readonly weight?: CellValue;
  readonly score?: CellValue;
  readonly factor?: CellValue;
  readonly deduction?: CellValue;
  readonly name?: string;
  readonly layout?: Partial<LayoutRow>;
}

export interface SmallOptions {
  /** Year start, adjusted, executed, weight, rate, score. */
  readonly fund?: readonly CellValue[];
  readonly beside?: readonly (readonly CellValue[])[];
  readonly total?: { readonly weight?: CellValue; readonly score?: CellValue };
  readonly grade?: CellValue;
  readonly year?: string;
  readonly without?: readonly Role[];
  readonly sheet?: Partial<SheetLayout>;
  readonly table?: Partial<TableLayout>;
  readonly below?: readonly (readonly CellValue[])[];
}

const COLUMNS: readonly (readonly [Role, keyof SmallRow])[] = [
  ["level3", "name"],
  ["operator", "operator"],
  ["targetValue", "target"],
  ["unitOfMeasure", "unit"],
  ["actualValue", "actual"],
  ["weight", "weight"],
  ["score", "score"],
  ["scoreFactor", "factor"],
];
const HEADER = 3;
export const SCORE_COL = 6;

/** Builds grid and layout of a small form. Column I holds a 扣分 column when a row has one. */
export function smallForm(rows: readonly SmallRow[], options: SmallOptions = {}): SmallForm {
  const without = new Set<Role>(["scoreFactor", ...(options.without ?? [])]);
  if (rows.some((row) => row.factor !== undefined)) without.delete("scoreFactor");
  const withDeduction = rows.some((row) => row.deduction !== undefined);
  const lines = rows.map((row) => [...COLUMNS.map(([, key]) => (row[key] as CellValue | undefined) ?? null), row.deduction ?? null]);
  const beside = options.beside ?? [];
  const header = HEADER + beside.length;
  const totalRow = header + 1 + rows.length;
  const cells: (readonly CellValue[])[] = [
    ["项目资金(万元)", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", ...(options.fund ?? [])],
    [],
    ...beside,
    COLUMNS.map(([role]) => role),
    ...lines,
    ["总分", null, null, null, null, options.total?.weight ?? null, options.total?.score ?? null, options.grade ?? null],
    ...(options.below ?? []),
  ];
  const columns = Object.fromEntries(COLUMNS.map(([role], col) => [role, col] as const).filter(([role]) => !without.has(role)));
  const table: TableLayout = {
    headerTopRow: header,
    headerRow: header,
    repeatedHeaders: [],
    columns,
    headers: withDeduction ? { 8: "扣分" } : {},
    left: 0,
    right: 8,
    firstRow: header + 1,
    lastRow: totalRow,
    rows: rows.map((row, i) => layoutRow(row, header + 1 + i)),
    blocks: [],
    budget: options.fund ? budget() : null,
    total: options.total
      ? {
          label: { text: "总分", cell: { row: totalRow, col: 0 } },
          scoreCell: { row: totalRow, col: SCORE_COL },
          weightCell: { row: totalRow, col: 5 },
          cells: {},
          mainCell: { row: totalRow, col: SCORE_COL },
        }
      : null,
    gradeCell: options.grade === undefined ? null : { row: totalRow, col: 7 },
    tableWeight: null,
    moneyUnits: {},
    amounts: [],
    sums: [],
    ...options.table,
  };
  const year = options.year
    ? { label: { text: "年度", cell: { row: 0, col: 7 } }, value: { text: options.year, cell: { row: 0, col: 8 } } }
    : null;
  const layout: SheetLayout = {
    sheet: "表",
    kind: "project-self-eval",
    family: null,
    confidence: 1,
    reasons: [],
    title: null,
    formNumber: null,
    unitOfMoney: WAN,
    fields: { projectName: null, department: null, unit: null, year },
    tables: [table],
    candidates: [],
    notes: [],
    blank: false,
    mapped: false,
    ...options.sheet,
  };
  return { grid: gridOf("表", cells), layout };
}

function layoutRow(row: SmallRow, at: number): LayoutRow {
  const level3 = row.name === undefined ? null : { text: row.name, cell: { row: at, col: 0 }, carried: false };
  return { kind: "indicator", row: at, level1: null, level2: null, level3, weightFrom: null, scoreFrom: null, parent: null, ...row.layout };
}

function budget(): BudgetLayout {
  const at = (col: number) => ({ row: 1, col });
  return {
    label: { text: "项目资金(万元)", cell: { row: 0, col: 0 } },
    headerRow: 0,
    labelWeight: null,
    parts: [],
    reasonCell: null,
    moneyUnits: { yearStart: WAN, adjusted: WAN, executed: WAN },
    cells: { yearStart: at(1), adjusted: at(2), executed: at(3), weight: at(4), rate: at(5), score: at(6) },
  };
}
