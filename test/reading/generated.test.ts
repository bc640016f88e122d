import fc, { runs } from "../helpers/property";
import { printOf, readActual, readTarget } from "../../src/reading";

const SIGNS_BEFORE: readonly (readonly [string, string])[] = [["≥", "at-least"], [">=", "at-least"], ["≧", "at-least"], ["不低于",
  "at-least"], ["不少于", "at-least"], ["至少", "at-least"], ["大于等于", "at-least"], ["＞", "at-least"], ["≤", "at-most"], ["<=", "at-most"], ["≦",
  "at-most"], ["不超过", "at-most"], ["不高于", "at-most"], ["小于", "at-most"], ["=", "equal"], ["＝", "equal"], ["﹦", "equal"], ["═", "equal"],
  ["", "equal"]];
const SIGNS_AFTER: readonly (readonly [string, string])[] = [["以上", "at-least"], ["及以上", "at-least"], ["以内", "at-most"], ["以下", "at-most"], ["之内", "at-most"]];
const UNITS = ["%", "‰", "万元", "元", "个", "人次", "元/户", "平方米", "公里", "次", "百分比", "套", ""];

const number = fc.tuple(fc.integer({ min: 0, max: 10 ** 7 }), fc.integer({ min: 0, max: 3 })).map(([digits,
  decimals]) => (digits / 10 ** decimals).toFixed(decimals));
const unit = fc.constantFrom(...UNITS);
const wide = (text: string) => [...text].map((c) => (c > " " && c <= "~" ? String.fromCodePoint(c.codePointAt(0)! + 0xfee0) : c)).join("");
const spaced = (text: string) => [...text].join(" ");

function agrees(text: string, kind: string, value: string, unitText: string): void {
  for (const print of [text, wide(text), ` ${text} `, text.replace(/(\D)(\d)/, "$1 $2"), spaced(text).replace(/(\d) (?=[\d.])/g, "$1").replace(/\. /g, ".")]) {
    const target = readTarget(printOf(print));
    expect([print, target.kind]).toEqual([print, kind]);
    if (target.kind !== "at-least" && target.kind !== "at-most" && target.kind !== "equal") throw new Error(print);
    expect([print, target.quantity.value.toNumber(), target.quantity.unit?.text ?? ""]).toEqual([print, Number(value), unitText]);
    expect(target.text).toBe(print);
  }
}

test("any sign before any number with any unit reads back, in half and full width, with blanks", () => {
  fc.assert(fc.property(fc.constantFrom(...SIGNS_BEFORE), number, unit, ([sign, kind], value, unitText) => agrees(sign + value + unitText,
    kind, value, unitText)), { numRuns: runs(400) });
});

test("any sign behind any number with any unit reads back", () => {
  fc.assert(fc.property(fc.constantFrom(...SIGNS_AFTER), number, unit, ([sign, kind], value, unitText) => agrees(value + unitText + sign,
    kind, value, unitText)), { numRuns: runs(300) });
});

test("an operator column and the sign in the cell say the same", () => {
  fc.assert(fc.property(fc.constantFrom(...SIGNS_BEFORE.filter(([sign]) => sign !== "")), number, unit, ([operatorText, kind], value, unitText) => {
    const asText = readTarget({ value, text: value, operatorText, unitText });
    const asNumber = readTarget({ value: Number(value), text: value, operatorText, unitText });
    expect([asText.kind, asNumber.kind]).toEqual([kind, kind]);
  }));
});

test("no text makes a reader throw, and the print is kept", () => {
  const piece = fc.constantFrom("≥", "≤", "=", "%", "‰", "月", "年", "日", "12", "0.5", "-", "~", "至", "以上", "以内", "不", "超过", "完成", "**", "(",
    ")", "（含）", "/", "万元", "人", " ", "\n", "。", "#REF!", "第", "三", "百分之");
  fc.assert(fc.property(fc.array(piece, { maxLength: 8 }).map((parts) => parts.join("")), (text) => {
    expect(readTarget(printOf(text)).text).toBe(text);
    expect(readActual(printOf(text)).text).toBe(text);
  }), { numRuns: runs(1500) });
});
