import { itemAt } from "../workbook";
import type { Plain } from "../reading";

/** A text in which every match is spelt another way; each character of the new spelling stands where the match stood. */
export function respelled(source: Plain, found: RegExp, spell: (match: RegExpMatchArray) => string): Plain {
  let text = "";
  const origin: number[] = [];
  let end = 0;
  for (const match of source.text.matchAll(found.global ? found : new RegExp(found.source, "g"))) {
    const print = spell(match);
    text += source.text.slice(end, match.index) + print;
    origin.push(...source.origin.slice(end, match.index));
    for (let at = 0; at < print.length; at += 1) origin.push(itemAt(source.origin, match.index + Math.min(at, match[0].length - 1)));
    end = match.index + match[0].length;
  }
  return { text: text + source.text.slice(end), origin: [...origin, ...source.origin.slice(end)] };
}
