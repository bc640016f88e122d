import { openWorkbook } from "../../src/embedded";
import { partText } from "../helpers/packages";
import { writtenWorkbook, type WrittenCell } from "../helpers/write-workbook";

const LEFT_TO_EXCEL = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';

function opened(row: readonly WrittenCell[], calculation?: string) {
  const bytes = writtenWorkbook([{ name: "表", rows: [row] }], calculation);
  const workbook = openWorkbook(bytes);
  return { bytes, workbook, sheet: workbook.model.sheets[0]! };
}

describe("formulas that the file holds without a result", () => {
  it("are calculated on opening, through each other", () => {
    const { sheet } = opened([{ f: "B1+1" }, { f: "C1*2", stored: "<v/>" }, 20, { f: 'IF(C1=20,"","x")', type: "str" }]);
    expect([0, 1, 2, 3].map((col) => sheet.value(0, col))).toEqual([41, 40, 20, ""]);
  });

  it("leave an untouched book clean and its bytes as they are", () => {
    const { bytes, workbook } = opened([{ f: "B1+1" }, 4]);
    expect(workbook.model.dirty).toBe(false);
    expect(Buffer.compare(Buffer.from(workbook.save()), Buffer.from(bytes))).toBe(0);
  });

  it("follow a written cell, and what depends on one that cannot be calculated has no result", () => {
    const { workbook, sheet } = opened([{ f: "B1+1" }, 4, { f: "CUBEVALUE(B1)" }, { f: "SUM(B1:C1)" }]);
    expect([sheet.value(0, 2), sheet.value(0, 3)]).toEqual([null, null]);
    workbook.type("表", "B1", 9);
    expect([0, 2, 3].map((col) => sheet.value(0, col))).toEqual([10, null, null]);
    expect(partText(workbook.save(), "xl/worksheets/sheet1.xml")).toContain("<f>B1+1</f><v>10</v>");
  });

  it("a stored 0 counts where the file says who calculated it, and is calculated where Excel is asked to", () => {
    const row: WrittenCell[] = [{ f: "B1+1", stored: "<v>0</v>" }, 4];
    expect(opened(row).sheet.value(0, 0)).toBe(0);
    expect(opened(row, LEFT_TO_EXCEL).sheet.value(0, 0)).toBe(5);
    expect(opened(row, "").sheet.value(0, 0)).toBe(5);
  });

  it("any other stored result stays as it came", () => {
    expect(opened([{ f: "B1+1", stored: "<v>99</v>" }, 4], LEFT_TO_EXCEL).sheet.value(0, 0)).toBe(99);
  });

  it("cells that an array formula fills have no result either", () => {
    const { sheet } = opened([{ f: "D1:E1*2", attributes: 't="array" ref="A1:B1"' }, "", { f: "B1+1" }, 1, 2]);
    expect([sheet.value(0, 0), sheet.value(0, 2)]).toEqual([null, null]);
  });
});
