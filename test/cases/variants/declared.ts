import type { Variant } from "./form";
import type { WrittenCell } from "../../helpers/write-workbook";
import type { SheetExpectation } from "../../../scripts/cases/expectation";

const POINTS = [35, 20, 15, 20];

/** A declaration of targets for the next year with these points behind its rows, and its printed sum. */
function declaration(
  name: string,
  why: string,
  points: readonly number[],
  wanted: SheetExpectation,
  head: readonly (readonly WrittenCell[])[] = PLAIN,
): Variant {
  const rows: readonly (readonly WrittenCell[])[] = [
    ["××区2025年项目支出绩效目标申报表"],
    ["项目名称", "城乡公厕管护", null, null, "主管部门", "××区城市管理局"],
    ...head,
    ["一级指标", "二级指标", "三级指标", "年度指标值", "分值", "备注"],
    ["产出指标", "数量指标", "管护公厕", "≥32座", points[0]!],
    [null, "质量指标", "保洁合格率", "≥95%", points[1]!],
    ["效益指标", "社会效益指标", "覆盖村（社区）", "≥18个", points[2]!],
    ["满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", points[3]!],
    ["合计", null, null, null, points.reduce((sum, one) => sum + one, 0)],
  ];
  return {
    name,
    why,
    sheets: [{ name: "申报", rows }],
    expect: { error: null, sheets: { 申报: { kind: "target-declaration", terminalScore: null, ...wanted } } },
  };
}

const PLAIN: readonly (readonly WrittenCell[])[] = [
  ["项目资金（万元）", "年度资金总额：", 88],
  [null, "其中：财政拨款", 88],
  [null, "其他资金", null],
];
const QUIET: SheetExpectation = {
  maxErrors: 0,
  noFindingAt: [
    { cell: "*", minSeverity: "warning", messageHas: "完成值" },
    { cell: "*", minSeverity: "warning", messageHas: "得分" },
  ],
};

/** A project form of last year whose fund block has no place for points. */
function selfEvaluation(name: string, why: string, points: readonly number[], wanted: SheetExpectation): Variant {
  const rows: readonly (readonly WrittenCell[])[] = [
    ["项目支出绩效自评表"],
    ["（2024年度）"],
    ["项目名称", null, "城乡公厕管护"],
    ["项目资金（万元）", null, "年初预算数", "全年预算数", "全年执行数", "执行率"],
    [null, "年度资金总额", 88, 88, 84.48, "96%"],
    [null, "其中：财政拨款", 88, 88, 84.48, null],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"],
    ["产出指标", "数量指标", "管护公厕", "≥32座", "32座", points[0]!, points[0]!],
    [null, "质量指标", "保洁合格率", "≥95%", "97%", points[1]!, points[1]!],
    ["效益指标", "社会效益指标", "覆盖村（社区）", "≥18个", "18个", points[2]!, points[2]!],
    ["满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "93%", points[3]!, points[3]!],
    ["合计", null, null, null, null, points.reduce((sum, one) => sum + one, 0), points.reduce((sum, one) => sum + one, 0)],
  ];
  return { name, why, sheets: [{ name: "自评", rows }], expect: { error: null, sheets: { 自评: wanted } } };
}

/** Points of forms whose funds carry none. */
export const declared: readonly Variant[] = [
  declaration("ninety", "Points of 90 beside the 10 of the execution rate.", POINTS, QUIET),
  declaration("hundred", "All 100 points are given to the rows.", [40, 20, 20, 20], QUIET),
  declaration("eighty-five", "Points of 85 are no full set.", [30, 20, 15, 20], {
    findingAt: [{ cell: "E11", minSeverity: "warning", messageHas: "85" }],
  }),
  declaration("ninety-two-amounts", "年初 and 全年 amounts in columns, points of 90.", POINTS, QUIET, [
    ["项目资金（万元）", null, "年初预算数", "调整后预算数"],
    [null, "年度资金总额", 80, 88],
    [null, "其中：财政拨款", 80, 88],
  ]),
  selfEvaluation("evaluated-ninety", "The rows of a self-evaluation hold 90, its funds have no column of points.", POINTS, {
    maxErrors: 0,
    total: { reported: 90 },
  }),
  selfEvaluation("evaluated-hundred", "They hold 100.", [40, 20, 20, 20], { maxErrors: 0, total: { reported: 100 } }),
  selfEvaluation("evaluated-ninety-five", "They hold 95.", [40, 20, 15, 20], {
    findingAt: [{ cell: "F12", minSeverity: "warning", messageHas: "95" }],
  }),
];
