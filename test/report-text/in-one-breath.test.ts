import { alarmsIn, expectTold } from "./marked";

/*
 * Amounts of which the words leave nothing open: a rate of change behind the difference that comes out, or against the year before the one in front; an
 * average behind what is divided and by what. Texts of our own, written before the readings they ask for.
 */

const TOLD: readonly string[] = [
  "税务部门组织收入8624万元，比上年同期8236万元增收388万元，增长【4.71%|5.8%】，其中增值税3126万元。",
  "2023年培训费支出46.8万元，比2022年减少7.36万元，下降【13.59%|15.73%】，主要是线上培训增多。",
  "2024年机关运行经费支出128.4万元，较2023年增加9.72万元，增长【8.19%|7.57%】。",
  "接待游客186.4万人次，比去年同期172.8万人次多13.6万人次，增幅【7.87%|7.3%】。",
  "公用经费86.45万元，按在职38人计算人均【2.28万元|2.63万元】。",
  "取暖补贴318.6万元，按5310户计算户均【600元|680元】。",
];

test.each(TOLD)("%s", (text) => expectTold(text));

const SILENT: readonly string[] = [
  // Another year; a difference of something else; an average of a part, or by others.
  "2023年培训费支出46.8万元，比2021年减少7.36万元，下降15.73%。",
  "2022年支出64.3万元，同口径比2021年减少5.1万元，下降7.9%。",
  "收入8624万元，比上年同期8236万元增收388万元，剔除一次性因素后增长5.8%。",
  "公用经费86.45万元，在职38人，扣除车辆费用后人均1.9万元。",
  "发放补贴318.6万元，惠及5310户、1.2万人，最高户均680元。",
  "年末在册853人，全年发放补贴48.39万元，人均548元。",
  "培训36期、1260人，支出52.9万元，其中教材费6.8万元，人均58元。",
];

test.each(SILENT)("no alarm: %s", (text) => expect(alarmsIn(text)).toEqual([]));
