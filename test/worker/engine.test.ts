import { createController, type AppController, type AppState } from "../../src/actions";
import { createOfficePort } from "../../src/excel";
import { openWorkbook } from "../../src/embedded";
import { connectNode } from "../../src/embedded/client/node";
import { FileRefused, gridOf, WorkbookError, type Doing, type EditPlan, type ExcelPort } from "../../src/workbook";
import { channelOf, remoteController, type RemoteController } from "../../src/worker";
import { serveEngine } from "../../src/worker/serve";
import { largeRows } from "../../scripts/bench/line/large-form";
import { sampleBytes } from "../line/workbench";
import { bookPort } from "../helpers/book-port";

const open: (() => void)[] = [];
afterEach(() => open.splice(0).forEach((close) => close()));

/** The page's controller over an engine behind a real channel, which takes nothing that a structured clone refuses. */
function remote(port: ExcelPort): RemoteController {
  const { port1, port2 } = new MessageChannel();
  serveEngine(channelOf(port1));
  const controller = remoteController(() => Promise.resolve(channelOf(port2)), Promise.resolve(port));
  open.push(
    () => port1.close(),
    () => controller.close(),
  );
  return controller;
}

function office(bytes: Uint8Array): { readonly port: ExcelPort; readonly save: () => Uint8Array } {
  const workbook = openWorkbook(bytes);
  const connection = connectNode(workbook);
  open.push(() => connection.close());
  return { port: createOfficePort(connection.excel, { apiLevel: () => workbook.apiLevel }), save: () => workbook.save() };
}

/** What the pane would show of it, without the moments of the history. */
function shown(controller: AppController): unknown {
  const { assessment, stored, report, phase } = controller.getState();
  return JSON.parse(
    JSON.stringify({
      phase,
      report,
      counts: assessment?.counts,
      fillable: assessment?.fillable,
      findings: assessment?.sheets.map(({ findings }) => findings),
      marks: stored.marks,
      totals: assessment?.sheets.map(({ score }) => score.tables.map(({ total }) => total)),
      history: stored.history.map((entry) => ({ ...entry, at: "" })),
    }),
  );
}

const kindOf = (thrown: unknown) =>
  thrown instanceof WorkbookError ? thrown.code : thrown instanceof FileRefused ? thrown.name : String(thrown);
const failure = (step: Promise<unknown>) => step.then(() => "none", kindOf);

test.each(["宝城镇2024.xlsx", "天长水利2022.xlsx"])("an engine elsewhere does with %s what one in the page does", async (name) => {
  const here = office(sampleBytes(name));
  const there = office(sampleBytes(name));
  const direct = createController(here.port, { now: () => new Date() });
  const far = remote(there.port);
  for (const controller of [direct, far]) {
    await controller.refresh();
    await controller.score();
  }
  expect(shown(far)).toEqual(shown(direct));
  for (const controller of [direct, far]) {
    await controller.insertFindings();
    await controller.restore();
    await controller.restore();
  }
  expect(shown(far)).toEqual(shown(direct));
});

test("what a person does in the workbook reaches the engine; errors come back as what they are", async () => {
  const port = bookPort([gridOf("大表", largeRows(20))]);
  const far = remote(port);
  await far.refresh();
  const selected = new Promise<AppState["selected"]>(
    (resolve) =>
      void far.subscribe(() => {
        if (far.getState().selected) resolve(far.getState().selected);
      }),
  );
  port.click("大表", "G5");
  expect(await selected).toEqual({ sheet: "大表", address: "G5" });
  expect([await failure(far.importProfile("{")), await failure(far.importForm("{")), await failure(far.restore())]).toEqual([
    "ProfileError",
    "FormFileError",
    "refused",
  ]);
});

/** A workbook of so many rows, and the plans that were carried out in it. */
function noting(rows: number): { readonly port: ReturnType<typeof bookPort>; readonly plans: readonly EditPlan[] } {
  const port = bookPort([gridOf("大表", largeRows(rows))]);
  const plans: EditPlan[] = [];
  const apply = port.apply;
  port.apply = (plan) => {
    plans.push(plan);
    return apply(plan);
  };
  return { port, plans };
}

test("取消 while it thinks: nothing is written, and the next action runs", async () => {
  const { port, plans } = noting(300);
  const far = remote(port);
  await far.refresh();
  const doing: Doing["what"][] = [];
  const stop = far.subscribe(() => {
    const now = far.getState();
    if (now.doing) doing.push(now.doing.what);
    if (now.phase === "working" && now.doing?.what === "check") far.cancel();
  });
  expect(await failure(far.score())).toBe("cancelled");
  stop();
  expect([plans.length, doing.includes("check"), far.getState().phase, far.getState().error?.kind]).toEqual([0, true, "ready", "refused"]);
  await far.score();
  expect(plans).toHaveLength(1);
});

test("取消 while the plan is on its way to the page: it is not carried out", async () => {
  const { port, plans } = noting(10);
  const read = port.readGrids;
  const far = remote(port);
  await far.refresh();
  port.readGrids = (sheets, options) => {
    // The engine hears of it only after it has planned such a small table.
    far.cancel();
    return read(sheets, options);
  };
  expect([await failure(far.score()), plans.length]).toEqual(["cancelled", 0]);
});
