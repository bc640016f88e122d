import { findClaims } from "../../src/report-text";
import { alarmsIn, expectTold } from "./marked";

/*
 * A budget that was adjusted step by step, and totals that say how many parts they have. 【right|wrong】; the wrong prints are those of a person who
 * left a step or a part out. Texts of our own, written before the readings they ask for.
 */

describe("what an adjusted budget comes to", () => {
  test.each([
    "年初预算612.5万元，年中追加48.3万元，因人员划转调减21.6万元，调整后预算【639.2万元|660.8万元】。",
    "本部门年初批复预算1284.6万元，执行中追加专项经费215.4万元，收回存量资金36.9万元，调整后预算数为【1463.1万元|1500万元】。",
    "年初部门预算876.25万元。年中追加抚恤金17.6万元，追加设备购置经费32.4万元，调整后预算总额【926.25万元|893.85万元】。",
    "1.年初预算批复2315.8万元，其中人员经费1420.6万元，公用经费186.2万元，项目经费709万元。\n2.年中追加道路养护经费164.5万元，收回培训经费28.3万元，调整后预算【2452万元|2480.3万元】。",
    "年初预算安排540万元，年中因机构改革划出62.8万元，追加救灾资金85万元，调整后预算【562.2万元|625万元】。",
    "一、预算安排\n2024年部门预算收入735.4万元，部门预算支出735.4万元。\n二、预算调整\n年中追加遗属补助8.6万元，追加信息化经费24万元，调整后全年预算【768万元|744万元】。",
    "应兑付补贴318.6万元，扣减不合格地块12.7万元，实际兑付【305.9万元|318.6万元】。",
  ])("%s", expectTold);

  test.each([
    // More was adjusted than the words tell, or what stands in front is a part or another year's.
    "年初预算500万元。年中追加人员经费20万元，追加项目经费30万元，合计50万元。",
    "年初预算500.00万元，追加人员经费20.00万元，追加项目经费30.00万元，两项合计50.00万元。",
    "年初预算500.00万元。追加人员经费20.00万元，追加项目经费30.00万元，共计追加50.00万元，收回5.00万元。",
    "上年预算486万元。年中追加62万元，调整后预算615万元。",
    "年初预算1450万元，其中基本支出980万元，项目支出470万元。项目支出年中追加85万元，调整后预算555万元。",
    "年初预算320万元，追加45万元，支出358万元，占调整后预算365万元的98.08%。",
    "收入预算2100万元，支出预算1980万元。年中追加120万元，调整后预算2100万元。",
  ])("%s", (text) => expect(alarmsIn(text)).toEqual([]));
});

describe("a total that says how many parts it has", () => {
  test.each([
    "奖补种粮大户支出214.6万元，农机购置补贴支出186.35万元，仓储设施支出92.4万元，病虫害统防支出41.2万元，以上四项共支出【534.55万元|493.35万元】。",
    "新建机耕路3.6公里，整修渠道2.85公里，铺设管道1.4公里，三项共完成【7.85公里|6.45公里】。",
  ])("%s", expectTold);

  test.each([
    // One of three had nothing, or was told of two together.
    "公务用车运行费11.4万元，公务接待费5.26万元，因公出国费用为零，三项合计16.66万元。",
    "中央和省级资金2860万元全部到位，县级配套到位312万元。三级资金合计到位3172万元。",
  ])("%s", (text) => expect(alarmsIn(text)).toEqual([]));
});

test("of steps that do not come to the budget no amount is called consistent because the wrong sign would make it so", () => {
  const claims = findClaims("年初预算486.2万元，追加62.75万元，调减18.3万元，调整后预算567.25万元。");
  expect(claims.map(({ text, verdict }) => [text, verdict])).toEqual([["567.25万元", "inconsistent"]]);
});
