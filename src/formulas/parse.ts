import { itemAt } from "../workbook/invariant";
import {
  type AstExpression,
  type BinaryExpression,
  type LetExpression,
  MAX_COLS,
  MAX_ROWS,
  parse,
  parseA1Ref,
  parseStructRef,
  type Token,
  tokenize,
  translateFormulaToA1,
  translateFormulaToR1C1,
  type UnaryExpression,
} from "@borgar/fx";
import type { Expr, MovingSides, UnsupportedReason } from "./expressions";
import { columnIndex, toA1, type CellRect, type CellRef } from "../workbook";
import { arrayOf, NA, parseError, REF, type Scalar } from "./values";

/** The sides of an address that are written with a dollar sign. */
type FixedSides = Readonly<Partial<Record<`$${keyof CellRect}`, boolean | null>>>;

/** What stands before the brackets: a function's name, a defined name, or a LAMBDA. */
interface Callee {
  readonly type: string;
  readonly name?: string;
  readonly value?: string;
}

const EXTERNAL = /\[[^\]]+\][^!+\-*/^&=<>(),]*!/;

/**
 * The expression of a formula (with or without its leading "="). Never throws: what cannot be read
 * (bad syntax, other workbooks, LAMBDA) becomes an "unsupported" expression.
 */
export function parseFormula(formula: string): Expr {
  const known = parsed.get(formula);
  if (known) return known;
  const expr = parseText(formula, null);
  parsed.set(formula, expr);
  return expr;
}

/**
 * The expression of the formula of a cell. Formulas that say the same of the cells around them, as those of a column that was filled down,
 * share one, with addresses as seen from the cell: a long sheet has thousands, and each would take some kilobytes.
 */
export function parseCellFormula(formula: string, at: CellRef): Expr {
  const shape = shapeOf(formula, at);
  if (shape.sides.length === 0) return parseFormula(formula);
  const known = shapes.get(shape.text);
  if (known !== undefined) return known ?? parseFormula(formula);
  const met = new MetSides(at);
  const expr = parseText(formula, met);
  // Where the parser takes something else for an address than we do, the formula stands for itself.
  const isSame = met.sides.sort().join() === shape.sides.sort().join();
  shapes.set(shape.text, isSame ? expr : null);
  return isSame ? expr : parseFormula(formula);
}

/** Remembers by texts, up to so many characters of them (some 10,000 ordinary formulas, each of some kilobytes); then all are forgotten. */
class Remembered<T> {
  private static readonly MOST_CHARACTERS = 400_000;
  private readonly known = new Map<string, T>();
  private characters = 0;

  get(text: string): T | undefined {
    return this.known.get(text);
  }

  set(text: string, what: T): void {
    if (this.characters + text.length > Remembered.MOST_CHARACTERS) {
      this.known.clear();
      this.characters = 0;
    }
    this.characters += text.length;
    this.known.set(text, what);
  }
}

/** Expressions never change, and a planned formula is asked for several times: when it is vetted, settled and written. */
const parsed = new Remembered<Expr>();
/** By shape; null for a shape whose formulas are parsed one by one. */
const shapes = new Remembered<Expr | null>();

/** What may stand in a formula without being an address, in whole, and words: names, functions, numbers, addresses. */
const PARTS = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[[^\]]*\]?|[\p{L}\p{N}_.$\\?]+/gu;
/** The same for a formula without other letters than those of ASCII, which most are: they are found in a third of the time. */
const ASCII_PARTS = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[[^\]]*\]?|[A-Za-z0-9_.$\\?]+/g;
const NOT_ASCII = /[\u0080-\uffff]/;
const ADDRESS = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})$/i;
/** A word before one of these is a function, a sheet or a table. */
const NO_ADDRESS_BEFORE: ReadonlySet<string> = new Set(["(", "!", "["]);
/** Stands for an address in a shape; no file can hold it. */
const SEEN_FROM = "\u0001";

