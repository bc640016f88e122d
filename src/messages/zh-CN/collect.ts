const STAMP = "绩效自评助手 · ";

/** The workbook that many workbooks are collected into. */
export const collect = {
  fileName: "汇总.xlsx",
  project: "项目",
  overview: {
    sheet: "汇总",
    title: "绩效自评汇总表",
    unit: "金额单位：万元",
    inUnit: "万元",
    columns: {
      file: "文件",
      unit: "单位",
      sheet: "工作表",
      project: "项目",
      category: "类别",
      budget: "预算",
      executed: "执行",
      rate: "执行率",
      printed: "原表单位",
      score: "得分",
      full: "满分",
      grade: "等级",
      rank: "同类同满分排名",
      errors: "会被退回",
      warnings: "需要复核",
      ignored: "已忽略",
    },
    against: "与各文件相加、与问题表相比",
    rowsUnit: " 行",
    none: "没有可以汇总的表",
    without: { budget: "没有预算数", executed: "没有执行数" },
    unranked: { other: "满分不同，不排", unknown: "满分不明，不排" },
    unitless: (amounts: readonly string[]) => `未注明，没有计入（${amounts.join("、")}）`,
    budgetOf: (text: string) => `预算 ${text}`,
    executedOf: (text: string) => `执行 ${text}`,
    converted: (unit: string) => `${unit}（已折算）`,
    and: "、",
  },
  findings: {
    sheet: "问题",
    title: "绩效自评问题汇总表",
    none: "没有问题",
    ignored: "已忽略",
    columns: { file: "文件", severity: "级别", sheet: "工作表", cell: "单元格", message: "问题", rule: "规则" },
  },
  failed: { sheet: "未能读取", title: "未能读取的文件", none: "全部文件都已读取", columns: { file: "文件", reason: "原因" } },
  stampStart: STAMP,
  blank: (kind: string) => `${kind}（尚未填写）`,
  stamp: ({
    files,
    failed,
    formless,
    rows,
    noExecuted,
  }: {
    readonly files: number;
    readonly failed: number;
    readonly formless: readonly string[];
    readonly rows: number;
    readonly noExecuted: number;
  }) =>
    [
      `${STAMP}${files} 个文件，${failed === 0 ? "全部已读" : `${failed} 个未能读取`}`,
      ...(formless.length > 0 ? [`${formless.length} 个没有认出：${formless.join("、")}`] : []),
      `${rows} 行`,
      ...(noExecuted > 0 ? [`${noExecuted} 行没有执行数，不计入合计的执行率`] : []),
    ].join(" · "),
};
