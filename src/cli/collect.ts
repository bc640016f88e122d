import { planCollected, type CollectedFile } from "../actions";
import { newWorkbook } from "../embedded";
import { connectDirect } from "../embedded/client/direct";
import { createOfficePort } from "../excel";
import { messages } from "../messages";

/** The bytes of the workbook that collects all of these, written as any other. @throws WorkbookError */
export async function collectedWorkbook(files: readonly CollectedFile[]): Promise<Uint8Array> {
  const workbook = newWorkbook(messages.collect.overview.sheet);
  await createOfficePort(connectDirect(workbook).excel, { apiLevel: () => workbook.apiLevel }).apply(planCollected(files));
  return workbook.save();
}
