import { MARK_COLORS, type ActionReport } from "../../src/actions";
import { openWorkbook } from "../../src/embedded";
import { withParts } from "../helpers/packages";
import {
  clearContents,
  copyAndPaste,
  copySheet,
  cutAndPaste,
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  sortRows,
} from "../helpers/sheet-edits";
import { afterEdit, first, FORM, GONE, isRecordKept, looksOf, ourCells, rect, type Edit } from "./marked";
import { DIRECT } from "../helpers/clients";
import { LONG } from "../helpers/long";
import { benchOf } from "./workbench";

/**
 * What a person does to the workbook between 只检查 and 清除标记 or 交付前清理, and what must stand afterwards. Everywhere: every cell has
 * the fill that it would have had without us (the same is done to a twin that was never marked), no cell is left in a colour of ours without
 * a word, and the record ends with the marks.
 *
 * | situation | expected |
 * |---|---|
 * | rows inserted above, between, below; several; inside a merged area | all cleared; inserted rows, which take the look of the row above, too |
 * | rows deleted: marked, unmarked, all of the marked ones | all that is left cleared; nothing said of those that are gone |
 * | rows sorted | each row has its own fills |
 * | columns inserted, deleted | the same as rows |
 * | marked cells cut and pasted, copied and pasted, their contents deleted (so that they stand beyond all values) | cleared where they are |
 * | sheet renamed, moved, copied, copied and the original deleted, deleted and replaced by one of the same name, emptied | every sheet clean, the replaced one untouched |
 * | rows filtered or hidden, the sheet hidden | cleared as well |
 * | sheet very hidden (nothing of it is read), sheet protected after marking | marks stay, sheet and count are named, the record stays; once reached they go |
 * | sheet protected before | no marks |
 * | saved, closed, opened with other ids and in another order | as if it had stayed open |
 * | two tables with equal rows and different fills | each cell has its own fill |
 * | the user's own cells of exactly our colours, marked and unmarked | are hers before and after |
 * | the user paints a marked cell | keeps her colour, also after another check |
 * | checked again after the change, and again | our colour is never taken for the fill that was there |
 */

const situations: readonly (readonly [string, Edit])[] = [
  ["a row is inserted above all", (book) => insertRows(first(book), 0)],
  ["a row is inserted below the header", (book) => insertRows(first(book), 12)],
  ["a row is inserted below a marked row", (book) => insertRows(first(book), 16)],
  ["three rows are inserted between marked rows", (book) => insertRows(first(book), 20, 3)],
  ["rows are inserted below all", (book) => insertRows(first(book), 40, 2)],
  ["rows are inserted in three places", (book) => [30, 18, 3].forEach((row) => insertRows(first(book), row))],
  ["a marked row is deleted", (book) => deleteRows(first(book), 15)],
  ["an unmarked row above is deleted", (book) => deleteRows(first(book), 9)],
  ["every marked row is deleted", (book) => [33, 27, 24, 21, 18, 15, 12, 5].forEach((row) => deleteRows(first(book), row))],
  [
    "a row is deleted and another inserted",
    (book) => {
      deleteRows(first(book), 18);
      insertRows(first(book), 14, 2);
    },
  ],
  [
    "marked rows are sorted",
    (book) => {
      for (const area of [...first(book).merges()]) first(book).unmerge(area);
      sortRows(first(book), 12, [12, 3, 6, 9, 0, 1, 2, 4, 5, 7, 8, 10, 11, 13, 14]);
    },
  ],
  ["a column is inserted left of the marks", (book) => insertColumns(first(book), 2)],
  ["a column is inserted between the marks", (book) => insertColumns(first(book), 5)],
  ["an unmarked column is deleted", (book) => deleteColumns(first(book), 0)],
  ["a marked column is deleted", (book) => deleteColumns(first(book), 4)],
  ["a marked cell is cut and pasted beside the form", (book) => cutAndPaste(first(book), rect("E16:F19"), { row: 44, col: 11 })],
  ["marked cells are copied and pasted below", (book) => copyAndPaste(first(book), rect("A16:I19"), { row: 50, col: 0 })],
  ["the contents of the last marked rows are deleted", (book) => clearContents(first(book), rect("A22:I40"))],
  ["the contents of the marked columns are deleted", (book) => clearContents(first(book), rect("E1:I40"))],
  ["the sheet is emptied", (book) => clearContents(first(book), rect("A1:I40"))],
  ["the sheet is renamed", (book) => book.renameSheet(first(book), "自评表（定稿）")],
  [
    "the sheet is renamed and rows are inserted",
    (book) => {
      book.renameSheet(first(book), "自评表（定稿）");
      insertRows(first(book), 2, 4);
    },
  ],
  ["another sheet is moved before it", (book) => book.moveSheet(book.addSheet("封面"), 0)],
  ["the sheet is copied", (book) => copySheet(book, first(book), "自评表 (2)")],
  ["the sheet is copied, and rows inserted in the copy", (book) => insertRows(copySheet(book, first(book), "自评表 (2)"), 3, 2)],
  [
    "the sheet is copied and the first deleted",
    (book) => {
      copySheet(book, first(book), "自评表 (2)");
      book.deleteSheet(first(book));
    },
  ],
  [
    "the sheet is deleted and replaced by one of the same name",
    (book) => {
      const { name } = first(book);
      const other = book.addSheet("新");
      other.setValue(3, 7, "得分");
      other.setStyle(rect("E16:H16"), { fill: { color: "#00B050" } });
      book.deleteSheet(first(book));
      book.renameSheet(other, name);
    },
  ],
  [
    "two sheets exchange their names",
    (book) => {
      const { name } = first(book);
      copySheet(book, first(book), "旧");
      book.renameSheet(first(book), "x");
      book.renameSheet(book.sheet("旧")!, name);
      book.renameSheet(book.sheet("x")!, "旧");
    },
  ],
  ["rows are hidden as a filter does", (book) => first(book).setRowHidden(12, 30, true)],
  [
    "the sheet is hidden",
    (book) => {
      book.addSheet("封面").setValue(0, 0, "封面");
      first(book).visibility = "hidden";
    },
  ],
  ["the user paints a marked cell", (book) => first(book).setStyle(rect("E16"), { fill: { color: "#00B0F0" } })],
  ["the user takes the fill of a marked cell away", (book) => first(book).setStyle(rect("E16:F19"), { fill: { color: null } })],
];

