import { cellList } from "./cell-list";

/** So many cells are named one by one. */
const MOST_NAMED = 50;

/** "'表'!A1、'表'!B2 等 9 格". */
const some = (cells: readonly string[], then: string): string => cellList(cells, 5, then);
const perSheet = (sheets: readonly { readonly sheet: string; readonly count: number }[]): string =>
  sheets.map(({ sheet, count }) => `工作表 ${sheet} 里有 ${count} 格`).join("，");

/** What an action says of itself after it has run. */
export const actions = {
  names: {
    score: "一键评分",
    check: "只标问题",
    clearMarks: "清除标记",
    restore: "还原",
    fix: "修正",
    insertFindings: "插入问题清单",
    insertSummary: "插入汇总表",
    insertBaseData: "插入基础数据",
    cleanForDelivery: "交付前清理",
  },
  keptChanged: (cells: readonly string[]) => some(cells, "在写入之后又改过，保留现在的内容。"),
  keptMoved: (cells: readonly string[]) => some(cells, "所在的行或列在写入之后移动或改过，认不出是不是原来的格，保留现在的内容。"),
  keptLooks: (cells: readonly string[]) => some(cells, "的格式或数据验证在写入之后又改过，保留现在的样子。"),
  keptGone: (sheets: readonly string[]) => `工作表 ${sheets.join("、")} 已经不在或已清空，其中的内容没有还原。`,
  keptReplaced: (sheets: readonly string[]) => `工作表 ${sheets.join("、")} 已经不在（现在同名的工作表不是原来那张），没有改动现在这张。`,
  keptEmptied: (sheets: readonly string[]) => `工作表 ${sheets.join("、")} 里已没有插入的表（不是原来那张，或内容全已改写），没有改动。`,
  keptUnseen: (sheets: readonly string[]) =>
    `工作表 ${sheets.join("、")} 是深度隐藏的（“取消隐藏”里看不到），其中的内容还没有还原，记录仍保留；取消深度隐藏后请再还原一次。`,
  keptLocked: (sheets: readonly string[]) => `工作表 ${sheets.join("、")} 受保护，其中的格式和数据验证没有还原；请取消保护后自行处理。`,
  rulesSpared: (cells: readonly string[]) => some(cells, "原有的数据验证读不出来，保留原样，没有加上允许的范围。"),
  looksUnknown: () => "插入的表太大，原来的格式没有记下，没有还原。",
  protectedSkipped: (sheets: readonly string[]) => `工作表 ${sheets.join("、")} 受保护，只检查，没有写入。`,
  protectedPartly: (sheets: readonly string[]) => `工作表 ${sheets.join("、")} 受保护：只填了没有锁定的格，没有做标记。`,
  hiddenSkipped: (sheets: readonly string[]) => `工作表 ${sheets.join("、")} 是隐藏的，只检查，没有写入；要填写请先取消隐藏。`,
  unreadSkipped: (sheets: readonly string[]) => `工作表 ${sheets.join("、")} 是深度隐藏的（“取消隐藏”里看不到），没有读取，也没有写入。`,
  leftOut: (cells: readonly { readonly cell: string; readonly why: string }[]) =>
    `没有写入：${cellList(
      cells.map(({ cell, why }) => `${cell}（${why}）`),
      MOST_NAMED,
    )}；其余照常填写。`,
  splitUsed: (sheet: string, kind: "even" | "own") =>
    `“${sheet}”没有印各指标的分值，按您选的“${kind === "even" ? "按条数平均分配" : "自行分配"}”算分；分值不写进表里。`,
  constants: (cells: readonly string[]) =>
    `其中 ${cells.length} 格是数（${cells.slice(0, 5).join("、")}${cells.length > 5 ? " 等" : ""}），不会跟着表变：改了指标值或完成值，要清空这些格重新评分。`,
  clipped: (sheets: readonly { readonly sheet: string; readonly range: string }[]) =>
    `${sheets.map(({ sheet, range }) => `工作表 ${sheet} 太大，只读了 ${range}`).join("；")}，之外的内容没有检查。`,
  unsureSkipped: (sheets: readonly string[]) => `工作表 ${sheets.join("、")} 的表样还不确定，没有填写；请在“表样”里确认。`,
  unmarkable: (cells: readonly string[]) => some(cells, "的底色读不出来（渐变或混合），没有标记，问题仍在清单里。"),
  profileChosen: "由您选定",
  noBaseData: "这个工作簿里没有能由基础数据算出得分的打分表。",
  judgeRange: (low: string, high: string) => `由人判断，${low}–${high} 分。`,
  keptSheets: (sheets: readonly string[]) => `工作表 ${sheets.join("、")} 在插入之后改过，没有删除；不需要的话请自行删除。`,
  doneButUnread: (why: string) =>
    `已完成，但重新读取时出错${why ? `（${why.replace("，没有改动", "").replace(/。$/, "")}）` : ""}；下面显示的是之前的结果，请再读取一次。`,
  nothingToRestore: () => "没有可以还原的操作。",
  marksLocked: (sheets: readonly { readonly sheet: string; readonly count: number }[]) =>
    `还有标记没有清除：${perSheet(sheets)}，因为工作表受保护。请撤销保护后再清除一次。`,
  marksUnread: (sheets: readonly { readonly sheet: string; readonly count: number }[]) =>
    `还有标记没有清除：${perSheet(sheets)}，因为没有读到（工作表深度隐藏，或太大）。请取消隐藏后再清除一次。`,
  marksUnsure: (cells: readonly string[]) => some(cells, "的标记清除了；原来有没有底色已无从知道，现在是无底色。"),
  marksAlike: (cells: readonly string[]) =>
    some(cells, "的底色与标记的颜色相同，但这个工作簿里没有它们的记录，当作您自己的底色，没有改动。"),
  cleanedExcept: () => "其余的标记和保存的记录已删去，此后不能再还原。工作簿里还带着上述标记和它们的记录：能改之后请再做一次“交付前清理”。",
  cleaned: () => "已删去标记和保存的记录，此后不能再还原。",
};
