import type { FileExpectation, SheetExpectation } from "../../../scripts/cases/expectation";
import type { WrittenCell, WrittenSheet } from "../../helpers/write-workbook";
import { withCells } from "../../helpers/write-workbook";

/** A small workbook of our own with what must come out of it, written before its first run. */
export interface Variant {
  readonly name: string;
  readonly why: string;
  readonly sheets: readonly WrittenSheet[];
  /** The <calcPr> of the workbook; absent: the file names the version that calculated it. */
  readonly calculation?: string;
  /** The text of a stored part of ours. */
  readonly state?: string;
  readonly expect: FileExpectation;
}

/**
 * A project form of its own figures: amounts in row 6 to 8, header in row 11, indicators in rows 12 to 18, total in row 19.
 * Filled as it stands it is right: 9.5 + 10 + 13.5 + 12 + 13 + 15 + 15 + 10 = 98.
 */
export const CARE: readonly (readonly WrittenCell[])[] = [
  ["项目支出绩效自评表"],
  ["（2024年度）"],
  ["项目名称", null, "社区养老服务补助", null, null, null, null, null, null],
  ["主管部门", null, "某区民政局", null, "实施单位", null, "某区养老服务中心"],
  ["项目资金（万元）", null, null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  [null, null, "年度资金总额", 200, 240, 228, 10, "95%", 9.5],
  [null, null, "其中：财政拨款", 160, 200, 190, "—", null, "—"],
  [null, null, "其他资金", 40, 40, 38, "—", null, "—"],
  ["年度总体目标", "预期目标", null, null, null, "实际完成情况"],
  [null, "全区助餐点正常运行", null, null, null, "全部运行正常"],
  ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
  [null, "产出指标", "数量指标", "新增助餐点", "≥6个", "7个", 10, 10, null],
  [null, null, null, "上门服务人次", "≥2000人次", "1800人次", 15, 13.5, "冬季停工一个月，已安排补足"],
  [null, null, "质量指标", "服务投诉率", "≤2%", "1.1%", 12, 12, null],
  [null, null, "时效指标", "助餐点开放时间", "2024年9月底前", "2024年8月", 13, 13, null],
  [null, "效益指标", "社会效益指标", "惠及老年人", "≥5000人", "5300人", 15, 15, null],
  [null, null, "可持续影响指标", "志愿者留存率", "≥80%", "86%", 15, 15, null],
  [null, "满意度指标", "服务对象满意度指标", "老年人满意度", "≥90%", "94%", 10, 10, null],
  ["总分", null, null, null, null, null, 100, 98, null],
];

export const CARE_MERGES = [
  "A1:I1",
  "A2:I2",
  "A3:B3",
  "C3:I3",
  "A4:B4",
  "C4:D4",
  "E4:F4",
  "G4:I4",
  "A5:B8",
  "A9:A10",
  "B9:E9",
  "F9:I9",
  "B10:E10",
  "F10:I10",
  "A11:A18",
  "B12:B15",
  "C12:C13",
  "B16:B17",
  "A19:F19",
];

/** The rows of its indicators. */
export const CARE_ROWS = [12, 13, 14, 15, 16, 17, 18];

/** The form with some cells replaced. */
export function care(edits: Readonly<Record<string, WrittenCell>> = {}, name = "自评表"): WrittenSheet {
  return { name, rows: withCells(CARE, edits), merges: CARE_MERGES };
}

/** An expectation for that sheet of a file that can be used. */
export function expectCare(sheet: SheetExpectation, name = "自评表"): FileExpectation {
  return { error: null, sheets: { [name]: sheet } };
}

/** A formula that was never calculated. */
export function never(f: string): WrittenCell {
  return { f };
}

/** All scores blank. */
export const NO_SCORES: Readonly<Record<string, null>> = {
  I6: null,
  H12: null,
  H13: null,
  H14: null,
  H15: null,
  H16: null,
  H17: null,
  H18: null,
  H19: null,
};
