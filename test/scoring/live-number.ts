import { findProfile } from "../../src/profiles";
import { fillPlan, scoreSheet } from "../../src/scoring";
import type { CellValue, Grid } from "../../src/workbook";
import { SCORE_COL, smallForm, type SmallRow } from "./sheet";

/** A row as it is scored, with what a person types afterwards and the score that must then stand: "" where the text is no longer the number with its words. */
export interface Edited {
  readonly row: SmallRow;
  readonly first: number;
  readonly later: readonly (readonly [typed: CellValue, score: number | ""])[];
}

const TARGET = 2;
const ACTUAL = 4;
export const lights = { operator: "≥", target: 60, weight: 10, name: "路灯安装" } as const;

export const ACTUALS: readonly Edited[] = [
  {
    row: { ...lights, actual: "48盏" },
    first: 8,
    later: [
      ["54盏", 9],
      ["66盏", 10],
      ["0盏", 0],
      ["48.6盏", 8.1],
      ["未达到48盏", ""],
      ["48盏未完成", ""],
      ["还差12盏", ""],
      ["计划60盏", ""],
      ["4盏8盏", ""],
      ["4 8盏", ""],
      [" 48盏", ""],
      ["48 盏", ""],
      ["1e3盏", ""],
      ["3-5盏", ""],
      ["1/2盏", ""],
      ["48.5.1盏", ""],
      ["1,020盏", ""],
      ["12:30盏", ""],
      ["50%盏", ""],
      ["(48)盏", ""],
      ["0x30盏", ""],
      ["盏", ""],
      ["48", ""],
      ["", ""],
      ["无", ""],
      ["TRUE盏", ""],
      [48, ""],
      [null, ""],
      ["2024年6月盏", ""],
    ],
  },
  {
    row: { target: "≥95%", actual: "76％", weight: 20, name: "合格率" },
    first: 16,
    later: [
      ["95％", 20],
      ["57％", 12],
      ["不足95％", ""],
      ["0.95", ""],
      ["76", ""],
      ["95％以上", ""],
      ["76%％", ""],
    ],
  },
  {
    row: { target: "≤50万元", actual: "40万元", weight: 10, name: "成本控制" },
    first: 10,
    later: [
      ["超支10万元", ""],
      ["50万元", 10],
      ["-", ""],
      ["四十万元", ""],
    ],
  },
  {
    row: { operator: "≥", target: 90, actual: "95", weight: 10, name: "覆盖率" },
    first: 10,
    later: [
      ["45", 5],
      [45, 5],
      ["45左右", ""],
      ["4.5e1", ""],
      ["", ""],
    ],
  },
  {
    row: { operator: "≥", target: 2040, actual: "1,020个", weight: 10, name: "走访户数" },
    first: 5,
    later: [
      ["1,530个", 7.5],
      ["1530个", 7.5],
      ["510个", 2.5],
      ["15,30个", ""],
      ["1,530,个", ""],
      ["1，530个", ""],
      ["1.530,00个", ""],
    ],
  },
  {
    row: { target: "≥90.00%", actual: "45.00%", weight: 10, name: "覆盖率" },
    first: 5,
    later: [
      ["54.00%", 6],
      ["54%", 6],
      ["54.45%", 6.05],
      ["54.0%", ""],
      ["054.00%", ""],
      ["-54.00%", ""],
      ["－54.00%", ""],
    ],
  },
  {
    row: { target: "≥95%", actual: 76, weight: 10, name: "合格率" },
    first: 8,
    later: [
      [95, 10],
      [0, 0],
      [0.96, ""],
      [1, ""],
      ["76", ""],
    ],
  },
  {
    row: { target: "=100%", actual: "已完成98%", weight: 10, name: "完成率" },
    first: 9.8,
    later: [
      ["已完成100%", 10],
      ["未完成98%", ""],
      ["已完成9成8%", ""],
    ],
  },
];
const TARGETS: readonly Edited[] = [
  {
    row: { target: "≥266米", actual: "133米", weight: 10, name: "沟渠整治" },
    first: 5,
    later: [
      ["≥532米", 2.5],
      ["≥133米", 10],
      ["≤266米", ""],
      ["不少于266米", ""],
      ["266米", ""],
      ["≥266米左右", ""],
      ["", ""],
    ],
  },
];

/** The sheet of a row with the live formula of its score. @throws Error when its score is none */
export function written({ row }: Edited): { readonly grid: Grid; readonly formula: string } {
  const { grid, layout } = smallForm([row]);
  const edits = fillPlan(grid, scoreSheet(grid, layout, findProfile("national-2020")));
  const edit = edits.find((one) => one.col === SCORE_COL);
  if (edit?.after.kind !== "formula") throw new Error(`no live formula for ${JSON.stringify(row)}`);
  return { grid: withCell(grid, SCORE_COL, edit.after.formula), formula: edit.after.formula };
}

/** The grid with a content in a cell of its one indicator row. */
function withCell(grid: Grid, col: number, content: CellValue): Grid {
  const put = <T>(rows: readonly (readonly T[])[], value: T) =>
    rows.map((line, row) => (row === 4 ? line.map((old, at) => (at === col ? value : old)) : line));
  const formula = typeof content === "string" && content.startsWith("=") && col === SCORE_COL ? content : null;
  return { ...grid, values: put(grid.values, formula ? null : content), formulas: put(grid.formulas, formula) };
}

const all = (
  [
    [ACTUAL, ACTUALS],
    [TARGET, TARGETS],
  ] as const
).flatMap(([col, list]) => list.map((edited) => ({ edited, col })));
/** Each row as it is scored and after each later text, with the score that must stand. */
export const EDITED: readonly { readonly grid: Grid; readonly score: number | ""; readonly told: string }[] = all.flatMap(
  ({ edited, col }) => {
    const { grid } = written(edited);
    return [
      { grid, score: edited.first, told: JSON.stringify(edited.row) },
      ...edited.later.map(([typed, score]) => ({
        grid: withCell(grid, col, typed),
        score,
        told: `${JSON.stringify(edited.row)} then ${JSON.stringify(typed)}`,
      })),
    ];
  },
);
