/** So many cells are named one by one. */
const MOST_NAMED = 50;

/** What an action says of itself after it has run. */
export const actions = {
  names: {
    score: "一键评分", check: "只检查", clearMarks: "清除标记", restore: "还原", fix: "修正", insertFindings: "插入问题清单",
    insertSummary: "插入汇总表", insertBaseData: "插入基础数据", cleanForDelivery: "交付前清理",
  },
  keptChanged: (cells: readonly string[]) => `${cells.slice(0, 5).join("、")}${cells.length > 5 ? ` 等 ${cells.length} 格` : ""} 在写入之后又改过，保留现在的内容。`,
  protectedSkipped: (sheets: readonly string[]) => `工作表 ${sheets.join("、")} 受保护，只检查，没有写入。`,
  protectedPartly: (sheets: readonly string[]) => `工作表 ${sheets.join("、")} 受保护：只填了没有锁定的格，没有做标记。`,
  hiddenSkipped: (sheets: readonly string[]) => `工作表 ${sheets.join("、")} 是隐藏的，只检查，没有写入；要填写请先取消隐藏。`,
  leftOut: (cells: readonly { readonly cell: string; readonly why: string }[]) =>
    `没有写入：${cells.slice(0, MOST_NAMED).map(({ cell, why }) => `${cell}（${why}）`).join("、")}${cells.length > MOST_NAMED ? ` 等 ${cells.length} 格` : ""}；其余照常填写。`,
  constants: (cells: readonly string[]) => `其中 ${cells.length} 格是数（${cells.slice(0, 5).join("、")}${cells.length > 5 ? " 等" : ""}），不会跟着表变：改了指标值或完成值，要清空这些格重新评分。`,
  clipped: (sheets: readonly { readonly sheet: string; readonly range: string }[]) => `${sheets.map(({ sheet, range }) => `工作表 ${sheet} 太大，只读了 ${range}`).join("；")}，之外的内容没有检查。`,
  unsureSkipped: (sheets: readonly string[]) => `工作表 ${sheets.join("、")} 的表样还不确定，没有填写；请在“表样”里确认。`,
  unmarkable: (cells: readonly string[]) => `${cells.slice(0, 5).join("、")}${cells.length > 5 ? ` 等 ${cells.length} 格` : ""} 的底色读不出来（渐变或混合），没有标记，问题仍在清单里。`,
  profileChosen: "由您选定",
  noBaseData: "这个工作簿里没有能由基础数据算出得分的打分表。",
  judgeRange: (low: string, high: string) => `由人判断，${low}–${high} 分。`,
  keptSheets: (sheets: readonly string[]) => `工作表 ${sheets.join("、")} 在插入之后改过，没有删除；不需要的话请自行删除。`,
  nothingToRestore: () => "没有可以还原的操作。",
  cleaned: () => "已删去标记和保存的记录，此后不能再还原。",
};
