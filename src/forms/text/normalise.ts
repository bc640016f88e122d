/**
 * Labels as they can be compared: full width becomes half width, white space inside a label goes
 * (年初\n预算数, 一级 指标), brackets and colons are unified.
 */

const SAME: Readonly<Record<string, string>> = {
  "【": "(", "】": ")", "〔": "(", "〕": ")", "［": "(", "］": ")", "[": "(", "]": ")", "｛": "(", "｝": ")", "「": "(", "」": ")",
  "﹦": "=", "═": "=", "≧": "≥", "≦": "≤", "﹪": "%", "﹣": "-", "。": ".", "×": "*", "∶": ":", "﹕": ":",
};

/** Signs that normalising changes; most texts have none. */
const TO_CHANGE = /[\s\u0000-\u0020\u2000-\u200f\u202f\ufeff\uff01-\uff5e【】〔〕［］\[\]｛｝「」﹦═≧≦﹪﹣。×∶﹕&]|NULL|nbsp/i;

/** Text that exports print for "nothing here". */
const NULL_MARK = /^&?(?:NULL|nbsp);?&?$/i;

/** The comparable form of a cell's text; "" for white space and null marks. */
export function normalise(text: string): string {
  if (!TO_CHANGE.test(text)) return text;
  let out = "";
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (isSpace(code)) continue;
    if (code >= 0xff01 && code <= 0xff5e) {
      const half = String.fromCharCode(code - 0xfee0);
      out += SAME[half] ?? half;
    } else out += SAME[char] ?? char;
  }
  return NULL_MARK.test(out) ? "" : out;
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200f) || code === 0x2028 || code === 0xfeff || code === 0x202f;
}

/**
 * The core of a normalised label: without bracketed additions, stars, numbering and formula tails
 * ("小计④=①+②+③" gives "小计", "得分(20分*执行率)" gives "得分", "1.项目名称:" gives "项目名称").
 */
export function coreOf(normalised: string): string {
  return withoutBrackets(normalised)
    .replace(/^[★☆*#◆●■□☑√]+/, "")
    .replace(/^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、](?!\d)|[①-⑳⑴-⒇])/, "")
    .replace(/(.)[①-⑳⑴-⒇].*$/, "$1")
    .replace(/[:;,.、/\-—=*]+$/, "")
    .replace(/^[:;,.、/]+/, "");
}

/** The text with every (…) taken out; when nothing else is left, the inside of the brackets. */
function withoutBrackets(text: string): string {
  if (!text.includes("(")) return text;
  let out = text;
  for (let again = true; again; ) {
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
