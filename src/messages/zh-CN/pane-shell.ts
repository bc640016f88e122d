// Text of the pane that is loaded first: tabs, first sentence and main button, what runs, what went wrong, what was changed.

export const tabs = {
  overview: "概览",
  findings: "问题",
  layout: "表样",
  summaries: "汇总",
  report: "报告",
  rules: "规则",
  history: "历史",
  label: "视图",
  count: (name: string, count: number) => `${name} ${count}`,
  many: "99+",
};

export const kinds = {
  "project-self-eval": "项目自评表",
  "department-self-eval": "部门整体自评表",
  "scoring-sheet": "打分表",
  "execution-list": "支出明细表",
  "goal-list": "任务清单",
  "target-declaration": "绩效目标表",
  monitoring: "监控表",
  "base-data": "基础数据表",
  summary: "汇总表",
  unknown: "没有认出",
};

export const overview = {
  reading: "正在读取工作簿…",
  opening: "正在打开…",
  nothing: "没有认出自评表或打分表。",
  onlyOurs: "这里只有插入的汇总表和清单，没有要检查的表。",
  nothingAdvice: "告诉助手表头在哪里：在“表样”里点一下“得分”所在的列。",
  empty: "这个工作簿还没有内容。",
  failed: "没有读到工作簿。",
  several: (name: string, count: number) => (count === 1 ? name : `${name}（${count} 张）`),
  found: (count: number, names: readonly string[]) => `已识别 ${count} 张表：${names.join("、")}。`,
  details: (parts: readonly string[]) => `${parts.join("，")}。`,
  weights: (sum: string) => `权重合计 ${sum}`,
  score: (score: string) => `得分 ${score}`,
  scoreName: "得分",
  /** The score in the first sentence: as the sheet prints it, as it will be once its blanks are filled, the part of it that is known while scores are missing, or as it was computed where the sheet has no place for it. */
  printedScore: (name: string, score: string, pending: number) =>
    `${name} ${score} 分${pending > 0 ? `（还有 ${pending} 项没有得分）` : ""}`,
  filledScore: (name: string, score: string) => `${name}填好后为 ${score} 分`,
  awaitedScore: (name: string, score: string, pending: number) => `${name}已有 ${score} 分，还有 ${pending} 项没有得分，补齐后总分自动出现`,
  computedScore: (name: string, score: string, pending: number) =>
    `${name}算得 ${score} 分（表上没有写${pending > 0 ? `，还有 ${pending} 项没有得分` : ""}）`,
  otherScore: (due: string) => `（应为 ${due} 分）`,
  scores: (parts: readonly string[], all: number) => `${parts.join("；")}${all > parts.length ? `；等 ${all} 张` : ""}。`,
  grade: (grade: string) => `等级 ${grade}`,
  check: "只标问题",
  clear: "清除标记",
  restore: "还原",
  more: "更多操作",
  scoreValues: "填写数值，不写公式",
  refresh: "重新读取",
  list: "问题清单写到新工作表",
  clean: "交付前清理…",
  manual: "使用手册",
  checkWhy: "给有问题的格做标记，不填分，不改内容",
  cleanAsk: (gone: readonly string[]) => `将删去：${gone.join("、")}。单元格内容和插入的表保留。清理之后不能再还原。`,
  cleanGone: {
    marks: (count: number) => `${count} 格标记`,
    suppressions: (count: number) => `${count} 处忽略和写下的理由（之后这些问题会重新列出）`,
    profiles: "选定和导入的规则方案",
    layouts: "表样的设定",
    sentences: "改写过的评分标准",
    splits: "各行分值的分法",
    history: (count: number) => `${count} 条操作历史`,
    nothing: "保存在工作簿里的记录",
  },
  cleanKeep: "要留下忽略的理由，可以先写到问题清单。",
  cleanList: "先写到问题清单",
  rechecked: "已重新检查，没有改动。",
  cleanYes: "清理",
  cancel: "取消",
  protected: (sheets: readonly string[]) =>
    `${sheets.map((name) => `“${name}”`).join("、")}受保护：只能填没有锁定的格，不能做标记；要全部填写请先在“审阅”里取消保护。`,
  notChecked: (parts: readonly string[]) => `没有核对：${parts.join("；")}。`,
  notCheckedParts: {
    unknown: (names: readonly string[]) => `没有认出的工作表${names.map((name) => `“${name}”`).join("、")}`,
    blank: (names: readonly string[]) => `尚未填写的${names.map((name) => `“${name}”`).join("、")}`,
    proofs: "佐证材料是否真实、齐全",
  },
};

export const main = {
  scores: (count: number) => `填写 ${count} 个得分`,
  rates: (count: number) => `填写 ${count} 个执行率`,
  cells: (count: number) => `填写 ${count} 格`,
  marks: (count: number) => `标出 ${count} 格问题`,
  marksChanged: "更新标记",
  /** Until it is known how much. */
  pending: (fills: boolean) => (fills ? "填好并标出问题" : "标出问题"),
  both: (fill: string, marks: string) => `${fill}并${marks}`,
  again: "重新检查",
  point: "指出表头",
};

export const bar = {
  filled: (cells: number) => `填写 ${cells} 格`,
  marked: (cells: number) => `标记 ${cells} 格`,
  unmarked: (cells: number) => `去掉 ${cells} 格标记`,
  cleared: (cells: number) => `清除 ${cells} 个标记`,
  restored: (cells: number, marks: number) =>
    [cells > 0 ? `还原 ${cells} 格` : "", marks > 0 ? `还原 ${marks} 处底色` : ""].filter(Boolean).join("，") || "已还原",
  fixed: (cells: number) => `修正 ${cells} 格`,
  added: (sheets: readonly string[]) => `新增工作表 ${sheets.join("、")}`,
  cleaned: "清理完毕，已不能还原",
  cleanedExcept: (marks: number) => `没有清理完：还有 ${marks} 格标记`,
  left: (marks: number) => `还有 ${marks} 格没有清除`,
  nothing: "没有需要改动的",
  kept: "已存入工作簿",
  undoEnded: "这个 Excel 在加载项写入后，之前的操作可能不能再用 Ctrl+Z 撤销。要退回加载项写入的内容，请用“还原”或“历史”。",
  comma: "，",
  restore: "还原",
  markAgain: "重新标出",
  close: "关闭",
};

export const progress = {
  working: "正在处理",
  reading: "正在读取",
  cancel: "取消",
  cancelling: "正在停止…",
  share: (what: string, percent: string) => `${what}，已完成 ${percent}`,
  doing: {
    read: (done: string, of: string) => `正在读取 ${done} / ${of} 行`,
    recognise: (done: string, of: string) => `正在认表 ${done} / ${of} 张`,
    score: (done: string, of: string) => `正在算分 ${done} / ${of} 张`,
    check: (done: string, of: string) => `正在核对 ${done} / ${of} 条规则`,
    write: (done: string, of: string) => `正在写入 ${done} / ${of} 格`,
  },
};

export const error = {
  title: "没有完成",
  detail: "技术细节",
  retry: "重新读取",
  close: "关闭",
  crash: "窗格出错了。",
  crashAdvice: "表格没有受影响。请重试；如果再次出错，把下面的技术细节发给维护人员。",
  again: "重试",
};
