import type { ExcelNamespace } from "./run";
import { toWorkbookError } from "./errors";

/** Letters that are made from bytes in one go. */
const PIECE = 0x8000;

/**
 * Opens an .xlsx as a new workbook in a window of its own, without any file: where web views cannot download this is the way out.
 * On the Mac the window may come up behind this one (OfficeDev/office-js #6943).
 * @throws WorkbookError too-large where the host takes less in one request (5 MB on the web), unknown when Excel will not
 */
export async function openNewWorkbook(excel: ExcelNamespace, bytes: Uint8Array): Promise<void> {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  try {
    await excel.createWorkbook(btoa(pieces.join("")));
  } catch (cause) {
    throw toWorkbookError(cause);
  }
}
