import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createController, MARK_COLORS, type AppController } from "../../src/actions";
import { openWorkbook, SWITCHED_TRAITS, type EmbeddedWorkbook, type Trait } from "../../src/embedded";
import { connectNode } from "../../src/embedded/client/node";
import { createOfficePort } from "../../src/excel";
import { parseA1, WorkbookError } from "../../src/workbook";
import { differing, snapshotOf } from "../faults/snapshot";
import { withTable } from "../helpers/tables";

const sample = (name: string) => readFileSync(join(__dirname, `../../assets/samples/${name}.xlsx`));
const FORM = "项目支出绩效自评表";

interface Bench {
  readonly workbook: EmbeddedWorkbook;
  readonly controller: AppController;
  /** Time passes: what was put off runs. */
  pause(): Promise<void>;
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** The pane over a workbook whose Excel has these traits. */
function open(bytes: Uint8Array, traits: readonly Trait[], prepare: (workbook: EmbeddedWorkbook) => void = () => undefined): Bench {
  const workbook = openWorkbook(bytes, { traits });
  prepare(workbook);
  const connection = connectNode(workbook);
  closing.push(() => connection.close());
  const due = new Set<() => void>();
  const controller = createController(createOfficePort(connection.excel, { apiLevel: () => workbook.apiLevel }), {
    now: () => new Date(0),
    schedule: (run) => {
      due.add(run);
      return () => void due.delete(run);
    },
  });
  const pause = async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    for (const run of [...due]) {
      due.delete(run);
      run();
    }
    for (let calm = 0, syncs = -1; calm < 4;) {
      await new Promise((resolve) => setTimeout(resolve, 3));
      calm = workbook.stats.total().syncs === syncs && controller.getState().phase === "ready" ? calm + 1 : 0;
      syncs = workbook.stats.total().syncs;
    }
  };
  return { workbook, controller, pause };
}

/** As a person does it: who is told that a cell is being edited presses Enter and clicks again. */
async function click<T>(step: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await step();
    } catch (thrown) {
      if (tries > 4 || !(thrown instanceof WorkbookError) || thrown.code !== "cell-edit-mode") throw thrown;
    }
  }
}

/** 天长水利2022 without the scores that can be computed, two of them in text cells, with hidden rows and a column between them. */
function emptied({ model }: EmbeddedWorkbook): void {
  const sheet = model.sheet(FORM)!;
  for (const address of ["H13", "H14", "H37", "H40"]) {
    const { row, col } = parseA1(address)!;
    sheet.setValue(row, col, null);
    if (address !== "H40") sheet.setStyle({ top: row, left: col, bottom: row, right: col }, { numberFormat: "@" });
  }
  sheet.setRowHidden(13, 14, true);
  sheet.setRowHidden(36, 36, true);
}

const valueAt = ({ workbook }: Bench, address: string, name = FORM) => {
  const { row, col } = parseA1(address)!;
  return workbook.model.sheet(name)!.value(row, col);
};
const colored = ({ workbook }: Bench) =>
  [...snapshotOf(workbook)]
    .filter(([key, fill]) => key.endsWith(" fill") && Object.values(MARK_COLORS).some((color) => fill.includes(color)))
    .map(([key]) => key);
const errors = ({ controller }: Bench) =>
  controller.getState().assessment!.sheets.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "error"));

describe("一键评分 comes out the same in every Excel", () => {
  const bytes = sample("天长水利2022");
  /** Of each run, the kind Excel's first. */
  const marks: string[][] = [];
  const SHIFTED = SWITCHED_TRAITS.filter((trait) => trait !== "hidden-rows-repeat");

  it.each<[string, readonly Trait[]]>([
    ["a kind one", []],
    ["one with every trait", SWITCHED_TRAITS],
    ["one that shifts hidden rows", SHIFTED],
    ["one that leaves patterns out", ["fills-without-pattern"]],
  ])("%s", async (_, traits) => {
    const bench = open(bytes, traits, emptied);
    const before = snapshotOf(bench.workbook);
    const report = await click(() => bench.controller.score());
    expect(report.filled).toBe(5);
    expect(["H13", "H14", "H37", "H40"].map((address) => valueAt(bench, address))).toEqual([10, 10, 10, 100]);
    expect(bench.workbook.model.sheet(FORM)!.hasFormula(12, 7)).toBe(true);
    expect(errors(bench)).toEqual([]);
    marks.push(colored(bench));
    expect(marks.at(-1)!.length).toBeGreaterThan(5);
    expect(marks.at(-1)).toEqual(marks[0]);
    await click(() => bench.controller.clearMarks());
    expect(colored(bench)).toEqual([]);
    await click(() => bench.controller.restore());
    await click(() => bench.controller.cleanForDelivery());
    expect(differing(before, snapshotOf(bench.workbook))).toEqual([]);
  });
});