/** A formula with its addresses as seen from a cell, and these by themselves. */
function shapeOf(formula: string, at: CellRef): { readonly text: string; readonly sides: string[] } {
  const sides: string[] = [];
  const text = formula.replace(NOT_ASCII.test(formula) ? PARTS : ASCII_PARTS, (part, start: number) => {
    const found = ADDRESS.exec(part);
    if (!found || NO_ADDRESS_BEFORE.has(formula.charAt(start + part.length))) return part;
    const [, fixedCol, letters = "", fixedRow, digits] = found;
    const [row, col] = [Number(digits) - 1, columnIndex(letters)];
    if (row > MAX_ROWS || col === null) return part;
    const own = [
      sideText(fixedRow === "", fixedRow === "" ? row - at.row : row, "r"),
      sideText(fixedCol === "", fixedCol === "" ? col - at.col : col, "c"),
    ];
    sides.push(...own);
    return `${SEEN_FROM}${own.join("")}`;
  });
  return { text, sides };
}

function sideText(isMoving: boolean, at: number, axis: "r" | "c"): string {
  return `${isMoving ? "" : "$"}${at}${axis}`;
}

/** The sides of the addresses that the parser finds, as seen from a cell. */
class MetSides {
  readonly sides: string[] = [];

  constructor(private readonly at: CellRef) {}

  /** The area as seen from the cell. @param isRange false for one cell, which has two sides */
  seen(area: CellRect, fixed: FixedSides, isRange: boolean): CellRect & { readonly moving: MovingSides } {
    const moving = { top: !fixed.$top, left: !fixed.$left, bottom: !fixed.$bottom, right: !fixed.$right };
    const { row, col } = this.at;
    const seen = {
      top: moving.top ? area.top - row : area.top,
      left: moving.left ? area.left - col : area.left,
      bottom: moving.bottom ? area.bottom - row : area.bottom,
      right: moving.right ? area.right - col : area.right,
    };
    this.sides.push(sideText(moving.top, seen.top, "r"), sideText(moving.left, seen.left, "c"));
    if (isRange) this.sides.push(sideText(moving.bottom, seen.bottom, "r"), sideText(moving.right, seen.right, "c"));
    return { ...seen, moving };
  }
}

function parseText(formula: string, met: MetSides | null): Expr {
  const text = formula.startsWith("=") ? formula : `=${formula}`;
  try {
    return convert(parse(joinBrokenRefs(tokenize(text, { mergeRefs: true }))), met);
  } catch {
    // The library reports every syntax error by throwing; the formula then keeps its cached value.
    return unsupported(EXTERNAL.test(text) ? "external-reference" : "syntax", text);
  }
}

/** The expression of a defined name as a cell sees it: its relative addresses are written as seen from A1, and run around the sheet's edges. */
export function parseName(formula: string, at: CellRef): Expr {
  if (at.row === 0 && at.col === 0) return parseFormula(formula);
  try {
    return parseFormula(translateFormulaToA1(translateFormulaToR1C1(formula, "A1"), toA1(at)));
  } catch {
    // As in parseFormula: a text that cannot be read keeps its cell's value.
    return parseFormula(formula);
  }
}

const unsupported = (reason: UnsupportedReason, what: string): Expr => ({ type: "unsupported", reason, what });

/** Excel writes references to deleted cells as 表1!#REF! or #REF!A1; the parser knows only the bare #REF!. */
function joinBrokenRefs(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (const token of tokens) {
    const before = kept[kept.length - 1];
    const context = kept[kept.length - 2];
    if (token.type === "error" && before?.value === "!" && context?.type.startsWith("context")) kept.splice(-2, 2, token);
    else if (token.type === "range" && before?.type === "error") continue;
    else kept.push(token);
  }
  return kept;
}

function convert(node: AstExpression, met: MetSides | null): Expr {
  switch (node.type) {
    case "Literal":
      return { type: "literal", value: node.value };
    case "ErrorLiteral":
      return { type: "literal", value: parseError(node.value) ?? NA };
    case "ReferenceIdentifier":
      return convertReference(node, met);
    case "UnaryExpression":
      return convertUnary(node, met);
    case "BinaryExpression":
      return convertBinary(node, met);
    case "CallExpression":
      return convertCall(node.callee, node.arguments, met);
    case "ArrayExpression":
      return { type: "array", value: arrayOf(node.elements.map((row) => row.map(convertElement))) };
    case "LetExpression":
      return convertLet(node, met);
    case "LambdaExpression":
      return unsupported("unknown-function", "LAMBDA");
  }
}

