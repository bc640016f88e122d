/** Why a sheet was recognised as what it is, and what speaks against it. */
const structure = {
  indicators: "有分级指标的表", list: "是一张清单", "no-table": "没有找到指标表", "fund-block": "有预算资金块", "no-fund-block": "没有预算资金块",
  "project-field": "表头有项目名称", "department-field": "表头有部门名称", "points-in-names": "分值写在指标名称里", "weight-before-target": "分值在指标值之前",
  "weight-repeated": "各级指标都有分值列", "no-levels": "没有一、二级指标列", "two-row-header": "表头有两行", "several-tables": "同一张表上有几段指标",
  "side-by-side": "两段指标左右并列", "label-weights": "分值写在分组名称里",
  "targets-only": "只有目标，没有完成值和得分",
};

export const forms = {
  structure,
  title: (text: string) => `标题含“${text}”`,
  number: (text: string) => `表号是“${text}”`,
  label: (text: string) => `有“${text}”一栏`,
  note: (text: string) => `表注提到“${text}”`,
  indicator: (text: string) => `有指标“${text}”`,
  place: (text: string) => `单位或标题写明“${text}”`,
  foreign: (text: string) => `出现“${text}”，不像绩效表`,
  column: (header: string) => `有“${header}”列`,
  doubt: {
    nothing: "没有找到认识的表头。",
    weak: "像绩效表的地方太少，不作判断。",
    otherKind: (kind: string) => `也可能是${kind}。`,
    unexplained: (headers: string) => `这些列不知道是什么：${headers}。`,
    rivals: (headers: string) => `这些列也可能是表里已认作指标值、完成值、分值或得分的那一列：${headers}。`,
    misread: (headers: string) => `这些列名不太确定：${headers}。`,
    noActual: "自评表里没有找到完成值这一列。",
    noScore: "有分值列，没有找到得分列。",
    figures: "有数字没有认出是什么。",
    noFundTotal: "各项资金来源有金额，认不出哪一行是合计，没有算执行率。",
    rateAlone: "填了执行率或执行得分，没有找到预算数和执行数。",
    levelsOutside: (count: number) => `有 ${count} 处指标名称在认出的表之外，可能少认了一段。`,
    noName: "没有认出指标名称列。",
    noAmount: "没有认出哪一列是金额、得分或完成情况。",
    noDomain: "整张表没有预算绩效的用语。",
  },
  mapped: "按您指定的表头行和列识别。",
  bareColumn: (letters: string) => `${letters} 列（无列名）`,
  kinds: {
    "project-self-eval": "项目支出绩效自评表", "department-self-eval": "部门整体绩效自评表", "scoring-sheet": "评分（打分）表", "execution-list": "预算执行清单",
    "goal-list": "绩效目标清单", "target-declaration": "绩效目标申报表", monitoring: "绩效监控表", "base-data": "基础数据表", summary: "汇总表", unknown: "其他表",
  },
  formFile: {
    notJson: "这不是表样文件：内容不是 JSON。",
    invalid: (where: string) => `表样文件里“${where}”的内容不对。`,
    nothing: (sheet: string) => `工作表“${sheet}”里没有可以导出的表样。`,
  },
};
