import type { ExcelPort } from "../../workbook";
import { assessSession, readSession } from "../session";
import { collectFile, type CollectedFile } from "./file";

/** Reads and checks the workbook behind a port, without writing, for a workbook of many. @throws WorkbookError */
export async function collectPort(path: string, port: ExcelPort): Promise<CollectedFile> {
  return collectFile(path, assessSession(await readSession(port, { fills: false, merges: true }), null));
}
