import fc from "../helpers/property";
import Decimal from "decimal.js";
import { compareUnits, convert, inYuan, moneyUnitIn, numberIn, printOf, readMoney, readNumber, readUnit, plain } from "../../src/reading";

function read(text: string): string {
  const result = readNumber(printOf(text));
  return result.kind === "number" ? `${result.quantity.value}/${result.quantity.decimals}${result.quantity.unit ? ` ${result.quantity.unit.text}` : ""}` : result.kind;
}

test.each([
  ["1,059.39", "1059.39/2"], ["466.70 ", "466.7/2"], ["43.2", "43.2/1"], ["１２３．４０", "123.4/2"], ["100.00%", "100/2 %"], ["0.9‰",
    "0.9/1 ‰"], ["５％", "5/0 %"], ["-3", "-3/0"], ["−3", "-3/0"],
  ["5万", "5/0 万"], ["208万元", "208/0 万元"], ["¥1,200", "1200/0"], ["1 059.39", "1059.39/2"], [".5", "0.5/1"], ["387664.62", "387664.62/2"],
    ["0", "0/0"], ["0.00", "0/2"], ["-0%", "0/0 %"],
  ["", "blank"], [" ", "blank"], ["-", "blank"], ["—", "blank"], ["/", "blank"], ["- ", "blank"], ["无", "blank"], ["完成", "unreadable"],
    ["1,23", "unreadable"], ["20%和8%", "unreadable"], ["#DIV/0!", "unreadable"],
])("number %s reads as %s", (text, expected) => expect(read(text)).toBe(expected));

test("number cells take their decimals from what is shown and their share from the format", () => {
  expect(readNumber({ value: 0.900754, text: "90.08%", numberFormat: "0.00%" })).toMatchObject({ kind: "number", quantity: { decimals: 2,
    unit: { text: "%" } } });
  expect(numberIn({ value: 0.900754, text: "90.08%", numberFormat: "0.00%" })?.toString()).toBe("90.0754");
  expect(readNumber({ value: 466.7, text: "466.70", numberFormat: "0.00" })).toMatchObject({ quantity: { decimals: 2 } });
  expect(numberIn(0.1 + 0.2)?.toString()).toBe("0.3");
  expect(readNumber(true).kind).toBe("unreadable");
});

test("a printed number reads back as itself, in half and in full width, with or without separators", () => {
  const wide = (text: string) => [...text].map((c) => (c > " " && c <= "~" ? String.fromCodePoint(c.codePointAt(0)! + 0xfee0) : c)).join("");
  const grouped = (text: string) => text.replace(/^(-?)(\d+)/, (_, sign: string, whole: string) => sign + whole.replace(/\B(?=(\d{3})+$)/g, ","));
  fc.assert(fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ min: 0, max: 6 }), fc.constantFrom("", "%", "万元",
    "人次", "元/户"), (digits, decimals, unit) => {
    const value = new Decimal(digits).div(new Decimal(10).pow(decimals));
    const print = value.toFixed(decimals);
    const expected = `${value.isZero() ? "0" : value}/${decimals}${unit ? ` ${unit}` : ""}`;
    for (const text of [print, grouped(print), wide(print), ` ${print} `]) expect(read(text + unit)).toBe(expected);
    expect(plain(wide(print)).text).toBe(print);
  }));
});

test.each([
  ["万元", "元", 10000], ["元", "元", 1], ["(万元)", "元", 1], ["%", "%", 1], ["百分比", "%", 1], ["‰", "%", 0.1], ["万人", "人", 10000], ["元/人·月",
    "元/人·月", 1], ["万元/个", "元/个", 10000], ["个工作日", "工作日", 1], ["亿元", "元", 1e8],
])("unit %s is made of %s", (text, base, factor) => {
  const unit = readUnit(text);
  expect(unit?.base).toBe(base);
  if (!text.startsWith("(")) expect(unit?.factor).toBe(factor);
});

test("units compare by what they measure", () => {
  const pair = (a: string, b: string) => compareUnits(readUnit(a), readUnit(b));
  // Two counts of different things are no target and result, whatever their figures say; 25000人 is not 3万人次.
  for (const [a, b] of [["人次", "人"], ["人次", "户"], ["万人次", "人次"], ["万人次", "次"], ["株", "亩"], ["场", "所"]] as const) expect([a, b, pair(a,
    b)]).toEqual([a, b, a === "万人次" && b === "人次" ? "convertible" : "different"]);
  for (const [a, b] of [["个", "人"], ["项", "所"], ["场", "期"], ["台", "套"], ["次", "场"]] as const) expect([a, b, pair(a, b)]).toEqual([a, b, "loose"]);
  expect([pair("元", "万元"), pair("%", "百分比"), pair("%", "‰"), pair("个", "户"), pair("分", "%"), pair("", "%"), pair("人", "名"), pair("元/户",
    "元"), pair("元/户", "万元")])
    .toEqual(["convertible", "same", "convertible", "loose", "different", "unstated", "same", "loose", "different"]);
});

test("conversion moves value and printed digits", () => {
  const read2 = readNumber(printOf("1.25万元"));
  if (read2.kind !== "number") throw new Error("not read");
  const yuan = convert(read2.quantity, readUnit("元")!);
  expect([yuan?.value.toString(), yuan?.decimals]).toEqual(["12500", 0]);
  expect(convert(read2.quantity, readUnit("人")!)).toBeNull();
});

test.each([
  ["238.93", "项目资金(万元)", "2389300"], ["208万元", "", "2080000"], ["854万(其中省级300万)", "", "8540000"], ["总额10606.7522万元 财政拨款:6923.3万元", "",
    "106067522"], ["387664.62", "项目资金（元）", "387664.62"],
  ["500", "", null], ["620.82万元", "项目资金(元)", "6208200"],
])("amount %s under %s is %s yuan", (text, context, yuan) => {
  const amount = readMoney(printOf(text), moneyUnitIn(context));
  expect(amount.kind === "money" ? inYuan(amount.money)?.toString() ?? null : amount.kind).toBe(yuan);
});
