import { planCollected, type CollectedFile } from "../actions";
import { newWorkbook } from "../embedded";
import { connectNode } from "../embedded/client/node";
import { createOfficePort } from "../excel";
import { messages } from "../messages";

/** The bytes of the workbook that collects all of these, written through the genuine client as any other. @throws WorkbookError */
export async function collectedWorkbook(files: readonly CollectedFile[]): Promise<Uint8Array> {
  const workbook = newWorkbook(messages.collect.overview.sheet);
  const connection = connectNode(workbook);
  try {
    await createOfficePort(connection.excel, { apiLevel: () => workbook.apiLevel }).apply(planCollected(files));
    return workbook.save();
  } finally {
    connection.close();
  }
}
