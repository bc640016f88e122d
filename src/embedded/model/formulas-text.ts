import { tokenize, type Token } from "@borgar/fx";
import { columnIndex, columnLetters, LAST_COL, LAST_ROW, quoteSheet } from "../../workbook/address";

const FUTURE = `ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT
BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT
CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST
F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST
GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP
MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC
PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE
SHEET SHEETS SINGLE SKEW.P STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT
TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT ARRAYTOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`;

/** Storage prefixes of functions that came after the file format, by name ([MS-XLSX] future functions). */
const PREFIXED_FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ...FUTURE.split(/\s+/).map((name): [string, string] => [name, "_xlfn."]),
  ["FILTER", "_xlfn._xlws."],
  ["SORT", "_xlfn._xlws."],
  ["SORTBY", "_xlfn."],
]);

const MAX_ROW = LAST_ROW + 1;
const MAX_COL = LAST_COL + 1;

/** A formula as people and the Office API see it: leading "=", no storage prefixes. */
export function shownFormula(stored: string): string {
  return `=${stored.includes("_xl") ? stored.replace(/_xlfn\.(_xlws\.)?|_xlws\.|_xlpm\./g, "") : stored}`;
}

/** A formula as the file stores it: no "=", functions newer than the file format prefixed, and so the names LET and LAMBDA bring. */
export function storedFormula(shown: string): string {
  const formula = shown.startsWith("=") ? shown.slice(1) : shown;
  if (!/[A-Za-z]\(/.test(formula)) return formula;
  const tokens = tokenize(`=${formula}`, { mergeRefs: true }).slice(1);
  if (!tokens.some((token) => token.type === "func" && PREFIXED_FUNCTIONS.has(token.value.toUpperCase()))) return formula;
  const own = /\b(LET|LAMBDA)\(/i.test(formula) ? localNames(tokens) : new Set<string>();
  return tokens
    .map(({ type, value }) => {
      if (type === "func") return (PREFIXED_FUNCTIONS.get(value.toUpperCase()) ?? (own.has(value.toUpperCase()) ? "_xlpm." : "")) + value;
      return own.has(value.toUpperCase()) && type !== "string" ? `_xlpm.${value}` : value;
    })
    .join("");
}

/** Names that LET and LAMBDA bring, in capitals: a name that is a whole argument, in LET at an even place, in LAMBDA before the last. */
function localNames(tokens: readonly Token[]): Set<string> {
  const names = new Set<string>();
  const open: { func: string; place: number }[] = [];
  tokens.forEach((token, i) => {
    const told = tokens
      .slice(0, i)
      .reverse()
      .find((t) => t.type !== "whitespace");
    const top = open[open.length - 1];
    if (token.value === "(") open.push({ func: told?.type === "func" ? told.value.toUpperCase() : "", place: 0 });
    else if (token.value === ")") open.pop();
    else if (token.value === "," && top) top.place++;
    else if (top && /^(range_named|range)$/.test(token.type) && (told?.value === "(" || told?.value === ",")) {
      const next = tokens.slice(i + 1).find((t) => t.type !== "whitespace");
      const brings = (top.func === "LET" && top.place % 2 === 0) || top.func === "LAMBDA";
      if (brings && next?.value === ",") names.add(token.value.toUpperCase());
    }
  });
  return names;
}

interface RefEnd {
  readonly col: number | null;
  readonly colFixed: boolean;
  readonly row: number | null;
  readonly rowFixed: boolean;
}

type Segment = string | RefEnd;

/** A formula cut at its references, so that it can be written out for other cells quickly. */
export class MovableFormula {
  private readonly segments: readonly Segment[];

  /** @param formula as stored, without "=" */
  constructor(formula: string) {
    const segments: Segment[] = [];
    for (const token of tokenize(`=${formula}`, { mergeRefs: true }).slice(1)) {
      if (token.type === "range" || token.type === "range_beam" || token.type === "range_ternary")
        segments.push(...cutReference(token.value));
      else segments.push(token.value);
    }
    this.segments = segments;
  }

  /** The formula moved by rows and columns; references that leave the sheet wrap around it, as Excel's shared formulas do. */
  at(rows: number, cols: number): string {
    let text = "";
    for (const segment of this.segments) text += typeof segment === "string" ? segment : moved(segment, rows, cols);
    return text;
  }
}

/** A formula ("=…") as copying its cell by so many rows and columns makes it: references that would leave the sheet become #REF!. */
export function copiedFormula(formula: string, rows: number, cols: number): string {
  return tokenize(formula, { mergeRefs: true })
    .map(({ type, value }) => {
      if (type !== "range" && type !== "range_beam" && type !== "range_ternary") return value;
      const segments = cutReference(value);
      const leaves = segments.some(
        (part) =>
          typeof part !== "string" &&
          (isOff(part.row, part.rowFixed ? 0 : rows, MAX_ROW) || isOff(part.col, part.colFixed ? 0 : cols, MAX_COL)),
      );
      return leaves
        ? `${segments[0] as string}#REF!`
        : segments.map((part) => (typeof part === "string" ? part : moved(part, rows, cols))).join("");
    })
    .join("");
}

function isOff(at: number | null, by: number, size: number): boolean {
  return at !== null && (at + by < 0 || at + by >= size);
}

function cutReference(text: string): Segment[] {
  const bang = text.lastIndexOf("!") + 1;
  const ends = text.slice(bang).split(":");
  const segments: Segment[] = [text.slice(0, bang)];
  ends.forEach((end, i) => {
    if (i > 0) segments.push(":");
    const match = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/.exec(end);
    if (!match) return segments.push(end);
    const [, first, letters, second, digits] = match;
    const rowFixed = letters === undefined ? first === "$" || second === "$" : second === "$";
    segments.push({
      col: letters === undefined ? null : columnIndex(letters),
      colFixed: first === "$",
      row: digits === undefined ? null : Number(digits) - 1,
      rowFixed,
    });
  });
  return segments;
}

function moved(end: RefEnd, rows: number, cols: number): string {
  let text = "";
  if (end.col !== null) text += (end.colFixed ? "$" : "") + columnLetters(end.colFixed ? end.col : wrap(end.col + cols, MAX_COL));
  if (end.row !== null) text += (end.rowFixed ? "$" : "") + String((end.rowFixed ? end.row : wrap(end.row + rows, MAX_ROW)) + 1);
  return text;
}

function wrap(at: number, size: number): number {
  return ((at % size) + size) % size;
}

/**
 * A formula (as stored) after its sheet was renamed (`to` a name) or deleted (`to` null: references become #REF!).
 * Text in quotes and names of other books are left alone. Gives the same string when the sheet is not named.
 */
export function withSheetRenamed(formula: string, from: string, to: string | null): string {
  if (!formula.toLowerCase().includes(from.toLowerCase().replace(/'/g, "''"))) return formula;
  return tokenize(`=${formula}`, { mergeRefs: true })
    .slice(1)
    .map((token) => {
      const bang = token.value.lastIndexOf("!");
      if (bang < 0 || token.type === "string" || token.type === "error") return token.value;
      const context = token.value.slice(0, bang);
      const renamed = renamedContext(context, from, to);
      return renamed === context
        ? token.value
        : to === null
          ? `#REF!${token.value.slice(bang + 1)}`
          : `${renamed}!${token.value.slice(bang + 1)}`;
    })
    .join("");
}

function renamedContext(context: string, from: string, to: string | null): string {
  const quoted = context.startsWith("'") && context.endsWith("'");
  const plain = quoted ? context.slice(1, -1).replace(/''/g, "'") : context;
  if (plain.startsWith("[")) return context;
  const same = (name: string): boolean => name.toLowerCase() === from.toLowerCase();
  const parts = plain.split(":");
  if (!parts.some(same)) return context;
  if (to === null) return "";
  const joined = parts.map((name) => (same(name) ? to : name)).join(":");
  return quoted || !joined.split(":").every(isPlainSheetName) ? quoteSheet(joined) : joined;
}

/** True when a sheet name needs no quotes in a formula. */
function isPlainSheetName(name: string): boolean {
  return /^[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*$/.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*|[Cc]\d*|[Rr]\d*[Cc]\d*)$/.test(name);
}
