import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findClaims, type Claim } from "../../src/report-text";

const load = (name: string) => findClaims(readFileSync(join(__dirname, "../fixtures/report-text", name), "utf8"));
/** The claim of the n-th figure that is printed so. */
const claim = (claims: readonly Claim[], text: string, nth = 0) => claims.filter((one) => one.text === text)[nth];
const alarms = (claims: readonly Claim[]) =>
  claims.filter((one) => one.verdict === "inconsistent" || one.verdict === "truncated").map((one) => [one.text, one.verdict, one.expected]);

describe("a town's report", () => {
  const claims = load("town.txt");

  test("alarms are exactly the planted faults", () => {
    expect(alarms(claims)).toEqual([
      ["130人", "inconsistent", 128],
      ["88.65万元", "inconsistent", 63.5],
      ["45.9%", "truncated", 46],
      ["0%", "inconsistent", 200],
      ["10.80万元", "inconsistent", 10.6],
    ]);
  });

  test.each([
    ["6个", "count"],
    ["4个", "count"],
    ["48人", "count"],
    ["960.00万元", "sum"],
    ["90.77%", "share"],
    ["9.23%", "share"],
    ["93.93%", "rate"],
    ["18%", "change"],
    ["0.55万元", "difference"],
    ["20个", "count"],
    ["45%", "share"],
    ["35%", "share"],
    ["20%", "share"],
    ["3.6万元", "other"],
  ])("%s holds as a %s", (text, kind) => {
    expect(claim(claims, text)).toMatchObject({ kind, verdict: "consistent" });
  });

  test("progress is held against the adjusted budget; a rate that rounds to nought holds", () => {
    expect(claim(claims, "73%")).toMatchObject({ verdict: "consistent", derivation: "700.32÷960.00=72.95%" });
    expect(claim(claims, "0%")).toMatchObject({ verdict: "consistent" });
  });

  test("a list with 其中 that names little of its total is no check", () => {
    expect(claim(claims, "3120.55万元")).toMatchObject({ verdict: "uncheckable", expected: null });
  });

  test("a list that may be incomplete says so", () => {
    expect(claim(claims, "130人")?.note).toContain("若清单完整");
    expect(claim(claims, "88.65万元")?.note).toContain("若清单完整");
  });

  test("offsets are those of the figure in the text", () => {
    const text = readFileSync(join(__dirname, "../fixtures/report-text/town.txt"), "utf8");
    for (const one of claims) expect(text.slice(one.start, one.end)).toBe(one.text);
  });
});

test("scores of parts make up the total; the full score for nothing done does not hold", () => {
  const claims = load("scores.txt");
  expect(alarms(claims)).toEqual([["20分", "inconsistent", null]]);
  expect(claim(claims, "20分", 2)?.derivation).toContain("0%");
  expect(claim(claims, "86.5分")).toMatchObject({ verdict: "consistent", expected: 86.5 });
  expect(claim(claims, "100分")).toMatchObject({ verdict: "consistent" });
  expect(claim(claims, "60分")).toMatchObject({ verdict: "consistent" });
});

test("scores in headings are summed; a conversion by their sum is seen and noted", () => {
  const claims = load("parts.txt");
  expect(claim(claims, "90分")).toMatchObject({ verdict: "inconsistent", expected: 92.5 });
  expect(claim(claims, "97.3分")).toMatchObject({ verdict: "consistent" });
  expect(claim(claims, "97.3分")?.note).toContain("各部分得分之和");
});

test("projects told one by one: rates, the total, and one that is told twice", () => {
  const claims = load("items.txt");
  expect(alarms(claims)).toEqual([
    ["300.00万元", "inconsistent", 285.2],
    ["80.20万元", "inconsistent", null],
  ]);
  expect(claim(claims, "4个")).toMatchObject({ verdict: "consistent" });
  expect(claim(claims, "1.18%")).toMatchObject({ verdict: "rounding" });
});