/** 天长: both cells of six rows without target and actual value, and the rate that is not filled in. */
const MARKED = 13;

/** What is done after each situation: every fifth one in a plain run, others for each deed, all by `npm run test:long`. */
const situationsFrom = (at: number) => situations.filter((_, i) => LONG || i % 5 === at);

describe("marks are found again and gone without a trace when", () => {
  it.each(situationsFrom(0))("%s", async (_, edit) => {
    const { bench, twin, marked } = await afterEdit(edit);
    expect(marked).toBe(MARKED);
    const { notes, marksLeft } = await bench.controller.clearMarks();
    expect([looksOf(bench.workbook), notes, marksLeft, bench.controller.getState().stored.marks]).toEqual([looksOf(twin), [], 0, []]);
    bench.close();
  });

  it.each(situationsFrom(1))("%s, and 交付前清理 comes at once", async (_, edit) => {
    const { bench, twin } = await afterEdit(edit);
    const { notes } = await bench.controller.cleanForDelivery();
    expect([looksOf(bench.workbook), notes, isRecordKept(bench)]).toEqual([looksOf(twin), GONE, false]);
    bench.close();
  });

  it.each(situationsFrom(2))("%s, and it is checked again and yet again", async (_, edit) => {
    const { bench, twin } = await afterEdit(edit);
    await bench.controller.check();
    await bench.controller.check();
    await bench.controller.clearMarks();
    expect([looksOf(bench.workbook), ourCells(bench.workbook)]).toEqual([looksOf(twin), []]);
    bench.close();
  });

  it.each(situationsFrom(0))("%s, the file is closed and opened elsewhere with other ids", async (_, edit) => {
    const { bench, twin } = await afterEdit(edit);
    const bytes = withParts(bench.workbook.save(), {
      "xl/workbook.xml": (xml) => xml.replace(/sheetId="(\d+)"/g, (_all, id: string) => `sheetId="${Number(id) + 40}"`),
    });
    bench.close();
    const again = benchOf(bytes, DIRECT);
    await again.controller.clearMarks();
    expect(looksOf(again.workbook)).toEqual(looksOf(twin));
    again.close();
  });
});

describe("a cell that the user painted", () => {
  const OWN = (() => {
    const workbook = openWorkbook(FORM);
    const sheet = first(workbook.model);
    for (const [area, color] of [
      ["E16", MARK_COLORS.warning],
      ["A1:B3", MARK_COLORS.warning],
      ["I20", MARK_COLORS.error],
      ["C5", MARK_COLORS.info],
    ] as const)
      sheet.setStyle(rect(area), { fill: { color } });
    return workbook.save();
  })();

  it.each(situationsFrom(1))("in one of our colours before marking stays hers when %s", async (_, edit) => {
    const { bench, twin } = await afterEdit(edit, OWN);
    await bench.controller.clearMarks();
    expect(looksOf(bench.workbook)).toEqual(looksOf(twin));
    bench.close();
  });

  it("after marking keeps her colour through another check and clearing", async () => {
    const { bench } = await afterEdit((book) => first(book).setStyle(rect("E16"), { fill: { color: "#00B0F0" } }));
    await bench.controller.check();
    expect(ourCells(bench.workbook)).toHaveLength(MARKED);
    await bench.controller.clearMarks();
    expect(looksOf(bench.workbook).get(`${first(bench.workbook.model).name} 15,4`)).toBe("solid #00B0F0");
    bench.close();
  });

  it("in our colour in a workbook without a record is hers, and clearing says that it looks like a mark", async () => {
    const bench = benchOf(OWN);
    const before = looksOf(bench.workbook);
    const { notes }: ActionReport = await bench.controller.clearMarks();
    expect([looksOf(bench.workbook), notes.join()]).toEqual([before, expect.stringContaining("当作您自己的底色，没有改动")]);
    bench.close();
  });
});

describe("two tables with equal rows and different fills", () => {
  it("each give back their own", async () => {
    const workbook = openWorkbook(FORM);
    const sheet = first(workbook.model);
    const copy = copySheet(workbook.model, sheet, "第二张");
    copy.setStyle(rect("A1:I40"), { fill: { color: "#E2EFDA" } });
    const { bench, twin, marked } = await afterEdit((book) => {
      for (const one of book.sheets) insertRows(one, 14);
      cutAndPaste(book.sheet("第二张")!, rect("A20:I30"), { row: 60, col: 0 });
    }, workbook.save());
    expect(marked).toBe(2 * MARKED);
    await bench.controller.clearMarks();
    expect(looksOf(bench.workbook)).toEqual(looksOf(twin));
    bench.close();
  });
});
