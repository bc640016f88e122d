import { COUNTED_NUMERAL, DIGITS, HUNDRED, PAIR, SHARE_NUMERAL, TEN } from "./lexicon/numerals";
import { knownUnit } from "./unit";

/** Turns 百分之九十 into 90% and a whole cell such as 三次, 两个以上 into digits; any other text stays as it is. */
export function arabicDigits(text: string): string {
  const shares = text.replace(SHARE_NUMERAL, (_, whole: string, part: string | undefined) => `${numeral(whole)}${part ? `.${[...part].map((d) => DIGITS.indexOf(d)).join("")}` : ""}%`);
  const counted = COUNTED_NUMERAL.exec(shares);
  if (!counted || !knownUnit(counted[3]!)) return shares;
  return `${counted[1] ?? ""}${numeral(counted[2]!)}${counted[3]!}${counted[4] ?? ""}`;
}

/** 零 to 九百九十九. */
function numeral(text: string): number {
  let total = 0;
  let digit: number | null = null;
  for (const char of text) {
    if (char === HUNDRED || char === TEN) {
      total += (digit ?? 1) * (char === HUNDRED ? 100 : 10);
      digit = null;
    } else digit = char === PAIR ? 2 : DIGITS.indexOf(char);
  }
  return total + (digit ?? 0);
}
