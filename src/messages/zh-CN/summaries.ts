import { cellList } from "./cell-list";

/** Words of the summary tables: titles, headers, check rows, stamps, and why one cannot be built. */
const STAMP = "绩效自评助手 · 规则方案：";
const LET_GO = "也可以删去表下“绩效自评助手”开头的一行：这张表就归您，再插入会另建一张。";
const listed = (cells: readonly string[], then: string) => cellList(cells, 5, then);

export const summaries = {
  total: "合计",
  check: "校验",
  failed: (names: readonly string[]) =>
    `插入汇总表时程序出错，没有插入${names.length > 0 ? names.map((name) => `“${name}”`).join("、") : ""}；得分和检查照常。`,
  /** @param verdict the sentence on the whole workbook, as the pane says it */
  stamp: (profiles: readonly { readonly name: string; readonly version: string }[], time: string, rows: number, verdict: string) =>
    `${STAMP}${profiles.map(({ name, version }) => `${name}（第 ${version} 版）`).join("、")}· ${time} · ${rows} 行 · ${verdict}`,
  stampStart: STAMP,
  isOurs: "这是插入的汇总表或问题清单，不当作表样检查",
  kept: (cells: readonly string[]) => listed(cells, "里有您填的内容，保留，没有更新。"),
  otherName: (wanted: string, name: string) => `已有名为“${wanted}”的工作表，新插入的叫“${name}”。`,
  /** Why a table that stands is not brought up to date, and what to do. */
  stops: {
    hidden: (sheet: string) => `要更新的表在隐藏的工作表“${sheet}”里，没有更新；请先取消隐藏，再更新。`,
    gone: (cells: readonly string[]) =>
      `${listed(cells, "里有您填的内容，而这一行已不在更新后的表里，没有更新；请把它移到别处或删去，再更新。")}${LET_GO}`,
    taken: (cell: string, row: number, count: number) =>
      `更新后的表要多占 ${count} 行，会盖住 ${cell} 的内容，没有更新；请先在第 ${row} 行上面插入 ${count} 行，再更新。${LET_GO}`,
    formulas: (cells: readonly string[]) =>
      `${listed(cells, "里有您写的公式，更新后它所在的行要移动，没有更新；请把它移到别处或改成数值，再更新。")}${LET_GO}`,
    merged: (cell: string, area: string) => `${cell} 被合并单元格 ${area} 盖住，没有更新；请先取消合并，再更新。${LET_GO}`,
    rearranged: (sheet: string) => `工作表“${sheet}”里的表在插入之后有行被插入、删除或排序过，分不清哪一行是哪一行，没有更新。${LET_GO}`,
    noCell: (address: string) => `选中的 ${address} 不是单元格（整列或整行），没有插入；请选中表的左上角要放的那一格。`,
    older: (sheet: string) => `工作表“${sheet}”里的表是以前的版本插入的，分不清哪些是您填的，没有更新。${LET_GO}`,
  },
  fresh: "来源表里的数与插入时相同",
  stale: "来源表里的数已改，请更新本表",
  balanced: "✓ 平",
  more: "✗ 多",
  less: "✗ 少",
  typed: "请填不小于 0 的数。",
  byLevel1: {
    name: "一级指标得分汇总",
    what: "各一级指标的分值、得分和得分率，与表上总分核对。",
    sheetName: "得分汇总",
    title: "绩效自评得分汇总表",
    unit: "单位：分",
    missing: "没有同时有分值列和得分列的表",
    execution: "预算执行",
    all: "全部指标",
    againstTotal: "与表上总分比",
    columns: { sheet: "工作表", level1: "一级指标", weight: "分值", score: "得分", rate: "得分率", check: "与标注分值比" },
  },
  byProject: {
    name: "项目汇总",
    what: "全部工作表里的项目：预算、执行、执行率、得分、等级、原因。",
    sheetName: "项目汇总",
    title: "项目支出绩效自评汇总表",
    unit: (unit: string) => `金额单位：${unit}`,
    unitless: "金额单位同来源表",
    mixed: "各表金额单位不明或不一，金额照印，没有合计",
    missing: "没有项目自评表，也没有带预算和执行的项目清单",
    countUnit: " 个项目",
    againstSource: "与来源逐项相加比",
    columns: {
      seq: "序号",
      name: "项目名称",
      adjusted: "全年预算",
      executed: "全年执行",
      rate: "执行率",
      score: "得分",
      grade: "等级",
      reason: "偏差原因",
      check: "与表上执行率比",
    },
  },
  grades: {
    name: "等级分布",
    what: "优、良、中、差各有几个项目、占多少。",
    sheetName: "等级分布",
    title: "绩效自评等级分布表",
    missing: "没有带得分或等级的项目",
    tooMany: "项目超过 120 个，请先插入项目汇总",
    columns: { grade: "等级", count: "项目数", share: "占比" },
  },
  funds: {
    name: "资金来源",
    what: "各项资金来源的预算和执行，与资金总额核对。",
    sheetName: "资金来源",
    title: "项目资金来源及执行情况表",
    unit: (unit: string) => (unit ? `单位：${unit}` : ""),
    mixed: "各表金额单位不明或不一，金额照印，没有合计",
    missing: "没有分项列出资金来源的表",
    againstTotal: "与资金总额比",
    columns: { sheet: "工作表", source: "资金来源", yearStart: "年初预算", adjusted: "全年预算", executed: "全年执行", rate: "执行率" },
  },
  monthly: {
    name: "逐月执行",
    what: "按月填累计执行数，自动算出当月数和执行率，12 月与全年执行数核对。",
    sheetName: "逐月执行",
    title: "预算逐月执行情况表",
    unit: (unit: string) => (unit ? `单位：${unit}` : ""),
    missing: "没有写明全年预算数的表",
    month: (month: number) => `${month} 月`,
    prompt: "请填到本月底的累计执行数。",
    budget: "全年预算",
    columns: { month: "月份", executed: "累计执行数", added: "当月执行数", rate: "累计执行率", check: "累计数减少" },
  },
  parts: {
    name: "部门得分换算",
    what: "各部分得分、合计，以及剔除不适用部分后的百分制换算。",
    sheetName: "得分换算",
    title: "部门绩效得分及换算表",
    unit: "单位：分",
    missing: "没有带换算得分的部门得分表",
    prompt: "请填这一部分适用的满分；不适用的留空。",
    converted: "合计与换算",
    columns: { part: "部分", full: "适用满分", score: "得分", rate: "得分率" },
  },
  findings: {
    name: "问题清单",
    what: "全部问题，按严重程度排列，点单元格地址可跳转；忽略的也列出，附理由。",
    sheetName: "问题清单",
    title: "绩效自评问题清单",
    missing: "没有问题",
    columns: { seq: "序号", severity: "级别", sheet: "工作表", cell: "单元格", message: "问题", rule: "规则" },
    ignored: "已忽略",
    ignoredBecause: (message: string, reason: string) => `${message}（已忽略，理由：${reason === "" ? "没有写" : reason}）`,
  },
};
