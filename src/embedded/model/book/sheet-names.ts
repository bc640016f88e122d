import { WorkbookError } from "../../../workbook/errors";
import { ModelError } from "../errors";

/** @throws ModelError for names Excel refuses, WorkbookError name-taken when another sheet has it (ignoring case) */
export function checkSheetName(name: string, others: readonly string[]): void {
  const reserved = name.toLowerCase() === "history";
  if (name === "" || name.length > 31 || /[\\/?*[\]:\u0000-\u001f]/.test(name) || /^'|'$/.test(name) || reserved)
    throw new ModelError("bad-sheet-name", name);
  if (others.some((other) => other.toLowerCase() === name.toLowerCase())) throw new WorkbookError("name-taken", name);
}

/** @throws ModelError for names Excel refuses: spaces, cell addresses, R and C */
export function checkDefinedName(name: string): void {
  const shape = /^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u.test(name) && name.length <= 255;
  if (!shape || /^([A-Za-z]{1,3}\d{1,7}|[RrCc]|[Rr]\d*[Cc]\d*)$/.test(name)) throw new ModelError("bad-name", name);
}
