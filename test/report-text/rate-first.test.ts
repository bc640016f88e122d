import { alarmsIn, expectTold, verdictAt } from "./marked";

/* A rate in front of its two numbers, or between them; shares called by other words. 【right|wrong】 as in ./marked. Written before their first run. */

const TOLD: readonly string[] = [
  "卫生室建设完成率【105%|150%】（计划120个，实际126个）。",
  "预算执行率【97.20%|79.20%】，全年预算4928.55万元，支出4790.55万元。",
  "资金到位率【92.46%|94.26%】（应到位500万元，实际到位462.3万元）。",
  "问卷回收率【95.25%|92.55%】（发放400份，回收381份）。",
  "参保人数12.5万人，参保率【96.15%|69.15%】，应参保人数13万人。",
  "管材验收合格率【98.31%|89.31%】，验收356批，合格350批。",
  "应急物资采购计划5000件，实际完成5230件，超额完成230件，完成率【104.6%|140.6%】。",
  "项目总投资1026万元，自筹资金212万元，占总投资的【20.66%|26.06%】。",
  "全年安排补贴7256万元，其中甲类5408万元，乙类1294万元，丙类554万元，三类比重为【74.53%|47.53%】、【17.83%|18.73%】、【7.64%|6.74%】。",
  "人员经费 4,218.36万元 【23.45%|32.45%】\n公用经费 537.42万元 2.99%\n维护项目 8,905.77万元 【49.51%|94.51%】\n保障项目 4,324.50万元 24.04%\n合计 17,986.05万元",
  "采购项目预算186.4万元，支出179.2万元，执行【96.14%|69.14%】。",
];

test.each(TOLD)("%s", expectTold);

const SILENT: readonly string[] = [
  // Plans of several years, other things, lists that go on.
  "完成率98%，其中道路计划50公里，完成46公里；管网计划20公里，完成19.8公里。",
  "执行率95%，三年累计安排900万元，支出475万元。",
  "到位率100%，支出率95%，预算500万元，支出475万元，其中乡镇支出300万元。",
  "合格率98%，检测水样120份，土样60份，合格176份。",
  "就业率90%，计划培训200人，实际培训230人。",
  "参保率96%，参保人数12.5万人，缴费率88%，应缴费人数11万人。",
];

test.each(SILENT)("no alarm: %s", (text) => expect(alarmsIn(text)).toEqual([]));

test("what was spent of the whole investment is a rate, where the money comes from a share", () => {
  expect(verdictAt("项目总投资1000万元，累计支付850万元，占总投资的85%。", "85%")).toBe("consistent");
  expect(verdictAt("项目总投资1000万元，县级自筹250万元，占总投资的25%。", "25%")).toBe("consistent");
});
