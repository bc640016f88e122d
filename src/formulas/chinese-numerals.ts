import { itemAt } from "../workbook/invariant";
import { DIGITS, LARGE_UNITS, SMALL_UNITS } from "./lexicon";

/** 1 lower-case numerals (一二三), 2 banker's numerals (壹贰叁), 3 full-width digits. */
export type NumeralStyle = 1 | 2 | 3;

/** Each digit of a text as its Chinese sign; everything else stays. */
export function chineseDigits(text: string, style: NumeralStyle): string {
  return text.replace(/\d/g, (digit) => itemAt(DIGITS[style], Number(digit)));
}

/** A whole number of at least 0 read out: 10305 is 一万○三百○五. */
export function chineseNumber(value: number, style: NumeralStyle): string {
  const zero = itemAt(DIGITS[style], 0);
  if (value === 0) return zero;
  const groups: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 10_000)) groups.unshift(rest % 10_000);
  let result = "";
  groups.forEach((group, index) => {
    if (group === 0) return;
    const gap = result !== "" && (group < 1000 || groups[index - 1] === 0);
    result += (gap ? zero : "") + readGroup(group, style) + (LARGE_UNITS[groups.length - 1 - index] ?? "");
  });
  return result;
}

/** A number from 1 to 9999. */
function readGroup(group: number, style: NumeralStyle): string {
  const digits = String(group);
  let result = "";
  let gap = false;
  [...digits].forEach((digit, index) => {
    if (digit === "0") {
      gap = true;
      return;
    }
    result +=
      (gap && result !== "" ? itemAt(DIGITS[style], 0) : "") +
      itemAt(DIGITS[style], Number(digit)) +
      itemAt(SMALL_UNITS[style], digits.length - 1 - index);
    gap = false;
  });
  return result;
}
