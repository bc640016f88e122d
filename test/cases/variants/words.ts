import type { WrittenCell, WrittenSheet } from "../../helpers/write-workbook";
import type { SheetExpectation } from "../../../scripts/cases/expectation";
import { care, expectCare, NO_SCORES, type Variant } from "./form";

type Allowed = number | null | readonly (number | null)[];
/** Target, actual value, typed score, what may be computed; a reason. */
type Line = readonly [target: WrittenCell, actual: WrittenCell, score: WrittenCell, due: Allowed, reason?: string];

/** A form without amounts whose weight and score stand before target and actual value; indicators from row 5 on, ten points each. */
function weightFirst(lines: readonly Line[], kind: string): readonly WrittenSheet[] {
  return [
    {
      name: "自评",
      rows: [
        ["项目支出绩效自评表"],
        ["（2024年度）"],
        ["项目名称", null, "农村饮水管网改造", null, "实施单位", "某县水务局"],
        ["一级指标", "二级指标", "三级指标", "权重", "自评得分", "年初目标值", "全年实际值", "偏差原因及改进措施"],
        ...lines.map(([target, actual, score, , reason], i): WrittenCell[] => [
          i === 0 ? "产出指标" : null,
          i === 0 ? kind : null,
          `分项${i + 1}`,
          10,
          score,
          target,
          actual,
          reason ?? null,
        ]),
        [
          "满意度指标",
          "服务对象满意度指标",
          "用水户满意度",
          100 - lines.length * 10,
          lines[0]![2] === null ? null : 100 - lines.length * 10,
          "≥90%",
          "93%",
          null,
        ],
        ["合计", null, null, 100, null, null, null, null],
      ],
    },
  ];
}

/** Another layout: 序号 in front, unit and operator in columns of their own, weight and score at the end. */
function unitColumns(
  lines: readonly (readonly [sign: string, target: WrittenCell, unit: string, actual: WrittenCell, due: Allowed])[],
): readonly WrittenSheet[] {
  return [
    {
      name: "部门自评",
      rows: [
        ["部门整体支出绩效自评表"],
        ["（2024年度）"],
        ["部门名称", null, "某市水务局"],
        ["序号", "一级指标", "二级指标", "三级指标", "指标方向", "指标值", "计量单位", "实际完成值", "分值", "得分", "备注"],
        ...lines.map(([sign, target, unit, actual], i): WrittenCell[] => [
          i + 1,
          i === 0 ? "履职效能" : null,
          i === 0 ? "数量指标" : null,
          `任务${i + 1}`,
          sign,
          target,
          unit,
          actual,
          10,
          null,
          null,
        ]),
        ["合计", null, null, null, null, null, null, null, lines.length * 10, null, null],
      ],
    },
  ];
}

function dues(list: readonly Allowed[]): Record<string, Allowed> {
  return Object.fromEntries(list.map((due, i) => [i + 5, due]));
}

function open(list: readonly Allowed[], letter: string): string[] {
  return list.flatMap((due, i) => (due === null ? [`${letter}${i + 5}`] : []));
}

function blank(name: string, why: string, lines: readonly Line[], kind = "数量指标"): Variant {
  const list = lines.map(([, , , due]) => due);
  return {
    name,
    why,
    sheets: weightFirst(lines, kind),
    expect: {
      error: null,
      sheets: {
        自评: {
          columns: { weight: "D", score: "E", targetValue: "F", actualValue: "G" },
          computedScore: dues(list),
          notWritten: open(list, "E"),
        },
      },
    },
  };
}

function typed(name: string, why: string, lines: readonly Line[], kind = "数量指标"): Variant {
  return {
    name,
    why,
    sheets: weightFirst(lines, kind),
    expect: {
      error: null,
      sheets: {
        自评: {
          computedScore: dues(lines.map(([, , , due]) => due)),
          noFindingAt: lines.map((_, i) => ({ cell: `E${i + 5}`, minSeverity: "warning" as const })),
          maxErrors: 0,
        },
      },
    },
  };
}

const units = (name: string, why: string, lines: Parameters<typeof unitColumns>[0]): Variant => {
  const list = lines.map(([, , , , due]) => due);
  return {
    name,
    why,
    sheets: unitColumns(lines),
    expect: {
      error: null,
      sheets: {
        部门自评: {
          columns: { operator: "E", targetValue: "F", unitOfMeasure: "G", actualValue: "H", weight: "I", score: "J" },
          computedScore: dues(list),
          notWritten: open(list, "J"),
        },
      },
    },
  };
};

const T = "≥300户";
const D = "2024年12月底前";

function onCare(name: string, why: string, edits: Readonly<Record<string, WrittenCell>>, wanted: SheetExpectation): Variant {
  return { name, why, sheets: [care({ ...NO_SCORES, ...edits })], expect: expectCare(wanted) };
}

