/** Why a cell takes nothing, in words that follow its address. */
export const bars = {
  locked: "已锁定，工作表受保护",
  format: "是文本格式或没有百分比格式，工作表受保护，改不了",
  covered: (area: string) => `被合并单元格 ${area} 盖住`,
};
