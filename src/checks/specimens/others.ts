import { changed, type Changes, type Rows } from "./build";

/** 湖北 项目自评表: execution 20 points, no weight column, 80 points in the label of the indicator block. */
const HUBEI: Rows = [
  ["2020年度水土保持监测项目绩效自评表"],
  ["单位名称：某县水利局", null, null, null, "填报日期：2021年3月10日"],
  ["项目名称", null, "水土保持监测"],
  ["主管部门", null, "某市水利局", null, "项目实施单位", "某县水利局"],
  ["预算执行情况（万元）（20分）", null, null, "预算数(A)", "执行数(B)", "执行率(B/A)", "得分（20分*执行率）"],
  [null, null, "年度财政资金总额", 10, 9, "90%", 18],
  ["年度绩效目标1（80分）", "一级指标", "二级指标", "三级指标", "年初目标值(A)", "实际完成值(B)", "得分"],
  [null, "产出指标", "数量指标", "监测点数量", "≥5个", "5个", 20],
  [null, null, "质量指标", "监测数据合格率", "≥95%", "97%", 20],
  [null, "效益指标", "社会效益指标", "成果应用乡镇", "≥3个", "4个", 20],
  [null, "满意度指标", "服务对象满意度指标", "资料使用单位满意度", "≥90%", "92%", 20],
  ["总分", null, null, null, null, null, 98],
  ["偏差大或目标未完成原因分析", null, "监测设备尾款未付，次年一季度支付"],
  ["改进措施及结果应用方案", null, "按合同节点提前报账"],
];

/** Row numbers as printed: 6 fund line, 8–11 indicators, 12 total, 13 reason. */
export function hubeiForm(changes: Changes = {}): Rows {
  return changed(HUBEI, changes);
}

/** A declaration of targets: no weights, no scores, no actual values. */
const DECLARATION: Rows = [
  ["绩效目标申报表"],
  ["（2021年度）"],
  ["项目名称", null, "合作社入股分红项目"],
  ["主管部门", null, "某镇人民政府", "实施单位", "某镇人民政府"],
  ["资金情况（万元）", null, "年度资金总额：", 200],
  [null, null, "其中：财政拨款", 200],
  [null, null, "其他资金", null],
  ["总体目标", "年度目标"],
  [null, "带动农户增收"],
  ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值"],
  [null, "产出指标", "数量指标", "入股合作社个数", "＝10个"],
  [null, null, "质量指标", "分红兑现率", "≥95%"],
  [null, null, "时效指标", "分红完成时间", "12月底前"],
  [null, null, "成本指标", "补助合作社平均标准", "＝20万元/个"],
  [null, "效益指标", "经济效益指标", "带动农户增收总额", "≥46万元"],
  [null, null, "社会效益指标", "受益人口数", "≥1102人"],
  [null, "满意度指标", "服务对象满意度指标", "入股农户满意度", "≥90%"],
];

/** Row numbers as printed: 5–7 funds, 11–17 indicators. */
export function declaration(changes: Changes = {}): Rows {
  return changed(DECLARATION, changes);
}

/** 检验检疫 score sheet with weights at three levels, one block. */
const NESTED: Rows = [
  ["项目支出绩效评价表"],
  ["一级指标", "权重", "二级指标", "分值", "三级指标", "计量单位", "目标值", "分值", "得分"],
  ["预算绩效", 40, "预算管理", 25, "预算执行进度", "%", 40, 15, 15],
  [null, null, null, null, "预算调整次数", "次", 0, 10, 10],
  [null, null, "财务管理", 15, "用款计划差错率", "%", 0, 15, 15],
  ["项目产出", 60, "产出数量", 60, "网络覆盖率", "%", 100, 30, 29],
  [null, null, null, null, "电子通关率", "%", 100, 30, 30],
  ["总分", 100, null, 100, null, null, null, 100, 99],
];

/** Row numbers as printed: 3–7 indicators, 8 total. */
export function nestedSheet(changes: Changes = {}): Rows {
  return changed(NESTED, changes);
}

