import { readFileSync } from "node:fs";
import { openWorkbook } from "../../src/embedded";
import { sheetAxes } from "../../src/preview/grid/sheet-axes";

const { model } = openWorkbook(readFileSync("test/fixtures/cases-blind-9/instructions-hidden-list-zero-total.xlsx"));
const sheet = model.sheets.find((one) => one.name === "项目自评表")!;
const shown = jest.fn((row: number, col: number) => String(sheet.value(row, col) ?? ""));
const { rows } = sheetAxes(sheet, shown, 1);

test("a row without a height of its own grows with the letters of a title that is merged over its columns, and no other does", () => {
  expect(rows.size(0)).toBeGreaterThan(25);
  expect([rows.size(1), rows.size(2)]).toEqual([20, 20]);
});

test("only what may make its row taller is printed to know it", () => {
  const styles = shown.mock.calls.map(([row, col]) => sheet.book.style(sheet.styleId(row, col)));
  expect(styles.length).toBeGreaterThan(0);
  expect(styles.filter(({ alignment, font }) => !alignment.wrap && font.size <= 11)).toEqual([]);
});
