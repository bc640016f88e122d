import { findClaims } from "../../src/report-text";

/*
 * Relations by the words that name them. 【right|wrong】: with the right print the text raises no alarm and the figure holds; with the wrong
 * one, and all others right, an alarm stands at it. Texts of our own, written before the readings they ask for.
 */
const NAMED: readonly string[] = [
  // Averages: what is divided and by what.
  "全县发放一次性创业补贴318人，支出159万元，人均【5000元|6000元】。",
  "本年完成管网改造12.5公里，完成投资1837.5万元，每公里造价【147万元|174万元】，低于概算。",
  "门诊诊疗26.4万人次，其中急诊3.1万人次；医疗收入5808万元，其中药品1742.4万元，次均费用【220元|240元】。",
  "学校有在校生2415人、教职工168人，公用经费支出265.65万元，生均【1100元|1700元】。",
  "全年举办培训16场，培训912人次，支出培训费63.84万元，场均【3.99万元|3.09万元】，人均【700元|900元】。",
  "户厕改造1240户、投入372万元，每户【3000元|3900元】。",
  "全区共有公园23个、绿地面积418.6公顷，养护经费2147.42万元，平均每公顷【5.13万元|5.31万元】。",
  "车辆运行维护费28.62万元，年末保有公务用车9辆，单车平均【3.18万元|3.81万元】。",
  "全市安置退役士兵312人，其中由政府安排工作46人；发放自主就业一次性补助金1203.65万元，领取人数266人，人均【4.525万元|4.252万元】。",
  // Products: how many times the price.
  "为困难家庭学生685名发放生活补助，每生每年1250元，共计发放【85.625万元|86.625万元】。",
  "在岗乡村医生146名，按每人每月800元、12个月核算，应拨付【140.16万元|104.16万元】。",
  "购置垃圾桶3200只，单价145元，金额【46.4万元|44.6万元】；购置清运车6辆，单价18.75万元，金额【112.5万元|121.5万元】。",
  "玉米良种补贴每亩18元、大豆每亩32元，全镇核定玉米12460亩、大豆3850亩，分别补贴【22.428万元|24.228万元】和【12.32万元|12.23万元】。",
  "支付护林员报酬【109.44万元|190.44万元】（护林员114人，每人每月800元，全年12个月）。",
  "秸秆打捆作业按每亩25元补助，验收面积48360亩，应兑付【120.9万元|129.0万元】。",
  "教师节慰问教师412名，标准每人600元，慰问金【24.72万元|27.42万元】。",
  // Prices: the amount over the number of things.
  "采购笔记本电脑85台，合同金额46.75万元，单价【5500元|5050元】。",
  "采购防洪编织袋4.8万条，支出9.216万元，每条【1.92元|1.29元】。",
  "轮出价每吨2580元，轮入价每吨2735元，每吨价差【155元|115元】。",
  // What is left over.
  "项目到位资金642.5万元，累计支付588.36万元，账面结余【54.14万元|45.14万元】。",
  "合同价1286万元，已付进度款900.2万元，尚有【385.8万元|358.8万元】未支付。",
  "全县应参检车辆4128辆，已检3967辆，未检【161辆|116辆】。",
  "年初结转83.6万元，本年收入1250万元，本年支出1198.75万元，年末结转【134.85万元|143.85万元】。",
  "专项债券额度2.4亿元，已发行1.86亿元，剩余额度【0.54亿元|0.45亿元】。",
  "采购预算475万元，成交价438.2万元，节约财政资金【36.8万元|38.6万元】，节约率7.75%。",
  "收到上级补助资金1540万元。其中1386万元已兑付到户，剩余【154万元|145万元】因账户信息有误待核实。",
  "计划栽植苗木36000株，实际栽植34215株，还差【1785株|1758株】。",
  "规划改造老旧管网68.4公里，截至年底完成51.7公里，余下【16.7公里|17.6公里】列入明年计划。",
  "资产原值2356.8万元，累计折旧1042.35万元，净值【1314.45万元|1341.45万元】。",
  "受理投诉3268件，办结3031件，在办【237件|273件】。",
  "年初预算420万元，年中追加65.5万元，因机构改革收回12.3万元，调整后预算【473.2万元|437.2万元】。",
  "全年预算1860万元，支出1748.4万元，支出进度94%。结余资金【111.6万元|116.1万元】已按规定交回国库。",
  "财政拨款收入876.5万元，支出861.22万元，收支结余【15.28万元|12.58万元】。",
  "核定编制1156名，实有人员1039人，空编【117名|171名】。",
  // Changes, as amounts and as rates.
  "2023年接待游客86.4万人次，2024年接待游客97.2万人次，增加【10.8万人次|18.0万人次】，同比增长【12.5%|15.2%】。",
  "本年度公用经费支出326.5万元，上年为358.9万元，减少【32.4万元|34.2万元】，下降【9.03%|9.30%】。",
  "万元产值能耗由0.452吨降至0.431吨，下降【4.65%|5.65%】。",
  "在校学生由3126人增加到3412人，净增【286人|268人】。",
  "今年救助1486人次，比去年的1302人次多【184人次|148人次】。",
  "结算价1124.6万元，比中标价1186.3万元少【61.7万元|67.1万元】。",
  // The last of a list is what the others leave.
  "全年受理案件2860件，其中民事1935件、刑事412件、行政【513件|531件】。受理的2860件中审结2660件，结案率93.01%。",
];

