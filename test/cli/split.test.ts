import { readFileSync, writeFileSync } from "fs";
import { join } from "path";
import { writtenWorkbook } from "../helpers/write-workbook";
import type { CellValue } from "../../src/workbook";
import { schemaErrors } from "./schema";
import { tempFolder } from "./temp-folder";
import { report, score } from "./world";

const home = tempFolder();
const { grid } = JSON.parse(readFileSync(join(__dirname, "../forms/variants/k10-scores-blank.json"), "utf8")) as {
  readonly grid: readonly (readonly CellValue[])[];
};

beforeAll(() =>
  writeFileSync(
    join(home, "自评.xlsx"),
    writtenWorkbook([
      { name: "自评表", rows: grid.map((row) => row.map((value) => (typeof value === "boolean" ? String(value) : value))) },
    ]),
  ),
);

test("without --split no row of a form without weights is scored, and none has a weight", async () => {
  const [file] = (await report(home, "自评.xlsx")).files;
  const [sheet] = file!.sheets;
  expect([sheet!.pointsSplit, sheet!.tables[0]!.rows.map(({ weight, weightFrom }) => [weight, weightFrom])]).toEqual([
    null,
    [...Array<unknown>(6).fill([null, null]), [10, null]],
  ]);
  expect(file!.writes.map(({ cell }) => cell)).toEqual(["F5", "G5", "G13", "G14"]);
});

test("--split even shares what the labels print, and the report says that it was chosen", async () => {
  const all = await report(home, "自评.xlsx", "--split", "even");
  const [sheet] = all.files[0]!.sheets;
  expect(schemaErrors(all)).toEqual([]);
  expect([
    sheet!.pointsSplit,
    sheet!.tables[0]!.rows.map(({ weight, weightFrom }) => [weight, weightFrom]),
    sheet!.tables[0]!.weightsSum,
  ]).toEqual(["even", [...Array<unknown>(4).fill([10, "even-split"]), ...Array<unknown>(2).fill([15, "even-split"]), [10, null]], null]);
  expect(sheet!.tables[0]!.rows[0]!.derivation[0]).toContain("按您选的“按条数平均分配”");
  expect(all.files[0]!.writes.map(({ cell }) => cell)).toEqual(["F5", "G5", "G7", "G8", "G9", "G10", "G11", "G13", "G14"]);
  expect(all.files[0]!.notes.some((note) => note.includes("按条数平均分配"))).toBe(true);
});

test("no other split can be asked for", async () => {
  const { code, notes } = await score(home, "自评.xlsx", "--split", "按人头");
  expect([code, notes]).toEqual([2, expect.stringContaining("--split 只能是 even")]);
});
