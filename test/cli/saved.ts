import { mkdirSync, readFileSync, writeFileSync } from "fs";
import { join } from "path";
import type { EmbeddedWorkbook } from "../../src/embedded";
import type { FileReport } from "../../src/cli/report";
import { report, sample } from "./world";

/** Workbooks that are scored and saved. */
export const NAMES = ["宝城镇2024.xlsx", "天长水利2022.xlsx"];
export interface Saved {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly file: FileReport;
}

const edits: Readonly<Record<string, (workbook: EmbeddedWorkbook) => void>> = {
  "宝城镇2024.xlsx": (workbook) => workbook.type("整体2-2自评打分表", "F5", ""),
};

/** What the command saves of a sample in a folder, where one typed score is taken out first. */
export async function scored(home: string, name: string): Promise<Saved> {
  const before = sample(name, edits[name]);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, name), before);
  const [file] = (await report(home, name, "--out", "结果")).files;
  return { before, after: readFileSync(join(home, "结果", name)), file: file! };
}
