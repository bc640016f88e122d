import { findProfile } from "../../src/profiles";
import { fillPlan, scoreSheet } from "../../src/scoring";
import type { CellValue, Grid } from "../../src/workbook";
import { sampled } from "../helpers/long";
import { SCORE_COL, smallForm, type SmallRow } from "./sheet";

/** Rows that are scored live, and what a person may type into one of their cells later. */
const ROWS: readonly SmallRow[] = [
  { operator: "≥", target: 60, actual: "48盏", name: "路灯安装" },
  { operator: "≥", target: 60, unit: "盏", actual: "48盏", name: "路灯安装" },
  { target: "≥60盏", actual: "48盏", name: "路灯安装" },
  { target: "60盏", actual: "已完成48盏", name: "路灯安装" },
  { target: "≥60盏", actual: 48, name: "路灯安装" },
  { target: "≥1,200个", actual: "1,020个", name: "走访户数" },
  { operator: "≥", target: 1200, unit: "户", actual: "1,020.50", name: "走访户数" },
  { target: "≥95%", actual: "76％", name: "合格率" },
  { target: "≥95.00%", actual: "90.00%", name: "合格率" },
  { target: "≥95%", actual: 76, name: "合格率" },
  { operator: "≥", target: 95, unit: "%", actual: "76%", name: "合格率" },
  { operator: "≥", target: 95, unit: "%", actual: 76, name: "合格率" },
  { operator: "≥", target: 95, unit: "%", actual: "76", name: "合格率" },
  { operator: "≥", target: 95, actual: "76%", name: "合格率" },
  { operator: "≥", target: 0.95, unit: "%", actual: 0.76, name: "合格率" },
  { target: "=100%", actual: "98%", name: "完成率" },
  { target: "≤5%", actual: "6%", name: "差错率" },
  { target: "≤50万元", actual: "60万元", name: "成本控制" },
  { operator: "≤", target: 50, unit: "万元", actual: "60万元", name: "成本控制" },
  { operator: "≤", target: 50, unit: "万元", actual: 60, name: "成本控制" },
  { target: "≥30天", actual: "25天", name: "培训天数" },
  { target: "≥12个月", actual: "10个月", name: "运行时间" },
  { target: "≥2次/年", actual: "1次/年", name: "巡查次数" },
  { target: "≥5km", actual: "4km", name: "道路长度" },
  { target: "≥24小时", actual: "20小时", name: "值守时间" },
  { target: "≥5万人", actual: "4万人", name: "受益人数" },
  { operator: "≥", target: 50000, actual: "40000人", name: "受益人数" },
  { target: "≤3‰", actual: "4‰", name: "差错率" },
  { target: "≥8.5分", actual: "8.2分", name: "评价得分" },
  { target: "培训3期", actual: "培训2期", name: "培训期数" },
  { target: "不少于3场", actual: "共2场", name: "活动场次" },
  { target: "266米", actual: "完成266米", name: "沟渠整治" },
  { target: "≥90%以上", actual: "92%", name: "满意度" },
];
const NUMBERS = [
  "0",
  "1",
  "0.96",
  "0.5",
  "2",
  "12",
  "48",
  "50",
  "54",
  "76",
  "95",
  "95.5",
  "96.50",
  "100",
  "120",
  "2024",
  "45292",
  "1,020",
  "1,200",
  "1,02,0",
  "1020,5",
  "1.020,5",
  "1,0",
  "048",
  ".5",
  "5.",
  "-48",
  "－48",
  "+48",
  "４８",
  "4 8",
  "1e3",
  "3-5",
  "1/2",
  "48.5.1",
  "12:30",
  "(48)",
  "0x30",
  "2024-6",
  "2024/6/1",
  "1 200",
  "五",
  "五十",
  "1O",
  "99999999999999999",
];
const withWords = (words: readonly [string, string]): string[] => NUMBERS.map((number) => `${words[0]}${number}${words[1]}`);
const OTHERS: readonly CellValue[] = [
  null,
  "",
  " ",
  "无",
  "-",
  "/",
  "—",
  "TRUE",
  true,
  "#REF!",
  "达成预期指标",
  "未完成",
  "已完成",
  "2024年6月",
  "6月",
  "未达到48盏",
  "48盏未完成",
  "计划60盏",
  "还差12盏",
  "逾期5天",
  "约48盏",
  "48盏左右",
  "48盏以上",
  "4盏8盏",
  "48 盏",
  " 48盏",
  "48盏 ",
  "48盏\n",
  "48盏。",
  "48个",
  "48",
  "95%",
  "95％",
  "0.95",
  "4KM",
  "4Km",
  "5万元",
  "500000元",
  "50%盏",
  "5成",
  "九成五",
  0,
  0.5,
  0.96,
  1,
  2,
  48,
  54,
  76,
  95,
  96.5,
  120,
  -5,
  1020,
];

/** The words around the number of a text. */
function wordsOf(content: CellValue | undefined): readonly [string, string] | null {
  const parts = typeof content === "string" ? /^(\D*)[\d.,]+(\D*)$/.exec(content) : null;
  return parts ? [parts[1]!, parts[2]!] : null;
}

/** A row with another content: its sheet with the live formula of before, and the score that is written for it as it stands; null when it has none. */
export interface Later {
  readonly told: string;
  readonly grid: Grid;
  readonly anew: number | null;
}

function written(
  row: SmallRow,
  mode: "formulas" | "numbers" = "formulas",
): { readonly grid: Grid; readonly edit: ReturnType<typeof fillPlan>[number] | undefined } {
  const { grid, layout } = smallForm([{ weight: 10, ...row }]);
  return { grid, edit: fillPlan(grid, scoreSheet(grid, layout, findProfile("national-2020")), mode).find((one) => one.col === SCORE_COL) };
}

function laterOf(row: SmallRow, part: "target" | "actual"): Later[] {
  const { edit } = written(row);
  const formula = edit?.after.kind === "formula" ? edit.after.formula : null;
  if (formula === null) throw new Error(`no live formula for ${JSON.stringify(row)}`);
  const words = wordsOf(row[part]);
  return [...OTHERS, ...NUMBERS, ...(words ? withWords(words) : [])].map((content) => {
    const now = written({ ...row, [part]: content }, "numbers");
    const formulas = now.grid.formulas.map((line, at) => line.map((_, col) => (at === 4 && col === SCORE_COL ? formula : null)));
    return {
      told: `${JSON.stringify(row)} with ${part} ${JSON.stringify(content)}`,
      grid: { ...now.grid, formulas },
      anew: now.edit?.after.kind === "value" ? Number(now.edit.after.value) : null,
    };
  });
}

/** Every row, in a plain run one in four, with every later content of its target and of its actual value. */
export const LATER: readonly Later[] = sampled(ROWS, 4).flatMap((row) => [...laterOf(row, "target"), ...laterOf(row, "actual")]);
