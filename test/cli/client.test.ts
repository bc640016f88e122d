import { createHash } from "crypto";
import { readdirSync, readFileSync } from "fs";
import { join } from "path";
import { runOnce } from "../../src/actions";
import { openWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { connectDirect } from "../../src/embedded/client/direct";
import { connectNode } from "../../src/embedded/client/node";
import { foundReport, writtenReport } from "../../src/cli/report";
import { LONG, sampled } from "../helpers/long";
import { createOfficePort, type ExcelNamespace } from "../../src/excel";

const root = join(__dirname, "../..");
const workbooksIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".xlsx") && !name.startsWith("bad-"))
    .sort()
    .map((name) => join(root, folder, name));
/** All samples, and every fourth of the small cases; in a plain run one in four of these. */
const files = sampled([...workbooksIn("assets/samples"), ...workbooksIn("test/fixtures/cases").filter((_, index) => index % 4 === 0)], 4);

/** What the command says of a file and writes, through a client. */
async function throughClient(
  path: string,
  connect: (workbook: EmbeddedWorkbook) => { readonly excel: ExcelNamespace; close?(): void },
  summaries: boolean,
): Promise<unknown> {
  const workbook = openWorkbook(readFileSync(path), { fileName: path, now: () => 45_000 });
  const { excel, close } = connect(workbook);
  const result = await runOnce(createOfficePort(excel, { apiLevel: () => workbook.apiLevel }), {
    mode: "score",
    profile: null,
    summaries,
    now: () => new Date(0),
  });
  const saved = createHash("sha256").update(workbook.save()).digest("hex");
  close?.();
  return { report: writtenReport(foundReport(path, result, { rows: true, summaries }), result), saved };
}

// The command runs on our own client; everything else in the suite that scores runs on Microsoft's.
test("the command's client and Microsoft's give the same report and the same bytes", async () => {
  expect(files.length).toBeGreaterThan(LONG ? 15 : 3);
  for (const [index, path] of files.entries()) {
    const summaries = index % 3 === 0;
    expect(await throughClient(path, connectDirect, summaries)).toEqual(await throughClient(path, connectNode, summaries));
  }
});
