import { collectError, collectPort, planCollected, type CollectedFile, type CollectFiles } from "../actions";
import { newWorkbook, openWorkbook, type EmbeddedWorkbook } from "../embedded";
import { openClientFrame, type ClientFrame } from "../embedded/client/browser";
import { createOfficePort } from "../excel";
import { messages } from "../messages";
import { WorkbookError, type ExcelPort } from "../workbook";

type ChosenFile = Parameters<CollectFiles>[0][number];

/**
 * Collects chosen workbooks inside of the page: each is read through the embedded workbook, nothing leaves the machine.
 * @param clientUrl the page that loads the genuine client
 */
export function filesCollector(clientUrl: string): CollectFiles {
  return async (files, { onProgress, signal }) => {
    const frame = await openClientFrame(clientUrl);
    try {
      const collected: CollectedFile[] = [];
      for (const file of files) {
        if (signal.aborted) throw new WorkbookError("cancelled");
        collected.push(await collectOne(file, frame));
        onProgress(collected.length);
        // The page answers between two files.
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
      const workbook = newWorkbook(messages.collect.overview.sheet);
      await portOf(frame, workbook).apply(planCollected(collected));
      return { bytes: workbook.save(), failed: collected.filter((file) => file.error !== null).length, formless: collected.filter((file) => file.formless).map((file) => file.path) };
    } finally {
      frame.close();
    }
  };
}

async function collectOne(file: ChosenFile, frame: ClientFrame): Promise<CollectedFile> {
  try {
    return await collectPort(file.name, portOf(frame, openWorkbook(new Uint8Array(await file.arrayBuffer()), { fileName: file.name })));
  } catch (thrown) {
    if (!(thrown instanceof WorkbookError)) throw thrown;
    return collectError(file.name, thrown.message);
  }
}

function portOf(frame: ClientFrame, workbook: EmbeddedWorkbook): ExcelPort {
  return createOfficePort(frame.connect(workbook).excel, { apiLevel: () => workbook.apiLevel });
}
