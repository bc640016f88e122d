/** Texts of the embedded workbook. */
export const embedded = {
  /** Stands for a file whose name is not known. */
  unnamedFile: "这个文件",
  /** Stands for the file of a workbook that was made here. */
  newBook: "新工作簿",
  /** Said of a file with a digital signature that is changed here. */
  signatureEnds: "这个文件有数字签名；改动后另存的文件里，签名不再有效，要用的话请重新签名。",
  /** Font and name of the basic style of a new workbook. */
  font: "宋体",
  normalStyle: "常规",
  /** What Excel would not let a person do, by why. */
  refused: {
    protected: "单元格受保护。要改的话，先在 Excel 的“审阅”里取消保护。",
    formula: "公式有错误，请检查括号、引号和函数名。",
    "too-long": "内容太长，一个单元格最多 32,767 个字符，公式最多 8,192 个。",
    array: "不能只改数组公式的一部分。",
    merged: "有合并单元格挡着，大小对不上。请先取消合并，或换个位置。",
    "table-header": "这是表格的标题行，不能这样改。",
    rule: "不符合这个单元格的数据验证。",
    "off-sheet": "超出了工作表的边缘。",
    "too-many": "一次的单元格太多了。",
    "changed-since": "这些单元格后来又变过（例如评分填了新数），不能再撤销；更早的也到此为止。",
    structure: "工作簿的结构受保护，不能增删、改名或隐藏工作表。",
    "sheet-name": "这个名称不能用：1 到 31 个字，不含 \\ / ? * [ ] :，首尾不是单引号。",
    "sheet-taken": "已有同名的工作表。",
    "last-sheet": "至少要留一张看得见的工作表。",
  },
  /** A cell's validation with its own words. */
  ownRule: (title: string, text: string) => (title === "" ? text : `${title}：${text}`),
};