/** Words round numbers and dates in 实际完成值, signs, and cells that say that the row does not apply. */
export const words: readonly Variant[] = [
  blank("deny", "Each cell denies, plans or measures a gap; the bare number is no result.", [
    [T, "未完成300户", null, null],
    [T, "尚缺12户", null, null],
    [T, "拟于明年改造300户", null, null],
    [T, "争取完成300户", null, null],
    [T, "不足300户", null, null],
    [T, "累计欠20户", null, null],
    [T, "暂缓300户", null, null],
    [T, "停建300户", null, null],
    [T, "300户流标", null, null],
    [T, "300户待验收", null, null],
    [T, "计划明年改造300户", null, null],
    [T, "300户尚在施工", null, null],
    [T, "距300户差5户", null, null],
    [T, "减少300户", null, null],
  ]),
  blank("deny-money-and-rates", "Gaps and overruns against limits and rates.", [
    ["≤200万元", "超出预算15万元", null, null],
    ["≥8%", "比上年下降8%", null, null],
    ["≥95%", "较目标低3个百分点", null, null],
    ["≤200万元", "超概算20万元", null, null],
    ["≥95%", "未达95%", null, null],
    ["≥95%", "力争达到95%", null, null],
    ["≥95%", "95%尚未核实", null, null],
    ["≤3次", "比去年增加2次", null, null],
    ["≤5%", "上升5%", null, null],
    ["≥10%", "同比减少12%", null, null],
    ["≤30天", "延误6天", null, null],
  ]),
  blank("say", "Words that leave the number what it is: 只, 仅, 共, 累计, 已, 了.", [
    [T, "只完成270户", null, 9],
    [T, "仅270户", null, 9],
    [T, "共改造310户", null, 10],
    [T, "累计完成305户", null, 10],
    [T, "已完成300户", null, 10],
    [T, "完成了150户", null, [5, 0, null]],
    [T, "实际270户", null, 9],
    ["≥95%", "达96.5%", null, 10],
  ]),
  typed("typed-low", "The low scores follow from the words; only they are right.", [
    [T, "未完成300户", 0, null, "征地受阻"],
    [T, "尚缺12户", 6, null, "材料供应不及时"],
    [T, "300户流标", 0, null, "两次流标，转下年实施"],
    [T, "不足300户", 7, null, "个别村不愿改造"],
    ["≥95%", "未达95%", 4, null, "一处未过"],
    ["≥8%", "比上年下降8%", 0, null, "受旱情影响"],
    ["≤200万元", "超出预算15万元", 3, null, "材料涨价"],
    [T, "暂缓300户", 0, null, "上级通知暂缓"],
  ]),
  typed(
    "typed-low-dates",
    "Planned, begun or failed by the date: the typed low scores are right.",
    [
      [D, "2024年12月底前未完成", 0, null, "招标流标"],
      [D, "拟于2024年12月完成", 2, null, "进度滞后"],
      [D, "2024年11月停建", 0, null, "停建"],
      [D, "计划明年3月完工", 0, null, "用地未批"],
      [D, "2024年12月待验收", 6, null, "验收排期"],
    ],
    "时效指标",
  ),
  blank(
    "dates",
    "No cell says that the work was done by the date.",
    [
      [D, "拟于2024年12月完成", null, null],
      [D, "争取2024年12月完成", null, null],
      [D, "2024年10月开工", null, null],
      [D, "暂缓至2025年", null, null],
      [D, "2024年11月流标", null, null],
      [D, "2024年12月待验收", null, null],
      [D, "计划明年3月完成", null, null],
      [D, "2024年9月启动招标", null, null],
      [D, "未能于2024年12月前完成", null, null],
      [D, "2024年12月底完成90%", null, null],
      [D, "2024年8月停建", null, null],
      [D, "预计12月", null, null],
      [D, "2024年11月完成主体，剩余明年完成", null, null],
    ],
    "时效指标",
  ),
  blank(
    "dates-done",
    "Dates of work that is done.",
    [
      [D, "2024年10月底完工", null, 10],
      [D, "已于2024年11月15日完成", null, 10],
      [D, "2024-11-20", null, 10],
      [D, "2024年12月", null, 10],
      [D, "2024.11", null, [10, null]],
      [D, "11月完成", null, [10, null]],
      [D, "2024年6月30日前完成", null, [10, null]],
    ],
    "时效指标",
  ),
  units("deny-in-unit-columns", "The unit stands in its own column, the words beside the number.", [
    ["≥", 300, "户", "未达300", null],
    ["≥", 300, "户", "缺12", null],
    ["≥", 300, "户", "拟300", null],
    ["≥", 95, "%", "不足95", null],
    ["≤", 200, "万元", "超15", null],
    ["≥", 300, "户", "仅270", [9, null]],
    ["≥", 300, "户", 270, 9],
    ["≤", 5, "%", "4.2%", 10],
    ["≥", 8, "%", "下降8", null],
    ["=", 100, "%", "100%", 10],
  ]),
  onCare(
    "full-beside-denial",
    "Words that deny or plan beside limits of counts and rates.",
    { F12: "未完成6个", F16: "5000人（计划）", F17: "力争80%" },
    { computedScore: { 12: null, 16: null, 17: null }, notWritten: ["H12", "H16", "H17"] },
  ),
  onCare(
    "numbers-of-other-things",
    "A second number, last year's, a share of the target, a rank, an estimate: none is the result.",
    { F12: "完成3个，在建4个", F13: "去年2000人次", F14: "1.1%（抽样）", F16: "第5000名", F17: "约86%" },
    { computedScore: { 12: [5, null], 13: null, 14: [12, null], 16: null, 17: [15, null] }, notWritten: ["H13", "H16"] },
  ),
  units(
    "book-brackets",
    "《 and 》, ≧ and ≦, =>, 〉 typed for signs; a limit that is passed gets its share by the reverse formula of the profile.",
    [
      ["》", 95, "%", 97, [10, null]],
      ["《", 3, "次", 2, [10, null]],
      ["≧", 300, "户", 150, [5, 0, null]],
      ["≦", 3, "次", 5, [0, 6, null]],
      ["》=", 95, "%", 96, [10, null]],
      ["《=", 3, "次", 3, [10, null]],
      ["＞＝", 95, "%", 95, 10],
      ["大于等于", 95, "%", 95, 10],
      ["小于等于", 3, "次", 4, [0, 7.5, null]],
    ],
  ),
  blank("signs-in-the-target", "The same signs in front of the number.", [
    ["《3次", "2次", null, [10, null]],
    ["》=95%", "96%", null, [10, null]],
    ["≧300户", "310户", null, 10],
    ["≦5%", "4%", null, 10],
    ["〉90%", "92%", null, [10, null]],
    ["〈3次", "4次", null, [0, 7.5, null]],
    ["=>95%", "96%", null, [10, null]],
    ["95%以上", "96%", null, 10],
    ["不超过3次", "2次", null, 10],
    ["不少于300户", "270户", null, 9],
    ["《5%", "9%", null, [0, 5.56, null]],
  ]),
  blank(
    "plus-minus",
    "A band: inside is met or a person, outside is never full (none, a person, or the share of the profile's reverse formula).",
    [
      ["±5%以内", "3%", null, [10, null]],
      ["±5%", "-8%", null, [0, null]],
      ["正负10%以内", "12%", null, [0, 8.33, null]],
      ["偏差不超过±3%", "4%", null, [0, 7.5, null]],
      ["±5%", "±2%", null, [10, null]],
      ["100±2℃", "105℃", null, [0, null]],
      ["＋／－5%", "9%", null, [0, 5.56, null]],
      ["±10%以内", "-12%", null, [0, null]],
      ["上下浮动5%", "7%", null, [0, null]],
    ],
  ),
  onCare(
    "no-statistics",
    "无法统计, 详见附件, 待统计, 无, a dash: no number, no score.",
    { F12: "无法统计", F13: "详见附件", F14: "待统计", F16: "—", F17: "无" },
    { computedScore: { 12: null, 13: null, 14: null, 16: null, 17: null }, notWritten: ["H12", "H13", "H14", "H16", "H17"] },
  ),
  {
    name: "does-not-apply",
    why: "The row does not apply and its score is a dash: 9.5 + 73.5 of 85 points: converted, or left open and named.",
    sheets: [care({ ...NO_SCORES, F16: "本年度不涉及", H16: "不适用" })],
    expect: {
      error: null,
      sheets: { 自评表: { computedScore: { 16: null }, maxErrors: 0, notWritten: ["H16"] } },
      anyOf: [{ sheets: { 自评表: { writes: { H19: 97.65 } } } }, { sheets: { 自评表: { notWritten: ["H19"], namedAt: ["H19"] } } }],
    },
  },
  {
    name: "dash-with-result",
    why: "Dashes beside filled rows are placeholders: named and left.",
    sheets: [care({ ...NO_SCORES, H12: "——", H16: "/", H18: "-" })],
    expect: expectCare({ computedScore: { 12: 10, 16: 15, 18: 10 }, notWritten: ["H12", "H16", "H18"], namedAt: ["H12"], maxErrors: 0 }),
  },
  {
    name: "dash-weight",
    why: "A dash for the weight of a filled row: no points are given for it and none are invented.",
    sheets: [care({ ...NO_SCORES, G16: "/" })],
    expect: expectCare({ computedScore: { 16: null }, notWritten: ["H16"] }),
  },
];
