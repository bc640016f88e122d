import { assessPort } from "../actions";
import { newWorkbook, openWorkbook, type EmbeddedWorkbook } from "../embedded";
import { connectDirect } from "../embedded/client/direct";
import { createOfficePort } from "../excel";
import { messages } from "../messages";
import { WorkbookError, type ExcelPort } from "../workbook";
import { collectError, collectFile } from "./file";
import { planCollected } from "./plan";
import type { CollectedFile, CollectFiles } from "./types";

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
  return {
    bytes: await collectedWorkbook(collected),
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

/** Reads and checks the workbook behind a port, without writing, for a workbook of many. @throws WorkbookError */
export async function collectPort(path: string, port: ExcelPort): Promise<CollectedFile> {
  return collectFile(path, await assessPort(port));
}

/** The bytes of the workbook that collects all of these, written as any other. @throws WorkbookError */
export async function collectedWorkbook(files: readonly CollectedFile[]): Promise<Uint8Array> {
  const workbook = newWorkbook(messages.collect.overview.sheet);
  await portOf(workbook).apply(planCollected(files));
  return workbook.save();
}

function portOf(workbook: EmbeddedWorkbook): ExcelPort {
  return createOfficePort(connectDirect(workbook).excel, { apiLevel: () => workbook.apiLevel });
}
