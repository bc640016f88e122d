// All text of the task pane. Counts and names come in; sentences go out. The long views have a file each, and each is loaded with its view.

export { bar, error, kinds, main, overview, progress, tabs } from "./pane-shell";
export { severities as severity } from "./severities";
export { paneFindings as findings } from "./pane-findings";
export { paneLayout as layout } from "./pane-layout";
export { paneReport as report } from "./pane-report";
export { paneRules as rules } from "./pane-rules";
export { paneSentences as sentences } from "./pane-sentences";
export { paneSummaries as summaries } from "./pane-summaries";

export const confidence = { sure: "确定", likely: "基本确定", ask: "请确认", unknown: "没有认出", mapped: "按您的设定" };

export const card = {
  open: (sheet: string) => `转到工作表“${sheet}”`,
  outOf: (full: string) => `/ ${full}`,
  points: (score: string, full: string) => `${score} / ${full}`,
  computed: (value: string) => `按各项合计 ${value}`,
  computedScore: "计算得分",
  filledScore: "填好后",
  rateDenied: (cell: string) => `算出来的不是执行率，见 ${cell} 的问题`,
  grade: (grade: string) => `等级 ${grade}`,
  gradeUnsaid: (grade: string) => `应为 ${grade}`,
  rate: "预算执行率",
  executionScore: "预算执行得分",
  amounts: (executed: string, adjusted: string, unit: string) =>
    `执行 ${executed} ÷ 预算 ${adjusted}${unit === "" ? "（未注明万元还是元）" : ` ${unit}`}`,
  blank: "尚未填写",
  weights: (sum: string) => `权重合计 ${sum}`,
  profile: "规则",
  change: "更换",
  confirm: "去确认",
  missing: "—",
  rowsTitle: (count: number) => `得分怎么来的（${count} 项）`,
  budgetTitle: "执行率怎么来的",
  ratesTitle: (count: number) => `各行执行率（${count} 行）`,
  row: (row: number) => `第 ${row} 行`,
  judged: (low: string, high: string) => `需人工判断，可给 ${low}–${high} 分`,
  pending: (count: number) => `${count} 项未计`,
  differs: (typed: string, computed: string) => `表上 ${typed}，计算 ${computed}`,
  variant: (name: string, value: string) => `按“${name}”为 ${value}`,
  converted: (value: string) => `换算 ${value}`,
  protected: "受保护",
  hidden: "隐藏",
  allRows: (count: number) => `显示全部 ${count} 行`,
};

export const judgements = {
  title: (count: number) => `${count} 项需人工判断`,
  range: (low: string, high: string) => `${low}–${high} 分`,
};

export const derivation = {
  title: "计算过程",
  formula: "写入的公式",
  source: "依据",
  basis: (profile: string, source: string) => `规则方案：${profile}。依据：${source}`,
  sure: { T: "（有原文）", X: "推断的规则", K: "一般做法，未见原文" },
  sureWhy: { T: "条文或系统规则的原文已核对", X: "从已填报的表推断，没有见到条文", K: "一般做法，没有见到条文" },
};

export const roles = {
  seq: "序号",
  name: "名称",
  level1: "一级指标",
  level2: "二级指标",
  level3: "三级指标",
  operator: "指标性质",
  targetValue: "指标值",
  unitOfMeasure: "度量单位",
  actualValue: "实际完成值",
  weight: "分值",
  score: "得分",
  deviation: "偏差原因",
  explanation: "指标解释",
  criteria: "评分标准",
  remark: "备注",
  yearStart: "年初预算",
  adjusted: "全年预算",
  executed: "全年执行",
  rate: "执行率",
  grade: "等级",
  level1Weight: "一级权重",
  level2Weight: "二级权重",
  scoreFactor: "得分系数",
  adjustedTarget: "调整后指标值",
  goal: "绩效目标",
  outcome: "实现情况",
};

export const split = {
  title: "表上没有印各指标的分值。标题里的分值怎么分到各行？",
  none: "不分配，这些行不算分",
  even: "按条数平均分配",
  own: "自行分配",
  chosen: (way: string) => `“${way}”由您选定，只用来算空着的得分，分值不写进表里。`,
  whole: "全部指标",
  full: (points: string) => `${points} 分，已分完`,
  left: (points: string) => (points.startsWith("-") ? `多分了 ${points.slice(1)} 分` : `还差 ${points} 分`),
  pointsOf: (name: string) => `“${name}”的分值`,
  save: "用这样的分值",
};

export const history = {
  none: "还没有操作记录。每次评分、检查、修正都会记在这里，并且都能还原。",
  filled: (cells: number) => `改 ${cells} 格`,
  sheets: (names: readonly string[]) => `新增工作表 ${names.join("、")}`,
  marksOnly: "只改标记",
  restore: "还原",
  restoreOne: (name: string, time: string) => `还原 ${time} 的${name}`,
  cells: (count: number) => `改了哪些格（${count}）`,
  allCells: (count: number) => `显示全部 ${count} 格`,
  last: "最近一次",
  note: "记录保存在工作簿里，最多 30 次；“交付前清理”会删去。",
};

export const files = {
  downloaded: (name: string) => `${name}：没有出现下载时，复制下面的文字，存成同名的文本文件（UTF-8）。`,
  copyOnly: (name: string) => `${name}：这个 Excel 的窗格不能下载。请复制下面的文字，存成同名的文本文件（UTF-8）。`,
  content: (name: string) => `${name} 的内容`,
  copy: (name: string) => `复制 ${name} 的内容`,
  downloadFile: (name: string) => `下载 ${name}`,
  download: "下载",
};

/** A label with what it says (来源：…). */
export const pair = (label: string, value: string) => `${label}：${value}`;

/** A cell as links in the pane name it: sheet and A1 address. */
export const cell = (sheet: string, address: string) => `${sheet} ${address}`;

/** What pressing such a link does, for those who do not see it. */
export const goTo = (sheet: string, address: string) => `选中 ${sheet} ${address}`;
