import { alarmsIn, expectTold } from "./marked";

/* Means of percentages and of scores that the words count; a point in the wrong place, rounded there; 盘. Texts of our own, written before the mends. */

/** 【right|wrong】, see marked.ts. */
const TOLD: readonly string[] = [
  "家长满意率96.4%，学生满意率93.8%，教师满意率91.9%，三者简单平均【94.0%|94.6%】。",
  "甲项目执行率98.3%，自评98.3分；乙项目执行率95.7%，自评94分，两个项目自评平均【96.15分|96.51分】。",
  "东片区得分91.2分、西片区88.6分、南片区90.1分，三个片区平均得分【89.97分|89.79分】。",
  "学生满意度95.2%，家长满意度92.6%，两项平均【93.9%|93.6%】，高于目标值。",
  "四个季度考核得分为92分、90.5分、93分、91.5分，四次平均【91.75分|91.57分】。",
  "音像档案转录2,350盘，目标2,400盘，完成率【97.92%|97.29%】。",
  "设备购置286.4万元，占项目总支出1,246.8万元的【22.97%|2.30%】。",
];

const SILENT: readonly string[] = [
  "家长满意率96.4%，学生满意率93.8%，按样本数加权，两项平均95.8%。",
  "家长满意率96.4%，学生满意率93.8%，全市平均92.4%。",
  "甲校得分91.2分、乙校88.6分，其余6所均在90分以上，八所平均90.8分。",
  "甲组得91.2分，比全县平均分高1.6分，乙组得88.6分，三个组平均89.6分。",
  "上年满意度91.2%，本年满意度95.6%，两项平均指标均达到90%。",
  "抽查了三个乡镇，甲镇98.2%、乙镇96.4%，三个乡镇平均97.6%。",
];

test.each(TOLD)("%s", expectTold);

test.each(SILENT)("nothing is said of %s", (text) => {
  expect(alarmsIn(text)).toEqual([]);
});
