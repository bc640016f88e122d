import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createController, type AppController } from "../../src/actions";
import { openWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { connectNode } from "../../src/embedded/client/node";
import { createOfficePort } from "../../src/excel";
import { decodeState, type EditPlan, type ExcelPort } from "../../src/workbook";

const SAMPLE = join(__dirname, "../../assets/samples/天长水利2022.xlsx");

interface Bench {
  readonly workbook: EmbeddedWorkbook;
  readonly controller: AppController;
  readonly port: ExcelPort;
  /** The plans that were sent to the workbook. */
  readonly plans: readonly EditPlan[];
  /** The person pauses: what was put off runs, and all that follows from it. */
  pause(): Promise<void>;
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** The pane's controller over a workbook; plans are counted, and time passes when the test says so. */
async function open(
  { apiLevel = 113, prepare = (): void => undefined }: { apiLevel?: number; prepare?: (workbook: EmbeddedWorkbook) => void } = {},
  bytes: Uint8Array = readFileSync(SAMPLE),
): Promise<Bench> {
  const workbook = openWorkbook(bytes, { apiLevel });
  prepare(workbook);
  const connection = connectNode(workbook);
  closing.push(() => connection.close());
  const office = createOfficePort(connection.excel, { apiLevel: () => workbook.apiLevel });
  const plans: EditPlan[] = [];
  const port = Object.assign(Object.create(office) as ExcelPort, {
    apply: (plan: EditPlan, ...rest: []) => {
      plans.push(plan);
      return office.apply(plan, ...rest);
    },
  });
  const due = new Set<() => void>();
  const schedule = (run: () => void) => {
    due.add(run);
    return () => void due.delete(run);
  };
  const controller = createController(port, { now: () => new Date(0), schedule });
  await controller.refresh();
  const pause = async () => {
    for (const run of [...due]) {
      due.delete(run);
      run();
    }
    for (let i = 0; i < 10; i++) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  return { workbook, controller, port, plans, pause };
}

const ignored = ({ workbook }: Bench) => {
  const text =
    /<state[^>]*>([\s\S]*)<\/state>/
      .exec(workbook.model.customXml()[0]?.xml ?? "")?.[1]
      ?.replace(/&gt;/g, ">")
      .replace(/&lt;/g, "<")
      .replace(/&amp;/g, "&") ?? null;
  return decodeState(text).state.suppressions.map(({ key }) => key);
};
const inForce = ({ controller }: Bench) => controller.getState().stored.suppressions.map(({ key }) => key);

describe("what is kept in the workbook", () => {
  it("several 忽略 hold at once and are written once, when the person pauses", async () => {
    const bench = await open();
    for (const key of ["a", "b", "c"]) await bench.controller.suppress([key], "已核实");
    await bench.controller.unsuppress(["b"]);
    expect([inForce(bench), bench.plans.length]).toEqual([["a", "c"], 0]);
    await bench.pause();
    expect([ignored(bench), bench.plans.length]).toEqual([["a", "c"], 1]);
    await bench.pause();
    expect(bench.plans).toHaveLength(1);
  });

  it("an action takes along what waits; a fresh reading and another choice do, too", async () => {
    const bench = await open();
    await bench.controller.suppress(["a"], "已核实");
    await bench.controller.refresh();
    expect(inForce(bench)).toEqual(["a"]);
    await bench.controller.score();
    expect([ignored(bench), bench.plans.length]).toEqual([["a"], 1]);
    await bench.controller.suppress(["b"], "已核实");
    await bench.controller.setProfile(bench.workbook.model.sheets[0]!.name, "cz-2020");
    expect([ignored(bench), bench.plans.length]).toEqual([["a", "b"], 2]);
    await bench.pause();
    expect(bench.plans).toHaveLength(2);
  });

  it("waits on without a word while a cell is being edited", async () => {
    const bench = await open();
    await bench.controller.suppress(["a"], "已核实");
    bench.workbook.editing = true;
    await bench.pause();
    expect([bench.controller.getState().error, inForce(bench)]).toEqual([null, ["a"]]);
    bench.workbook.editing = false;
    await bench.pause();
    expect(ignored(bench)).toEqual(["a"]);
  });

  it("goes with everything else at 交付前清理", async () => {
    const bench = await open();
    await bench.controller.suppress(["a"], "已核实");
    await bench.controller.cleanForDelivery();
    await bench.pause();
    expect([bench.workbook.model.customXml(), inForce(bench)]).toEqual([[], []]);
  });

  it("keeps what another pane has written meanwhile", async () => {
    const bench = await open();
    await bench.controller.suppress(["a"], "已核实");
    const other = createController(bench.port, { now: () => new Date(0) });
    await other.suppress(["b"], "已核实");
    await bench.pause();
    expect(ignored(bench)).toEqual(["b", "a"]);
  });

  it.each<[string, (controller: AppController, sheet: string) => Promise<unknown>]>([
    ["the same rules again", (controller, sheet) => controller.setProfile(sheet, null)],
    ["no mapping instead of none", (controller, sheet) => controller.setMapping({ sheet, remove: true })],
    ["清除标记 without marks", (controller) => controller.clearMarks()],
    ["交付前清理 with nothing kept", (controller) => controller.cleanForDelivery()],
  ])("nothing is written for %s", async (_, choose) => {
    const bench = await open();
    await choose(bench.controller, bench.workbook.model.sheets[0]!.name);
    expect([bench.plans, bench.controller.getState().undoEnded]).toEqual([[], false]);
  });
});

describe("Excel's own list of what can be undone", () => {
  it.each([
    [113, true],
    [119, true],
    [120, false],
    [121, false],
  ])("at ExcelApi level %d has ended after a write: %s", async (apiLevel, ended) => {
    const bench = await open({
      apiLevel,
      prepare: ({ model }) => {
        for (const sheet of model.sheets) for (const rect of sheet.merges()) sheet.unmerge(rect);
      },
    });
    await bench.controller.setSplit(bench.workbook.model.sheets[0]!.name, { kind: "even" });
    expect(bench.controller.getState().undoEnded).toBe(ended);
    await bench.controller.score();
    expect(bench.controller.getState().undoEnded).toBe(ended);
  });

  it("has ended on the way through merged areas, whatever the level", async () => {
    const bench = await open({ apiLevel: 121 });
    await bench.controller.score();
    expect(bench.controller.getState().undoEnded).toBe(true);
  });

  it("goes on through 清除标记, which does not ask for merged areas: marks that are to be seen do", async () => {
    const first = await open({ apiLevel: 121 });
    await first.controller.check();
    expect(first.controller.getState().undoEnded).toBe(true);
    const bench = await open({ apiLevel: 121 }, first.workbook.save());
    await bench.controller.clearMarks();
    expect(bench.plans.flatMap((plan) => plan.fills).length).toBeGreaterThan(0);
    expect(bench.controller.getState().undoEnded).toBe(false);
  });

  it("takes cells back without our record of them: 还原 then finds them as they were and names none", async () => {
    const bench = await open();
    const before = bench.workbook.save();
    const { filled } = await bench.controller.score();
    expect(filled).toBeGreaterThan(0);
    const { model } = openWorkbook(before);
    const done = bench.plans[0]!.cells;
    for (const { sheet, row, col } of done) expect(model.sheet(sheet)!.value(row, col)).toBeNull();
    for (const { sheet, row, col } of done) bench.workbook.model.sheet(sheet)!.setValue(row, col, null);
    const report = await bench.controller.restore();
    expect(report).toMatchObject({ filled: 0, notes: [] });
  });
});
