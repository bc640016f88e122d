import { inOneUnit, inUnitOf, inYuan, moneyRatio, moneyUnit, moneyUnitIn, printOf, readMoney, statedMoneyUnit, sumOfMoney, type Money,
  type ReadMoney } from "../../src/reading";
import type { CellPrint } from "../../src/reading";

const WAN = moneyUnit("万元");
const YUAN = moneyUnit("元");
const QIAN = moneyUnit("千元");

function yuan(read: ReadMoney): string {
  return read.kind === "money" ? (inYuan(read.money)?.toFixed() ?? "unknown") : read.kind === "blank" ? "blank" : read.why;
}

function money(text: string, heading = WAN): Money {
  const read = readMoney(printOf(text), heading);
  if (read.kind !== "money") throw new Error(`${text}: ${read.kind}`);
  return read.money;
}

// Written before the reader: what each text is worth in 元 under a heading in 万元.
test.each([
  ["1,020.5", "10205000"], ["１，０２０", "10200000"], ["1 020", "10200000"], ["1\u00a0020 300.5", "10203005000"], ["1,020,300", "10203000000"],
    ["1\u3000020", "10200000"],
  ["238.93", "2389300"], [".5", "5000"], ["0", "0"], ["0.00", "0"], ["+100", "1000000"], ["-100", "-1000000"], ["－100", "-1000000"],
    ["−1,020", "-10200000"], [" 100 ", "1000000"],
  ["5.8万", "58000"], ["5.8 万", "58000"], ["1.2亿", "120000000"], ["3千万", "30000000"], ["2百万", "2000000"],
  ["90万元", "900000"], ["90 万元", "900000"], ["９０万元", "900000"], ["1.2亿元", "120000000"], ["50百万元", "50000000"], ["3千万元", "30000000"],
    ["120千元", "120000"], ["5百元", "500"], ["2十万元", "200000"], ["100万圆", "1000000"],
  ["￥1,020.50", "10205000"], ["¥1020", "10200000"], ["￥1,020.50元", "1020.5"], ["1,020.50元", "1020.5"], ["人民币1020元", "1020"], ["人民币：1020元",
    "1020"], ["RMB 1020元", "1020"], ["1020元人民币", "1020"],
  ["1,080,000元整", "1080000"], ["100万元整", "1000000"], ["100（万元）", "1000000"], ["100(元)", "100"], ["100万元。", "1000000"],
  ["合计：100万元", "1000000"], ["总额100", "1000000"], ["年度资金总额：100万元", "1000000"], ["预算数 100万元", "1000000"], ["共计100万元", "1000000"],
    ["预算总额（元）：100", "100"], ["项目资金（预算金额：200万元）", "2000000"],
  ["854万(其中省级300万)", "8540000"], ["总额10606.7522万元 财政拨款:6923.3万元", "106067522"], ["总额100万元，其中：财政拨款80万元，其他资金20万元", "1000000"], ["100（财政拨款80、其他20）", "1000000"],
  ["100万元(中央资金60万元,省级40万元)", "1000000"], ["100万元（含税）", "1000000"], ["100万元（财政拨款）", "1000000"], ["100万元\n其中：省级资金 600000元", "1000000"],
])("%s is %s yuan", (text, expected) => {
  expect(yuan(readMoney(printOf(text), WAN))).toBe(expected);
});

test.each([["90万元", "900000"], ["90", "90"], ["1,020.5", "1020.5"], ["5.8万", "58000"]])("%s under a heading in 元 is %s yuan", (text, expected) => {
  expect(yuan(readMoney(printOf(text), YUAN))).toBe(expected);
});

test("without a heading a bare number has no unit, and nothing is made of it", () => {
  expect(["90", "1,020.5", "合计 90", "90万元", "5.8万", "120千元"].map((text) => yuan(readMoney(printOf(text))))).toEqual(["unknown", "unknown",
    "unknown", "900000", "58000", "120000"]);
});

