import { gridOf, type CellValue, type Grid } from "../../../src/workbook";
import { seeded } from "./prints";
import type { Phrase } from "./generate";

const ROWS = 18;
/** Points of each row; with the ten of the execution rate a form makes 100. */
export const WEIGHT = 5;
const HEADER_ROW = 7;

/** The orders of columns that phrases are put into: target in one cell, in three cells, weight first. */
const LAYOUTS = {
  plain: ["年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
  split: ["指标性质", "指标值", "度量单位", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
  weightFirst: ["分值", "年度指标值", "实际完成值", "得分", "偏差原因分析及改进措施"],
} as const;
export type LayoutName = keyof typeof LAYOUTS;

/** A form that holds one phrase a row. */
export interface PhraseForm {
  readonly grid: Grid;
  readonly layout: LayoutName;
  /** Rows of the sheet, 0-based, with the phrase that stands in each. */
  readonly rows: ReadonlyMap<number, Phrase>;
  readonly scoreCol: number;
}

/** Puts phrases into forms of one fund block and 18 indicators, in an order that mixes the classes. A typed score is low, with a reason. */
export function formsOf(phrases: readonly Phrase[], layout: LayoutName, typedScore: number | null = null): PhraseForm[] {
  const mixed = shuffled(phrases);
  return Array.from({ length: Math.ceil(mixed.length / ROWS) }, (_, i) =>
    formOf(mixed.slice(i * ROWS, (i + 1) * ROWS), layout, typedScore),
  );
}

function shuffled(phrases: readonly Phrase[]): Phrase[] {
  const random = seeded(7);
  return phrases
    .map((phrase) => ({ phrase, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ phrase }) => phrase);
}

const level1Of = ({ level2 }: Phrase["indicator"]) =>
  level2.includes("满意度") ? "满意度指标" : level2.includes("效益") ? "效益指标" : "产出指标";
const place = ({ indicator }: Phrase) => ["产出指标", "效益指标", "满意度指标"].indexOf(level1Of(indicator)) + indicator.level2;

function formOf(phrases: readonly Phrase[], layout: LayoutName, typedScore: number | null): PhraseForm {
  const sorted = [...phrases].sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
  const width = 3 + LAYOUTS[layout].length;
  const line = (...cells: CellValue[]) => [...cells, ...Array<CellValue>(Math.max(0, width - cells.length)).fill(null)];
  const rows = sorted.map((phrase, i) => {
    const before = sorted[i - 1];
    const labels = [
      before && level1Of(before.indicator) === level1Of(phrase.indicator) ? null : level1Of(phrase.indicator),
      before?.indicator.level2 === phrase.indicator.level2 ? null : phrase.indicator.level2,
      phrase.indicator.name,
    ];
    return [...labels, ...cellsOf(phrase, layout, typedScore)];
  });
  const weightCol = 3 + (LAYOUTS[layout] as readonly string[]).indexOf("分值");
  const total = line("总分");
  total[weightCol] = 10 + WEIGHT * sorted.length;
  const cells = [
    line("项目支出绩效自评表"),
    line("（2024年度）"),
    line("项目名称", null, "综合服务项目"),
    line("主管部门", null, "某县民政局", null, "实施单位", null, "某县服务中心"),
    line("项目资金（万元）", null, null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率"),
    line(null, null, "年度资金总额", 100, 120, 108, 10, null),
    line(),
    line("一级指标", "二级指标", "三级指标", ...LAYOUTS[layout]),
    ...rows,
    total,
  ];
  return {
    grid: gridOf("自评表", cells),
    layout,
    rows: new Map(sorted.map((phrase, i) => [HEADER_ROW + 1 + i, phrase])),
    scoreCol: 3 + (LAYOUTS[layout] as readonly string[]).indexOf("得分"),
  };
}

function cellsOf(phrase: Phrase, layout: LayoutName, typedScore: number | null): CellValue[] {
  const { indicator } = phrase;
  const tail = [typedScore, typedScore === null ? null : "详见情况说明"];
  if (layout === "plain") return [phrase.target, phrase.text, WEIGHT, ...tail];
  if (layout === "weightFirst") return [WEIGHT, phrase.target, phrase.text, ...tail];
  const target = indicator.sign === "" ? ["", phrase.target, ""] : [indicator.sign, indicator.target, indicator.unit];
  return [...target, phrase.text, WEIGHT, ...tail];
}
