import fc from "../helpers/property";
import { coreOf, normalise, pointsInLabel } from "../../src/forms";
import { tidy } from "../../src/forms/text/normalise";
import { plainNumber } from "../../src/forms/text/numbers";

test("labels are compared without width, spaces and bracket styles", () => {
  expect(normalise("年初\n预算数")).toBe("年初预算数");
  expect(normalise("　一 级 指 标　")).toBe("一级指标");
  expect(normalise("项目资金（万元）：")).toBe("项目资金(万元):");
  expect(normalise("执行率【Ｂ／Ａ】％")).toBe("执行率(B/A)%");
  expect(normalise("&NULL&")).toBe("");
});

test("normalising twice changes nothing", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("指", "标", "（", "）", " ", "\n", "Ａ", "１", "%", "①", "：", "a") }),
      (text) => normalise(normalise(text)) === normalise(text),
    ),
  );
});

test("cores drop additions, stars, numbering and formulas", () => {
  const cores: [string, string][] = [
    ["得分(20分*执行率)", "得分"],
    ["小计④=①+②+③", "小计"],
    ["★★★农村低保人数(≥**人)", "农村低保人数"],
    ["1.项目年度目标完成情况", "项目年度目标完成情况"],
    ["①中央财政资金", "中央财政资金"],
    ["年度资金总额:", "年度资金总额"],
    ["(2022年度)", "2022年度"],
    ["一、基本情况", "基本情况"],
  ];
  for (const [text, core] of cores) expect(coreOf(normalise(text))).toBe(core);
});

test("points in labels", () => {
  const points: [string, number | null][] = [
    ["产出指标（50分）", 50],
    ["相关性(5分)", 5],
    ["产出指标\n40分", 40],
    ["项目绩效\n(特性指标70分)", 70],
    ["得分(20分*执行率)", 20],
    ["投入（20%）", 20],
    ["总体绩效（65分）", 65],
    ["资金(万元)", null],
    ["2022年度", null],
    ["执行率(B/A)", null],
    ["投入20%", 20],
    ["产出指标占40%", 40],
    ["满意度≥90%", null],
    ["灌溉保证率=实灌面积/应灌面积*100%", null],
    ["到位率＝（到位数÷计划数）×100%", null],
    ["完成率达到95%", null],
    ["合格率不低于98%", null],
    ["A/B*100%", null],
  ];
  for (const [label, value] of points) expect([label, pointsInLabel(label)]).toEqual([label, value]);
});

test("plain numbers of amounts, weights and scores", () => {
  const numbers: [unknown, number | null][] = [
    [238.93, 238.93],
    ["1,059.39", 1059.39],
    ["100.00%", 100],
    ["208万元", 208],
    ["１０分", 10],
    [" 10 ", 10],
    ["≥90", null],
    ["9月", null],
    ["/", null],
    [null, null],
    [true, null],
  ];
  for (const [value, number] of numbers) expect(plainNumber(value as never)).toBe(number);
});

test("printed text on one line keeps spaces between Latin words only", () => {
  expect(tidy("产\n出\n指\n标 (50分)")).toBe("产出指标(50分)");
  expect(tidy(" Office 2024  LTSC ")).toBe("Office 2024 LTSC");
});
