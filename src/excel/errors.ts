import type { WorkbookErrorCode } from "../workbook";
import { WorkbookError } from "../workbook";

/**
 * What each error code of Office.js means to a person. Codes that are not here are "unknown".
 * Source: the list of the Office Add-ins documentation on error handling; see also docs/嵌入工作簿.md.
 */
const MEANING: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: "cell-edit-mode",
  AccessDenied: "protected-sheet",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  OperationCellsExceedLimit: "too-large",
  ItemNotFound: "sheet-gone",
  InvalidReference: "sheet-gone",
  InvalidSelection: "nothing-in-front",
  InvalidObjectPath: "sheet-gone",
  ItemAlreadyExists: "name-taken",
  ApiNotFound: "api-missing",
  ApiNotAvailable: "api-missing",
  NotImplemented: "api-missing",
  UnsupportedOperation: "api-missing",
};

/** Codes that say a response was too large, so that asking for less helps. */
const TOO_LARGE: readonly string[] = ["ResponsePayloadSizeLimitExceeded", "RangeExceedsLimit"];

/** Codes with which a whole request is refused before any action of it. */
const NOTHING_DONE: readonly string[] = ["InvalidOperationInCellEditMode", "RequestPayloadSizeLimitExceeded"];

/** What an error of the library carries. It comes from the page's own window, so `instanceof` is no use. */
interface OfficeError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

function isOfficeError(cause: unknown): cause is OfficeError {
  return typeof cause === "object" && cause !== null && typeof (cause as { code?: unknown }).code === "string";
}

/** True when the answer did not fit: asking for fewer cells helps. */
export function isTooLarge(cause: unknown): boolean {
  return isOfficeError(cause) && TOO_LARGE.includes(cause.code);
}

/** True when no action of the request was carried out. */
export function isWholeRefusal(cause: unknown): boolean {
  return isOfficeError(cause) && NOTHING_DONE.includes(cause.code);
}

/** True when requests could not be joined into one step of what a person can undo. */
export function isUndoRefusal(cause: unknown): boolean {
  return isOfficeError(cause) && cause.code === "UndoNotSupported";
}

/**
 * The error that leaves this room. @param detail sheet or cell the sentence names; codes and places of the library stay in the cause: they are English.
 */
export function toWorkbookError(cause: unknown, detail = ""): WorkbookError {
  if (cause instanceof WorkbookError) return cause;
  if (!isOfficeError(cause)) return new WorkbookError("unknown", "", { cause });
  const editing = cause.code === "InvalidOperation" && /edit/i.test(cause.message);
  const isElsewhere =
    cause.code === "ItemAlreadyExists" && !/^Worksheet(Collection)?\.(add|name)$/i.test(cause.debugInfo?.errorLocation ?? "");
  const code = isElsewhere ? "unknown" : editing ? "cell-edit-mode" : (MEANING[cause.code] ?? "unknown");
  return new WorkbookError(code, code === "unknown" || code === "api-missing" ? "" : detail, { cause });
}
