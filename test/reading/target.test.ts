import { printOf, readTarget, type ReadTarget } from "../../src/reading";

/** A target in one short text: sign, value, unit. */
function brief(target: ReadTarget): string {
  switch (target.kind) {
    case "at-least": return `${target.strict ? ">" : "≥"}${target.quantity.value} ${target.quantity.unit?.text ?? ""}`.trim();
    case "at-most": return `${target.strict ? "<" : "≤"}${target.quantity.value} ${target.quantity.unit?.text ?? ""}`.trim();
    case "equal": return `${target.implied ? "(=)" : "="}${target.quantity.value} ${target.quantity.unit?.text ?? ""}`.trim();
    case "between": return `${target.low.value}..${target.high.value} ${target.high.unit?.text ?? ""}`.trim();
    case "by-date": return `by ${target.until.year ?? "-"}/${target.until.month}/${target.until.day ?? "-"}`;
    default: return target.kind;
  }
}

/** Every notation of targets met in published tables, and of the rule catalogue. */
const inOneCell: readonly (readonly [string, string])[] = [
  ["≥50个", "≥50 个"], ["≥95%", "≥95 %"], ["≥100百分比", "≥100 百分比"], ["=8个", "=8 个"], ["≤90万元", "≤90 万元"], ["≤202.6万元", "≤202.6 万元"],
  [">=21933人", "≥21933 人"], ["<=5300元/户", "≤5300 元/户"], [">=530元/人*月", "≥530 元/人·月"], ["=23万元/个", "=23 万元/个"], ["≥1000人", "≥1000 人"],
  ["≥2倍", "≥2 倍"], ["≥11.376万元", "≥11.376 万元"], ["≧5", "≥5"], ["≦5", "≤5"], ["═100%", "=100 %"], ["＝100%", "=100 %"], ["﹦100%", "=100 %"], ["=>3", "≥3"],
  ["1", "(=)1"], ["100", "(=)100"], ["43.2", "(=)43.2"], ["90%", "(=)90 %"], ["-0%", "(=)0 %"], ["0.09", "(=)0.09"], ["-0.3", "(=)-0.3"],
  ["不低于95%", "≥95 %"], ["小于0.9‰", "<0.9 ‰"], ["至少全年完成2次宣传", "≥2 次"], ["0起", "(=)0 起"], ["0人次", "(=)0 人次"], ["5次", "(=)5 次"], ["20集", "(=)20 集"],
  ["25TB", "(=)25 TB"], ["2km", "(=)2 km"], ["1600元/亩", "(=)1600 元/亩"], ["5万", "(=)5 万"], ["指标1:100%", "(=)100 %"], ["年度资金支付完成率100%", "(=)100 %"],
  ["90%以上", "≥90 %"], ["90%及以上", "≥90 %"], ["不少于3次", "≥3 次"], ["达到90%", "≥90 %"], ["达到90%以下", "≤90 %"], ["大于等于90%", "≥90 %"], ["大于90%",
    ">90 %"], ["超过90%", ">90 %"],
  ["高于90%", ">90 %"], ["不超过5天", "≤5 天"], ["不高于5%", "≤5 %"], ["90万元以内", "≤90 万元"], ["90万元以下", "≤90 万元"], ["控制在90万元以内", "≤90 万元"], ["控制在90万元内", "≤90 万元"],
  ["低于5%", "<5 %"], ["至少1次", "≥1 次"], ["提高5%以上", "≥5 %"], ["降至5%以下", "≤5 %"], ["≥１,０５９.３９万元", "≥1059.39 万元"], ["≥ 1,000 人次", "≥1000 人次"], ["4次以上(含4次)", "≥4 次"],
  ["2次/年以上", "≥2 次/年"], ["百分之九十以上", "≥90 %"], ["百分之百", "(=)100 %"], ["三次", "(=)3 次"], ["不少于两个", "≥2 个"],
  ["100-80", "80..100"], ["80%-90%", "80..90 %"], ["5至10个", "5..10 个"], ["≥80%且≤90%", "80..90 %"], ["80≤X≤90", "80..90"], ["大于0小于5", "0..5"],
  ["9月前", "by -/9/-"], ["11月前", "by -/11/-"], ["2021年12月完成", "by 2021/12/-"], ["每年12月底前", "by -/12/-"], ["1-12月", "by -/12/-"], ["≤12月",
    "by -/12/-"], ["12月31日前", "by -/12/31"],
  ["2021年12月31日前", "by 2021/12/31"], ["2021-12-31", "by 2021/12/31"], ["第三季度前", "by -/9/-"], ["上半年", "by -/6/-"], ["年底前", "by -/12/-"],
    ["2021年底前完成", "by 2021/12/-"],
  ["30日内", "≤30 日"], ["30日内办结", "≤30 日"], ["3项内容", "(=)3 项"], ["5个工作日内", "≤5 个工作日"], ["12个月", "(=)12 个月"],
  ["合规", "qualitative"], ["及时", "qualitative"], ["效果明显", "qualitative"], ["稳步提高", "qualitative"], ["是", "qualitative"], ["否",
    "qualitative"], ["高", "qualitative"],
  ["在项目计划完成时间内完成", "qualitative"], ["全天候可用", "qualitative"], ["按照2023年标准执行", "qualitative"], ["严格执行2号文件", "qualitative"], ["十四五规划落实", "qualitative"],
  ["", "blank"], ["—", "blank"], ["/", "blank"], ["……", "blank"], ["无", "blank"], ["&NULL&", "blank"], ["  ", "blank"],
];

