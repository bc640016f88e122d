import fc, { runs } from "../helpers/property";
import { compact, plain, printedSpan, readNumber, printOf, readMoney, readTarget, readActual, scanDigits } from "../../src/reading";

/** Signs typed for one another, and the one that the readers know. */
test.each([
  ["≧5", "≥5"], ["⩾5", "≥5"], ["＞＝5", "≥5"], [">=5", "≥5"], ["= > 5", "≥5"], ["﹤5", "<5"], ["＜5", "<5"], ["≦5", "≤5"], ["=<5", "≤5"],
    ["《5%", "≤5%"], ["》90%", "≥90%"], ["〈5", "<5"], ["〉5", ">5"],
  ["《 -3%", "≤-3%"], ["《¥30", "≤¥30"], ["《.5", "≤.5"], ["９０％", "90%"], ["９０﹪", "90%"], ["−3", "-3"], ["–3", "-3"], ["﹣3", "-3"], ["80～90",
    "80~90"], ["80〜90", "80~90"], ["（万元）", "(万元)"], ["【含】", "(含)"],
  ["［含］", "(含)"], ["单位∶元", "单位:元"], ["元／人•月", "元/人·月"], ["3✕4", "3×4"], ["5\u200b0", "50"], ["\ufeff50", "50"], ["50\u00a0%", "50%"],
    ["￥30", "¥30"], ["+/-5", "±5"],
])("%s is read as %s", (text, expected) => expect(plain(text).text).toBe(expected));

test("book marks in front of words, or around a title, stay book marks", () => {
  for (const text of ["《预算法》", "按《2023年工作方案》执行", "《方案"]) expect(plain(text).text).toBe(text);
});

test("white space goes, but between two digits one blank stays unless all is dropped", () => {
  expect([plain("1 020 人").text, plain("12\n34").text, compact("1 020 人"), compact("年初\n 预算数")]).toEqual(["1 020人", "12 34", "1020人", "年初预算数"]);
  expect(plain("１ 次\n（全年）", "in-place").text).toBe("1 次\n(全年)");
});

test("every character finds its way back to the printed text", () => {
  const piece = fc.constantFrom("＞", "＝", "=", ">", "<", "《", "》", "5", "０", " ", "　", "\u200b", "\n", "，", "万", "完成", "+", "-", "/", "。", "（", "A");
  fc.assert(fc.property(fc.array(piece, { maxLength: 12 }).map((parts) => parts.join("")), (text) => {
    const { text: out, origin } = plain(text);
    expect(origin).toHaveLength(out.length + 1);
    expect(origin[out.length]).toBe(text.length);
    for (let at = 0; at < out.length; at += 1) {
      expect(origin[at]).toBeLessThan(origin[at + 1]!);
      const { start, end } = printedSpan({ text: out, origin }, at, at + 1);
      expect(end - start).toBe(1);
      if (/[一-鿿0-9A]/.test(text[start]!)) expect(out[at]).toBe(text[start]);
    }
    expect(plain(out).text).toBe(out);
    expect(plain(text, "in-place").text).toHaveLength(text.length);
  }), { numRuns: runs(2000) });
});

const MALFORMED = ["1,23,4", "10,2000", "12,0000", "1、020", "1.020,00", "1,02", "1,2345", "0,123", "1,020 300", "1 23 4", "12 34", "1.2.3",
  "1'020", "1，23，4", "1,020.5.3", "1,,020", "50, 200", "50 ,200", "3、 5"];
test.each(MALFORMED)("%s is no number anywhere", (text) => {
  expect(readNumber(printOf(text)).kind).toBe("unreadable");
  expect(readMoney(printOf(text)).kind).toBe("unreadable");
  for (const print of [text, `${text}人`, `≥${text}人`, `完成${text}人`]) for (const read of [readTarget(printOf(print)),
    readActual(printOf(print))]) expect([print, "quantity" in read || read.kind === "between"]).toEqual([print, false]);
});

test.each([["1,020.5", "1020.5"], ["１，０２０", "1020"], ["1 020", "1020"], ["1\u00a0020", "1020"], ["1,020", "1020"], ["1 020 300.25",
  "1020300.25"], ["12,345,678", "12345678"], ["0.5", "0.5"], [".5", "0.5"], ["-1,020", "-1020"], ["0", "0"], ["1 0 0", "100"], ["9　5 . 5",
  "95.5"]])("%s is %s", (text, value) => {
  const read = readNumber(printOf(text));
  expect(read.kind === "number" ? read.quantity.value.toFixed() : read.kind).toBe(value);
});

test("digits are scanned whole: what parts them belongs to them", () => {
  expect(scanDigits("完成1,020人", 2)).toEqual({ kind: "number", print: "1,020", end: 7 });
  expect(scanDigits("1,23,4人", 0)).toEqual({ kind: "malformed", print: "1,23,4", end: 6 });
  expect([scanDigits("3次,20人", 0)?.end, scanDigits("次", 0), scanDigits("3.", 0)?.end]).toEqual([1, null, 1]);
});

test.each([
  ["［含］", "(含)"], ["[含]", "(含)"], ["！", "!"], ["～", "~"], ["｟5｠", "｟5｠"], ["ﾊ", "ﾊ"],
])("%s in one spelling: %s", (text, expected) => expect(plain(text).text).toBe(expected));

test.each([
  ["《5,》9", "≤5,≥9", "two comparisons that look like a title"],
  ["《2023年方案》执行", "《2023年方案》执行", "a title that begins with a number"],
  ["《5G方案》、《3年计划》", "《5G方案》、《3年计划》", "two of them"],
  ["《甲》》90%", "《甲》≥90%", "a comparison behind a title"],
  ["《甲《5乙》", "《甲《5乙》", "a title in a title"],
  [`《5${"甲".repeat(90)}》`, `≤5${"甲".repeat(90)}》`, "a bracket that closes too far off"],
  ["预算《", "预算《", "nothing behind it"],
])("%s is read as %s: %s", (text, expected) => expect(plain(text).text).toBe(expected));

test("in place every blank is one blank, line breaks stay, and no character moves", () => {
  expect(plain("甲\u3000乙\t丙\n丁", "in-place")).toEqual({ text: "甲 乙 丙\n丁", origin: [0, 1, 2, 3, 4, 5, 6, 7] });
});

test("a text that needs no change finds its way back, too", () => {
  expect(plain("完成5项")).toEqual({ text: "完成5项", origin: [0, 1, 2, 3, 4] });
  expect(printedSpan(plain("完成5项"), 2, 4)).toEqual({ start: 2, end: 4 });
  expect(printedSpan(plain("完成 5 项"), 2, 2)).toEqual({ start: 3, end: 3 });
});

test("a blank in front of all says nothing", () => expect([plain(" 5 人").text, plain(" 1 2 3").text, plain("15 6人 7").text]).toEqual(["5人", "123", "15 6人7"]));
