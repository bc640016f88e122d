import { messages } from "../../../messages";
import { WorkbookError } from "../../../workbook/errors";

/**
 * The text is not well-formed XML, or uses what we refuse (a DTD). `at` is the offset in the text.
 * It is a WorkbookError by itself, since cells are decoded late; where the file's name is known, `OpcPackage.guard` adds it.
 */
export class XmlError extends WorkbookError {
  constructor(
    readonly reason: string,
    readonly at: number,
    code: "bad-file" | "too-large" = "bad-file",
  ) {
    super(code, messages.embedded.unnamedFile, { cause: new Error(`${reason} at ${at}`) });
  }
}
