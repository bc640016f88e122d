import { isDateFormat, isValidFormat } from "numfmt";
import type { NumeralStyle } from "./chinese-numerals";
import { CODE_SPELLINGS, LONG_DATE, NOON } from "./lexicon";

/** A number format made ready for the formatting library. */
export interface PreparedFormat {
  readonly code: string;
  /** False when the library cannot read the code. */
  readonly readable: boolean;
  readonly date: boolean;
  /** True for [h] and the like, which count from nothing and not from a day. */
  readonly elapsed: boolean;
  /** True where the code asks for Chinese names by 上午/下午. */
  readonly chinese: boolean;
  /** Decimals of seconds that the code shows. */
  readonly secondDecimals: number;
  /** 100 for each percent sign behind the first. */
  readonly furtherPercents: number;
  /** Decimals of the number itself that the code shows (two more for percent); null when that cannot be said in advance. */
  readonly decimals: number | null;
  readonly numerals: NumeralStyle | null;
}

/** Built-in codes whose look follows the system: a Chinese Windows shows 2024/5/6, whatever the file's code says. */
const SYSTEM_CODES: Readonly<Record<string, string>> = {
  "m/d/yyyy": "yyyy/m/d",
  "mm-dd-yy": "yyyy/m/d",
  "m/d/yy": "yyyy/m/d",
  "m/d/yy h:mm": "yyyy/m/d h:mm",
  "m/d/yyyy h:mm": "yyyy/m/d h:mm",
};

const prepared = new Map<string, PreparedFormat>();
const MAX_KEPT = 2000;

/** The code without what only a Chinese Excel knows (G/通用格式, 上午/下午, [红色], "!" as escape, DBNum), with what it means. */
export function normalizeCode(original: string): PreparedFormat {
  const known = prepared.get(original);
  if (known) return known;
  if (prepared.size >= MAX_KEPT) prepared.clear();
  const format = prepare(original);
  prepared.set(original, format);
  return format;
}

/** True for a number format that shows dates or times. */
export function showsDates(code: string): boolean {
  return normalizeCode(code).date;
}

function prepare(original: string): PreparedFormat {
  const numeral = /\[DBNum([123])\]/i.exec(original);
  const code = translate(original.replace(/\[DBNum\d\]/gi, "")) || "General";
  const readable = isValidFormat(code);
  const date = readable && isDateFormat(code);
  const numerals = numeral ? (Number(numeral[1]) as NumeralStyle) : null;
  const plain = code.replace(/"[^"]*"|\\./g, "");
  const percents = Math.max(1, ...plain.split(";").map((section) => section.split("%").length - 1));
  const moment = {
    elapsed: /\[(h+|m+|s+)\]/i.test(plain),
    chinese: NOON.test(original),
    secondDecimals: /s\.(0+)/i.exec(plain)?.[1]?.length ?? 0,
  };
  return {
    code,
    readable,
    date,
    ...moment,
    furtherPercents: 100 ** (percents - 1),
    decimals: readable && !date ? decimalsOf(code) : null,
    numerals,
  };
}

function translate(code: string): string {
  const system = SYSTEM_CODES[code.toLowerCase()] ?? systemFormat(code);
  if (system) return system;
  return outsideQuotes(code, (part) =>
    CODE_SPELLINGS.reduce((text, [spelling, plain]) => text.replace(spelling, plain), part).replace(/!(.)/g, "\\$1"),
  );
}

/** [$-F800] is the system's long date, [$-F400] its time. */
function systemFormat(code: string): string | null {
  if (/\[\$-F800\]/i.test(code)) return LONG_DATE;
  return /\[\$-F400\]/i.test(code) ? "h:mm:ss" : null;
}

function outsideQuotes(code: string, change: (part: string) => string): string {
  return code
    .split(/("[^"]*")/)
    .map((part) => (part.startsWith('"') ? part : change(part)))
    .join("");
}

/**
 * How many decimals a code keeps, so that the number can be rounded on its decimal print before: 1.005 shows as 1.01.
 * Null for General, exponents, fractions, and codes that choose their section by a condition.
 */
function decimalsOf(code: string): number | null {
  const plain = code
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/[_*]./g, "");
  if (/\[[<>=]/.test(plain) || /General|E[+-]|\//i.test(plain)) return null;
  const counts = plain
    .replace(/\[[^\]]*\]/g, "")
    .split(";")
    .slice(0, 3)
    .filter((section) => /[0#?]/.test(section))
    .map(sectionDecimals);
  return counts.length === 0 ? null : Math.max(...counts);
}

function sectionDecimals(section: string): number {
  const decimals = /\.([0#?]*)/.exec(section)?.[1]?.length ?? 0;
  const percents = section.split("%").length - 1;
  const thousands = /[0#?](,+)(?:[^0#?,]*)$/.exec(section)?.[1]?.length ?? 0;
  return decimals + 2 * percents - 3 * thousands;
}
