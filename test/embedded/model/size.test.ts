import { emptyBook, loadBook } from "../../../src/embedded/model";

const COLS = 12;
const EDGE = { line: "thin", color: "#000000" } as const;

/** A bordered book of texts, numbers and one formula a row. */
function bookOf(rows: number): Uint8Array {
  const book = emptyBook("明细");
  const sheet = book.sheets[0]!;
  sheet.setStyle({ top: 0, left: 0, bottom: rows - 1, right: COLS - 1 }, { borders: { left: EDGE, right: EDGE, top: EDGE, bottom: EDGE } });
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < COLS - 1; col++) sheet.setValue(row, col, col < 3 ? `指标${row}-${col}` : row + col / 2);
    sheet.setFormula(row, COLS - 1, `=ROUND(D${row + 1}*E${row + 1}/100,2)`);
    sheet.setCached(row, COLS - 1, row);
  }
  return book.save();
}

/** Processor time in milliseconds, so that other work on the machine does not count. */
function cost(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** How many times as large the large job is. */
const TIMES = 8;

/**
 * True when one large job costs less than half of what it would if work grew with the square of its size, held against as many small ones as it is
 * large: both sides leave the same garbage behind, and one fair pair of four is enough, so that a collection within one says nothing.
 */
function growsWithSize(small: () => number, large: () => number): boolean {
  for (let pair = 0; pair < 4; pair++) {
    let few = 0;
    for (let job = 0; job < TIMES; job++) few += small();
    if (large() < (few * TIMES) / 2) return true;
  }
  return false;
}

/** Reads every cell, edits every row, saves. */
function workOn(bytes: Uint8Array): number {
  return cost(() => {
    const sheet = loadBook(bytes).sheets[0]!;
    sheet.forEachCell((row, col) => void [sheet.value(row, col), sheet.styleId(row, col)]);
    const last = sheet.usedValues()!.bottom;
    for (let row = 0; row <= last; row++) sheet.setCached(row, COLS - 1, row + 0.5);
    expect(sheet.book.save().length).toBeGreaterThan(0);
  });
}

it("work grows with the cells, not with their square", () => {
  const [small, large] = [bookOf(400), bookOf(400 * TIMES)];
  workOn(small);
  expect(
    growsWithSize(
      () => workOn(small),
      () => workOn(large),
    ),
  ).toBe(true);
});

/** Processor time of setting so many merges, links and validations, saving and reading them back. */
function settings(count: number): number {
  const sheet = emptyBook().sheets[0]!;
  return cost(() => {
    for (let row = 0; row < count; row++) {
      sheet.merge({ top: row, bottom: row, left: 0, right: 2 });
      sheet.setHyperlink(
        { top: row, bottom: row, left: 4, right: 4 },
        { address: null, location: `'表'!A${row + 1}`, tooltip: "", display: "" },
      );
      sheet.setValidation(
        { top: row, bottom: row, left: 5, right: 5 },
        {
          kind: "decimal",
          operator: "between",
          formula1: "0",
          formula2: String(row % 40),
          allowBlank: true,
          inCellDropDown: true,
          prompt: { show: false, title: "", text: "" },
          error: { show: true, title: "", text: "", style: "stop" },
        },
      );
    }
    const again = loadBook(sheet.book.save()).sheets[0]!;
    expect([again.merges().length, again.hyperlinks().length, again.validations().length]).toEqual([count, count, 40]);
  });
}

it("merges, links and validations by the thousand take their number's work, not its square", () => {
  settings(400);
  expect(
    growsWithSize(
      () => settings(400),
      () => settings(400 * TIMES),
    ),
  ).toBe(true);
});
