import { readFileSync } from "node:fs";
import { openWorkbook } from "../../src/embedded";
import { sheetAxes } from "../../src/preview/grid/sheet-axes";

/** Heights of the first rows of a sheet, in pixels. */
function heights(file: string, name: string, count: number): number[] {
  const sheet = openWorkbook(readFileSync(file)).model.sheets.find((one) => one.name === name)!;
  const shown = (row: number, col: number) => String(sheet.value(row, col) ?? "");
  const { rows } = sheetAxes(sheet, shown, 1);
  return Array.from({ length: count }, (_, row) => rows.size(row));
}

test("a row without a height of its own grows with the letters of a title that is merged over its columns, and no other does", () => {
  const [title, year, name] = heights("test/fixtures/cases-blind-9/instructions-hidden-list-zero-total.xlsx", "项目自评表", 3);
  expect(title).toBeGreaterThan(25);
  expect([year, name]).toEqual([20, 20]);
});
