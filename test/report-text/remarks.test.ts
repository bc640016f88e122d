import { alarmsIn } from "./marked";

/* Tables of scores whose rows end in a remark, and whose total row is written 总 分. Texts of our own, written before the reading. */

const ROWS = [
  "指标名称 分值 自评得分 扣分原因\n预算执行率 10 9.42 执行率未达100%\n预算编制 8 7 追加幅度较大\n资产管理 12 11 台账登记不及时\n履职效果 70 66.5",
  "指标 分值 得分 备注\n决策 20 19 论证材料不全\n过程 20 17.92\n产出 30 29\n效益 30 28 满意度按比例折算",
  "一级指标 权重 自评得分 说明\n项目决策 15 14.5 目标不够细化\n项目过程 25 23.42 支付偏慢\n项目产出 35 34 验收滞后\n项目效益 25 22 宣传不够",
];
const TOTALS = ["93.92", "93.92", "93.92"];

test.each(ROWS.map((rows, i) => [rows, TOTALS[i]!] as const))("%s", (rows, total) => {
  expect(alarmsIn(`${rows}\n总 分 100 ${total}\n其余见附件。`)).toEqual([]);
  expect(alarmsIn(`${rows}\n总 分 100 ${total.replace("93.92", "94.92")}\n其余见附件。`)).toEqual(["94.92"]);
  expect(alarmsIn(`${rows}\n合 计 100 ${total.replace("93.92", "93.29")}\n其余见附件。`)).toEqual(["93.29"]);
});

test.each([
  // Rows that are no table of one column each: what stands behind the numbers is another row's name, or only some rows are told.
  "街道 2023年 2024年 变化\n东城 42 46 新增4个小区\n西城 38 37 撤并1个小区\n北城 51 55 新增4个小区\n全市有社区168个，其中三个街道138个。",
  "指标名称 分值 自评得分 扣分原因\n预算执行率 10 9.42 执行率未达100%\n预算编制 8 7 追加幅度较大\n其他指标略\n总 分 100 93.6",
  "物资 数量 单价 备注\n帐篷 40 1200 仓储\n棉被 300 85 已发放\n发电机 6 4800 备用",
])("nothing is called wrong in %s", (text) => expect(alarmsIn(text)).toEqual([]));
