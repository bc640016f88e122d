import { newWorkbook, openingWorkbook, openWorkbook } from "../../../src/embedded";
import { connectDirect } from "../../../src/embedded/client/direct";
import { connectNode } from "../../../src/embedded/client/node";
import { sliced } from "../../../src/workbook";
import { sampleBytes } from "../../line/workbench";

const ROWS = 60;
const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

const CLIENTS = {
  "Microsoft's client": (workbook: ReturnType<typeof newWorkbook>) => {
    const connection = connectNode(workbook);
    ends.push(() => connection.close());
    return connection.excel;
  },
  "the direct client": (workbook: ReturnType<typeof newWorkbook>) => connectDirect(workbook).excel,
};

/** Writes a column of formulas that hang one on the other, and reads what they give. */
async function column(excel: typeof Excel, name: string): Promise<unknown> {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表").getRange(`${name}1:${name}${ROWS}`);
    range.formulas = Array.from({ length: ROWS }, (_, row) => [row === 0 ? "=1" : `=${name}${row}+1`]);
    range.load("values");
    await context.sync();
    return (range.values as unknown[][])[ROWS - 1]?.[0];
  });
}

test.each(Object.entries(CLIENTS))("%s: a request is answered in many steps, and nobody else's comes in between", async (_, connect) => {
  const workbook = newWorkbook("表");
  const excel = connect(workbook);
  const sheet = workbook.model.sheet("表")!;
  const whole = (col: number) => sheet.value(ROWS - 1, col) === ROWS;
  const begun = (col: number) => sheet.hasFormula(0, col);
  let [steps, mixed, told] = [0, 0, 0];
  await excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(() => {
      told += 1;
      if (workbook.bridge.isCarryingOut && !whole(0)) mixed += 1;
      return Promise.resolve();
    });
    await context.sync();
  });
  workbook.bridge.pace = () => {
    if (workbook.bridge.isCarryingOut) steps += 1;
    if ((begun(0) && !whole(0) ? 1 : 0) + (begun(1) && !whole(1) ? 1 : 0) === 2) mixed += 1;
    return Promise.resolve();
  };
  expect(await Promise.all([column(excel, "A"), column(excel, "B")])).toEqual([ROWS, ROWS]);
  // Each cell is checked, written, read as a formula, entered, computed and answered.
  expect(steps).toBeGreaterThan(8 * ROWS);
  expect([mixed, told]).toEqual([0, 2]);
});

test("who waits for the end of cell editing keeps nobody else waiting", async () => {
  const workbook = newWorkbook("表");
  const { excel } = connectDirect(workbook);
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  workbook.bridge.pace = () => {
    if (workbook.bridge.isCarryingOut) begin();
    return Promise.resolve();
  };
  const first = column(excel, "A");
  const patient = excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem("表").getRange("C1").values = [[1]];
    await context.sync();
    return "written";
  });
  const impatient = column(excel, "B").then(
    () => "written",
    (thrown: { code: string }) => thrown.code,
  );
  await begun;
  workbook.editing = true;
  expect([await impatient, workbook.model.sheet("表")!.value(0, 2)]).toEqual(["InvalidOperationInCellEditMode", null]);
  workbook.editing = false;
  expect([await patient, (await first) === ROWS]).toEqual(["written", true]);
});

test("a workbook opened in steps is the one opened in one go", async () => {
  const bytes = sampleBytes("宝城镇2024.xlsx");
  let steps = 0;
  const inSteps = await sliced(openingWorkbook(bytes), () => {
    steps += 1;
    return Promise.resolve();
  });
  expect(steps).toBeGreaterThan(50);
  expect(Buffer.from(inSteps.save()).equals(Buffer.from(openWorkbook(bytes).save()))).toBe(true);
});
