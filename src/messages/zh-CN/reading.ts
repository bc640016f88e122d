/** Why a cell could not be read, in words a person understands. */
export const reading = {
  notANumber: (text: string) => `“${text}”不是数`,
  manyNumbers: (text: string) => `“${text}”里有不止一个数，不能确定哪一个算`,
  placeholder: (text: string) => `“${text}”里还有模板的占位符 **`,
  signConflict: (text: string) => `“${text}”里的比较方向互相矛盾`,
  operatorConflict: (operator: string, text: string) => `指标性质写“${operator}”，指标值“${text}”里的方向却相反`,
  operatorWithoutNumber: (operator: string, text: string) => `指标性质写“${operator}”，指标值“${text}”却不是数`,
  badMonth: (text: string) => `“${text}”里的月份或日期不存在`,
  unknownUnit: (text: string, unit: string) => `“${text}”里的“${unit}”看不出是什么单位`,
  notAnAmount: (text: string) => `“${text}”不是金额`,
  amount: {
    separators: (text: string, meant: readonly string[]) => `“${text}”的分隔符不在千分位上，看不出是多少，可能是 ${meant.join(" 或 ")}`,
    unread: (text: string, part: string) => `“${text}”里的“${part}”没有读懂，不能当作金额`,
    part: (text: string, label: string) => `“${text}”写的是“${label}”，不是整笔金额`,
    partsOver: (text: string) => `“${text}”里各部分之和超过总数`,
    date: (text: string) => `“${text}”是日期，不是金额`,
  },
  errorValue: (text: string) => `单元格是错误值 ${text}`,
  truthValue: (text: string) => `“${text}”是逻辑值，不是数`,
};
