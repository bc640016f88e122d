import { cellList } from "./cell-list";

/** Parts of findings that rules share; what a single rule says stands with the rule. */
export const checks = {
  /** A row without a name, by its printed number. */
  rowNumber: (row: number) => `第 ${row} 行`,
  quoted: (name: string) => `“${name}”`,
  cells: cellList,
  therefore: (cells: (then: string) => string) => cells("的问题由此而来。"),
  fixAll: (count: number) => `${count} 处一起改`,
  clearCell: (cell: string) => `清空 ${cell}`,
  setCell: (cell: string, value: string) => `把 ${cell} 改为 ${value}`,
  /** Target and actual value side by side; ends with a blank, a verb follows. */
  comparison: (target: string, actual: string) => `指标值 ${target}、完成值 ${actual} `,
  steps: (texts: readonly string[]) => texts.join("；"),
  byFormula: (formula: string) => `公式 ${formula}`,
  differing: (cell: string, score: string, comparison: string, due: string) => `${cell} 得分 ${score}，按${comparison}计算应为 ${due}。`,
  gradeDue: (cell: string, due: string) => `得分没有错的，把 ${cell} 改为“${due}”；有误的，先改得分。`,
  byBands: (limits: readonly string[]) => `按 ${limits.join("、")} 分档`,
  gradeDueBy: (limits: readonly string[], cell: string, due: string) =>
    `先查本地怎样分档：按 ${limits.join("、")} 的，把 ${cell} 改为“${due}”；按别的分档的不用改。`,
  /** What to do about a typed score that no formula gives; `note` is the cell for a reason, null where the form has none. */
  lowerTo: (cell: string, due: string) => `把 ${cell} 改为 ${due}；指标值或完成值填错的，先改那一格。`,
  raiseTo: (cell: string, due: string, note: string | null) =>
    `没有另外扣分理由的，把 ${cell} 改为 ${due}；有的，${note ? `在 ${note} 写明` : "在说明里写明"}。`,
  /** Sentences to finish: "____" stands for what only the person knows. Parts that are "" are not on the sheet. */
  sampleReason: ({ name, target, actual, share, lost }: { name: string; target: string; actual: string; share: string; lost: string }) =>
    `${[`${name === "" ? "" : `“${name}”`}${target === "" ? "" : `指标值${target}`}`, actual === "" ? "" : `实际完成${actual}${share === "" ? "" : `（完成${share}）`}`, lost === "" ? "" : `扣${lost}分`].filter((part) => part !== "").join("，")}，因____；下一步____。`,
  sampleOvershoot: (name: string, target: string, actual: string, share: string) =>
    `“${name}”指标值${target}，实际完成${actual}，是指标值的${share}，因____。`,
  sampleUnspent: (budget: string, executed: string, rate: string, left: string) =>
    `预算${budget}，执行${executed}，执行率${rate}，还有${left}没有支出，因____；下一步____。`,
  /** Findings of one cause told together: the first sentence, and where else it holds. */
  sameCause: (first: string, others: (then: string) => string) => `${first.replace(/。$/, "")}；${others("也是这样。")}`,
  barred: (cell: string, why: string) => `${cell} ${why}，写不进去，请先处理或手工填写。`,
  whenLocked: (advice: string) => `${advice}系统锁定得分的地方会被退回。`,
  faultTitle: "程序没有处理完",
  faultSource: "本软件",
  faultAdvice: "请人工核对这张表，并把文件（可隐去数据）交给维护人员。",
  sheetFailed: (sheet: string) => `工作表“${sheet}”在读取时程序出错，没有评分，也没有检查；其余工作表照常。`,
  checkFailed: (rules: readonly string[]) =>
    `有 ${rules.length} 条检查没有做完（${rules.slice(0, 3).join("、")}${rules.length > 3 ? "……" : ""}），其余检查照常。`,
  limitTitle: "检查结果太多",
  limit: (shown: number, left: number) => `检查结果太多，只列出最要紧的 ${shown} 条，还有 ${left} 条没有列出。`,
  limitAdvice: "先处理已列出的问题，再检查一次。",
  limitSource: "本软件",
};
