import { compact } from "./plain";

/** Marks that fill a cell without saying anything: dashes, slashes, dots, 无, 不适用, the export's &NULL&. */
const BLANK_MARK = /^(?:[-—/\\*·…．.。_~]+|无|暂无|没有|不适用|不涉及|空|N\/?A|&NULL&|NULL)$/i;

/** True when a text holds nothing or only a mark for nothing. "0" is a value, not a blank. */
export function isBlankMark(text: string): boolean {
  const short = compact(text);
  return short === "" || BLANK_MARK.test(short);
}
