import type { ErrorCode, ErrorValue, ModelErrorCode } from "./types";

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

/** Errors younger than the file format: files hold #VALUE! in their place, and Excel calculates them anew. */
const YOUNG = new Set<ErrorCode>(["#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#BUSY!", "#CONNECT!", "#UNKNOWN!"]);

/** The code a file holds for an error. */
export function errorText(value: ErrorValue): string {
  return YOUNG.has(value.error) ? "#VALUE!" : value.error;
}

/** A request the model cannot carry out: a programming fault or a rule of Excel, never a fault of the file. The host turns `code` into Excel's own. */
export class ModelError extends Error {
  override readonly name = "ModelError";
  constructor(readonly code: ModelErrorCode, detail: string) {
    super(`${code}: ${detail}`);
  }
}
