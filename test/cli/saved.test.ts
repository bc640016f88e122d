import { openWorkbook, type BookModel } from "../../src/embedded";
import { parseA1 } from "../../src/workbook";
import { diffPackages, partText } from "../helpers/packages";
import { NAMES, scored } from "./saved";
import { tempFolder } from "./temp-folder";

const home = tempFolder();
/** Parts that hold what the plan writes besides cells: looks of marks, and our stored part with what announces it. */
const OURS = /^(xl\/styles\.xml|\[Content_Types\]\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/workbook\.xml|xl\/calcChain\.xml)$/;

/** Cells whose content or look differ, as "sheet row col". */
function changedCells(before: BookModel, after: BookModel): string[] {
  return after.sheets.flatMap((sheet) => {
    const old = before.sheet(sheet.name)!;
    const found: string[] = [];
    sheet.forEachCell((row, col) => {
      const print = (book: BookModel, one: typeof sheet) =>
        JSON.stringify([one.formula(row, col) ?? one.value(row, col), book.style(one.styleId(row, col))]);
      if (print(after, sheet) !== print(before, old)) found.push(`${sheet.name} ${row} ${col}`);
    });
    return found;
  });
}

describe.each(NAMES)("%s, saved", (name) => {
  test("differs only in the cells, looks and parts that the plan names", async () => {
    const { before, after, file } = await scored(home, name);
    const { added, removed, changed } = diffPackages(before, after);
    const touched = new Set([...file.writes, ...file.marks].map((one) => one.sheet));
    const model = openWorkbook(before).model;
    const sheetParts = model.sheets.map((sheet, i) => ({ sheet: sheet.name, part: `xl/worksheets/sheet${i + 1}.xml` }));
    expect(removed).toEqual([]);
    expect(added.filter((part) => !/^customXml\//.test(part))).toEqual([]);
    expect(changed.filter((part) => !OURS.test(part)).sort()).toEqual(
      sheetParts
        .filter(({ sheet }) => touched.has(sheet))
        .map(({ part }) => part)
        .sort(),
    );

    const wanted = [...file.writes, ...file.marks].map(({ sheet, cell }) => {
      const { row, col } = parseA1(cell)!;
      return `${sheet} ${row} ${col}`;
    });
    expect(changedCells(model, openWorkbook(after).model).sort()).toEqual([...new Set(wanted)].sort());
  });

  test("everything of a sheet outside of its cells is untouched", async () => {
    const { before, after, file } = await scored(home, name);
    const around = (bytes: Uint8Array, part: string) => partText(bytes, part).replace(/<sheetData>[\s\S]*<\/sheetData>/, "<sheetData/>");
    for (let i = 1; i <= file.sheets.length; i += 1) {
      const part = `xl/worksheets/sheet${i}.xml`;
      expect(around(after, part)).toBe(around(before, part));
    }
  });
});
