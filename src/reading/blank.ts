import { BLANK_MARK } from "./lexicon/marks";
import { compact } from "./plain";

/** True when a text holds nothing or only a mark for nothing. "0" is a value, not a blank. */
export function isBlankMark(text: string): boolean {
  const short = compact(text);
  return short === "" || BLANK_MARK.test(short);
}
