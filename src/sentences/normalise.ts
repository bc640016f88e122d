import { JOINED } from "./lexicon";

/** Text made plain for the grammar, with the way back to the original offsets. */
export interface PlainText {
  readonly text: string;
  /** Original offset of every plain character, and one more for the end. */
  readonly origin: readonly number[];
}

/** Code points that print the same sign (rule catalogue 2, §3.3). */
const SAME: Readonly<Record<string, string>> = {
  "≦": "≤", "≧": "≥", "﹦": "=", "═": "=", "﹥": ">", "﹤": "<", "﹪": "%", "．": ".", "。": ";", "、": "、", "〜": "~", "～": "~",
  "—": "-", "–": "-", "−": "-", "－": "-", "‐": "-", "―": "-", "·": "·", "“": "", "”": "", "\"": "", "'": "", "‘": "", "’": "", "【": "(", "】": ")", "〔": "(", "〕": ")", "[": "(", "]": ")",
};

/**
 * Half width, one code point for each sign, no white space and no quotes: what the grammar reads.
 * Offsets are kept so that a part can be underlined in the sentence as printed.
 */
export function plain(original: string): PlainText {
  let text = "";
  const origin: number[] = [];
  for (let at = 0; at < original.length; at += 1) {
    const char = original[at]!;
    if (/\s/.test(char)) continue;
    const code = char.charCodeAt(0);
    const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
    const same = SAME[char] ?? SAME[half] ?? half;
    if (same === "") continue;
    text += same;
    origin.push(at);
  }
  origin.push(original.length);
  return JOINED.reduce(join, { text, origin });
}

function join(source: PlainText, [from, to]: readonly [string, string]): PlainText {
  let { text } = source;
  const origin = [...source.origin];
  for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + to.length)) {
    text = text.slice(0, at) + to + text.slice(at + from.length);
    const kept = Array.from({ length: to.length }, (_, i) => origin[at + Math.min(i, from.length - 1)]!);
    origin.splice(at, from.length, ...kept);
  }
  return { text, origin };
}