function convertUnary({ operator, arguments: operands }: UnaryExpression, met: MetSides | null): Expr {
  if (operator === "#") return unsupported("unknown-function", "#");
  return { type: "unary", operator, operand: convert(itemAt(operands, 0), met) };
}

/** Long chains such as A1+A2+… lean to the left; walking them in a loop spares the engine's stack. */
function convertBinary(node: BinaryExpression, met: MetSides | null): Expr {
  const spine: BinaryExpression[] = [];
  let first: AstExpression = node;
  while (first.type === "BinaryExpression") {
    spine.push(first);
    first = itemAt(first.arguments, 0);
  }
  let expr = convert(first, met);
  for (const { operator, arguments: operands } of spine.reverse())
    expr = { type: "binary", operator, left: expr, right: convert(itemAt(operands, 1), met) };
  return expr;
}

function convertCall(callee: Callee, args: readonly (AstExpression | null)[], met: MetSides | null): Expr {
  if (callee.type === "LambdaExpression") return unsupported("unknown-function", "LAMBDA");
  const name = (callee.name ?? callee.value ?? "").toUpperCase().replace(/^(_XLFN\.|_XLWS\.|_XLUDF\.)+/, "");
  const converted = args.map((arg) => (arg === null ? null : convert(arg, met)));
  const [only] = converted;
  if (name === "SINGLE" && only && converted.length === 1) return { type: "unary", operator: "@", operand: only };
  return { type: "call", name, args: converted };
}

function convertElement(element: AstExpression): Scalar {
  const expr = convert(element, null);
  return expr.type === "literal" ? expr.value : REF;
}

function convertLet({ declarations, body }: LetExpression, met: MetSides | null): Expr {
  const blank: Expr = { type: "literal", value: null };
  return {
    type: "let",
    declarations: declarations.map(({ id, init }) => ({ name: id.name.toUpperCase(), value: init ? convert(init, met) : blank })),
    body: body ? convert(body, met) : blank,
  };
}

function convertReference({ value, kind }: { value: string; kind: string }, met: MetSides | null): Expr {
  if (kind === "table") return convertTable(value);
  const parsed = parseA1Ref(value);
  if (!parsed) return unsupported(EXTERNAL.test(value) ? "external-reference" : "syntax", value);
  const context = parsed.context ?? [];
  if (context.length > 1 || EXTERNAL.test(value)) return unsupported("external-reference", value);
  const [sheet, lastSheet] = splitSpan(context[0] ?? null);
  if ("name" in parsed) return { type: "name", sheet, name: parsed.name };
  const { top, left, bottom, right } = parsed.range;
  const area = { top: top ?? 0, left: left ?? 0, bottom: bottom ?? MAX_ROWS, right: right ?? MAX_COLS };
  const isWhole = top === null || left === null || bottom === null || right === null;
  return {
    type: "area",
    sheet,
    lastSheet,
    ...(met && !isWhole ? met.seen(area, parsed.range, value.includes(":", value.lastIndexOf("!") + 1)) : { ...area, moving: null }),
  };
}

/** A colon cannot stand in a sheet name, so it always means a span of sheets. */
function splitSpan(context: string | null): [string | null, string | null] {
  if (context === null) return [null, null];
  const at = context.indexOf(":");
  return at < 0 ? [context, null] : [context.slice(0, at), context.slice(at + 1)];
}

function convertTable(value: string): Expr {
  const parsed = parseStructRef(value);
  if (!parsed) return unsupported("syntax", value);
  if ((parsed.context?.length ?? 0) > 1) return unsupported("external-reference", value);
  return { type: "table", table: parsed.table ?? "", columns: parsed.columns ?? [], sections: parsed.sections ?? [] };
}