/** 重庆 department form with 得分系数: score is weight times factor. */
const FACTOR: Rows = [
  ["某区林业局2023年度部门整体绩效自评表"],
  ["主管部门", "某区林业局", null, null, null, "自评总分（分）", 96],
  [null, "年初预算数（万元）", "全年（调整）预算数", "全年执行数", "执行率", "执行率权重", "执行率得分"],
  ["年度总金额", 500, 500, 400, "80.00%", 10, 8],
  ["绩效指标", "指标名称", "计量单位", "指标性质", "指标值", "指标权重（分）", "全年完成值", "得分系数（%）", "指标得分（分）"],
  [null, "森林管护任务完成率", "%", "≥", 90, 30, 95, 100, 30],
  [null, "森林抚育面积", "万亩", "≥", 10, 30, 12, 100, 30],
  [null, "群众满意度", "%", "≥", 90, 30, 84, 93.33, 28],
];

/** Row numbers as printed: 2 head with total, 4 funds, 6–8 indicators. */
export function factorForm(changes: Changes = {}): Rows {
  return changed(FACTOR, changes);
}

/** 湖南 scoring sheet with 评分标准 and 扣分原因: 92.50 points, each borne out by its note. */
const HUNAN: Rows = [
  ["2023年度部门整体支出绩效评价指标评分表"],
  ["一级指标", "二级指标", "三级指标", "评分标准", "分值", "自评得分", "扣分原因和其他说明"],
  [
    "投入（50分）",
    "预算配置（50分）",
    "在职人员控制率",
    "以100%为标准。在职人员控制率≤100%，计25分；每超过1个百分点扣2.5分，扣完为止。",
    25,
    20,
    "在职人员控制率102%，扣5分",
  ],
  [null, null, "重点支出安排率", "≥90%，计25分；80%（含）-90%，计20分；70%（含）-80%，计15分；<70%，不得分。", 25, 25, "重点支出安排率95%"],
  ["过程（50分）", "预算执行（50分）", "支付进度", "每出现1例未按进度支付的扣2.5分，扣完为止。", 25, 22.5, "1例未按进度支付"],
  [null, null, "预决算公开", "按规定公开得25分，未公开不得分。", 25, 25, "已按规定公开"],
  ["合计", null, null, null, 100, 92.5],
];

/** Row numbers as printed: 3–6 indicators, 7 total. */
export function hunanSheet(changes: Changes = {}): Rows {
  return changed(HUNAN, changes);
}

/** A department form of 山西 whose funds are listed twice, by source and by use. */
const DEPARTMENT_FUNDS: Rows = [
  ["2024年度部门整体支出绩效自评表"],
  ["部门名称", "大同市云冈区民政局"],
  ["预算执行情况（万元）", null, "年初预算数", "预算数", "执行数", "分值", "执行率", "得分"],
  ["资金来源", "合计", 800, 820, 795.4, 10, "97.00%", 9.7],
  [null, "财政拨款", 780, 800, 775.4],
  [null, "其他资金", 20, 20, 20],
  ["资金方向", "合计", 800, 820, 795.4],
  [null, "基本支出", 300, 300, 300],
  [null, "项目支出", 500, 520, 495.4],
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
  ["产出指标", "数量指标", "发放低保户数", "≥1200户", "1260户", 30, 30],
  [null, "时效指标", "按月发放率", "100%", "100%", 20, 20],
  ["效益指标", "社会效益指标", "救助覆盖率", "≥95%", "97%", 30, 30],
  ["满意度指标", "服务对象满意度指标", "困难群众满意度", "≥90%", "94%", 10, 10],
  ["总分", null, null, null, null, 100, 99.7],
];

/** Row numbers as printed: 4–6 funds by source, 7–9 by use, 11–14 indicators, 15 total. */
export function departmentFunds(changes: Changes = {}): Rows {
  return changed(DEPARTMENT_FUNDS, changes);
}
