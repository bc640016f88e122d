import { alarmsIn, expectTold } from "./marked";

/*
 * Numbers near each other that tell of things apart: a count in front of a list that another line heads, an income beside what each costs, parts by what
 * they are beside parts by what they did. Texts of our own.
 */
const SILENT: readonly string[] = [
  "公务接待36批次、285人次，公车保有量5辆，车均运维费3.2万元。\n重点工作：\n1.道路养护。\n2.人居环境。\n3.防汛。",
  "乡镇在职人员62人，人均办公面积8.4平方米。\n主要做法：\n1.建章立制，全年开会4次。\n2.压实责任。\n3.公开透明。\n4.跟踪问效。",
  "门急诊58.20万人次。医疗服务收入11,640万元，占32.4%。门诊次均费用203.0元，涨幅控制在3%以内。",
  "住院1.85万人次。医疗收入2.96亿元，增长4.1%。出院患者例均费用16,100元。",
  "剔除重复，实际受益企业600家，其中规上企业354家，占59%，连续两年享受的有264家。",
  "核实服务对象826人，其中困难家庭535人，占64.8%，连续三年享受的有309人。",
  "2023年收入总计1,246.5万元，由三部分组成，财政拨款1,052.3万元，政府性基金150万元，年初结转44.2万元；支出总计1,198.6万元，占收入总计的96.16%。",
];

/** 【right|wrong】, see marked.ts. */
const TOLD: readonly string[] = [
  "全镇实施【4个|6个】项目。\n项目清单：\n1.道路养护。\n2.人居环境。\n3.防汛。\n4.文化下乡。",
  "接待游客162万人次，实现旅游综合收入9.72亿元，人均花费【600元|660元】。",
];

test.each(SILENT)("nothing is wrong in %s", (text) => {
  expect(alarmsIn(text)).toEqual([]);
});

test.each(TOLD)("right is silent and wrong is told in %s", (text) => {
  expectTold(text);
});
