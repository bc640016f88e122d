const hedges = {
  denied: "说的是没有做到",
  planned: "说的是计划或目标",
  postponed: "说的是推迟",
  cancelled: "说的是取消或停止",
  gap: "说的是还差多少",
  excess: "说的是超出或相差多少",
  change: "说的是增减了多少",
  approximate: "说明不是确数",
  started: "说的是开始做或正在做，不是做完",
  part: "说的只是其中一部分",
  "other-time": "说的是别的时期",
  each: "说的是平均到每一份的数",
  after: "说的是这个时间以后",
};

/** Why a cell could not be read, in words a person understands. */
export const reading = {
  partly: (text: string, words: readonly string[]) =>
    `“${text}”里的${words.map((word) => `“${word}”`).join("")}看不懂，没有当作数来算，要由人判断`,
  qualified: (text: string, word: string, how: keyof typeof hedges) =>
    `“${text}”里的“${word}”${hedges[how]}，不能当作完成值来算，要由人判断`,
  qualifiedTarget: (text: string, word: string, how: keyof typeof hedges) =>
    `指标值“${text}”里的“${word}”${hedges[how]}，不能直接比较，要由人判断`,
  countedBy: (target: string, word: string, text: string) =>
    `指标值“${target}”按“${word}”计，完成值“${text}”没有这样写，不能确定口径是否相同`,
  shareForNumber: (text: string, target: string) => `完成值“${text}”是百分数，指标值“${target}”看不出是百分数，不能比较`,
  manyDates: (text: string) => `“${text}”里有不止一个时间，不能确定哪一个算`,
  dateWithoutFormat: (text: string) => `“${text}”像是丢了格式的日期，不能当作数来比较`,
  notANumber: (text: string) => `“${text}”不是数`,
  manyNumbers: (text: string) => `“${text}”里有不止一个数，不能确定哪一个算`,
  placeholder: (text: string) => `“${text}”里还有模板的占位符 **`,
  signConflict: (text: string) => `“${text}”里的比较方向互相矛盾`,
  operatorConflict: (operator: string, text: string) => `指标性质写“${operator}”，指标值“${text}”里的方向却相反`,
  operatorUnread: (operator: string) => `指标性质“${operator}”看不出比较的方向`,
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
  notCalculated: "单元格里的公式没有算过，没有结果",
  truthValue: (text: string) => `“${text}”是逻辑值，不是数`,
};
