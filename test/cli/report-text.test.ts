import { copyFileSync, writeFileSync } from "fs";
import { join } from "path";
import { schemaErrors } from "./schema";
import { tempFolder } from "./temp-folder";
import { report, sample, score } from "./world";

const home = tempFolder();
const BAOCHENG = "宝城镇2024.xlsx";

beforeAll(() => {
  copyFileSync(join(__dirname, "../fixtures/report-text/town.txt"), join(home, "自评报告.txt"));
  writeFileSync(join(home, "得分.txt"), "我镇部门整体自评得分94.8分。");
  writeFileSync(join(home, BAOCHENG), sample(BAOCHENG));
});

test("a text alone gives its claims and no sheets, as the schema says", async () => {
  const result = await report(home, "--report", "自评报告.txt");
  const [file] = result.files;
  expect(schemaErrors(result)).toEqual([]);
  expect(file).toMatchObject({ path: "自评报告.txt", sheets: [], error: null });
  const cut = file!.claims!.find((claim) => claim.verdict === "truncated");
  expect(cut).toMatchObject({ source: "自评报告.txt", text: "45.9%", claimed: 45.9, expected: 46, kind: "rate" });
});

test("with a workbook a figure is held against its cell, which is named with its sheet", async () => {
  const result = await report(home, BAOCHENG, "--report", "得分.txt");
  expect(schemaErrors(result)).toEqual([]);
  expect(result.files[0]!.claims).toMatchObject([
    { verdict: "inconsistent", claimed: 94.8, expected: 93.8, cells: ["'整体2-2自评打分表'!F5"] },
  ]);
});

test("the terminal says what does not hold; a text that is not there ends with 2", async () => {
  expect((await score(home, "--report", "自评报告.txt")).out).toContain("截断  45.9%，应为 46");
  expect((await score(home, "--report", "没有.txt")).code).toBe(2);
});
