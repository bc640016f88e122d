import Decimal from "decimal.js";
import fc from "../helpers/property";
import { countIn, scanNumeral } from "../../src/reading/numerals";

test.each([
  ["零", 0], ["〇", 0], ["三", 3], ["两", 2], ["十", 10], ["十二", 12], ["二十", 20], ["九十九", 99], ["一百", 100], ["一百零五", 105], ["一百一十", 110],
    ["两百三十四", 234], ["一千零一", 1001], ["一千零一十", 1010], ["三千二百", 3200],
  ["一万", 10000], ["两万三千", 23000], ["十二万", 120000], ["一万零五", 10005], ["三亿五千万", 350000000], ["一亿", 100000000], ["伍佰贰拾", 520], ["叁万", 30000],
])("%s is %s", (text, value) => expect([countIn(text), scanNumeral(text, 0)?.end]).toEqual([value, text.length]));

test.each(["二三", "一百二", "百", "万", "千", "百三", "十十", "一十百", "二〇二三", "一百零", "一万万", "三五十", "一千二"])("%s is no number", (text) => expect(countIn(text)).toBeNull());

test.each([
  ["百分之九十", "90", 0, "%"], ["百分之九十点五", "90.5", 1, "%"], ["百分之百", "100", 0, "%"], ["百分百", "100", 0, "%"], ["千分之五", "5", 0, "‰"], ["百分之95.5",
    "95.5", 1, "%"], ["三分之二", "66.6667", 4, "%"], ["四分之一", "25", 4, "%"], ["十点五", "10.5", 1, null],
])("%s is %s with %s decimals, %s", (text, value, decimals, share) => {
  const read = scanNumeral(text, 0)!;
  expect([read.value.toString(), read.decimals, read.share, read.end]).toEqual([value, decimals, share, text.length]);
});

test("a number written in Chinese reads back as itself", () => {
  const digits = "零一二三四五六七八九";
  const group = (n: number): string => [[1000, "千"], [100, "百"], [10, "十"], [1, ""]].reduce((out, [place, name]) => {
    const digit = Math.floor(n / (place as number)) % 10;
    if (digit === 0) return out === "" || out.endsWith("零") || n % (place as number) === 0 ? out : `${out}零`;
    return `${out}${digits[digit]}${name}`;
  }, "");
  const written = (n: number): string => {
    if (n === 0) return "零";
    const [high, low] = [Math.floor(n / 10_000), n % 10_000];
    const tail = low === 0 ? "" : `${high > 0 && low < 1000 ? "零" : ""}${group(low)}`;
    return high === 0 ? group(low) : `${group(high)}万${tail}`;
  };
  fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999 }), (n) => expect([written(n), countIn(written(n))]).toEqual([written(n), n])), { numRuns: 2000 });
});

test.each(["12人", "人12", "十二人", "零万三", "三万五亿", "三万十", "一亿十万", "三千五十", "二十一十", "一百一百", "百万", "三万万五"])("%s is no count", (text) =>
  expect(countIn(text)).toBeNull(),
);

test.each([["三千零五十", 3050], ["三万一十", 30010], ["一亿零一十万", 100100000], ["十万", 100000], ["7", 7], ["120", 120]])("%s counts %s", (text, value) =>
  expect(countIn(text)).toBe(value),
);

test.each(["百分之", "百分之约5", "零分之三", "三分之人", "人"])("%s begins with no numeral", (text) => expect(scanNumeral(text, 0)).toBeNull());

test("a numeral ends where other words begin, and may stand behind some", () => {
  expect(scanNumeral("三个五", 0)).toEqual({ value: new Decimal(3), decimals: 0, share: null, end: 1 });
  expect(scanNumeral("共十二项", 1)).toEqual({ value: new Decimal(12), decimals: 0, share: null, end: 3 });
  expect(scanNumeral("百分之95", 0)).toEqual({ value: new Decimal(95), decimals: 0, share: "%", end: 5 });
  expect(scanNumeral("百分之95.55以上", 0)).toEqual({ value: new Decimal("95.55"), decimals: 2, share: "%", end: 8 });
});
