import { openWorkbook } from "../../src/embedded";
import type { SheetModel } from "../../src/embedded/model";
import { withParts } from "../helpers/packages";
import { copySheet, insertRows } from "../helpers/sheet-edits";
import { afterEdit, first, FORM, GONE, isRecordKept, looksOf, ourCells } from "./marked";

describe("marks that cannot be reached", () => {
  const protect = (sheet: SheetModel, isOn: boolean) => sheet.setProtection({ ...sheet.protection, protected: isOn });

  it("on a sheet that was protected after marking keep their record, are named with their count, and go once they can", async () => {
    const { bench, twin } = await afterEdit((book) => protect(first(book), true));
    const report = await bench.controller.clearMarks();
    expect([report.marked, report.marksLeft, report.notes]).toEqual([
      0,
      13,
      [`还有标记没有清除：工作表 ${first(bench.workbook.model).name} 里有 13 格，因为工作表受保护。请撤销保护后再清除一次。`],
    ]);
    expect(bench.controller.getState().stored.marks).toHaveLength(13);
    protect(first(bench.workbook.model), false);
    insertRows(first(bench.workbook.model), 4);
    insertRows(first(twin.model), 4);
    const again = await bench.controller.clearMarks();
    expect([again.marked, again.marksLeft, looksOf(bench.workbook)]).toEqual([13, 0, looksOf(twin)]);
    bench.close();
  });

  it("stay with their record and nothing else after 交付前清理, which says so; a second one ends it", async () => {
    const { bench, twin } = await afterEdit((book) => protect(first(book), true));
    const { marksLeft, notes } = await bench.controller.cleanForDelivery();
    expect([marksLeft, notes.join().includes("已删去标记和保存的记录"), isRecordKept(bench)]).toEqual([13, false, true]);
    expect(notes.join()).toContain("工作簿里还带着上述标记和它们的记录");
    const { stored } = bench.controller.getState();
    expect([stored.history, stored.marks.length]).toEqual([[], 13]);
    protect(first(bench.workbook.model), false);
    const again = await bench.controller.cleanForDelivery();
    expect([again.notes, looksOf(bench.workbook), isRecordKept(bench)]).toEqual([GONE, looksOf(twin), false]);
    bench.close();
  });

  it("on one of two sheets do not hold the others back", async () => {
    const { bench, marked } = await afterEdit((book) => protect(copySheet(book, first(book), "副本"), true));
    const report = await bench.controller.clearMarks();
    expect([report.marked, report.marksLeft, report.notes.join()]).toEqual([
      marked,
      marked,
      expect.stringContaining("工作表 副本 里有 13 格"),
    ]);
    expect(ourCells(bench.workbook).every((cell) => cell.startsWith("副本"))).toBe(true);
    protect(bench.workbook.model.sheet("副本")!, false);
    await bench.controller.clearMarks();
    expect(ourCells(bench.workbook)).toEqual([]);
    bench.close();
  });

  it("on a very hidden sheet are named and kept, and go once it is shown", async () => {
    const { bench, twin } = await afterEdit((book) => {
      book.addSheet("封面").setValue(0, 0, "封面");
      first(book).visibility = "veryHidden";
    });
    const { marksLeft, notes } = await bench.controller.cleanForDelivery();
    expect([marksLeft, notes.join()]).toEqual([13, expect.stringContaining("里有 13 格，因为没有读到")]);
    first(bench.workbook.model).visibility = "visible";
    await bench.controller.cleanForDelivery();
    expect([looksOf(bench.workbook), isRecordKept(bench)]).toEqual([looksOf(twin), false]);
    bench.close();
  });

  it("are not made on a sheet that was protected before", async () => {
    const workbook = openWorkbook(FORM);
    protect(first(workbook.model), true);
    const { bench, marked } = await afterEdit(() => undefined, workbook.save());
    expect([marked, ourCells(bench.workbook)]).toEqual([0, []]);
    bench.close();
  });
});

describe("还原", () => {
  it("of an action that marks nothing leaves the marks where they are", async () => {
    const { bench, twin } = await afterEdit((book) => insertRows(first(book), 8));
    await bench.controller.insertFindings();
    const before = ourCells(bench.workbook);
    await bench.controller.restore();
    expect([before.length, ourCells(bench.workbook)]).toEqual([13, before]);
    await bench.controller.clearMarks();
    expect(looksOf(bench.workbook)).toEqual(looksOf(twin));
    bench.close();
  });

  it("of a second check after rows were inserted marks no cell that was not marked, and leaves no trace", async () => {
    const { bench, twin } = await afterEdit(() => undefined);
    const sheet = first(bench.workbook.model);
    sheet.setValue(12, 7, null);
    await bench.controller.check();
    insertRows(sheet, 3, 2);
    insertRows(first(twin.model), 3, 2);
    const marked = ourCells(bench.workbook);
    await bench.controller.restore();
    expect(ourCells(bench.workbook).filter((cell) => !marked.includes(cell))).toEqual([]);
    await bench.controller.cleanForDelivery();
    expect(looksOf(bench.workbook)).toEqual(looksOf(twin));
    bench.close();
  });

  it("puts the marks of the check before back where nothing moved", async () => {
    const { bench } = await afterEdit(() => undefined);
    const before = ourCells(bench.workbook);
    first(bench.workbook.model).setValue(15, 4, 3);
    first(bench.workbook.model).setValue(15, 5, 3);
    await bench.controller.check();
    expect(ourCells(bench.workbook)).not.toEqual(before);
    await bench.controller.restore();
    expect(ourCells(bench.workbook)).toEqual(before);
    bench.close();
  });
});

describe("a sheet renamed after an action, and another of its old name put in its place", () => {
  it("is the one whose cells 还原 takes back", async () => {
    const workbook = openWorkbook(FORM);
    for (const cell of [12, 15]) first(workbook.model).setValue(cell, 7, null);
    const { bench } = await afterEdit(() => undefined, workbook.save());
    const { model } = bench.workbook;
    await bench.controller.score({ values: true });
    const { name } = first(model);
    const [cell] = bench.controller.getState().stored.history.flatMap((entry) => entry.cells);
    const written = first(model).value(cell!.row, cell!.col);
    const copy = copySheet(model, first(model), "新");
    model.renameSheet(first(model), "旧");
    model.renameSheet(copy, name);
    await bench.controller.restore();
    expect([typeof written, model.sheet("旧")!.value(cell!.row, cell!.col), copy.value(cell!.row, cell!.col)]).toEqual([
      "number",
      null,
      written,
    ]);
    bench.close();
  });
});

describe("a theme colour with a tint under a mark", () => {
  const THEMED = withParts(FORM, {
    "xl/styles.xml": (xml) => xml.replace(/<fgColor rgb="FFFFFF00"\s*\/>/g, '<fgColor theme="4" tint="0.59999389629810485"/>'),
  });

  it.each([[0], [2]])(
    "comes back as the colour that it shows, with its tint, after %i inserted rows (Office.js neither tells nor takes theme colours)",
    async (count) => {
      const { bench, twin } = await afterEdit((book) => insertRows(first(book), 3, count), THEMED);
      await bench.controller.cleanForDelivery();
      expect([looksOf(bench.workbook), ourCells(bench.workbook)]).toEqual([looksOf(twin), []]);
      bench.close();
    },
  );
});
