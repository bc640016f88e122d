import { knownUnit } from "./unit";

const DIGITS = "零一二三四五六七八九";
const NUMERAL = "[零一二两三四五六七八九十百]+";
const SHARE = new RegExp(`百分之(${NUMERAL})(?:点([零一二三四五六七八九]+))?`, "g");
const COUNTED = new RegExp(`^(不少于|不低于|至少|不超过|达到)?(${NUMERAL})([^零一二两三四五六七八九十百]{1,4}?)((?:及)?以上|以下|以内)?$`);

/** Turns 百分之九十 into 90% and a whole cell such as 三次, 两个以上 into digits; any other text stays as it is. */
export function arabicDigits(text: string): string {
  const shares = text.replace(SHARE, (_, whole: string, part: string | undefined) => `${numeral(whole)}${part ? `.${[...part].map((d) => DIGITS.indexOf(d)).join("")}` : ""}%`);
  const counted = COUNTED.exec(shares);
  if (!counted || !knownUnit(counted[3]!)) return shares;
  return `${counted[1] ?? ""}${numeral(counted[2]!)}${counted[3]!}${counted[4] ?? ""}`;
}

/** 零 to 九百九十九. */
function numeral(text: string): number {
  let total = 0;
  let digit: number | null = null;
  for (const char of text) {
    if (char === "百" || char === "十") {
      total += (digit ?? 1) * (char === "百" ? 100 : 10);
      digit = null;
    } else digit = char === "两" ? 2 : DIGITS.indexOf(char);
  }
  return total + (digit ?? 0);
}
