import { state } from "./state";

/** One plain sentence for each way a workbook can refuse; `detail` is a sheet, file or cell name. */
export const errors = {
  "cell-edit-mode": () => "有单元格正在编辑，请先按 Enter 结束编辑，再试一次。",
  "protected-sheet": (sheet: string) => `${sheet ? `工作表“${sheet}”` : "有工作表"}受保护，不能写入。可以只检查，或先在“审阅”里取消保护。`,
  "protected-workbook": () => "工作簿的结构受保护，不能添加或删除工作表。请先在“审阅”里取消“保护工作簿”。",
  "too-large": (what: string) => `${what ? `“${what}”` : "这张表"}太大，一次处理不了，已停止，没有改动。`,
  "sheet-gone": (sheet: string) => `找不到${sheet ? `工作表“${sheet}”` : "一张工作表"}，它可能已被改名或删除，请重新读取。`,
  "name-taken": (sheet: string) => `已经有一张${sheet ? `名为“${sheet}”` : "同名"}的工作表，请换一个名称。`,
  "api-missing": (what: string) => `这个版本的 Excel 不支持${what || "此操作"}，其余功能不受影响。`,
  "changed-meanwhile": (cell: string) => `${cell} 在读取之后被改过，为免覆盖，没有写入；请重新检查。`,
  "newer-part": () => state.newer,
  "program-fault": (what: string) => `处理 ${what} 时程序出错，没有写出结果；其余的照常处理。请把它（可隐去数据）交给维护人员。`,
  "engine-lost": () => "评分程序意外停止，没有改动；请再试一次。",
  "engine-lost-writing": (failure: string) =>
    failure
      ? `评分程序意外停止，停止之前的写入也没有做完：${failure}`
      : "评分程序意外停止；停止之前，要写的内容已经写进工作簿，请查看后再继续，能还原的在“历史”里。",
  "not-written": (cell: string) => `${cell} 没有写成，已恢复原状。`,
  "not-restored": (places: string) =>
    `操作中断，只完成了一部分，没能完全恢复原状${places ? `：${places}` : ""}；请重新读取后查看这些地方，可以用“还原”，或不保存关闭后重新打开。`,
  "not-known": () => "没有得到 Excel 的回答，还不知道操作是否完成；请重新读取后查看。",
  "nothing-to-insert": (why: string) => `没有插入：${why}。`,
  "no-answer": () => "Excel 太久没有回答，已停止等待，没有改动；请稍后再试。",
  cancelled: () => "已取消，没有改动。",
  "bad-file": (file: string) => `${file} 不是完好的 Excel 文件，可能已损坏；请在 Excel 中打开并另存为 .xlsx。`,
  "encrypted-file": (file: string) => `${file} 有打开密码；请在 Excel 中去掉密码后另存为 .xlsx。`,
  "legacy-file": (file: string) => `${file} 是旧的 .xls 或 .et 格式；请在 Excel 或 WPS 中另存为 .xlsx。`,
  "empty-file": (file: string) => `${file} 是空文件。`,
  "missing-file": (file: string) => `找不到 ${file}。`,
  "no-worksheet": (file: string) => `${file} 里没有工作表，只有图表或宏表；没有可以读取的单元格。`,
  "not-excel": (file: string) => `${file} 不是 Excel 工作簿（需要 .xlsx 或 .xlsm）。`,
  "nothing-in-front": () => "前面不是这个工作簿的单元格（可能是图表，或另一个工作簿），请先点一下要用的单元格，再试一次。",
  "no-access": () => "Excel 不允许写入：文件可能是只读的，或在受保护的视图里打开，或被安全软件拦下；没有改动。请另存一份再试。",
  "in-table": (cell: string) =>
    `${cell} 在“表格”（套用表格格式）里，Excel 会把公式填满整列，为免盖掉别的格，没有写入，没有改动。可以先把表格转换为区域，再试一次。`,
  "place-taken": (area: string) => `${area} 里已有内容，没有插入；请选一处空白，或插到新工作表。`,
  "own-table": (why: string) => why,
  refused: (why: string) => why,
  "last-sheet": (sheet: string) => `工作簿里看得见的只剩“${sheet}”，Excel 不让删掉最后一张；请先新建一张工作表，再还原。没有改动。`,
  /** Names nothing, so that no refusal is told as something to try again: that is "refused". */
  unknown: () => "操作没有完成，没有改动；请再试一次。",
};
