import { EditRefused, newWorkbook, openWorkbook, type EmbeddedWorkbook, type SheetModel } from "../../src/embedded";
import { messages } from "../../src/messages";
import { parseRect } from "../../src/workbook";

type Cells = Readonly<Record<string, string | number>>;
interface Desk {
  readonly book: EmbeddedWorkbook;
  readonly sheet: SheetModel;
}

/** A new workbook whose cells were typed. */
function desk(cells: Cells = {}): Desk {
  const book = newWorkbook("表");
  for (const [address, text] of Object.entries(cells)) book.type("表", address, text);
  return { book, sheet: book.model.sheet("表")! };
}

const rect = (address: string) => parseRect(address)!;
const cell = (address: string) => ({ row: rect(address).top, col: rect(address).left });

/** What cells hold: formulas, or values. */
function at({ sheet }: Desk, ...addresses: string[]): unknown[] {
  return addresses.map(cell).map(({ row, col }) => sheet.formula(row, col) ?? sheet.value(row, col));
}

function value({ sheet }: Desk, address: string): unknown {
  return sheet.value(cell(address).row, cell(address).col);
}

/** The Chinese sentence that something is refused with. */
function refusal(run: () => void): string {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof EditRefused) return thrown.message;
    throw thrown;
  }
  return "";
}

describe("filling", () => {
  test.each<[string, Cells, string, string, readonly unknown[]]>([
    ["a number is repeated", { A1: 5 }, "A1", "A1:A4", [5, 5, 5]],
    ["two numbers go on", { A1: 1, A2: 3 }, "A1:A2", "A1:A5", [5, 7, 9]],
    ["tenths stay tenths", { A1: 0.1, A2: 0.2 }, "A1:A2", "A1:A4", [0.3, 0.4]],
    ["a formula moves", { A1: "=B1*$C$1", B1: 2, C1: 3 }, "A1", "A1:A3", ["=B2*$C$1", "=B3*$C$1"]],
    ["a date goes on by days", { A1: "2024-2-28" }, "A1", "A1:A3", [45351, 45352]],
    ["a number behind a text counts up", { A1: "项目09" }, "A1", "A1:A3", ["项目10", "项目11"]],
    ["a number before a text counts up", { A1: "1号" }, "A1", "A1:A3", ["2号", "3号"]],
    ["Excel's lists go on", { A1: "十一月" }, "A1", "A1:A3", ["十二月", "一月"]],
    ["another text is repeated", { A1: "优", A2: "良" }, "A1:A2", "A1:A5", ["优", "良", "优"]],
    ["what is mixed is repeated", { A1: "优", A2: 3 }, "A1:A2", "A1:A4", ["优", 3]],
    ["to the right", { A1: "=A2", A2: 4 }, "A1", "A1:C1", ["=B2", "=C2"]],
  ])("%s", (_name, cells, from, to, wanted) => {
    const it = desk(cells);
    it.book.person.fill(it.sheet, rect(from), rect(to));
    const [source, target] = [rect(from), rect(to)];
    const across = source.bottom === target.bottom;
    const addresses = wanted.map((_, i) => (across ? `${"BCD"[i]!}1` : `A${source.bottom + 2 + i}`));
    expect(at(it, ...addresses)).toEqual(wanted);
    it.book.person.turn("undo");
    expect(at(it, ...addresses)).toEqual(wanted.map(() => null));
  });
});

test("pasted cells bring formulas, looks and merged areas, and all of it is taken back and done again", () => {
  const it = desk({ A1: "标题", A2: 2, B2: "=A2*2", D2: "旧" });
  it.sheet.merge(rect("A1:B1"));
  it.sheet.setStyle(rect("A2"), { fill: { color: "#FFFF00", pattern: "solid" } });
  const { person } = it.book;
  const copied = person.copy(it.sheet, rect("A1:B2"));
  expect(person.paste(it.sheet, rect("D1"), copied)).toEqual(rect("D1:E2"));
  const held = () => [
    ...at(it, "D1", "D2", "E2"),
    value(it, "E2"),
    it.book.model.style(it.sheet.styleId(1, 3)).fill.color,
    it.sheet.merges().length,
  ];
  const after = held();
  expect(after).toEqual(["标题", 2, "=D2*2", 4, "#FFFF00", 2]);
  person.turn("undo");
  expect(held()).toEqual([null, "旧", null, null, null, 1]);
  person.turn("redo");
  expect(held()).toEqual(after);
  // Into a selection of twice the size it goes twice; a reference that leaves the sheet is lost, as in Excel.
  person.paste(it.sheet, rect("A5:A8"), person.copy(it.sheet, rect("B2:B2")));
  expect(at(it, "A5", "A8")).toEqual(["=#REF!*2", "=#REF!*2"]);
});

