import Decimal from "decimal.js";
import { convert, isBareMultiplier, multipliedOut, readUnit } from "../../src/reading/unit";
import type { Quantity } from "../../src/reading";

const told = (text: string): string => {
  const unit = readUnit(text);
  return unit ? `${unit.base} ${unit.dimension} ×${unit.factor}` : "none";
};

test.each([
  ["万元", "元 money ×10000"], ["元/户", "元/户 other ×1"], ["万元/公里", "元/公里 other ×10000"],
  // A stroke needs something on both sides, and a unit on top.
  ["元/", "元/ other ×1"], ["/元", "/元 other ×1"], ["元啊", "元啊 other ×1"], ["啊/元", "啊/元 other ×1"],
  ["元/一二三四五六七八", "元/一二三四五六七八 other ×1"], ["元/一二三四五六七八九", "none"],
  // Only what counts takes a part behind it.
  ["架次", "架次 count ×1"], ["万册次", "册次 count ×10000"], ["元次", "元次 other ×1"], ["啊次", "啊次 other ×1"],
  // No multiplier goes with a share.
  ["万%", "万% other ×1"], ["万", " other ×10000"], ["亿", " other ×100000000"],
  ["", "none"], ["以万元计，保留两位", "none"],
])("the unit %s is %s", (text, expected) => expect(told(text)).toBe(expected));

const figure = (value: number, unit: string | null): Quantity => ({
  value: new Decimal(value),
  decimals: new Decimal(value).decimalPlaces(),
  unit: unit === null ? null : readUnit(unit),
});

test.each([
  [4.9, "万", 5, "万元", "4.9 元 ×10000"],
  [4.9, "万", 5, "人", "4.9 人 ×10000"],
  [4.9, "万", 50000, null, "49000 none"],
  [4.9, "万", 95, "%", "4.9  ×10000"],
  [4.9, "万", 5, "万", "4.9  ×10000"],
  [4.9, "万元", 5, null, "4.9 元 ×10000"],
  [49, "人", 5, "万元", "49 人 ×1"],
  [49, null, 5, "万元", "49 none"],
])("%s %s beside %s %s counts %s", (value, unit, other, beside, expected) => {
  const read = multipliedOut(figure(value, unit), figure(other, beside));
  expect(`${read.value} ${read.unit ? `${read.unit.base} ×${read.unit.factor}` : "none"}`).toBe(expected);
});

test("a multiplier stands alone only when it multiplies nothing named", () => {
  expect(["万", "亿", "万元", "元", "个"].map((unit) => isBareMultiplier(readUnit(unit)))).toEqual([true, true, false, false, false]);
  expect(isBareMultiplier(null)).toBe(false);
});

test.each([
  [5, "万元", "元", "50000 decimals 0"],
  [12500, "元", "万元", "1.25 decimals 4"],
  [5, null, "万元", "5 decimals 0"],
  [5, "人", "万元", "none"],
])("%s %s in %s is %s", (value, unit, to, expected) => {
  const read = convert(figure(value, unit), readUnit(to)!);
  expect(read ? `${read.value} decimals ${read.decimals}` : "none").toBe(expected);
  if (read) expect(read.unit).toEqual(readUnit(to));
});

test.each([
  [240, "分钟", "小时", "4"],
  [90, "分钟", "小时", "1.5"],
  [45, "秒", "分钟", "0.75"],
])("%s %s in %s are exactly %s", (value, from, to, expected) =>
  expect(convert(figure(value, from), readUnit(to)!)?.value.toString()).toBe(expected),
);
