import { findClaims } from "../../src/report-text";
import { alarmsIn, expectTold } from "./marked";

/*
 * The figure that is meant is another one than the nearest: the goal in front of 目标的, the year before last, the number of goals beside those reached,
 * a list's own total, capacities side by side, the wrong total that a remainder is reckoned from. Texts of our own.
 */
const SILENT: readonly string[] = [
  "上级下达专款1.38亿元。除上级专款外，县级配套1,640万元，乡镇自筹430万元，社会捐资215万元，工程总投入1.61亿元。",
  "每个网格发放问卷40份，合计520份，有效回收503份，很满意312份，满意148份，一般37份，不满意6份。",
  "年度计划280人，实际培训各乡镇分别为：东岭镇92人、西河镇61人、南坪乡73人、北屯乡47人，共273人。",
  "年初确定8项重点任务，完成7项。一是修路；二是架桥；三是清淤；四是补绿；五是亮灯；六是改厕；七是治污；八是拆违，因纠纷未动工。",
  "设定4个目标，达成3个。一是保畅通，全年无断道；二是保安全，无事故；三是保民生，补助到户；四是促增收，村集体收入未达目标。",
  "年初定了7条目标，完成5条。一是清运到位；二是分类达标；三是培训到位；四是减量；五是满意；六是设施更新没做到。",
  "全年新建泵站7座，其中大站3座、小站4座，日排涝能力300万方（大站每座60万方，小站每座30万方）。",
  "仓容12万吨，粮库有5个，其中甲型2个、乙型3个（甲型每库3.6万吨，乙型每库1.6万吨）。",
  "全年可用资金612万元。已支付540.3万元，也就是设备购置310.2万元、软件开发160.1万元、培训72万元，剩下69.7万元结转下年。",
];

/** 【right|wrong】, see marked.ts. */
const TOLD: readonly string[] = [
  "新引进86家，迁出12家，净增74家，完成全年净增70家目标的【105.7%|105.1%】。",
  "今年新增就业1,320人，完成年度新增1,200人任务的【110%|116%】。",
  "信访件前年52件，去年38件，少了【14件|16件】，降26.9%。",
  "前年收治310人次，去年365人次，多了【55人次|65人次】。",
  "受理投诉前年96件，今年72件，少了【24件|42件】。",
  "群众投诉去年96件，今年72件，减少【24件|42件】，下降25%。",
  "年初定了【6条|7条】目标。一是清运到位；二是分类达标；三是培训到位；四是减量；五是满意；六是设施更新没做到。",
];

test.each(SILENT)("nothing is wrong in %s", (text) => {
  expect(alarmsIn(text).filter((one) => !one.startsWith("540.3"))).toEqual([]);
});

test.each(TOLD)("right is silent and wrong is told in %s", (text) => {
  expectTold(text);
});

test.each(["第四批", "四期"])("a list that counts on to %s makes no total by what stands in front of that", (last) => {
  const names = last === "四期" ? ["一期", "二期", "三期"] : ["第一批", "第二批", "第三批"];
  const text = `上级共下达资金2595.5万元，其中：${names[0]}1860万元，${names[1]}425万元，${names[2]}310.5万元，${last}96.8万元（11月下达）。`;
  expect(findClaims(text).filter((one) => one.text.startsWith("2595.5") && one.verdict === "consistent")).toEqual([]);
  const whole = text.replace("2595.5", "2692.3");
  expect(findClaims(whole).find((one) => one.text.startsWith("2692.3"))?.verdict).toBe("consistent");
});

const LINES = [
  "教育支出年初预算61.20万元，支出决算60.87万元，完成99.46%；",
  "卫生支出年初预算24.70万元，支出决算24.70万元，完成100%；",
  "商业支出年初预算466.80万元，支出决算529.45万元，超预算；",
  "住房支出年初预算33.20万元，支出决算33.20万元，持平。",
].join("\n");

test("lines that come to the total right in front are not those of a total further on", () => {
  const text = (total: string) =>
    `财政拨款支出${total}万元，年初预算为585.90万元。其中：\n${LINES}\n对3个项目自评，占项目支出预算总额340.00万元的84.12%。`;
  expect(alarmsIn(text("648.22")).filter((one) => one.startsWith("340"))).toEqual([]);
});
