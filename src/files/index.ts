import { collectError, collectPort, planCollected, type CollectedFile, type CollectFiles } from "../actions";
import { newWorkbook, openWorkbook, type EmbeddedWorkbook } from "../embedded";
import { connectDirect } from "../embedded/client/direct";
import { createOfficePort } from "../excel";
import { messages } from "../messages";
import { WorkbookError, type ExcelPort } from "../workbook";

type ChosenFile = Parameters<CollectFiles>[0][number];

/** Collects chosen workbooks inside of the page: each is read through the embedded workbook, nothing leaves the machine. */
export const collectFiles: CollectFiles = async (files, { onProgress, signal }) => {
  const collected: CollectedFile[] = [];
  for (const file of files) {
    if (signal.aborted) throw new WorkbookError("cancelled");
    collected.push(await collectOne(file));
    onProgress(collected.length);
    // The page answers between two files.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  const workbook = newWorkbook(messages.collect.overview.sheet);
  await portOf(workbook).apply(planCollected(collected));
  return {
    bytes: workbook.save(),
    failed: collected.filter((file) => file.error !== null).length,
    formless: collected.filter((file) => file.formless).map((file) => file.path),
  };
};

async function collectOne(file: ChosenFile): Promise<CollectedFile> {
  try {
    return await collectPort(file.name, portOf(openWorkbook(new Uint8Array(await file.arrayBuffer()), { fileName: file.name })));
  } catch (thrown) {
    if (!(thrown instanceof WorkbookError)) throw thrown;
    return collectError(file.name, thrown.message);
  }
}

function portOf(workbook: EmbeddedWorkbook): ExcelPort {
  return createOfficePort(connectDirect(workbook).excel, { apiLevel: () => workbook.apiLevel });
}
