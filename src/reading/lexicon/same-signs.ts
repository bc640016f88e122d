/** One table of signs for the whole program: what prints alike, or is typed for the same thing, and the one sign the readers know. */
export const SAME_SIGNS: ReadonlyMap<string, string> = new Map(Object.entries({
  "≧": "≥", "⩾": "≥", "≽": "≥", "≦": "≤", "⩽": "≤", "≼": "≤", "﹥": ">", "﹤": "<", "﹦": "=", "═": "=", "＝": "=",
  "﹪": "%", "٪": "%", "﹢": "+", "﹣": "-", "−": "-", "‐": "-", "‑": "-", "‒": "-", "–": "-", "―": "—", "─": "—", "━": "—", "﹘": "—",
  "∼": "~", "〜": "~", "˜": "~", "﹒": ".", "．": ".", "｡": "。", "﹐": ",", "､": "、", "﹑": "、", "﹔": ";", "∶": ":", "﹕": ":", "︰": ":",
  "〔": "(", "〕": ")", "【": "(", "】": ")", "﹙": "(", "﹚": ")", "［": "(", "］": ")", "[": "(", "]": ")", "｛": "(", "｝": ")", "﹝": "(",
    "﹞": ")", "⟨": "〈", "⟩": "〉", "«": "《", "»": "》", "︽": "《", "︾": "》",
  "✕": "×", "✖": "×", "╳": "×", "⨯": "×", "∗": "*", "﹡": "*", "⁎": "*", "•": "·", "‧": "·", "∙": "·", "⋅": "·", "・": "·", "∕": "/",
    "⁄": "/", "￥": "¥", "﹩": "$", "﹟": "#", "﹠": "&",
}));

/** Two signs typed one behind the other for one. */
export const JOINED_SIGNS: readonly (readonly [pair: string, sign: string])[] = [[">=", "≥"], ["=>", "≥"], ["<=", "≤"], ["=<", "≤"], ["≥=",
  "≥"], ["≤=", "≤"], ["+-", "±"], ["+/-", "±"], ["==", "="]];

/** Brackets that are typed for a comparison when a number follows: 《80 is ≤80. In front of words they are book marks. */
export const TYPED_COMPARISONS: ReadonlyMap<string, string> = new Map([["《", "≤"], ["》", "≥"], ["〈", "<"], ["〉", ">"]]);
/** The bracket that closes or opens the pair of a typed comparison: with its partner it is a title, not a comparison. */
export const TITLE_PARTNER: ReadonlyMap<string, string> = new Map([["《", "》"], ["〈", "〉"]]);
