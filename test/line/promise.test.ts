import { readdirSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook } from "../../src/embedded";
import type { BookModel, SheetModel } from "../../src/embedded/model";
import { DIRECT } from "../helpers/clients";
import { sampled } from "../helpers/long";
import { benchOf, bookOf, sampleBytes, type Bench } from "./workbench";

const SAMPLES = readdirSync(join(__dirname, "../../assets/samples")).filter((name) => name.endsWith(".xlsx"));

/** Everything that a cell holds and the fill it shows, by sheet and place. */
function cellsOf(book: BookModel): Map<string, { readonly content: string; readonly fill: string }> {
  const cells = new Map<string, { content: string; fill: string }>();
  for (const sheet of book.sheets)
    sheet.forEachCell((row, col) => {
      const { fill } = book.style(sheet.styleId(row, col));
      // A formula of the form's own shows another value once a blank is filled; it is not changed.
      cells.set(`${sheet.name} ${row},${col}`, {
        content: sheet.formula(row, col) ?? String(sheet.value(row, col) ?? ""),
        fill: fill.pattern === "none" ? "" : `${fill.pattern} ${fill.color}`,
      });
    });
  return cells;
}

function changedIn(
  before: ReturnType<typeof cellsOf>,
  after: ReturnType<typeof cellsOf>,
): { readonly contents: number; readonly fills: number } {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const differs = (part: "content" | "fill") =>
    keys.filter((key) => (before.get(key)?.[part] ?? "") !== (after.get(key)?.[part] ?? "")).length;
  return { contents: differs("content"), fills: differs("fill") };
}

/** The workbook without its totals and half of its scores, so that there is something to fill. */
async function blanked(name: string): Promise<Uint8Array> {
  const bench = await opened(sampleBytes(name));
  for (const { grid, score } of bench.controller.getState().assessment!.sheets) {
    const sheet = bench.workbook.model.sheet(grid.sheet)!;
    const cells = score.tables.flatMap(({ rows, total }) => [
      ...rows.filter((_, i) => i % 2 === 0).map(({ scoreCell }) => scoreCell),
      total?.layout.scoreCell,
    ]);
    for (const cell of cells) if (cell) sheet.setValue(cell.row, cell.col, null);
  }
  bench.close();
  return bench.workbook.save();
}

const protect = (sheet: SheetModel) => sheet.setProtection({ ...sheet.protection, protected: true });

/** What is done to a workbook before the pane reads it. */
const STATES: Readonly<Record<string, (book: BookModel) => void>> = {
  "as it is": () => undefined,
  locked: (book) => {
    book.sheets.forEach(protect);
  },
  "the first sheet locked, its score column open": (book) => {
    const sheet = book.sheets[0]!;
    sheet.forEachCell((row, col) => {
      if (sheet.value(row, col) === null && sheet.formula(row, col) === null)
        sheet.setStyle({ top: row, left: col, bottom: row, right: col }, { locked: false });
    });
    protect(sheet);
  },
  "the last sheet hidden": (book) => {
    if (book.sheets.length > 1) book.sheets.at(-1)!.visibility = "hidden";
  },
};

/** Reads the promise, presses the button, and compares both with the workbook. */
async function expectKept({ workbook, controller }: Bench): Promise<void> {
  const { promise } = controller.getState();
  const before = cellsOf(workbook.model);
  const report = await controller.score();
  const done = changedIn(before, cellsOf(workbook.model));
  expect({ filled: report.filled, marks: report.marked + report.unmarked }).toEqual({ filled: done.contents, marks: done.fills });
  expect(promise!.fills).toHaveLength(done.contents);
  if (promise!.marks === "changed") expect(done.fills).toBeGreaterThan(0);
  else expect(promise!.marks).toBe(done.fills);
  // Pressed again there is nothing to do.
  expect(controller.getState().promise).toEqual({ fills: [], marks: 0 });
}

async function opened(bytes: Uint8Array): Promise<Bench> {
  const bench = benchOf(bytes, DIRECT);
  bench.controller.subscribe(() => undefined);
  await bench.controller.refresh();
  return bench;
}

const filled: number[] = [];
afterAll(() => expect(filled.filter((count) => count > 0).length).toBeGreaterThanOrEqual(2));

describe.each(Object.entries(STATES))("the button's promise is what is done, cell by cell: %s", (_, prepare) => {
  // In a plain run the other states meet one sample in three.
  it.each(prepare === STATES["as it is"] ? SAMPLES : sampled(SAMPLES, 3))("%s", async (name) => {
    for (const [bytes, fills] of [
      [sampleBytes(name), false],
      [await blanked(name), true],
    ] as const) {
      const workbook = openWorkbook(bytes);
      prepare(workbook.model);
      const bench = await opened(workbook.save());
      // The test itself: without its scores there is something to fill, unless nothing may be written or the form has none.
      if (fills && prepare === STATES["as it is"]) filled.push(bench.controller.getState().promise!.fills.length);
      await expectKept(bench);
      bench.close();
    }
  });
});

describe("the promise after something was done", () => {
  it.each(sampled(SAMPLES, 3))("an ignored finding in %s has no mark, before and after marking", async (name) => {
    const bench = await opened(sampleBytes(name));
    const open = () =>
      bench.controller
        .getState()
        .assessment!.sheets.flatMap(({ findings }) => findings)
        .filter(({ suppressed }) => suppressed === null);
    if (open()[0]) await bench.controller.suppress(open()[0]!.keys, "属实");
    await expectKept(bench);
    if (open()[0]) {
      await bench.controller.suppress(open()[0]!.keys, "属实");
      await expectKept(bench);
    }
    bench.close();
  });

  it("a fill that makes another finding is promised with its mark, and one that ends a finding without", async () => {
    const bench = await opened(
      bookOf({
        自评: [
          ["项目支出绩效自评表"],
          ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"],
          ["产出指标", "数量指标", "安装路灯", "≥60盏", "48盏", 40, null, null],
          ["产出指标", "质量指标", "合格率", "≥95%", "96%", 30, null, null],
          ["满意度指标", "服务对象满意度", "群众满意度", "≥90%", "92%", 30, null, null],
          ["总分", null, null, null, null, 100, null, null],
        ],
      }),
    );
    await expectKept(bench);
    bench.close();
  });

  it("marks that stay on a sheet locked since are not promised again", async () => {
    const bench = await opened(sampleBytes("天长水利2022.xlsx"));
    await bench.controller.score();
    protect(bench.workbook.model.sheets[0]!);
    await bench.controller.refresh();
    await expectKept(bench);
    bench.close();
  });
});