test.each([
  "1,23,4", "10,2000", "12,0000", "1.020,00", "1、020", "1，02", "1 02 0", "1,0200", "12,34", "1,020,00", "1.020.300", "0,123", "1,020.5.6",
    "1'020", "1，,020", "1,,020", "1020,5", "1。5", "5·8", "1 0200", "1 020,500", "1, 020",
  "1,23,4万元", "￥10,2000", "人民币1、020元", "合计：10,2000", "100 50", "100\n50", "-1,23,4", "１，０２", "1\u00a002\u00a00", "12 34", "1,234 5",
])("the separators of %s are not those of a number", (text) => {
  expect(yuan(readMoney(printOf(text), WAN))).toBe("separators");
});

test.each([
  "约100万元", "100万元左右", "100余万元", "近100万元", "100多万", "预计100万元", "未达到100万元", "未执行100万元", "100万元以内", "≤100万元", "不超过100", "拟安排100万元",
    "100万元（预计）", "100万元未下达", "100万美元", "100美元", "100%", "100人", "100万人",
  "100元/人", "100万元/年", "第1批100万元", "80万元+20万元", "100万元（含）", "100-120", "100~120万元", "100/120", "总额100万元，其中：财政拨款120万元", "见附表1", "2023年",
    "3:5", "100万元，执行金额80万元", "100,", "（100）", "一期100万元", "追加20万元",
  "100万元(调减20万元)", "1O0", "100万元？", "1e5", "还差20万元", "80万元（未支付20万元）", "100万元，已退回20万元", "100万元（计划）", "2023年100万元",
])("%s holds words that are not understood", (text) => {
  expect(yuan(readMoney(printOf(text), WAN))).toBe("words");
});

test("a part is not the amount, words are no figure, marks are nothing, errors are errors", () => {
  expect(["财政拨款80万元", "其中：基本支出520.1", "中央资金60万元", "含省级40万元"].map((text) => yuan(readMoney(printOf(text), WAN)))).toEqual(["part", "part", "part", "part"]);
  expect(["待定", "见附表", "一百万元", "万元", "壹佰万元整"].map((text) => yuan(readMoney(printOf(text), WAN)))).toEqual(["no-figure", "no-figure",
    "no-figure", "no-figure", "no-figure"]);
  expect(["", "-", "/", "—", "无"].map((text) => yuan(readMoney(printOf(text), WAN)))).toEqual(["blank", "blank", "blank", "blank", "blank"]);
  expect(["#REF!", "#N/A", "#DIV/0!"].map((text) => yuan(readMoney(printOf(text), WAN)))).toEqual(["error", "error", "error"]);
});

test("the reason names what was not understood and what may be meant", () => {
  const reason = (text: string) => {
    const read = readMoney(printOf(text), WAN);
    return read.kind === "unreadable" ? read.reason : "";
  };
  expect(reason("1,23,4")).toBe("“1,23,4”的分隔符不在千分位上，看不出是多少，可能是 123.4 或 1234");
  expect(reason("10,2000")).toBe("“10,2000”的分隔符不在千分位上，看不出是多少，可能是 102000");
  expect(reason("1.020,00")).toContain("可能是 1020.00 或 102000");
  expect(reason("1、020")).toContain("可能是 1020");
  expect(reason("约100万元")).toBe("“约100万元”里的“约”没有读懂，不能当作金额");
  expect(reason("100万元左右")).toContain("“左右”没有读懂");
  expect(reason("100万元（预计）")).toContain("“预计”没有读懂");
  expect(reason("总额100万元，其中：财政拨款120万元")).toContain("超过总数");
});

const cell = (value: CellPrint["value"], text: string, numberFormat: string): CellPrint => ({ value, text, numberFormat });

test("number cells: percents and dates are no money, a format that prints a unit is believed only where it fits", () => {
  expect([
    cell(1020.5, "1,020.50", "#,##0.00"), cell(-100, "(100)", "0;(0)"), cell(100000, "1E+05", "General"), cell(100, "¥100.00", "¥0.00"),
      cell(100, "####", "0.00"),
    cell(0.9, "90%", "0%"), cell(45250, "2023-11-20", "yyyy-mm-dd"), cell(true, "TRUE", "General"),
    cell(100, "100.00万元", '0.00"万元"'), cell(1234567, "123.5万元", '0!.0,"万元"'), cell(120000, "120千元", '0,"千元"'), cell(100, "100.00元",
      '0.00"元"'), cell(100, "100人", '0"人"'), cell(123, "55万元", '"55万元"'), cell(1020, "人民币1,020", '"人民币"#,##0'), cell(1020000, "人民币1,020",
      '"人民币"#,##0,'),
  ].map((one) => yuan(readMoney(one, WAN)))).toEqual(["10205000", "-1000000", "1000000000", "1000000", "1000000", "words", "words",
    "words", "1000000", "1234567", "120000", "100", "words", "words", "10200000", "words"]);
});

