/** What is said of the records that we keep in the workbook. */
export const state = {
  part: "保存在工作簿里的记录",
  sections: {
    sheets: "工作表名",
    profiles: "选定的规则方案",
    splits: "选定的分值分配",
    mappings: "手工设定的表样",
    suppressions: "忽略的问题",
    marks: "标记",
    markColors: "标记的颜色",
    history: "操作记录",
    lastId: "操作编号",
    importedProfiles: "导入的规则方案",
    importedForms: "导入的表样",
    sentences: "改过读法的评分标准",
    summaries: "已插入的汇总表",
  },
  dropped: (lost: readonly { readonly section: string; readonly items: number | "all" }[]) =>
    `工作簿里保存的记录有不合格式的内容，没有采用：${lost.map(({ section, items }) => (items === "all" ? section : `${section} ${items} 处`)).join("、")}；其余照常使用。`,
  unreadable: "工作簿里保存的记录已损坏，读不出来，没有采用；以前的标记和操作不能由此还原。",
  newer: "工作簿里有更新版本的绩效自评助手保存的记录，这里读不懂，没有改动它；请更新后再写入。",
  newerCellsOnly: "工作簿里有更新版本的绩效自评助手保存的记录，这里读不懂，没有改动它：只填了得分，没有做标记，也没有插入汇总表。",
  importedFile: "文件",
  importUnreadable: "读不出来。",
  importDropped: (name: string, why: string) => `导入的“${name}”不再合格，没有采用，请重新导入：${why}`,
};
