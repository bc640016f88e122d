import type { ErrorCode, ErrorValue, ModelErrorShape } from "./types";

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

/** A request the model cannot carry out; the host turns `code` into Excel's own error code. */
export class ModelError extends Error implements ModelErrorShape {
  override readonly name = "ModelError";
  constructor(readonly code: ModelErrorShape["code"], detail: string) {
    super(`${code}: ${detail}`);
  }
}
