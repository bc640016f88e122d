/** Why a cell takes nothing, in words that follow its address. */
export const bars = {
  locked: "已锁定，工作表受保护",
  table: "在“表格”（套用表格格式）里，Excel 会把公式填满整列，所以这里不写、不改公式",
  format: "是文本格式或没有百分比格式，工作表受保护，改不了",
  covered: (area: string) => `被合并单元格 ${area} 盖住`,
  circular: "公式会算到它自己",
  differs: (shown: string, due: string) => `公式会显示 ${shown}，应得 ${due}`,
  aNumber: "一个数",
  nothing: "空白",
  notCalculated: "公式算不出数",
  outside: (value: string, most: string | null) => (most === null ? `${value} 小于 0` : `${value} 不在 0–${most} 之间`),
  countsOthers: "求和会算进不计分的行",
  needsOthers: "有得分没有写入，总分不能写成数",
};
