import { messages } from "../../messages";
import { FileRefused } from "../../workbook";

/** Why a report's file could not be read. */
export type ReportFileErrorCode = keyof typeof messages.reportText.errors;

/** A report's file that cannot be used: a Chinese sentence for people, the cause for engineers. */
export class ReportFileError extends FileRefused {
  override readonly name = "ReportFileError";
  constructor(
    readonly code: ReportFileErrorCode,
    file: string,
    options?: { cause?: unknown },
  ) {
    super(messages.reportText.errors[code](file));
    if (options?.cause !== undefined) (this as { cause?: unknown }).cause = options.cause;
  }
}
