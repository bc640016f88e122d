/** The error codes a cell can hold. */
export type ErrorCode =
  | "#NULL!"
  | "#DIV/0!"
  | "#VALUE!"
  | "#REF!"
  | "#NAME?"
  | "#NUM!"
  | "#N/A"
  | "#GETTING_DATA"
  | "#SPILL!"
  | "#CALC!"
  | "#FIELD!"
  | "#BLOCKED!"
  | "#BUSY!"
  | "#CONNECT!"
  | "#UNKNOWN!";

/** An error value, told apart from a text that reads the same. Get it with `errorValue(code)`: one object per code, so `===` works. */
export interface ErrorValue {
  readonly error: ErrorCode;
}

/** The typed value of a cell (for a formula: its cached result); null is blank. Dates are serial numbers of the book's date system. */
export type CellScalar = string | number | boolean | ErrorValue | null;

/** "array" is a {=…} formula; "dynamic" one that spills (`cm`); "table" a what-if data table. Shared formulas are expanded and read "plain". */
export type FormulaKind = "plain" | "array" | "dynamic" | "table";

const interned = new Map<string, ErrorValue>();

/** The one error value of a code; `===` compares them. */
export function errorValue(code: ErrorCode): ErrorValue {
  const known = interned.get(code);
  if (known) return known;
  const value: ErrorValue = Object.freeze({ error: code });
  interned.set(code, value);
  return value;
}

/** True for error values. */
export function isErrorValue(value: unknown): value is ErrorValue {
  return typeof value === "object" && value !== null && "error" in value;
}
