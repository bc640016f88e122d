/** Parts of findings that rules share; what a single rule says stands with the rule. */
export const checks = {
  /** A row without a name, by its printed number. */
  rowNumber: (row: number) => `第 ${row} 行`,
  quoted: (name: string) => `“${name}”`,
  /** Joined cell names, with how many there are when not all are named. */
  cells: (names: readonly string[], all: number) => (all > names.length ? `${names.join("、")} 等 ${all} 格` : names.join("、")),
  clearCell: (cell: string) => `清空 ${cell}`,
  setCell: (cell: string, value: string) => `把 ${cell} 改为 ${value}`,
  /** Target and actual value side by side; ends with a blank, a verb follows. */
  comparison: (target: string, actual: string) => `指标值 ${target}、完成值 ${actual} `,
  steps: (texts: readonly string[]) => texts.join("；"),
  differing: (cell: string, score: string, comparison: string, due: string) => `${cell} 得分 ${score}，按${comparison}计算应为 ${due}。`,
  barred: (cell: string, why: string) => `${cell} ${why}，写不进去，请先处理或手工填写。`,
  whenLocked: (advice: string) => `${advice}系统锁定得分的地方会被退回。`,
  faultTitle: "程序没有处理完",
  faultSource: "本软件",
  faultAdvice: "请人工核对这张表，并把文件（可隐去数据）交给维护人员。",
  sheetFailed: (sheet: string) => `工作表“${sheet}”在读取时程序出错，没有评分，也没有检查；其余工作表照常。`,
  checkFailed: (rules: readonly string[]) => `有 ${rules.length} 条检查没有做完（${rules.slice(0, 3).join("、")}${rules.length > 3 ? "……" : ""}），其余检查照常。`,
  limitTitle: "检查结果太多",
  limit: (shown: number, left: number) => `检查结果太多，只列出最要紧的 ${shown} 条，还有 ${left} 条没有列出。`,
  limitAdvice: "先处理已列出的问题，再检查一次。",
  limitSource: "本软件",
};