test("a figure keeps its print: digits, unit and where the unit stands", () => {
  expect(money("1,020.50元")).toMatchObject({ decimals: 2, unitFrom: "cell", text: "1,020.50元", unit: { text: "元", factor: 1 } });
  expect(money("1,020.50")).toMatchObject({ decimals: 2, unitFrom: "heading", unit: { text: "万元", factor: 10000 } });
  const bare = readMoney(printOf("90"));
  expect(bare.kind === "money" && [bare.money.unit, bare.money.unitFrom]).toEqual([null, null]);
});

test("headings announce their unit", () => {
  const of = (texts: readonly string[]) => texts.map((text) => moneyUnitIn(text)?.text ?? null);
  expect(of(["项目资金\n(万元)", "单位：元", "年度资金总额（亿元）", "万元", "预算数（千元）", "执行数(百万元)", "金额/万元", "预算金额（单位：十万元）", "项目资金（人民币万元）", "金额（万元人民币）",
    "资金（万元、%）", "预算金额万元", "千元", "资金（百元）", "投入（千万元）", "预算（圆）"]))
    .toEqual(["万元", "元", "亿元", "万元", "千元", "百万元", "万元", "十万元", "万元", "万元", "万元", "万元", "千元", "百元", "千万元", "元"]);
  expect(of(["资金情况", "集中供养人数(人)", "补助标准（元/人）", "20万元以下项目", "教学单元", "美元", "（万美元）", "预算（万元）执行（元）", "多元化投入", "（五十万元）", "万元户",
    "元/平方米"])).toEqual(Array.from({ length: 12 }, () => null));
});

test("lines that speak for the whole sheet state its unit", () => {
  const of = (texts: readonly string[]) => texts.map((text) => statedMoneyUnit(text)?.text ?? null);
  expect(of(["单位：万元", "金额单位：千元", "单位（元）", "（单位：百万元）", "单位: 人民币万元", "金额单位：人民币元", "本表以万元为单位", "计量单位为亿元", "编制单位：某局    单位：千元", "注：金额单位均为万元，保留两位小数"]))
    .toEqual(["万元", "千元", "元", "百万元", "万元", "元", "万元", "亿元", "千元", "万元"]);
  expect(of(["项目资金（万元）", "填报单位：某局", "单位：元/人", "单位：万元户", "度量单位", "单位：个"])).toEqual([null, null, null, null, null, null]);
});

test("amounts move between units with their printed digits, and never without a unit", () => {
  const show = (pair: ReturnType<typeof inOneUnit>) => pair?.map(({ value, decimals, unit }) => `${value.toFixed()} ${decimals} ${unit?.text ?? "?"}`) ?? null;
  expect(show(inOneUnit(money("120万元"), money("1,080,000元")))).toEqual(["120 0 万元", "108 4 万元"]);
  expect(show(inOneUnit(money("800", QIAN), money("1.5万元")))).toEqual(["80 1 万元", "1.5 1 万元"]);
  expect(show(inOneUnit(money("100", null), money("90", null)))).toEqual(["100 0 ?", "90 0 ?"]);
  expect([inOneUnit(money("100", null), money("90万元", null)), moneyRatio(money("90万元", null), money("100", null)), moneyRatio(money("90"),
    money("0"))]).toEqual([null, null, null]);
  expect(moneyRatio(money("1,080,000元"), money("120万元"))?.toString()).toBe("0.9");
  expect(inUnitOf(money("100万元"), { unit: QIAN })?.value.toString()).toBe("1000");
  expect(sumOfMoney([money("80"), money("200000元")], { unit: WAN })?.toString()).toBe("100");
  expect(sumOfMoney([money("80"), money("20", null)], { unit: WAN })).toBeNull();
});
