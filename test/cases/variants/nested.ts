import type { Variant } from "./form";
import type { WrittenCell } from "../../helpers/write-workbook";
import type { SheetExpectation } from "../../../scripts/cases/expectation";

type Line = readonly [label: string, yearStart: WrittenCell, adjusted: WrittenCell, executed: WrittenCell];

/** A project form whose fund block has these lines below its header in row 4; its indicators are right (90 points). */
function funds(name: string, why: string, lines: readonly Line[], wanted: SheetExpectation): Variant {
  const rows: readonly (readonly WrittenCell[])[] = [
    ["项目支出绩效自评表"],
    ["（2024年度）"],
    ["项目名称", null, "水库移民后期扶持", null, "实施单位", null, "××镇农业服务中心"],
    ["项目资金（万元）", null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ...lines.map(([label, ...amounts], i): readonly WrittenCell[] => [null, label, ...amounts, i === 0 ? 10 : "—", null, null]),
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析"],
    ["产出指标", "数量指标", "硬化村道", "≥8公里", "8公里", 50, 50, null],
    ["效益指标", "社会效益指标", "受益移民", "≥900人", "920人", 30, 30, null],
    ["满意度指标", "服务对象满意度指标", "移民满意度", "≥90%", "95%", 10, 10, null],
  ];
  return { name, why, sheets: [{ name: "自评", rows }], expect: { error: null, sheets: { 自评: wanted } } };
}

const COLUMNS = ["C", "D", "E"];
/** Nothing is said of the amounts of so many lines. */
function quiet(lines: number): SheetExpectation {
  const cells = Array.from({ length: lines }, (_, i) => COLUMNS.map((col) => `${col}${5 + i}`)).flat();
  return { maxErrors: 0, noFindingAt: cells.map((cell) => ({ cell, minSeverity: "warning" as const })), writes: { H5: "any" } };
}

/** Parts of parts: 其中 below a line that is a part itself. */
export const nested: readonly Variant[] = [
  funds(
    "by-level",
    "财政拨款 is divided by level of government, 单位自筹 stands beside it.",
    [
      ["年度资金总额", 200, 210, 200],
      ["其中：财政拨款", 180, 190, 180],
      ["其中：省级", 120, 130, 125],
      ["县级", 60, 60, 55],
      ["单位自筹", 20, 20, 20],
    ],
    quiet(5),
  ),
  funds(
    "second-part",
    "上年结转 is divided, not the first part.",
    [
      ["资金总额", 100, 140, 130],
      ["本年财政拨款", 100, 100, 100],
      ["上年结转", 0, 40, 30],
      ["其中：财政性结转", 0, 30, 25],
      ["非财政性结转", 0, 10, 5],
    ],
    quiet(5),
  ),
  funds(
    "two-groups",
    "Both parts are divided.",
    [
      ["年度资金总额", 300, 300, 270],
      ["一、财政资金", 240, 240, 220],
      ["其中：中央补助", 200, 200, 190],
      ["地方配套", 40, 40, 30],
      ["二、自有资金", 60, 60, 50],
      ["其中：事业收入", 45, 45, 40],
      ["其他收入", 15, 15, 10],
    ],
    quiet(7),
  ),
  funds(
    "no-word",
    "The parts of a part are numbered, 其中 is not written.",
    [
      ["年度资金总额", 90, 90, 81],
      ["财政拨款", 70, 70, 63],
      ["（1）中央资金", 50, 50, 45],
      ["（2）县级资金", 20, 20, 18],
      ["其他资金", 20, 20, 18],
    ],
    quiet(5),
  ),
  funds(
    "one-named",
    "其中 names one part of a part, not all of it.",
    [
      ["年度资金总额", 160, 160, 150],
      ["财政拨款", 120, 120, 110],
      ["其中：上级专项", 70, 70, 60],
      ["其他资金", 40, 40, 40],
    ],
    quiet(4),
  ),
  funds(
    "three-deep",
    "A part of a part of a part.",
    [
      ["年度资金总额", 150, 150, 140],
      ["财政资金", 130, 130, 120],
      ["其中：上级资金", 90, 90, 85],
      ["其中：中央资金", 60, 60, 60],
      ["省级资金", 30, 30, 25],
      ["本级资金", 40, 40, 35],
      ["其他资金", 20, 20, 20],
    ],
    quiet(7),
  ),
  funds(
    "total-wrong",
    "150 + 40 are 190, the total says 200; the parts of 150 are not added again.",
    [
      ["年度资金总额", 200, 200, 190],
      ["财政拨款", 150, 150, 150],
      ["其中：省级", 100, 100, 100],
      ["县级", 50, 50, 50],
      ["其他资金", 40, 40, 40],
    ],
    { findingAt: [{ cell: "C5", minSeverity: "warning", messageHas: "190" }] },
  ),
  funds(
    "parts-over-part",
    "The parts of 财政拨款 are more than it.",
    [
      ["年度资金总额", 200, 200, 190],
      ["财政拨款", 160, 160, 150],
      ["其中：省级", 100, 100, 100],
      ["县级", 70, 60, 50],
      ["其他资金", 40, 40, 40],
    ],
    {
      findingAt: [{ cell: "C6", minSeverity: "warning", messageHas: "170" }],
      noFindingAt: [
        { cell: "D6", minSeverity: "warning" },
        { cell: "E6", minSeverity: "warning" },
      ],
    },
  ),
  funds(
    "plain-wrong",
    "Parts that are not divided and do not add up are told as before.",
    [
      ["年度资金总额", 200, 200, 190],
      ["其中：财政拨款", 150, 160, 150],
      ["上年结转", 20, 20, 20],
      ["其他资金", 20, 20, 20],
    ],
    {
      findingAt: [{ cell: "C5", minSeverity: "warning", messageHas: "190" }],
      noFindingAt: [
        { cell: "D5", minSeverity: "warning" },
        { cell: "E5", minSeverity: "warning" },
      ],
    },
  ),
  {
    name: "list-lines",
    why: "A list with 其中 and a second part of the same line below it.",
    sheets: [
      {
        name: "明细",
        rows: [
          ["××镇2024年项目支出明细表"],
          ["序号", "支出内容", "预算数", "执行数", "执行率", "备注"],
          [1, "工程款", 100, 90, "90%"],
          [null, "其中：路基", 60, 50, null],
          [null, "路面", 40, 40, null],
          [2, "监理费", 10, 10, "100%"],
          [3, "设计费", 8, 8, "100%"],
          ["合计", null, 118, 108, "91.53%"],
        ],
      },
    ],
    expect: {
      error: null,
      sheets: {
        明细: {
          maxErrors: 0,
          noFindingAt: [
            { cell: "C8", minSeverity: "warning" },
            { cell: "D8", minSeverity: "warning" },
          ],
        },
      },
    },
  },
  {
    name: "list-without-numbers",
    why: "No column of numbers: two lines make up the one above 其中.",
    sheets: [
      {
        name: "明细",
        rows: [
          ["××镇2024年项目支出明细表"],
          ["支出内容", "预算数", "执行数", "备注"],
          ["工程款", 100, 90],
          ["其中：路基", 60, 50],
          ["路面", 40, 40],
          ["监理费", 10, 10],
          ["设计费", 8, 8],
          ["合计", 118, 108],
        ],
      },
    ],
    expect: { error: null, sheets: { 明细: { maxErrors: 0 } } },
  },
  {
    name: "list-line-wrong",
    why: "The lines of the list add up to 118, not 128.",
    sheets: [
      {
        name: "明细",
        rows: [
          ["××镇2024年项目支出明细表"],
          ["序号", "支出内容", "预算数", "执行数", "执行率", "备注"],
          [1, "工程款", 100, 90, "90%"],
          [null, "其中：路基", 60, 50, null],
          [2, "监理费", 10, 10, "100%"],
          [3, "设计费", 8, 8, "100%"],
          ["合计", null, 128, 108, "84.38%"],
        ],
      },
    ],
    expect: { error: null, sheets: { 明细: { findingAt: [{ cell: "C7", minSeverity: "warning", messageHas: "118" }] } } },
  },
];
