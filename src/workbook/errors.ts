import { messages } from "../messages";

/** Why a workbook could not be read or written; each has its sentence in src/messages. */
export type WorkbookErrorCode =
  | "cell-edit-mode"
  | "protected-sheet"
  | "protected-workbook"
  | "too-large"
  | "sheet-gone"
  | "name-taken"
  | "api-missing"
  | "changed-meanwhile"
  | "newer-part"
  | "program-fault"
  | "engine-lost"
  | "engine-lost-writing"
  | "in-table"
  | "nothing-in-front"
  | "no-access"
  | "place-taken"
  | "own-table"
  | "last-sheet"
  | "not-written"
  | "not-restored"
  | "not-known"
  | "nothing-to-insert"
  | "no-answer"
  | "cancelled"
  | "bad-file"
  | "encrypted-file"
  | "legacy-file"
  | "empty-file"
  | "missing-file"
  | "no-worksheet"
  | "not-excel"
  | "refused"
  | "unknown";

/** The one error that leaves the workbook rooms: a Chinese sentence for people, the cause for engineers. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  constructor(
    readonly code: WorkbookErrorCode,
    readonly detail: string = "",
    options?: { cause?: unknown },
  ) {
    super(messages.errors[code](detail));
    if (options?.cause !== undefined) (this as { cause?: unknown }).cause = options.cause;
  }
}

/** A file that a person gave cannot be used: `message` is one Chinese sentence that says why. Each room that reads files has its own kind. */
export class FileRefused extends Error {
  override readonly name: string = "FileRefused";
}

/**
 * What an error means to a person: `refused`, the answer is no and trying again gives the same answer; `outdated`, the workbook is not as it was
 * read, so reading anew helps; `failed`, something went wrong that the sentence alone does not explain.
 */
export type ErrorKind = "refused" | "outdated" | "failed";

const REFUSED: ReadonlySet<WorkbookErrorCode> = new Set([
  "refused",
  "in-table",
  "nothing-in-front",
  "no-access",
  "place-taken",
  "own-table",
  "last-sheet",
  "nothing-to-insert",
  "name-taken",
  "protected-sheet",
  "protected-workbook",
  "cell-edit-mode",
  "newer-part",
  "cancelled",
  "bad-file",
  "encrypted-file",
  "legacy-file",
  "empty-file",
  "missing-file",
  "no-worksheet",
  "not-excel",
]);
const OUTDATED: ReadonlySet<WorkbookErrorCode> = new Set(["changed-meanwhile", "sheet-gone"]);

/** What an error means to a person. */
export function errorKind({ code }: WorkbookError): ErrorKind {
  return REFUSED.has(code) ? "refused" : OUTDATED.has(code) ? "outdated" : "failed";
}