test.each(inOneCell)("target %s reads as %s", (text, expected) => {
  expect(brief(readTarget(printOf(text)))).toBe(expected);
});

/** Operator, value, unit in three columns. */
const inColumns: readonly (readonly [string, string | number, string, string])[] = [
  ["≥", 5, "人", "≥5 人"], ["≤", 12, "月", "≤12 月"], ["=", 100, "%", "=100 %"], ["＝", "100", "%", "=100 %"], ["﹦", "100", "百分比", "=100 百分比"],
    ["═", 1, "项", "=1 项"],
  ["≧", "1,059.39", "万元", "≥1059.39 万元"], ["定性", "提高", "", "qualitative"], ["定性指标", 90, "%", "qualitative"], ["定量指标", 90, "%", "(=)90 %"],
    ["", 12, "月", "by -/12/-"],
  ["大于等于", 5, "次", "≥5 次"], ["小于等于", 5, "次", "≤5 次"], ["≥", "≥5", "次", "≥5 次"], ["≤", "466.70 ", "万元", "≤466.7 万元"], ["=", "98%", "",
    "=98 %"], ["≥", "", "人", "blank"],
];

test.each(inColumns)("operator %s, value %s, unit %s read as %s", (operatorText, value, unitText, expected) => {
  expect(brief(readTarget({ value, text: String(value), operatorText, unitText }))).toBe(expected);
});

test.each([
  ["≥**人", "", "占位符"], ["第一年按总投资额返本20%,分红按8%分红", "", "不止一个数"], ["≥90%以下", "", "互相矛盾"], ["≤90%", "≥", "却相反"], ["完成", "≥", "却不是数"], ["13月前",
    "", "不存在"], ["#DIV/0!", "", "错误值"],
])("target %s with operator %s is unreadable and says why", (text, operatorText, reason) => {
  const target = readTarget({ value: text, text, operatorText });
  expect(target.kind).toBe("unreadable");
  expect(target.kind === "unreadable" && target.reason).toContain(reason);
});

test("a number under a percent format is the percent that is shown", () => {
  expect(brief(readTarget({ value: 0.95, text: "95%", numberFormat: "0%", operatorText: "≥" }))).toBe("≥95 %");
  expect(brief(readTarget({ value: 0.95, text: "0.95", numberFormat: "General", operatorText: "≥" }))).toBe("≥0.95");
});

test("a serial number under a date format is a date", () => {
  expect(brief(readTarget({ value: 45657, text: "2024年12月31日", numberFormat: 'yyyy"年"m"月"d"日"' }))).toBe("by 2024/12/31");
});

describe("the operator column is read whole", () => {
  test.each([["≥", "at-least"], [" ＞＝ ", "at-least"], ["≥（大于等于）", "at-least"], ["大于等于/≥", "at-least"], ["不超过", "at-most"], ["以下",
    "at-most"], ["＝", "equal"], ["定量指标", "equal"], ["约束性", "equal"], ["", "equal"]])("%s", (operatorText, kind) => {
    expect(readTarget({ value: 90, text: "90", operatorText }).kind).toBe(kind);
  });
  test.each(["≥≤", "≥或≤", "≥/≤", "原则上不低于", "≥另定", "大于等于(≤)"])("%s tells no direction", (operatorText) => {
    expect(readTarget({ value: 90, text: "90", operatorText })).toMatchObject({ kind: "unreadable", reason: expect.stringContaining("看不出比较的方向") });
  });
});
