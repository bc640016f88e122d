import { LABEL_NUMBER } from "../lexicon/texts";
import { compact } from "../../reading";

/** What labels take as the same besides the signs of src/reading: 。 ends a numbering as . does (1。项目名称), × is the star of formulas, 「」 are brackets. */
const SAME_IN_LABELS: ReadonlyMap<string, string> = new Map([
  ["。", "."],
  ["×", "*"],
  ["「", "("],
  ["」", ")"],
]);
const TO_CHANGE = /[。×「」]/g;

/** Text that exports print for "nothing here". */
const NULL_MARK = /^&?(?:NULL|nbsp);?&?$/i;

/** The comparable form of a label: half width, no white space (年初\n预算数, 一级 指标), brackets and colons unified; "" for null marks. */
export function normalise(text: string): string {
  const short = compact(text).replace(TO_CHANGE, (sign) => SAME_IN_LABELS.get(sign) ?? sign);
  return NULL_MARK.test(short) ? "" : short;
}

/**
 * The core of a normalised label: without bracketed additions, stars, numbering and formula tails
 * ("小计④=①+②+③" gives "小计", "得分(20分*执行率)" gives "得分", "1.项目名称:" gives "项目名称").
 */
export function coreOf(normalised: string): string {
  return withoutBrackets(normalised)
    .replace(/^[★☆*#◆●■□☑√]+/, "")
    .replace(LABEL_NUMBER, "")
    .replace(/(.)[①-⑳⑴-⒇].*$/, "$1")
    .replace(/(?<![:;,.、/\-—=*])[:;,.、/\-—=*]+$/, "")
    .replace(/^[:;,.、/]+/, "");
}

/** The text with every (…) taken out; when nothing else is left, the inside of the brackets. */
function withoutBrackets(text: string): string {
  if (!text.includes("(")) return text;
  let out = text;
  for (let again = true; again;) {
    const next = out.replace(/\([^()]*\)/g, "");
    again = next !== out;
    out = next;
  }
  out = out.replace(/\([^()]*$/, "");
  return out === "" ? text.replace(/[()]/g, "") : out;
}

/** The printed text on one line: white space beside a Chinese character goes, other white space becomes one space. */
export function tidy(text: string): string {
  return text.trim().replace(/\s+/g, (gap, at: number) => (isWide(text.trim(), at - 1) || isWide(text.trim(), at + gap.length) ? "" : " "));
}

function isWide(text: string, at: number): boolean {
  return (text.charCodeAt(at) || 0) >= 0x2e80;
}
