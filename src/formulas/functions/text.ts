import { itemAt } from "../../workbook/invariant";
import { notDone } from "../expressions";
import { toText } from "../coerce";
import { cellsOf } from "../collect";
import { contextFn, fn, type CallContext, type EagerFunction, type FunctionTable } from "../function-spec";
import { formatValue } from "../format";
import { DATE_MARK } from "../lexicon";
import { parseNumberText } from "../number-text";
import { type ErrorValue, isError, isRef, NA, type Scalar, type Value, VALUE } from "../values";
import { wildcardPattern } from "../wildcards";
import { roundDecimal } from "../rounding";

const MAX_TEXT = 32_767;
const limited = (text: string): Scalar => (text.length > MAX_TEXT ? VALUE : text);
const isWide = (sign: string): boolean => sign.charCodeAt(0) > 0xff;

/** Position of a text, 1-based; FIND minds case, SEARCH takes wildcards and does not. */
function find(part: string, whole: string, start = 1): Scalar {
  if (start < 1 || start > whole.length + 1) return VALUE;
  const at = whole.indexOf(part, Math.trunc(start) - 1);
  return at < 0 ? VALUE : at + 1;
}

function search(part: string, whole: string, start = 1): Scalar {
  if (start < 1 || start > whole.length + 1) return VALUE;
  const at = whole.slice(Math.trunc(start) - 1).search(wildcardPattern(part, "anywhere"));
  return at < 0 ? VALUE : at + Math.trunc(start);
}

function substitute(text: string, old: string, fresh: string, which?: number): Scalar {
  if (old === "") return text;
  if (which === undefined) return limited(text.split(old).join(fresh));
  if (which < 1) return VALUE;
  let at = -1;
  for (let count = 0; count < Math.trunc(which); count++) {
    at = text.indexOf(old, at < 0 ? 0 : at + old.length);
    if (at < 0) return text;
  }
  return limited(text.slice(0, at) + fresh + text.slice(at + old.length));
}

function replace(text: string, start: number, count: number, fresh: string): Scalar {
  if (start < 1 || count < 0) return VALUE;
  const from = Math.trunc(start) - 1;
  return limited(text.slice(0, from) + fresh + text.slice(from + Math.trunc(count)));
}

function joined(context: CallContext, args: readonly Value[], delimiter: string, skipEmpty: boolean): Scalar {
  const parts: string[] = [];
  // The unused rest of a whole column is a million separators.
  if (!skipEmpty && delimiter !== "" && args.some((arg) => isRef(arg) && context.arrays(arg).some(({ tail }) => tail))) return VALUE;
  for (const cell of args.flatMap((arg) => [...cellsOf(context, arg)])) {
    const text: string | ErrorValue = toText(cell);
    if (isError(text)) return text;
    if (text !== "" || !skipEmpty) parts.push(text);
  }
  return limited(parts.join(delimiter));
}

/** Length in bytes of a double-byte system, which LENB and its kin count: Chinese signs are two. */
const byteLength = (text: string): number => [...text].reduce((bytes, sign) => bytes + (isWide(sign) ? 2 : 1), 0);

/** The part of a text between two byte positions; a sign that is cut in half becomes a space. */
function bytes(text: string, from: number, count: number): string {
  let at = 0;
  let result = "";
  for (const sign of text) {
    const width = isWide(sign) ? 2 : 1;
    const inside = Math.min(at + width, from + count) - Math.max(at, from);
    if (inside === width) result += sign;
    else if (inside > 0) result += " ";
    at += width;
  }
  return result;
}

function textBefore(text: string, delimiter: string, part: "before" | "after"): Scalar {
  const at = text.indexOf(delimiter);
  if (at < 0) return NA;
  return part === "before" ? text.slice(0, at) : text.slice(at + delimiter.length);
}

function fixed(x: number, digits = 2, noCommas = false): Scalar {
  const places = Math.max(0, Math.trunc(digits));
  return formatValue(roundDecimal(x, digits, "half"), `${noCommas ? "0" : "#,##0"}${places > 0 ? `.${"0".repeat(places)}` : ""}`, {
    date1904: false,
  });
}

const proper = (text: string): string => text.toLowerCase().replace(/\p{L}+/gu, (word) => itemAt(word, 0).toUpperCase() + word.slice(1));
const toHalf = (text: string): string =>
  text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, " ");
const toFull = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replace(/ /g, "\u3000");

/** For functions of which it is not done what an array in a scalar place gives. */
const noArrays = (spec: EagerFunction): EagerFunction => ({ ...spec, lifts: () => false });