test.each([
  ["收入为3.5万元和2.25万元，合计5.75万元。", "5.75万元", "consistent"],
  ["财政拨款3万元、自筹2万元，合计6万元。", "6万元", "inconsistent"],
  ["完成甲、乙、丙等2个项目。", "2个", "inconsistent"],
  ["完成甲、乙、丙等81个项目。", "81个", undefined],
  ["安排100万元，支出80万元，支出进度控制在90%以内。", "90%", undefined],
  ["慰问老人30人，每人200元，共计0.6万元。", "0.6万元", "consistent"],
  ["慰问老人30人，每人200元，共计0.7万元。", "0.7万元", "inconsistent"],
  ["工作人员20人，其中女性12人、党员15人。", "20人", undefined],
  ["甲村项目共5个。\n乙村项目共6个。", "6个", undefined],
  ["自评项目总金额共计30万元。\n如上所述，\n自评项目总金额共计31万元。", "31万元", "inconsistent"],
  ["工资612.37万元。\n培训156.26万元。\n用款768.63万元。", "768.63万元", "uncheckable"],
  ["工资612.37万元。\n培训156.26万元。\n用款768.73万元。", "768.73万元", undefined],
  // One project told otherwise stands among those that are told alike: they are not all.
  [
    "6个项目预算总额896万元。\n保洁：预算380万元，支出374.5万元。\n河长制：预算60万元，支出57.2万元，余2.8万元。\n网格：预算90万元，支出90万元。\n食堂：预算70万元，支出62万元。",
    "896万元",
    undefined,
  ],
  // Only the numbers say that it is a share of all pupils: 91.68 % would look the same.
  ["全县学生15230人。\n食堂供餐13811人，供餐覆盖面90.68%。", "90.68%", "uncheckable"],
  ["全县学生15230人。\n食堂供餐13811人，供餐覆盖面91.68%。", "91.68%", undefined],
  ["应筹集4393.2万元，中央、省、县按6:3:1分担，中央2635.92万元，省1317.96万元，县439.32万元。", "1317.96万元", "consistent"],
  ["应筹集4393.2万元，中央、省、县按6:3:1分担，中央2635.92万元，省1371.96万元，县439.32万元。", "1371.96万元", "inconsistent"],
  ["应筹集4393.2万元，中央、省、县按6:3:1分担，中央2635.92万元，省1371.96万元，县439.32万元。", "4393.2万元", undefined],
  ["下达1846万元，其中中央1108万元，省级738万元，按6:4的比例分担（取整到万元）。", "1108万元", "consistent"],
  ["承担比例为8:2，即80%和30%。", "30%", "inconsistent"],
  ["会议9:30开始，经费3万元、2万元按比例分配。", "3万元", undefined],
  ["超时扣2分，超标扣1.5分，共扣3.5分（满分100分），自评得96.5分。", "96.5分", "consistent"],
  ["超时扣2分，超标扣1.5分，共扣3.5分（满分100分），自评得97.5分。", "97.5分", "inconsistent"],
  ["投入20分得19分；产出40分得37.5分；效益30分得28分；满意度10分得9.5分，合计95分。", "95分", "inconsistent"],
  ["投入20分得19分；产出40分得37.5分；效益30分得28分；合计95分。", "95分", undefined],
  ["2022年补贴1704台，本年增加159台，增长9.33%。", "9.33%", "consistent"],
  ["送审14.13亿元，审减1.24亿元，审减率8.8%。", "8.8%", "consistent"],
  ["赴北京、上海、广州、成都、武汉6个城市推介。", "6个", "inconsistent"],
  ["赴北京、上海、广州、成都、武汉等6个城市推介。", "6个", undefined],
  ["赴北京、上海、广州、成都、武汉5个城市推介。", "5个", "consistent"],
  ["下属福利院、救助站、婚姻登记处、殡仪馆五个事业单位。", "五个", "inconsistent"],
  ["用于造林补助、管护、生态修复和湿地保护四个方面。", "四个", "consistent"],
  ["支持5个子项目：一是网箱改造，二是终端升级，三是码头修缮，四是增殖放流。", "5个", "inconsistent"],
  ["实施项目3个，即烘房改造180万元、道路硬化95万元、人畜饮水62万元。", "3个", "consistent"],
  ["三是推进五个一工程，三公经费下降。", "五个", undefined],
  ["上榨季入厂量271.9万吨，本榨季多14.5万吨，增产5.3%。", "5.3%", "consistent"],
  ["总收入612万元，比上年增加102万元，增长20%。其中：经营收入428.4万元，占70%；其他收入183.6万元，占30%。", "70%", "consistent"],
  ["项目资金2830万元，其中产业1132万元、设施1698万元。各类占比依次为40%、60%。", "60%", "consistent"],
  ["承担任务480户。\n新建312户、改建168户，合计480户，完成率100%。", "100%", "uncheckable"],
  ["人员经费（万元）：120.5；公用经费（万元）：30.2；合计（万元）：150.7。", "150.7", "consistent"],
  ["（单位：万元）\n人员经费120.5，公用经费30.2，合计150.7。", "150.7", "consistent"],
  ["（单位：万元）\n人员经费120.5万元，共3处。\n合同编号2022。", "2022", undefined],
  ["一类占30.00%，二类占30.00%，三类占39.00%。", "39.00%", "inconsistent"],
  ["一类5个，占总数50%，二类3个，占总数30%，三类2个，占总数20%。", "20%", "consistent"],
])("%s", (text, figure, verdict) => {
  expect(claim(findClaims(text), figure)?.verdict).toBe(verdict);
});

/** A list number is no part of the number behind it: nobody counts 1.13 pieces. */
test.each([
  ["1.13个乡镇卫生院编制床位286张，执业医师198人，每院平均15.2人。\n2.全年门诊148620人次。", "15.2人"],
  ["2.35名护林员共领取补助84万元，人均2.4万元。", "2.4万元"],
])("a list number right in front of a count: %s", (text, figure) => {
  expect(claim(findClaims(text), figure)?.verdict).toMatch(/consistent|rounding/);
});
test.each(["1.5个百分点的增幅，3年共4.5个百分点。", "1.5个月完工，比计划的3个月短1.5个月。"])(
  "but 1.5 of what can be parted is a number: %s",
  (text) => {
    expect(findClaims(text).filter(({ verdict }) => verdict === "inconsistent")).toEqual([]);
  },
);

test("beside some arithmetic it is not said that there is none", () => {
  const text =
    "市财政安排法律援助168万元、社区矫正92万元、人民调解76万元，共336万元。总支付322万元。分项支付为：法律援助166.95万元，支付率99.38%；社区矫正84.18万元，支付率91.50%。";
  const claim = findClaims(text).find(({ text: print }) => print === "91.50%");
  expect(claim).toMatchObject({ verdict: "uncheckable", derivation: "84.18÷92=91.5%" });
  expect(claim?.note).not.toContain("没有给出分子和分母");
});
