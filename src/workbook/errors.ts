import { messages } from "../messages";

/** Why a workbook could not be read or written; each has its sentence in src/messages. */
export type WorkbookErrorCode =
  | "cell-edit-mode" | "protected-sheet" | "protected-workbook" | "too-large" | "sheet-gone" | "name-taken" | "api-missing" | "changed-meanwhile" | "newer-part" | "program-fault"
  | "place-taken" | "own-table" | "last-sheet" | "not-written" | "not-restored" | "not-known" | "nothing-to-insert" | "no-answer" | "cancelled" | "bad-file" | "encrypted-file" | "legacy-file" | "empty-file" | "missing-file" | "no-worksheet" | "not-excel" | "unknown";

/** The one error that leaves the workbook rooms: a Chinese sentence for people, the cause for engineers. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  constructor(readonly code: WorkbookErrorCode, readonly detail: string = "", options?: { cause?: unknown }) {
    super(messages.errors[code](detail));
    if (options?.cause !== undefined) (this as { cause?: unknown }).cause = options.cause;
  }
}
