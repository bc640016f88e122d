/** Signs that print alike or mean the same, mapped to the one sign the readers know. */
const SAME_SIGNS: Readonly<Record<string, string>> = {
  "≧": "≥", "⩾": "≥", "≽": "≥", "≦": "≤", "⩽": "≤", "≼": "≤",
  "﹦": "=", "═": "=", "﹥": ">", "﹤": "<", "〉": ">", "〈": "<",
  "﹪": "%", "﹢": "+", "﹣": "-", "−": "-", "‐": "-", "‑": "-", "﹒": ".", "﹐": ",",
  "∼": "~", "〜": "~", "〔": "(", "〕": ")", "【": "(", "】": ")", "﹙": "(", "﹚": ")",
};

/** Full-width ASCII, wide spaces and look-alike signs in their half-width form; everything else unchanged. */
export function toHalfWidth(text: string): string {
  let out = "";
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code >= 0xff01 && code <= 0xff5e) out += String.fromCharCode(code - 0xfee0);
    else if (code === 0x3000 || code === 0xa0) out += " ";
    else out += SAME_SIGNS[char] ?? char;
  }
  return out;
}

/** Half width without any white space, two-character signs joined (">=" and "=>" become "≥"), for reading short cells. */
export function compact(text: string): string {
  return toHalfWidth(text).replace(/[\s\u200b\ufeff]+/g, "").replace(/>=|=>/g, "≥").replace(/<=|=</g, "≤");
}

/** Marks that fill a cell without saying anything: dashes, slashes, dots, 无, 不适用, the export's &NULL&. */
const BLANK_MARK = /^(?:[-—–―/\\*·…．.。_~]+|无|暂无|没有|不适用|不涉及|空|N\/?A|&NULL&|NULL)$/i;

/** True when a text holds nothing or only a mark for nothing. "0" is a value, not a blank. */
export function isBlankMark(text: string): boolean {
  const short = compact(text);
  return short === "" || BLANK_MARK.test(short);
}
