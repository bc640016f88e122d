import { itemAt } from "../workbook/invariant";
import { callEager, firstCell, fitsSignature } from "./call";
import { toNumber } from "./coerce";
import { NotComputable, notDone, type BinaryOperator, type Expr } from "./expressions";
import { type CallContext, type EagerFunction, type FunctionTable, type LazyArgument, letterOf } from "./function-spec";
import { isCutAcross } from "./areas";
import type { KeyedColumn } from "./keyed";
import { applyOperator, broadcast, type Plain, written } from "./operators";
import { parseFormula, parseName } from "./parse";
import {
  intersectAt,
  intersectionOperator,
  type Position,
  rangeOperator,
  resolveArea,
  resolveTable,
  sheetIndex,
  unionOperator,
} from "./references";
import type { CellSource } from "./source";
import type { Tally } from "./tally";
import {
  type Area,
  type ArrayValue,
  arrayOf,
  isArray,
  isError,
  isRef,
  isSingleCell,
  NAME,
  REF,
  type RefValue,
  type Scalar,
  type Value,
  VALUE,
} from "./values";

/** Where the evaluator gets cell values from. Both may throw to have the evaluation repeated later. */
export interface CellReader {
  cell(sheet: number, row: number, col: number): Scalar;
  /** The cells of an area, clipped to the used part of the workbook. */
  block(area: Area): ArrayValue;
  tally(area: Area): Tally;
  subtotalTally(area: Area, skipHiddenRows: boolean): Tally;
  keyed(area: Area, values?: Area): KeyedColumn | null;
  clip(area: Area): Area;
  subtotalCells(area: Area, skipHiddenRows: boolean): Scalar[];
}

/**
 * How references to several cells are read: "single" by implicit intersection; "whole" in array formulas; "argument" whole too, as SUMPRODUCT and
 * its kin take them in ordinary formulas; "untold" inside of IF and its kin there, where it depends on Excel's version: the cell keeps its value.
 */
type ArrayMode = "single" | "whole" | "argument" | "untold";

interface Frame {
  readonly at: Position;
  readonly arrays: ArrayMode;
  readonly locals: ReadonlyMap<string, Value>;
  readonly depth: number;
}

type BinaryExpr = Extract<Expr, { type: "binary" }>;

const NO_LOCALS: ReadonlyMap<string, Value> = new Map();
const MAX_NAME_DEPTH = 32;

/** Computes expressions over a workbook. Holds no state between calls. */
export class Evaluator {
  constructor(
    private readonly source: CellSource,
    private readonly reader: CellReader,
    private readonly functions: FunctionTable,
    private readonly clock: () => number,
  ) {}

  /**
   * The result of a formula in a cell; the top left one when it gives several. A blank result reads 0, as in Excel, and so does -0.
   * @throws NotComputable for unknown functions, other workbooks and formulas that cannot be read.
   */
  cellResult(expr: Expr, at: Position, arrays: boolean): Scalar {
    const frame: Frame = { at, arrays: arrays ? "whole" : "single", locals: NO_LOCALS, depth: 0 };
    const result = firstCell(this.plain(expr, frame), this.context(frame));
    return result === null || result === 0 ? 0 : result;
  }

  /** The value of an expression, references kept as references. */
  value(expr: Expr, at: Position): Value {
    return this.eval(expr, { at, arrays: "whole", locals: NO_LOCALS, depth: 0 });
  }

  private eval(expr: Expr, frame: Frame): Value {
    switch (expr.type) {
      case "literal":
      case "array":
        return expr.value;
      case "area":
        return resolveArea(expr, this.source, frame.at);
      case "name":
        return this.name(expr.name, expr.sheet, frame);
      case "table": {
        const table = this.source.table(expr.table, frame.at);
        return table ? resolveTable(table, expr.columns, expr.sections, frame.at) : REF;
      }
      case "unary":
        return this.unary(expr, frame);
      case "binary":
        return this.binary(expr, frame);
      case "call":
        return this.call(expr.name, expr.args, frame);
      case "let":
        return this.let(expr, frame);
      case "unsupported":
        throw new NotComputable(expr.reason, expr.what);
    }
  }

  private name(name: string, sheet: string | null, frame: Frame): Value {
    const local = sheet === null ? frame.locals.get(name.toUpperCase()) : undefined;
    if (local !== undefined) return local;
    const scope = sheet === null ? frame.at.sheet : sheetIndex(this.source, sheet);
    if (scope < 0) return REF;
    const formula = this.source.definedName(name, scope);
    if (formula !== null)
      return frame.depth >= MAX_NAME_DEPTH
        ? NAME
        : this.eval(parseName(formula, frame.at), { ...frame, locals: NO_LOCALS, depth: frame.depth + 1 });
    const table = sheet === null ? this.source.table(name, frame.at) : null;
    return table ? resolveTable(table, [], [], frame.at) : NAME;
  }

  private let(expr: Extract<Expr, { type: "let" }>, frame: Frame): Value {
    const locals = new Map(frame.locals);
    const inner = { ...frame, locals };
    for (const { name, value } of expr.declarations) locals.set(name, this.eval(value, inner));
    return this.eval(expr.body, inner);
  }

  private unary({ operator, operand }: Extract<Expr, { type: "unary" }>, frame: Frame): Value {
    if (operator === "+") return this.eval(operand, frame);
    if (operator === "@") return this.plain(operand, { ...frame, arrays: "single" });
    return broadcast([this.plain(operand, frame)], ([value]) => {
      const number = toNumber(value ?? null, this.source.date1904);
      return isError(number) ? number : operator === "-" ? -number : number / 100;
    });
  }

