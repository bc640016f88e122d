/** Text of the view 汇总. */
export const paneSummaries = {
  none: "认出自评表或打分表之后，可以在这里插入汇总表。",
  why: "汇总表用公式连着来源单元格，自带校验行；再次插入会就地更新。",
  place: "新插入的放在",
  newSheet: "新工作表",
  selection: (sheet: string, address: string) => `选中的位置（${sheet} ${address}）`,
  selectionNone: "选中的位置（请先在表格里点一格）",
  insert: "插入",
  update: "更新",
  standing: "已插入：",
  standsAt: (sheet: string, address: string) => `${sheet} ${address}`,
  preview: "预览",
  missing: (reason: string) => `不能插入：${reason}。`,
  rows: (count: number) => `共 ${count} 行，只显示前几行`,
  balanced: "✓ 平",
  off: (amount: string) => `✗ 差 ${amount}`,
};
