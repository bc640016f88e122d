/** Text of the view 报告. */
export const paneReport = {
  why: "粘贴自评报告正文，或选择 .docx、.txt 文件。正文里的数与它自己、与当前工作簿对数。正文只在本机处理，不保存。",
  text: "报告正文",
  placeholder: "在这里粘贴报告正文…",
  choose: "选择文件",
  check: "核对",
  none: "正文里没有找到可核对的数。",
  /** @param checked figures that were judged, @param open figures that could not be */
  found: (checked: number, wrong: number, open: number) =>
    (checked === 0
      ? "没有能核对的数"
      : wrong === 0
        ? `核对了 ${checked} 个数，没有对不上的`
        : `核对了 ${checked} 个数，${wrong} 个对不上`) + (open === 0 ? "。" : `；另有 ${open} 个无法核对。`),
  from: (name: string) => `来自 ${name}`,
  edit: "修改正文",
  clear: "清空",
  filter: "按结果筛选",
  all: "全部",
  group: (word: string, count: number) => `${word} ${count}`,
  quietHere: "这样筛选没有数。",
  verdicts: { consistent: "一致", rounding: "四舍五入内一致", truncated: "截断", inconsistent: "不一致", uncheckable: "无法核对" },
  figure: (figure: string, expected: string | null) => (expected === null ? figure : `${figure}，应为 ${expected}`),
  arithmetic: "算法",
  cells: "对应单元格",
  draft: "报告段落",
  draftWhy: "用工作簿里的数起草，数都取自单元格，可以复制到报告里。",
  draftNone: "工作簿里还没有可以起草的数。",
  copy: "复制",
  copied: "已复制",
  notCopied: "没有复制成功，请选中文字后按 Ctrl+C。",
  copyAll: "复制全部",
  copyParagraph: (heading: string) => `复制“${heading}”`,
};
