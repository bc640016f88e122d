import { itemAt } from "../workbook/invariant";
const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** Whether a text holds an unescaped * or ?. */
export function hasWildcard(pattern: string): boolean {
  return /(^|[^~])(~~)*[*?]/.test(pattern);
}

/** The pattern of Excel's look-ups and criteria as a regular expression over the whole text: * any text, ? one character, ~ takes the next literally. */
export function wildcardPattern(pattern: string, part: "whole" | "anywhere" = "whole"): RegExp {
  let body = "";
  for (let i = 0; i < pattern.length; i++) {
    const sign = itemAt(pattern, i);
    const next = pattern[i + 1];
    if (sign === "~" && (next === "*" || next === "?" || next === "~")) {
      body += next.replace(SPECIAL, "\\$&");
      i += 1;
    } else if (sign === "*") body += "[\\s\\S]*";
    else if (sign === "?") body += "[\\s\\S]";
    else body += sign.replace(SPECIAL, "\\$&");
  }
  return new RegExp(part === "whole" ? `^${body}$` : body, "i");
}
