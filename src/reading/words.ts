import { DEEDS } from "./lexicon/deeds";
import { SIGN_BEFORE, WEAK_SIGN_BEFORE, type SignWord } from "./lexicon/signs";
import { WORDS, type WordClass } from "./lexicon/words";

/** A word of the lexicon: what it does; for deeds the group it belongs to; for comparisons their sign. */
export type Word =
  | { readonly text: string; readonly of: WordClass }
  | { readonly text: string; readonly of: "deed"; readonly group: number }
  | { readonly text: string; readonly of: "sign"; readonly sign: SignWord[1] };

/** The words by their first character, longest first. */
const INDEX: ReadonlyMap<string, readonly Word[]> = indexOf([
  ...Object.entries(WORDS).flatMap(([of, list]) => listed(list).map((text): Word => ({ text, of: of as WordClass }))),
  ...DEEDS.flatMap((list, group) => listed(list).map((text): Word => ({ text, of: "deed", group }))),
  ...SIGN_BEFORE.map(([text, sign]): Word => ({ text, of: "sign", sign })),
]);
const WEAK_SIGNS: ReadonlyMap<string, SignWord[1]> = new Map(WEAK_SIGN_BEFORE);

/** The longest word of the lexicon that begins at `at`; null when none does. */
export function wordAt(text: string, at: number): Word | null {
  return INDEX.get(text.charAt(at))?.find((word) => text.startsWith(word.text, at)) ?? null;
}

/** Every word of the lexicon in a text, wherever it begins; they may overlap. */
export function wordsIn(text: string): Word[] {
  const found: Word[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const word = wordAt(text, at);
    if (word) found.push(word);
  }
  return found;
}

/** The comparison that a word such as 达到 or 降至 stands for in a target, where nothing behind the number says another. */
export function weakSign(word: string): SignWord[1] | null {
  return WEAK_SIGNS.get(word) ?? null;
}

function listed(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== "");
}

/** A word that stands in two lists would be read by chance: the lists are kept apart. */
function indexOf(words: readonly Word[]): ReadonlyMap<string, readonly Word[]> {
  const index = new Map<string, Word[]>();
  for (const word of words) {
    const start = word.text.charAt(0);
    index.set(start, [...(index.get(start) ?? []), word]);
  }
  for (const list of index.values()) list.sort((a, b) => b.text.length - a.text.length);
  return index;
}