const head = (text: string, count = 1): Scalar => (count < 0 ? VALUE : text.slice(0, Math.trunc(count)));
const tail = (text: string, count = 1): Scalar => (count < 0 ? VALUE : text.slice(Math.max(0, text.length - Math.trunc(count))));

export const text: FunctionTable = {
  LEFT: fn("t|n", head),
  RIGHT: fn("t|n", tail),
  MID: fn("tnn", (whole, start, count) => (start < 1 || count < 0 ? VALUE : whole.substr(Math.trunc(start) - 1, Math.trunc(count)))),
  LEN: fn("t", (whole) => whole.length),
  LENB: fn("t", byteLength),
  LEFTB: fn("t|n", (whole, count = 1) => (count < 0 ? VALUE : bytes(whole, 0, Math.trunc(count)))),
  RIGHTB: fn("t|n", (whole, count = 1) => (count < 0 ? VALUE : bytes(whole, byteLength(whole) - Math.trunc(count), Math.trunc(count)))),
  MIDB: fn("tnn", (whole, start, count) => (start < 1 || count < 0 ? VALUE : bytes(whole, Math.trunc(start) - 1, Math.trunc(count)))),
  FIND: fn("tt|n", find),
  SEARCH: fn("tt|n", search),
  SUBSTITUTE: fn("ttt|n", substitute),
  REPLACE: fn("tnnt", replace),
  TRIM: fn("t", (whole) => whole.split(" ").filter(Boolean).join(" ")),
  CLEAN: fn("t", (whole) => whole.replace(/[\x00-\x1f]/g, "")),
  UPPER: fn("t", (whole) => whole.toUpperCase()),
  LOWER: fn("t", (whole) => whole.toLowerCase()),
  PROPER: fn("t", proper),
  ASC: fn("t", toHalf),
  WIDECHAR: fn("t", toFull),
  CONCATENATE: fn("t*t", (...parts) => limited(parts.join(""))),
  CONCAT: contextFn("r*r", (context, ...args) => joined(context, args, "", false)),
  TEXTJOIN: noArrays(
    contextFn("tbr*r", (context, delimiter, skipEmpty, ...args) => joined(context, args as Value[], delimiter, skipEmpty)),
  ),
  TEXTBEFORE: fn("tt", (whole, delimiter) => textBefore(whole, delimiter, "before")),
  TEXTAFTER: fn("tt", (whole, delimiter) => textBefore(whole, delimiter, "after")),
  EXACT: fn("tt", (a, b) => a === b),
  REPT: fn("tn", (part, times) => (times < 0 ? VALUE : part.length * times > MAX_TEXT ? VALUE : part.repeat(Math.trunc(times)))),
  CHAR: fn("n", (code) =>
    code >= 128 && code < 256
      ? notDone("CHAR of the system's own letters")
      : code >= 1 && code < 128
        ? String.fromCharCode(Math.trunc(code))
        : VALUE,
  ),
  UNICHAR: fn("n", (code) => (code >= 1 && code < 0x110000 ? String.fromCodePoint(Math.trunc(code)) : VALUE)),
  CODE: fn("t", (whole) =>
    whole === "" ? VALUE : whole.charCodeAt(0) > 127 ? notDone("CODE of the system's own letters") : whole.charCodeAt(0),
  ),
  UNICODE: fn("t", (whole) => whole.codePointAt(0) ?? VALUE),
  VALUE: contextFn("s", (context, value) => {
    if (typeof value === "boolean") return VALUE;
    return typeof value === "string" ? (parseNumberText(value, context.date1904) ?? VALUE) : (value ?? 0);
  }),
  NUMBERVALUE: fn("t", (whole) =>
    whole.trim() === "" ? 0 : DATE_MARK.test(whole.trim().slice(1)) ? VALUE : (parseNumberText(whole.replace(/\s/g, "")) ?? VALUE),
  ),
  TEXT: contextFn("st", (context, value, code) => formatted(value, code, context.date1904)),
  FIXED: fn("n|nb", fixed),
  RMB: fn("n|n", (x, digits = 2) => `¥${String(fixed(x, digits))}`),
};

/** TEXT reads texts that are numbers as numbers, and lets other texts and conditions through its text section. */
function formatted(value: string | number | boolean | null, code: string, date1904: boolean): Scalar {
  // A code of signs alone has no meaning that is written down.
  if (/^[,.%]+$/.test(code)) return notDone(`TEXT by ${code}`);
  if (code === "") return "";
  const number = typeof value === "string" ? parseNumberText(value, date1904) : value;
  if (typeof number === "number" && number < 0 && /\[[<>=]/.test(code)) return notDone("TEXT of a negative number by conditions");
  return formatValue(number ?? (value === null ? 0 : value), code, { date1904 });
}