/** Figures whose partner the text does not give, or that are reckoned otherwise: nothing is said of them. */
const SILENT: readonly string[] = [
  "全村人口1450人，集体收入86.5万元，人均可支配收入21460元。",
  "种植水稻3500亩，总产值612.5万元，亩均纯收入1150元。",
  "年初预算420万元，支出385万元，财政收回20万元，结转15万元。",
  "到位资金642.5万元，支付588.36万元，加上利息0.42万元，结余54.56万元。",
  "今年培训1486人次，其中女性702人次；比上年增加184人次。",
  "每人每月补助300元，受益群众1250人，全年发放412.6万元，部分人员年中退出。",
  "合同价1286万元，已付900.2万元，质保金38.58万元，未付347.22万元。",
  "收到补助资金1540万元，支付1386万元；另有自筹资金支付后剩余145万元。",
  "采购电脑85台，单价5500元；采购打印机30台，两项合同金额共计52.15万元。",
  "在职职工168人，全年培训费支出16.8万元，人均培训时间24.5小时，人均工资8.6万元。",
];

const MARK = /【([^|]*)\|([^】]*)】/g;
const ALARMS: readonly string[] = ["inconsistent", "truncated"];

/** The text with its n-th mark wrong (none for -1), and where each mark stands in it. */
function printed(marked: string, wrong: number): { text: string; places: readonly number[] } {
  const places: number[] = [];
  let text = "";
  let from = 0;
  for (const [i, match] of [...marked.matchAll(MARK)].entries()) {
    text += marked.slice(from, match.index);
    places.push(text.length);
    text += i === wrong ? match[2]! : match[1]!;
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), places };
}

test.each(NAMED)("%s", (marked) => {
  const right = printed(marked, -1);
  const claims = findClaims(right.text);
  expect(claims.filter(({ verdict }) => ALARMS.includes(verdict)).map(({ text }) => text)).toEqual([]);
  for (const [i, place] of right.places.entries()) {
    expect(claims.find(({ start }) => start === place)?.verdict).toMatch(/consistent|rounding/);
    const wrong = printed(marked, i);
    expect(
      findClaims(wrong.text)
        .filter(({ verdict }) => ALARMS.includes(verdict))
        .map(({ start }) => start),
    ).toContain(wrong.places[i]);
  }
});

test.each(SILENT)("nothing is said of %s", (text) => {
  expect(
    findClaims(text)
      .filter(({ verdict }) => ALARMS.includes(verdict))
      .map((claim) => claim.text),
  ).toEqual([]);
});
