import type { SampleBook, SampleSheet, Typed } from "../sample";
import { PROJECT_GOALS, WORK_GOALS } from "./humu-2024-lists";

/** The ten parts with their printed scores. They add to 93.5; the unit printed 93.1 and 99.57 after conversion. */
const PARTS: readonly (readonly [part: string, score: number])[] = [
  ["重大政策落实情况", 13],
  ["预算编制管理情况", 11.5],
  ["预算执行管理情况", 26.5],
  ["预算绩效管理情况", 23.5],
  ["资产管理情况", 3.5],
  ["地方债务管理情况", 2],
  ["预算透明度情况", 7],
  ["预算信息化情况", 6.5],
  ["参与财政改革创新情况", 0],
  ["存在问题（扣分）", 0],
];
const NUMERALS = "一二三四五六七八九十";
const TOTAL = 5 + PARTS.length;

const scoreSheet: SampleSheet = {
  name: "管理绩效得分",
  widths: [9, 40, 16, 28],
  rows: [
    ["户木乡2024年度部门整体绩效管理自评得分表"],
    ["单位名称：保定市徐水区户木乡人民政府"],
    [null, null, null, "单位：分"],
    ["序号", "评价内容", "自评得分", "备注"],
    ...PARTS.map(([part, score], index): Typed[] => [NUMERALS[index]!, part, score, null]),
    ["合计", null, 93.1, null],
    ["换算得分", null, 99.57, "按百分制换算"],
    ["注：不涉及的事项不计分，合计按适用满分换算为百分制。"],
  ],
  merges: ["A1:D1", "A2:C2", `A${TOTAL}:B${TOTAL}`, `A${TOTAL + 1}:B${TOTAL + 1}`, `A${TOTAL + 2}:D${TOTAL + 2}`],
  looks: [["A1:D1", "title"], ["A2:D2", "signature"], ["D3", "unit"], ["A4:D4", "head"], [`A5:D${TOTAL - 1}`, "text"], [`B5:B${TOTAL - 1}`,
    "prose"], [`A${TOTAL}:D${TOTAL + 1}`, "total"], [`A${TOTAL + 2}:D${TOTAL + 2}`, "note"]],
  bordered: [`A4:D${TOTAL + 1}`],
};

const LAST_GOAL = 3 + WORK_GOALS.length;
const workSheet: SampleSheet = {
  name: "工作活动绩效目标",
  widths: [6, 18, 24, 36, 42],
  rows: [
    ["户木乡2024年度部门职责—工作活动绩效目标表"],
    ["单位名称：保定市徐水区户木乡人民政府"],
    ["序号", "职能", "工作活动", "年度工作目标", "对应项目支出"],
    ...WORK_GOALS.map(([duty, activity, goal, projects], index): Typed[] => [index + 1, duty, activity, goal, projects]),
  ],
  merges: ["A1:E1", "A2:E2"],
  looks: [["A1:E1", "title"], ["A2:E2", "signature"], ["A3:E3", "head"], [`A4:C${LAST_GOAL}`, "text"], [`D4:E${LAST_GOAL}`, "prose"]],
  bordered: [`A3:E${LAST_GOAL}`],
  titleRows: [3, 3],
  landscape: true,
  frozenRows: 3,
};

const LAST_PROJECT = 3 + PROJECT_GOALS.length;
const projectSheet: SampleSheet = {
  name: "绩效目标实现情况",
  widths: [6, 38, 42, 42],
  rows: [
    ["户木乡2024年度绩效目标实现情况表"],
    ["单位名称：保定市徐水区户木乡人民政府"],
    ["序号", "项目名称", "绩效目标", "实现情况"],
    ...PROJECT_GOALS.map(([name, goal, outcome], index): Typed[] => [index + 1, name, goal, outcome]),
  ],
  merges: ["A1:D1", "A2:D2"],
  looks: [["A1:D1", "title"], ["A2:D2", "signature"], ["A3:D3", "head"], [`A4:A${LAST_PROJECT}`, "text"], [`B4:D${LAST_PROJECT}`, "prose"]],
  bordered: [`A3:D${LAST_PROJECT}`],
  titleRows: [3, 3],
  landscape: true,
  frozenRows: 3,
};

/** 户木乡: a ten-part score with its conversion, and the lists of 21 work goals and 32 projects. */
export const humu2024: SampleBook = { file: "户木乡2024.xlsx", sheets: [scoreSheet, workSheet, projectSheet] };