  /** Long chains lean to the left: their spine is walked in a loop, so that they cannot exhaust the stack. */
  private binary(expr: BinaryExpr, frame: Frame): Value {
    const spine: BinaryExpr[] = [];
    let first: Expr = expr;
    while (first.type === "binary") {
      spine.push(first);
      first = first.left;
    }
    let value = this.eval(first, frame);
    for (const { operator, right } of spine.reverse()) value = this.operate(operator, value, right, frame);
    return value;
  }

  private operate(operator: BinaryOperator, left: Value, rightExpr: Expr, frame: Frame): Value {
    if (operator === ":") return rangeOperator(left, this.eval(rightExpr, frame));
    if (operator === ",") return unionOperator(left, this.eval(rightExpr, frame));
    if (operator === " ") return intersectionOperator(left, this.eval(rightExpr, frame));
    const { date1904 } = this.source;
    const args = [this.dereference(left, frame), this.plain(rightExpr, frame)];
    return broadcast(args, ([a, b]) => applyOperator(operator, a ?? null, b ?? null, date1904));
  }

  /** The value of an expression without references. */
  private plain(expr: Expr, frame: Frame): Plain {
    return this.dereference(this.eval(expr, frame), frame);
  }

  private dereference(value: Value, frame: Frame): Plain {
    if (!isRef(value)) return value;
    const [area] = value.areas;
    if (value.areas.length !== 1 || !area) return VALUE;
    if (isSingleCell(area)) return this.reader.cell(area.sheet, area.top, area.left);
    if (frame.arrays === "untold") return notDone("an array inside of IF in an ordinary formula");
    if (frame.arrays !== "single") return isCutAcross(area) ? notDone("an area too wide") : this.reader.block(area);
    const cell = intersectAt(area, frame.at);
    return cell ? this.reader.cell(cell.sheet, cell.row, cell.col) : VALUE;
  }

  private call(name: string, args: readonly (Expr | null)[], frame: Frame): Value {
    const spec = Object.prototype.hasOwnProperty.call(this.functions, name) ? this.functions[name] : undefined;
    if (!spec) throw new NotComputable("unknown-function", name);
    if (spec.kind === "eager") {
      if (!fitsSignature(spec, args.length)) throw new NotComputable("syntax", name);
      return callEager(spec, this.eagerArguments(spec, args, frame), this.context(frame));
    }
    if (args.length < spec.least || args.length > spec.most) throw new NotComputable("syntax", name);
    return spec.run(
      this.context(frame),
      args.map((arg) => this.lazyArgument(arg, frame)),
    );
  }

  private eagerArguments(spec: EagerFunction, args: readonly (Expr | null)[], frame: Frame): (Value | undefined)[] {
    const inner: Frame = spec.wholeArrays && frame.arrays !== "whole" ? { ...frame, arrays: "argument" } : frame;
    return args.map((arg, index) => {
      if (arg === null) return spec.omitted === "absent" && index >= spec.signature.required.length ? undefined : null;
      if (letterOf(spec.signature, index) === "r") return ended(this.eval(arg, inner), spec);
      const value = this.plain(arg, inner);
      if (isArray(value) && !spec.lifts(index, arg)) notDone("an array where Excel's versions differ");
      return value;
    });
  }

  private lazyArgument(expr: Expr | null, outer: Frame): LazyArgument {
    const frame: Frame = outer.arrays === "argument" ? { ...outer, arrays: "untold" } : outer;
    const whole: Frame = { ...frame, arrays: "whole" };
    return {
      expr,
      value: () => (expr === null ? null : this.eval(expr, frame)),
      plain: () => (expr === null ? null : this.plain(expr, frame)),
      // A reference is taken whole; what is computed from references only in array formulas.
      whole: () =>
        expr === null ? null : this.dereference(this.eval(expr, outer.arrays === "whole" ? whole : { ...frame, arrays: "untold" }), whole),
    };
  }

  private context(frame: Frame): CallContext {
    const { source, reader, clock } = this;
    const arrays = (value: Value): ArrayValue[] => {
      if (isRef(value)) return value.areas.map((area) => reader.block(area));
      return [isArray(value) ? value : arrayOf([[value]])];
    };
    return {
      at: frame.at,
      date1904: source.date1904,
      sheetNames: source.sheetNames,
      now: clock,
      arrays,
      array: (value) => (isRef(value) ? reader.block(itemAt(value.areas, 0)) : itemAt(arrays(value), 0)),
      lookUpText: (text) => this.lookUpText(text, frame),
      tally: (area) => reader.tally(area),
      subtotalTally: (area, skipHiddenRows) => reader.subtotalTally(area, skipHiddenRows),
      keyed: (area, values) => reader.keyed(area, values),
      cell: (sheet, row, col) => reader.cell(sheet, row, col),
      clip: (area) => reader.clip(area),
      subtotalCells: (area, skipHiddenRows) => reader.subtotalCells(area, skipHiddenRows),
      hasFormula: ({ areas: [area] }: RefValue) => area !== undefined && source.formula(area.sheet, area.top, area.left) !== null,
    };
  }

  private lookUpText(text: string, frame: Frame): Value {
    const expr = parseFormula(text);
    if (expr.type === "unsupported" && expr.reason === "external-reference") throw new NotComputable(expr.reason, text);
    if (expr.type !== "area" && expr.type !== "name" && expr.type !== "table") return REF;
    const value = this.eval(expr, frame);
    return isRef(value) ? value : REF;
  }
}

/** An array as a function takes it: its unused rest written out, or left out where it makes no difference. */
function ended(value: Value, { passesOver }: EagerFunction): Value {
  if (!isArray(value) || !value.tail) return value;
  return value.tail.row.every(passesOver) ? arrayOf(value.cells) : written(value);
}
