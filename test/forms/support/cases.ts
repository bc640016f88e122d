import { join } from "node:path";
import { recognise } from "../../../src/forms";
import type { SheetLayout, TableLayout } from "../../../src/forms";
import { gridOf } from "../../../src/workbook";
import type { CellValue } from "../../../src/workbook";
import { readTruth } from "../../../scripts/bench/recognition/truth";
import type { TruthTable } from "../../../scripts/bench/recognition/truth";
import baocheng from "../fixtures/baocheng.json";

/** The published tables with their truth. */
export const CORPUS: readonly TruthTable[] = readTruth(join(__dirname, "../../fixtures/corpus"));
/** Layouts of the same families that the corpus does not show, written down before the recogniser saw them. */
export const VARIANTS: readonly TruthTable[] = readTruth(join(__dirname, "../variants"));
/** The two sheets of the seed 宝城, narrative shortened. */
export const BAOCHENG = baocheng as unknown as Readonly<Record<"department" | "scoring", readonly (readonly CellValue[])[]>>;

export function layoutOf(rows: readonly (readonly CellValue[])[], sheet = "表"): SheetLayout {
  return recognise(gridOf(sheet, rows));
}

/** A corpus table or variant by the start of its id. */
export function caseOf(id: string): TruthTable {
  const found = [...CORPUS, ...VARIANTS].find((table) => table.id.startsWith(id));
  if (!found) throw new Error(`no table ${id}`);
  return found;
}

export function layoutOfCase(id: string): SheetLayout {
  return layoutOf(caseOf(id).grid, id);
}

export function firstTable(layout: SheetLayout): TableLayout {
  const table = layout.tables[0];
  if (!table) throw new Error("no table");
  return table;
}

/** A plain national form with these indicator rows, for tests of single stages. */
export function nationalForm(rows: readonly (readonly CellValue[])[], after: readonly (readonly CellValue[])[] = []): CellValue[][] {
  return [
    ["项目支出绩效自评表"], ["(2023年度)"], ["项目名称", null, "测试项目"], ["主管部门", null, "某局", null, null, "实施单位", null, "某所"],
    ["项目资金\n(万元)", null, null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    [null, null, "年度资金总额", 100, 100, 90, 10, "90%", 9],
    [null, null, "其中:当年财政拨款", 100, 100, 90, "-", "90%", "-"],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ...rows.map((row) => [...row]), ...after.map((row) => [...row]),
  ];
}

/** 0-based row of the first line below the header of nationalForm. */
export const FIRST_LINE = 8;
