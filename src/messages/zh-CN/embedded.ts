/** Texts of the embedded workbook. */
export const embedded = {
  /** Stands for a file whose name is not known. */
  unnamedFile: "这个文件",
  /** Stands for the file of a workbook that was made here. */
  newBook: "新工作簿",
  /** Font and name of the basic style of a new workbook. */
  font: "宋体",
  normalStyle: "常规",
};
