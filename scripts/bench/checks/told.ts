import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runOnce } from "../../../src/actions";
import type { Finding } from "../../../src/checks";
import { openWorkbook } from "../../../src/embedded";
import { connectNode } from "../../../src/embedded/client/node";
import { createOfficePort } from "../../../src/excel";
import { readTables } from "./corpus";
import { findingsOf } from "./measure";

/** What is judged: the sample workbooks, the published tables, and tables of other hands and places. */
export type SetName = "samples" | "corpus" | "variants";

/** A finding and where it came: `table` is the id of a table, or workbook and sheet of a sample. */
export interface Told {
  readonly set: SetName;
  readonly table: string;
  readonly finding: Finding;
}

const FOLDERS: readonly (readonly [SetName, string])[] = [
  ["corpus", "test/fixtures/corpus"],
  ["variants", "test/fixtures/blind"],
  ["variants", "test/fixtures/unseen"],
];

/** Findings of all tables under test/fixtures that are judged. @param root folder of the project */
export function toldOfTables(root: string): Told[] {
  return FOLDERS.flatMap(([set, folder]) =>
    readTables(join(root, folder)).flatMap((table) => findingsOf(table).map((finding) => ({ set, table: table.id, finding }))),
  );
}

/** Findings of the sample workbooks, read through the genuine client. @param root folder of the project */
export async function toldOfSamples(root: string): Promise<Told[]> {
  const folder = join(root, "assets/samples");
  const told: Told[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .sort()) {
    const workbook = openWorkbook(new Uint8Array(readFileSync(join(folder, file))), { fileName: file });
    const connection = connectNode(workbook);
    try {
      const { after } = await runOnce(createOfficePort(connection.excel, { apiLevel: () => workbook.apiLevel }), {
        mode: "check",
        profile: null,
        summaries: false,
        now: () => new Date(0),
      });
      for (const { grid, findings } of after.sheets)
        for (const finding of findings) told.push({ set: "samples", table: `${file.replace(/\.xlsx$/, "")}/${grid.sheet}`, finding });
    } finally {
      connection.close();
    }
  }
  return told;
}
