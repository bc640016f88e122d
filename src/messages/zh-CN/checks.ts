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
  limitTitle: "检查结果太多",
  limit: (shown: number, left: number) => `检查结果太多，只列出最要紧的 ${shown} 条，还有 ${left} 条没有列出。`,
  limitAdvice: "先处理已列出的问题，再检查一次。",
  limitSource: "本软件",
};
