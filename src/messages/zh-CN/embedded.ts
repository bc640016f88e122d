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
};
