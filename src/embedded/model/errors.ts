import type { ErrorCode, ErrorValue } from "../../formulas";
import type { ModelErrorCode } from "./types";

export { errorValue, isErrorValue } from "../../formulas";

/** Errors younger than the file format: files hold #VALUE! in their place, and Excel calculates them anew. */
const YOUNG = new Set<ErrorCode>(["#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#BUSY!", "#CONNECT!", "#UNKNOWN!"]);

/** The code a file holds for an error. */
export function errorText(value: ErrorValue): string {
  return YOUNG.has(value.error) ? "#VALUE!" : value.error;
}

/** A request the model cannot carry out: a programming fault or a rule of Excel, never a fault of the file. The host turns `code` into Excel's own. */
export class ModelError extends Error {
  override readonly name = "ModelError";
  constructor(
    readonly code: ModelErrorCode,
    detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
