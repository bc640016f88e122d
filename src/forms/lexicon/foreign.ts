/**
 * Words of sheets that only look like performance forms: staff, bids, accounts, goods, surveys. Held against titles and labels; weights count
 * for every family.
 */
export const FOREIGN_SIGNS: readonly { readonly pattern: RegExp; readonly in: "title" | "label"; readonly weight: number }[] = [
  { pattern: /员工|职工考核|花名册|工资|薪酬|考勤|值班|签到|课程|成绩|学生|名册|通讯录/, in: "title", weight: -7 },
  { pattern: /(学校|教师|班主任|护士|医生|干部|公务员|党员|个人|村级|村干部).{0,8}(考核|测评|考评)|考核(细则|办法)|目标(管理)?责任制|党建|千分制|KPI/, in: "title", weight: -7 },
  { pattern: /评标|投标|供应商|招标|面试|竞赛|比赛|演讲/, in: "title", weight: -7 },
  { pattern: /(问卷|测评|满意度)(调查)?.{0,4}(统计|汇总)|调查(问卷|统计|汇总)/, in: "title", weight: -7 },
  { pattern: /决算(总|公开|明细)?表|收支.{0,4}(预算|决算|总)|预算(总|公开)表|收入.{0,6}(预算|决算)表|支出(预算|决算)表|资产负债|利润|现金流/, in: "title", weight: -6 },
  { pattern: /销售|库存|入库|出库|采购|合同|台账|资产|盘点|发放|进度计划|施工/, in: "title", weight: -4 },
  { pattern: /[|](姓名|性别|身份证号?码?|学号|工号|户主姓名|岗位|职务|职称|被考核人|考核人)[|]/, in: "label", weight: -5 },
  { pattern: /[|](行次|科目编码|科目代码|功能分类科目|支出功能分类)[|]/, in: "label", weight: -5 },
  { pattern: /[|](规格|规格型号|单价|数量|品名|物品名称|资产名称|采购品目|供应商|合同名称|合同金额|投标人.{0,3})[|]/, in: "label", weight: -3 },
  { pattern: /[|](借方|贷方|余额|摘要|凭证字号)[|]/, in: "label", weight: -4 },
  { pattern: /[|](客户|学习与成长|内部流程|内部运营|销售额|回款率|利润率|销售业绩)[|]/, in: "label", weight: -5 },
  { pattern: /[|](非常满意|很满意|比较满意|基本满意|不满意|题号|调查内容|问卷题目)[|]/, in: "label", weight: -5 },
  { pattern: /[|](上级评分|领导评分|评委\d*|同事评分|部门主管评分)[|]/, in: "label", weight: -4 },
];

/** Words that performance forms are made of; a sheet without any of them is none. */
export const DOMAIN_WORDS = /(绩效|预算|财政|资金|支出|产出指标|效益指标|满意度|三级指标|自评|履职|专项|总体目标|年度目标|工作目标)/;
