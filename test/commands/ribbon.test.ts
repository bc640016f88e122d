import { readFileSync } from "fs";
import { join } from "path";
import { createController } from "../../src/actions";
import { ribbonFunctions } from "../../src/commands/ribbon";
import { openWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { connectNode, type NodeConnection } from "../../src/embedded/client/node";
import { provideOffice, type OfficeActions, type OfficeGlobals } from "../../src/embedded/client/office";
import { createOfficePort } from "../../src/excel";
import { associateRibbon, startInExcel, type ExcelStart } from "../../src/excel/startup";

const world = globalThis as unknown as OfficeGlobals;

/** A workbook whose Excel and Office are the page's globals, as in Excel's web view. */
function openInPage(): { workbook: EmbeddedWorkbook; connection: NodeConnection; office: OfficeActions } {
  const workbook = openWorkbook(readFileSync(join(__dirname, "../../assets/samples/天长水利2022.xlsx")));
  const connection = connectNode(workbook);
  delete world.Office;
  world.Excel = connection.excel;
  return { workbook, connection, office: provideOffice(world, () => workbook.apiLevel) };
}

afterEach(() => {
  delete world.Office;
  delete world.Excel;
});

const ready = (start: ExcelStart) => {
  if (start.kind !== "ready") throw new Error(start.kind);
  return start;
};

describe("start-up", () => {
  test("in Excel 2021 and later: ready, with the level it offers", async () => {
    const { workbook, connection } = openInPage();
    expect(ready(await startInExcel())).toMatchObject({ apiLevel: 113, dark: false });
    workbook.apiLevel = 121;
    expect(ready(await startInExcel()).apiLevel).toBe(121);
    connection.close();
  });

  test("below ExcelApi 1.13: too old", async () => {
    const { workbook, connection } = openInPage();
    workbook.apiLevel = 112;
    expect(await startInExcel()).toEqual({ kind: "too-old" });
    connection.close();
  });

  test("without Office.js, or in another host: not Excel", async () => {
    expect(await startInExcel()).toEqual({ kind: "not-excel" });
    world.Office = { onReady: () => Promise.resolve({ host: null }), HostType: { Excel: "Excel" } };
    expect(await startInExcel()).toEqual({ kind: "not-excel" });
  });

  test.each([["#262626", true], ["#FFFFFF", false], [undefined, false]])("Office's background %s is dark: %s", async (bodyBackgroundColor, dark) => {
    const { connection } = openInPage();
    Object.assign(world.Office!.context as object, { officeTheme: { bodyBackgroundColor } });
    expect(ready(await startInExcel()).dark).toBe(dark);
    connection.close();
  });
});

describe("the ribbon", () => {
  test("一键评分 runs the controller's action on the workbook and tells Excel when it is done", async () => {
    const { workbook, connection, office } = openInPage();
    const { excel, apiLevel } = ready(await startInExcel());
    const controller = createController(createOfficePort(excel, { apiLevel: () => apiLevel }), { now: () => new Date(0) });
    associateRibbon(ribbonFunctions(controller));
    await office.invoke("scoreWorkbook");
    expect(workbook.model.sheets[0]!.formula(5, 7)).toMatch(/^=/);
    expect(controller.getState().report).toMatchObject({ action: "score", filled: 1 });
    connection.close();
  });

  test("a failing action is told as done too; its sentence stands in the pane", async () => {
    const { workbook, connection, office } = openInPage();
    const { excel, apiLevel } = ready(await startInExcel());
    const controller = createController(createOfficePort(excel, { apiLevel: () => apiLevel }), { now: () => new Date(0) });
    associateRibbon(ribbonFunctions(controller));
    workbook.editing = true;
    await office.invoke("scoreWorkbook");
    expect(controller.getState().error?.message).toContain("正在编辑");
    connection.close();
  });
});
