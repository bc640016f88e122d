import { decodeXString, normaliseLineEnds, parseElement, unescapeXml } from "../../package";
import { errorValue } from "../errors";
import { richText, type SharedStrings } from "../shared-strings";
import type { CellScalar, ErrorCode } from "../types";
import { Kind, sharedString, type BaseCells } from "./base";
import { serialOf } from "../../../workbook/days";

/** What decoding a stored value needs from the book. */
export interface DecodeContext {
  readonly strings: SharedStrings | null;
  readonly date1904: boolean;
}

/** The value of a stored cell. */
export function decodeValue(base: BaseCells, at: number, context: DecodeContext): CellScalar {
  switch (base.kind[at]) {
    case Kind.Number:
      return base.number[at] ?? null;
    case Kind.Boolean:
      return base.number[at] === 1;
    case Kind.Shared:
      return context.strings?.get(sharedString(base, at) ?? -1) ?? "";
    case Kind.Text:
      return decodeXString(spanText(base, at));
    case Kind.Error:
      return errorValue(spanText(base, at).trim() as ErrorCode);
    case Kind.Date:
      return serialOfIso(spanText(base, at), context.date1904);
    case Kind.Element:
      return decodeElement(base.text.slice(base.start[at], base.end[at]), context);
    default:
      return null;
  }
}

function spanText(base: BaseCells, at: number): string {
  return unescapeXml(normaliseLineEnds(base.text.slice(base.number[at], base.valueEnd[at])));
}

/** The value of a cell whose text is not one plain span: runs, phonetics, CDATA, comments. */
function decodeElement(xml: string, context: DecodeContext): CellScalar {
  const cell = parseElement(xml);
  const inline = cell.child("is");
  if (inline) return richText(inline);
  const raw = cell.child("v")?.text ?? "";
  switch (cell.attr("t")) {
    case "s":
      return context.strings?.get(Number(raw)) ?? "";
    case "b":
      return raw.trim() === "1" || raw.trim() === "true";
    case "e":
      return errorValue(raw.trim() as ErrorCode);
    case "d":
      return serialOfIso(raw, context.date1904);
    case "str":
      return decodeXString(raw);
    default:
      return raw.trim() === "" || Number.isNaN(Number(raw)) ? null : Number(raw);
  }
}

/** Serial number of an ISO 8601 date or time as `t="d"` cells hold it; null becomes the text itself when it is none. */
function serialOfIso(text: string, date1904: boolean): number | string {
  const match = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (!match || text.trim() === "") return text;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const serial = serialOf(Number(year), Number(month), Number(day), date1904);
  return serial === null ? text : serial + time;
}