describe("scores in a table (表格)", () => {
  const bytes = withTable(sample("天长水利2022"), "F12:H14", "表1", ["实际完成值", "分值", "得分"]);

  it.each<[string, readonly Trait[]]>([
    ["in a kind Excel", []],
    ["where tables fill their columns", ["tables-fill-columns"]],
  ])("are numbers, others formulas: %s", async (_, traits) => {
    const bench = open(bytes, traits, emptied);
    const before = snapshotOf(bench.workbook);
    await bench.controller.score();
    const sheet = bench.workbook.model.sheet(FORM)!;
    expect(["H13", "H14", "H37", "H40"].map((address) => [valueAt(bench, address), sheet.hasFormula(parseA1(address)!.row, 7)])).toEqual([
      [10, false],
      [10, false],
      [10, true],
      [100, true],
    ]);
    expect(errors(bench)).toEqual([]);
    await bench.controller.restore();
    expect(differing(before, snapshotOf(bench.workbook)).filter((key) => !key.startsWith("store"))).toEqual([]);
  });
});

describe("a workbook that is opened anew under other ids", () => {
  it.each<[string, readonly Trait[]]>([
    ["ids by position", ["ids-by-position"]],
    ["every trait but a lost record", SWITCHED_TRAITS.filter((trait) => trait !== "custom-xml-lost")],
  ])("keeps marks and history on their sheets: %s", async (_, traits) => {
    const first = open(sample("宝城镇2024"), traits);
    const before = snapshotOf(first.workbook);
    await click(() => first.controller.score());
    const marks = colored(first);
    expect(marks.length).toBeGreaterThan(0);
    first.workbook.model.moveSheet(first.workbook.model.sheets.at(-1)!, 0);
    first.workbook.model.addSheet("封面", 0);
    const again = open(first.workbook.save(), traits);
    await click(() => again.controller.restore());
    expect(colored(again)).toEqual([]);
    const left = differing(before, snapshotOf(again.workbook)).filter((key) => !/^sheets$|^'封面'|^store/.test(key));
    expect(left).toEqual([]);
  });

  it("names what looks like its marks where the record was lost, and touches none", async () => {
    const first = open(sample("宝城镇2024"), []);
    await first.controller.score();
    const again = open(first.workbook.save(), ["custom-xml-lost"]);
    const { notes } = await again.controller.clearMarks();
    expect(notes.join("")).toMatch(/等 17 格.*没有它们的记录/);
    expect(colored(again)).toEqual(colored(first));
  });
});

describe("who goes on typing", () => {
  it("is checked once the next cell is done, without a word of it", async () => {
    const bench = open(sample("天长水利2022"), []);
    await bench.controller.refresh();
    bench.workbook.type(FORM, "H13", 99);
    await bench.pause();
    expect(errors(bench).some(({ cell }) => cell.row === 12)).toBe(true);
    bench.workbook.type(FORM, "H13", 10);
    bench.workbook.editing = true;
    for (let i = 0; i < 3; i++) await bench.pause();
    expect(bench.controller.getState()).toMatchObject({ phase: "ready", error: null });
    expect(errors(bench).some(({ cell }) => cell.row === 12)).toBe(true);
    bench.workbook.editing = false;
    await bench.pause();
    expect(errors(bench).some(({ cell }) => cell.row === 12)).toBe(false);
    expect(bench.controller.getState()).toMatchObject({ phase: "ready", error: null });
  });
});

describe("what an Excel refuses besides", () => {
  const REFUSES: readonly Trait[] = ["print-set-up-fails", "freezing-fails", "validation-fails"];

  it("fails no list of findings: it is told", async () => {
    const bench = open(sample("天长水利2022"), REFUSES);
    const { notes } = await bench.controller.insertFindings();
    expect(bench.workbook.model.sheet("问题清单")!.value(0, 0)).not.toBeNull();
    expect(notes.filter((note) => note.includes("没有设成")).length).toBeGreaterThan(0);
  });

  it("leaves the events on: what is typed afterwards is checked", async () => {
    const bench = open(sample("天长水利2022"), REFUSES);
    await bench.controller.refresh();
    await bench.controller.insertFindings();
    bench.workbook.type(FORM, "H13", 99);
    await bench.pause();
    expect(errors(bench).some(({ cell }) => cell.row === 12)).toBe(true);
  });

  it("fails no base data, and 还原 takes it back whole", async () => {
    const bench = open(sample("宝城镇2024"), REFUSES);
    const before = snapshotOf(bench.workbook);
    const { notes, addedSheets } = await bench.controller.insertBaseData();
    expect(addedSheets).toEqual(["基础数据"]);
    expect(notes.some((note) => note.includes("数据验证没有设成"))).toBe(true);
    await bench.controller.restore();
    expect(differing(before, snapshotOf(bench.workbook)).filter((key) => !key.startsWith("store"))).toEqual([]);
  });
});
