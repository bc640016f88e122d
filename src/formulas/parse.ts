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
import type { Expr, UnsupportedReason } from "./expressions";
import { toA1, type CellRef } from "../workbook";
import { arrayOf, NA, parseError, REF, type Scalar } from "./values";

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
  const expr = parseText(formula.startsWith("=") ? formula : `=${formula}`);
  keep(formula, expr);
  return expr;
}

/** Expressions never change, and a planned formula is asked for several times: when it is vetted, settled and written. */
const parsed = new Map<string, Expr>();
/** So many characters of formulas are remembered, some 20,000 ordinary ones; then all are forgotten. */
const MOST_CHARACTERS = 2_000_000;
let characters = 0;

function keep(formula: string, expr: Expr): void {
  if (characters + formula.length > MOST_CHARACTERS) {
    parsed.clear();
    characters = 0;
  }
  characters += formula.length;
  parsed.set(formula, expr);
}

function parseText(text: string): Expr {
  try {
    return convert(parse(joinBrokenRefs(tokenize(text, { mergeRefs: true }))));
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

function convert(node: AstExpression): Expr {
  switch (node.type) {
    case "Literal":
      return { type: "literal", value: node.value };
    case "ErrorLiteral":
      return { type: "literal", value: parseError(node.value) ?? NA };
    case "ReferenceIdentifier":
      return convertReference(node);
    case "UnaryExpression":
      return convertUnary(node);
    case "BinaryExpression":
      return convertBinary(node);
    case "CallExpression":
      return convertCall(node.callee, node.arguments);
    case "ArrayExpression":
      return { type: "array", value: arrayOf(node.elements.map((row) => row.map(convertElement))) };
    case "LetExpression":
      return convertLet(node);
    case "LambdaExpression":
      return unsupported("unknown-function", "LAMBDA");
  }
}

function convertUnary({ operator, arguments: [operand] }: UnaryExpression): Expr {
  if (operator === "#") return unsupported("unknown-function", "#");
  return { type: "unary", operator, operand: convert(operand!) };
}

/** Long chains such as A1+A2+… lean to the left; walking them in a loop spares the engine's stack. */
function convertBinary(node: BinaryExpression): Expr {
  const spine: BinaryExpression[] = [];
  let first: AstExpression = node;
  while (first.type === "BinaryExpression") {
    spine.push(first);
    first = itemAt(first.arguments, 0);
  }
  let expr = convert(first);
  for (const {
    operator,
    arguments: [, right],
  } of spine.reverse())
    expr = { type: "binary", operator, left: expr, right: convert(right!) };
  return expr;
}

function convertCall(callee: Callee, args: readonly (AstExpression | null)[]): Expr {
  if (callee.type === "LambdaExpression") return unsupported("unknown-function", "LAMBDA");
  const name = (callee.name ?? callee.value ?? "").toUpperCase().replace(/^(_XLFN\.|_XLWS\.|_XLUDF\.)+/, "");
  const converted = args.map((arg) => (arg === null ? null : convert(arg)));
  const [only] = converted;
  if (name === "SINGLE" && only && converted.length === 1) return { type: "unary", operator: "@", operand: only };
  return { type: "call", name, args: converted };
}

function convertElement(element: AstExpression): Scalar {
  const expr = convert(element);
  return expr.type === "literal" ? expr.value : REF;
}

function convertLet({ declarations, body }: LetExpression): Expr {
  const blank: Expr = { type: "literal", value: null };
  return {
    type: "let",
    declarations: declarations.map(({ id, init }) => ({ name: id.name.toUpperCase(), value: init ? convert(init) : blank })),
    body: body ? convert(body) : blank,
  };
}

function convertReference({ value, kind }: { value: string; kind: string }): Expr {
  if (kind === "table") return convertTable(value);
  const parsed = parseA1Ref(value);
  if (!parsed) return unsupported(EXTERNAL.test(value) ? "external-reference" : "syntax", value);
  const context = parsed.context ?? [];
  if (context.length > 1 || EXTERNAL.test(value)) return unsupported("external-reference", value);
  const [sheet, lastSheet] = splitSpan(context[0] ?? null);
  if ("name" in parsed) return { type: "name", sheet, name: parsed.name };
  const { top, left, bottom, right } = parsed.range;
  return { type: "area", sheet, lastSheet, top: top ?? 0, left: left ?? 0, bottom: bottom ?? MAX_ROWS, right: right ?? MAX_COLS };
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
