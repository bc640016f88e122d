import type { Expr } from "./expressions";
import type { KeyedColumn } from "./keyed";
import type { Tally } from "./tally";
import type { ArrayValue, Area, ErrorValue, RefValue, Scalar, Value } from "./values";

/**
 * How a function takes its arguments, one letter each:
 * n number, t text, b condition, s any scalar (its errors end the call), e any scalar including errors, r whole (reference or array as it comes).
 * Letters after "|" are optional, those after "*" repeat to the end: SUM is "*r", ROUND "nn", LEFT "t|n", SUMIFS "r*rs".
 */
export type ParamLetter = "n" | "t" | "b" | "s" | "e" | "r";

interface ParamTypes {
  n: number;
  t: string;
  b: boolean;
  s: Exclude<Scalar, ErrorValue>;
  e: Scalar;
  r: Value;
}

type Letters<S extends string> = S extends `${infer L extends ParamLetter}${infer Rest}` ? [ParamTypes[L], ...Letters<Rest>] : [];
type Fixed<S extends string> = S extends `${infer Required}|${infer Optional}`
  ? [...Letters<Required>, ...Partial<Letters<Optional>>]
  : Letters<S>;
type Union<S extends string> = S extends `${infer L extends ParamLetter}${infer Rest}` ? ParamTypes[L] | Union<Rest> : never;
/** The arguments that a signature gives to its implementation. */
export type Args<S extends string> = S extends `${infer Head}*${infer Repeat}` ? [...Fixed<Head>, ...Union<Repeat>[]] : Fixed<S>;

/** What a function may ask of its surroundings. */
export interface CallContext {
  /** The cell whose formula is computed. */
  readonly at: { readonly sheet: number; readonly row: number; readonly col: number };
  readonly date1904: boolean;
  readonly sheetNames: readonly string[];
  /** The present moment as a serial number. */
  now(): number;
  /** The cells of a value; references are read, clipped to the used part of the workbook; only the first area of several. */
  array(value: Value): ArrayValue;
  /** The cells of every area of a value. */
  arrays(value: Value): readonly ArrayValue[];
  /** The value of an address or name given as text (INDIRECT). */
  lookUpText(text: string): Value;
  /** What SUM and its kin ask of an area, put together from parts that neighbours share. */
  tally(area: Area): Tally;
  /** As `tally`, over the cells that SUBTOTAL counts. */
  subtotalTally(area: Area, skipHiddenRows: boolean): Tally;
  /**
   * A single column by what stands in it, from the area's first row on; null where too many columns are asked for. @param values the
   * cells beside it that are tallied
   */
  keyed(area: Area, values?: Area): KeyedColumn | null;
  /** What stands in a cell. */
  cell(sheet: number, row: number, col: number): Scalar;
  /** The area without its unused rest. */
  clip(area: Area): Area;
  /** The cells of an area that SUBTOTAL counts: without other SUBTOTALs, without hidden rows when asked. */
  subtotalCells(area: Area, skipHiddenRows: boolean): Scalar[];
  /** Whether a single cell holds a formula. */
  hasFormula(ref: RefValue): boolean;
}

/** An argument that is computed only when it is asked for; null where nothing stands between two commas. */
export interface LazyArgument {
  readonly expr: Expr | null;
  /** Its value; references stay references. */
  value(): Value;
  /** Its value without references: a scalar by implicit intersection, or an array. */
  plain(): Scalar | ArrayValue;
  /** Its value without references, areas taken whole. */
  whole(): Scalar | ArrayValue;
}

/** A function whose arguments are computed first. */
export interface EagerFunction {
  readonly kind: "eager";
  readonly signature: Signature;
  /** Arguments are taken as arrays even in an ordinary formula (SUMPRODUCT). */
  readonly wholeArrays: boolean;
  /** What an optional argument is that stands empty between two commas: a blank, which counts 0, or one that was not given (OFFSET). */
  readonly omitted: "blank" | "absent";
  /** What an error in place of a range is: the result, or a value like others (COUNT, TYPE). */
  readonly errors: "result" | "taken";
  /** False where an array in a scalar place (by its index and expression) means one thing in one version of Excel and another in the next. */
  readonly lifts: (index: number, expr: Expr) => boolean;
  /** Cells behind the last of an array that make no difference to the result; the unused rest of whole columns is left out where all are such. */
  readonly passesOver: (cell: Scalar) => boolean;
  readonly run: (context: CallContext, args: readonly (Value | undefined)[]) => Value;
}

/** A function that decides itself which arguments are computed (IF, IFERROR, CHOOSE). */
export interface LazyFunction {
  readonly kind: "lazy";
  readonly least: number;
  readonly most: number;
  readonly run: (context: CallContext, args: readonly LazyArgument[]) => Value;
}

export type FunctionSpec = EagerFunction | LazyFunction;
export type FunctionTable = Readonly<Record<string, FunctionSpec>>;

/** A signature taken apart. */
export interface Signature {
  readonly required: readonly ParamLetter[];
  readonly optional: readonly ParamLetter[];
  readonly repeat: readonly ParamLetter[];
}

function parseSignature(text: string): Signature {
  const [head = "", repeat = ""] = text.split("*");
  const [required = "", optional = ""] = head.split("|");
  const letters = (part: string): ParamLetter[] => [...part] as ParamLetter[];
  return { required: letters(required), optional: letters(optional), repeat: letters(repeat) };
}

/** The letter of the n-th argument (0-based); null when there is no such argument. */
export function letterOf(signature: Signature, index: number): ParamLetter | null {
  const fixed = signature.required.length + signature.optional.length;
  if (index < fixed) return signature.required[index] ?? signature.optional[index - signature.required.length] ?? null;
  return signature.repeat.length === 0 ? null : (signature.repeat[(index - fixed) % signature.repeat.length] ?? null);
}

/** A function of its arguments alone. */
export function fn<S extends string>(signature: S, run: (...args: Args<S>) => Value): EagerFunction {
  return eager(signature, (_, args) => run(...(args as unknown as Args<S>)));
}

/** A function that also needs its surroundings. */
export function contextFn<S extends string>(signature: S, run: (context: CallContext, ...args: Args<S>) => Value): EagerFunction {
  return eager(signature, (context, args) => run(context, ...(args as unknown as Args<S>)));
}

/** As most functions take their arguments: one cell's worth each, a blank for one left out, an error for an error. */
function eager(signature: string, run: EagerFunction["run"]): EagerFunction {
  return {
    kind: "eager",
    signature: parseSignature(signature),
    wholeArrays: false,
    omitted: "blank",
    errors: "result",
    passesOver: () => false,
    lifts: () => true,
    run,
  };
}

/** As `contextFn`, for functions that take arrays whole in every formula. */
export function arrayFn<S extends string>(signature: S, run: (context: CallContext, ...args: Args<S>) => Value): EagerFunction {
  return { ...contextFn(signature, run), wholeArrays: true };
}

/** As `contextFn`, for functions that were an add-in once: they refuse ranges where a single value is due, some versions more than others. */
export function addIn<S extends string>(signature: S, run: (context: CallContext, ...args: Args<S>) => Value): EagerFunction {
  return { ...contextFn(signature, run), lifts: (_, expr) => expr.type !== "area" && expr.type !== "name" && expr.type !== "table" };
}

/** A function that computes only the arguments it needs; `least` to `most` of them. */
export function lazyFn(least: number, most: number, run: LazyFunction["run"]): LazyFunction {
  return { kind: "lazy", least, most, run };
}
