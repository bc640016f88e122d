/** The page that shows a workbook beside the pane, without Excel. */
export const preview = {
  gridLabel: "工作表",
  editing: (cell: string) => `编辑 ${cell}`,
  title: "绩效自评助手",
  subtitle: "预览 · 不需要 Excel，文件只在本机打开",
  sample: "示例",
  ownFile: "已打开的文件",
  open: "打开文件…",
  download: "下载结果",
  score: "一键评分",
  nameBox: "单元格地址",
  formulaBar: "单元格内容",
  splitter: "拖动或用左右键调整面板宽度",
  sheets: "工作表标签",
  /** The sample that is shown first. */
  firstSample: "宝城镇2024.xlsx",
  cannotOpen: (file: string, why: string) => `打不开 ${file}（${why}）。`,
  cannotEdit: (cell: string, why: string) => `${cell} 不能这样改：${why}`,
  created: (name: string) => `已做好新工作簿“${name}”（在 Excel 里会开一个新窗口）。`,
  openCreated: "在这里打开",
  protectedCell: "这张表受保护。",
  /** Put before the ending of a downloaded file. */
  scoredSuffix: "-已评分",
};
