import type { CellRect } from "../workbook";
import type { ArrayValue, Scalar } from "./values";

/** The sides of an area that are counted from the cell whose formula it is. */
export type MovingSides = Readonly<Record<keyof CellRect, boolean>>;

/** A rectangle as a formula writes it. Whole columns and rows run to the sheet's last row or column. */
export interface AreaExpr extends CellRect {
  readonly type: "area";
  /** null is the sheet of the formula. */
  readonly sheet: string | null;
  /** The last sheet of a span such as 一月:三月!A1, otherwise null. */
  readonly lastSheet: string | null;
  /** For an expression that cells share; null where all sides are places of the sheet. */
  readonly moving: MovingSides | null;
}

export type BinaryOperator = "=" | "<" | ">" | "<=" | ">=" | "<>" | "-" | "+" | "*" | "/" | "^" | "&" | ":" | " " | ",";
export type UnaryOperator = "+" | "-" | "%" | "@";

/** A formula as the evaluator walks it. */
export type Expr =
  | { readonly type: "literal"; readonly value: Scalar }
  | { readonly type: "array"; readonly value: ArrayValue }
  | AreaExpr
  | { readonly type: "name"; readonly sheet: string | null; readonly name: string }
  | { readonly type: "table"; readonly table: string; readonly columns: readonly string[]; readonly sections: readonly string[] }
  | { readonly type: "unary"; readonly operator: UnaryOperator; readonly operand: Expr }
  | { readonly type: "binary"; readonly operator: BinaryOperator; readonly left: Expr; readonly right: Expr }
  | { readonly type: "call"; readonly name: string; readonly args: readonly (Expr | null)[] }
  | { readonly type: "let"; readonly declarations: readonly { readonly name: string; readonly value: Expr }[]; readonly body: Expr }
  | { readonly type: "unsupported"; readonly reason: UnsupportedReason; readonly what: string };

/** Why a formula cannot be computed here and keeps its cached value. */
export type UnsupportedReason =
  | "unknown-function"
  | "external-reference"
  | "syntax"
  | "array-formula"
  | /** It reads a formula that has no result. */ "no-result"
  | /** A use of a function that this engine does not do. */ "unsupported-use";

/** Thrown through an evaluation that cannot be done here; the cell keeps its cached value: an old value is better than a wrong one. */
export class NotComputable extends Error {
  override readonly name = "NotComputable";
  constructor(
    readonly reason: UnsupportedReason,
    readonly what: string,
  ) {
    super(`${reason}: ${what}`);
  }
}

/** Ends an evaluation at a use of a function that is not done here. @throws NotComputable always */
export function notDone(what: string): never {
  throw new NotComputable("unsupported-use", what);
}

/** All direct parts of an expression. */
export function childrenOf(expr: Expr): readonly Expr[] {
  switch (expr.type) {
    case "unary":
      return [expr.operand];
    case "binary":
      return [expr.left, expr.right];
    case "call":
      return expr.args.filter((arg): arg is Expr => arg !== null);
    case "let":
      return [...expr.declarations.map((declaration) => declaration.value), expr.body];
    default:
      return [];
  }
}
