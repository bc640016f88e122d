import type { Variant } from "./form";
import type { WrittenCell } from "../../helpers/write-workbook";
import type { SheetExpectation } from "../../../scripts/cases/expectation";
import { sheet, type Rows } from "./headers";

const HEAD: readonly WrittenCell[] = ["一级指标", "三级指标", "目标值", "完成值", "分值", "得分", "备注"];
const MANAGED: Rows = [
  ["预算管理", "预算执行率", "≥95%", "96%", 20, 20],
  ["预算管理", "公开及时率", "100%", "100%", 20, 20],
];
const DONE: Rows = [
  ["产业发展", "新增茶园", "≥500亩", "475亩", 40, 38, "连阴雨"],
  ["民生服务", "群众满意度", "≥90%", "93%", 20, 20],
];

/** Two blocks of rows that are right at 40 + 58 = 98, with what stands between them; \`first\` is the row of the first indicator, \`second\` that of the third. */
function blocks(
  name: string,
  why: string,
  between: Rows,
  [first, second]: readonly [number, number],
  wanted: SheetExpectation = {},
  tail: Rows = [],
  merges: readonly string[] = [],
): Variant {
  const rows: Rows = [
    ["云台乡2024年部门整体绩效自评表"],
    ["单位", "云台乡人民政府", null, null, "自评总得分", 98],
    ["一、预算管理（40分）"],
    HEAD,
    ...MANAGED,
    ...between,
    ...DONE,
    ...tail,
  ];
  const scores = { [first]: 20, [first + 1]: 20, [second]: 38, [second + 1]: 20 };
  return sheet(
    name,
    why,
    rows,
    {
      rows: [first, first + 1, second, second + 1],
      weightsSum: 100,
      maxErrors: 0,
      computedScore: scores,
      noFindingAt: [{ cell: "F2", minSeverity: "warning" }],
      ...wanted,
    },
    merges,
  );
}

/** The same below a header of its own. */
function named(name: string, why: string, header: readonly WrittenCell[], between: Rows, rows: readonly [number, number]): Variant {
  const variant = blocks(name, why, between, rows);
  return { ...variant, sheets: variant.sheets.map((one) => ({ ...one, rows: one.rows.map((row) => (row === HEAD ? header : row)) })) };
}

/** Lines that head a block of rows. */
export const blocksOfRows: readonly Variant[] = [
  blocks(
    "head-above-repeat",
    "The heading of the second block stands above the header printed again.",
    [["二、履职产出（60分）"], HEAD],
    [5, 9],
  ),
  blocks("head-after-blank", "A blank line before it.", [[], ["二、履职产出（60分）"], HEAD], [5, 10]),
  blocks(
    "head-without-number",
    "The heading has no number in front, and is merged over the table.",
    [["履职产出部分（60分）"], HEAD],
    [5, 9],
    {},
    [],
    ["A3:G3", "A7:G7"],
  ),
  blocks(
    "head-points-beside",
    "The points stand in a cell of their own behind the heading.",
    [["二、履职产出", null, null, null, null, null, "60分"], HEAD],
    [5, 9],
  ),
  blocks(
    "head-above-other-header",
    "The header of the second block is another one.",
    [["二、履职产出（60分）"], ["一级指标", "三级指标", "年度指标值", "实际完成值", "权重", "自评得分", "偏差原因"]],
    [5, 9],
  ),
  blocks("head-inside", "A heading inside of the table, no header printed again.", [["二、履职产出（60分）"]], [5, 8]),
  blocks(
    "heads-in-brackets",
    "（二） in front of it, a sum of the first block above it.",
    [["小计", null, null, null, 40, 40], ["（二）履职产出"], HEAD],
    [5, 10],
  ),
  ...[
    ["head-named-first", "指标", "具体内容"],
    ["head-of-content", "评价内容", "指标名称"],
    ["head-of-items", "考核指标", "考核内容"],
  ].map(([name, first, second]) => {
    const header = [first!, second!, ...HEAD.slice(2)];
    return named(name!, "The first column names the indicators.", header, [["二、履职产出（60分）"], header], [5, 9]);
  }),
  named(
    "head-named-inside",
    "A heading in the column of names, no header printed again.",
    ["指标名称", "说明", ...HEAD.slice(2)],
    [["二、履职产出（60分）"]],
    [5, 8],
  ),
  named(
    "head-named-points",
    "A heading with its points behind it, no number in front.",
    ["指标名称", "说明", ...HEAD.slice(2)],
    [
      ["履职产出", null, null, null, 60],
      ["指标名称", "说明", ...HEAD.slice(2)],
    ],
    [5, 9],
  ),
  named(
    "head-named-other",
    "Another header below a heading in the column of names.",
    ["指标名称", "说明", ...HEAD.slice(2)],
    [["二、履职产出（60分）"], ["指标名称", "指标说明", "年度指标值", "实际完成值", "权重", "自评得分", "偏差原因"]],
    [5, 9],
  ),
  sheet(
    "heads-below-header",
    "Both headings stand below the one header.",
    [
      ["云台乡2024年部门整体绩效自评表"],
      ["指标名称", "说明", ...HEAD.slice(2)],
      ["一、预算管理（40分）"],
      ...MANAGED,
      ["二、履职产出（60分）"],
      ...DONE,
      ["合计", null, null, null, 100, 98],
    ],
    { rows: [4, 5, 7, 8], weightsSum: 100, maxErrors: 0, computedScore: { 4: 20, 5: 20, 7: 38, 8: 20 } },
  ),
  blocks(
    "row-before-repeat",
    "An unfinished row stands before the header that is printed again: it stays a row.",
    [[null, "档案整理", null, null, null, null], HEAD],
    [5, 9],
    { rows: [5, 6, 7, 9, 10], computedScore: { 9: 38, 10: 20 }, maxErrors: 9, noFindingAt: [] },
  ),
];