test("texts of another program are read as if typed", () => {
  const it = desk();
  it.book.person.pasteTexts(it.sheet, rect("B2"), [
    ["1,200", "50%", "001"],
    ["=B2/100", "", "文字"],
  ]);
  expect(at(it, "B2", "C2", "D2", "B3", "C3", "D3")).toEqual([1200, 0.5, 1, "=B2/100", null, "文字"]);
  expect(value(it, "B3")).toBe(12);
  it.book.person.turn("undo");
  expect(it.sheet.usedValues()).toBeNull();
});

describe("what Excel refuses is refused in Chinese, and nothing changes", () => {
  const { refused } = messages.embedded;
  test.each<[string, (it: Desk) => void, string]>([
    ["a formula with a fault", ({ book, sheet }) => book.person.type(sheet, cell("A1"), "=abc("), refused.formula],
    [
      "one bad formula among pasted texts",
      ({ book, sheet }) => book.person.pasteTexts(sheet, rect("A1"), [["1", "=SUM(("]]),
      refused.formula,
    ],
    [
      "locked cells",
      ({ book, sheet }) => {
        sheet.setProtection({ ...sheet.protection, protected: true });
        book.person.clear(sheet, rect("B1:C2"));
      },
      refused.protected,
    ],
    [
      "a value beside the list",
      ({ book, sheet }) => {
        const open = { show: true, title: "", text: "", style: "stop" } as const;
        sheet.setValidation(rect("A1"), {
          kind: "list",
          operator: "between",
          formula1: '"是,否"',
          formula2: null,
          allowBlank: true,
          inCellDropDown: true,
          prompt: { ...open },
          error: open,
        });
        book.person.type(sheet, cell("A1"), "也许");
      },
      refused.rule,
    ],
    [
      "over part of a merged area",
      ({ book, sheet }) => {
        sheet.merge(rect("A4:B5"));
        book.person.paste(sheet, rect("B4"), book.person.copy(sheet, rect("B1")));
      },
      refused.merged,
    ],
    [
      "filling over a merged area",
      ({ book, sheet }) => {
        sheet.merge(rect("B4:B5"));
        book.person.fill(sheet, rect("B1"), rect("B1:B6"));
      },
      refused.merged,
    ],
    ["beyond the last row", ({ book, sheet }) => book.person.pasteTexts(sheet, rect("A1048576"), [["1"], ["2"]]), refused["off-sheet"]],
    ["a name that is no sheet's", ({ book, sheet }) => book.person.renameSheet(sheet, "a/b"), refused["sheet-name"]],
    ["the last sheet", ({ book, sheet }) => book.person.deleteSheet(sheet), refused["last-sheet"]],
    ["hiding the last sheet", ({ book, sheet }) => book.person.showSheet(sheet, false), refused["last-sheet"]],
  ])("%s", (_name, run, sentence) => {
    const it = desk({ B1: 7 });
    expect(refusal(() => run(it))).toBe(sentence);
    expect([...at(it, "A1", "B1"), it.book.person.counts.undo]).toEqual([null, 7, 0]);
  });
});

test("what was changed by others since is not taken back", () => {
  const it = desk();
  it.book.person.type(it.sheet, cell("A1"), "1");
  it.book.person.type(it.sheet, cell("B1"), "1");
  it.book.type("表", "B1", "9");
  expect(refusal(() => it.book.person.turn("undo"))).toBe(messages.embedded.refused["changed-since"]);
  expect([...at(it, "A1", "B1"), it.book.person.turn("undo")]).toEqual([1, 9, null]);
});

test("a mark painted since stays when the content is taken back, and a saved file ends steps that restyle", () => {
  const it = desk();
  it.book.person.type(it.sheet, cell("A1"), "1");
  it.sheet.setStyle(rect("A1"), { fill: { color: "#FF0000", pattern: "solid" } });
  it.book.person.turn("undo");
  expect([...at(it, "A1"), it.book.model.style(it.sheet.styleId(0, 0)).fill.color]).toEqual([null, "#FF0000"]);
  it.book.person.type(it.sheet, cell("A2"), "50%");
  it.book.person.type(it.sheet, cell("A3"), "3");
  expect(openWorkbook(it.book.save()).model.sheet("表")!.value(1, 0)).toBe(0.5);
  expect(it.book.person.counts).toEqual({ undo: 1, redo: 0 });
});

test("sheets are added beside the one in front, renamed, hidden, shown and deleted; formulas follow", () => {
  const it = desk({ A1: 5 });
  const { person, model } = it.book;
  const added = person.addSheet(it.sheet);
  person.renameSheet(added, "计算");
  person.type(added, cell("A1"), "=表!A1*2");
  person.renameSheet(it.sheet, "来源");
  expect([added.formula(0, 0), added.value(0, 0)]).toEqual(["=来源!A1*2", 10]);
  person.showSheet(it.sheet, false);
  expect([model.activeSheet.name, it.sheet.visibility]).toEqual(["计算", "hidden"]);
  person.showSheet(it.sheet, true);
  person.deleteSheet(it.sheet);
  expect([model.sheets.map(({ name }) => name), added.formula(0, 0)]).toEqual([["计算"], "=#REF!A1*2"]);
});
