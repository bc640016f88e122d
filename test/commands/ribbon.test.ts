import { readFileSync } from "fs";
import { join } from "path";
import { createController } from "../../src/actions";
import { ribbonFunctions } from "../../src/commands/ribbon";
import { openWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { connectNode, type NodeConnection } from "../../src/embedded/client/node";
import { provideOffice, type OfficeActions, type OfficeGlobals } from "../../src/embedded/client/office";
import { createOfficePort } from "../../src/excel";
import { followTheme } from "../../src/commands/theme";
import { associateRibbon, officeColors, startInExcel, type ExcelStart } from "../../src/excel/startup";

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
    expect(ready(await startInExcel())).toMatchObject({ apiLevel: 113 });
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
});

describe("the look of the pane", () => {
  /** A page whose system asks for media by a list that a test changes. */
  function page(): { window: Window; media: Set<string>; happens: (name: string) => void } {
    const media = new Set<string>();
    const listeners = new Map<string, Set<() => void>>();
    const on = (name: string) => ({
      addEventListener: (kind: string, listener: () => void) =>
        void listeners.set(`${name}${kind}`, new Set([...(listeners.get(`${name}${kind}`) ?? []), listener])),
      removeEventListener: (kind: string, listener: () => void) => void listeners.get(`${name}${kind}`)?.delete(listener),
    });
    const window = {
      ...on(""),
      matchMedia: (query: string) => ({
        get matches() {
          return media.has(query);
        },
        ...on(`${query} `),
      }),
      setInterval: () => 1,
      clearInterval: () => undefined,
    };
    return {
      window: window as unknown as Window,
      media,
      happens: (name) => {
        for (const listener of listeners.get(name) ?? []) listener();
      },
    };
  }
  const DARK = { background: "#262626", foreground: "#FFFFFF" };
  const LIGHT = { background: "#FFFFFF", foreground: "#000000" };

  test.each([
    [DARK, [], "dark"],
    [LIGHT, [], "light"],
    [{ background: "#000000", foreground: "#FFFFFF" }, [], "contrast"],
    [LIGHT, ["(prefers-color-scheme: dark)"], "light"],
    [null, [], "light"],
    [null, ["(prefers-color-scheme: dark)"], "dark"],
    [LIGHT, ["(forced-colors: active)"], "contrast"],
    [null, ["(forced-colors: active)"], "contrast"],
  ] as const)("Office's %j under %j is %s", (colors, asked, look) => {
    const { window, media } = page();
    for (const query of asked) media.add(query);
    expect(followTheme(() => colors, window).get()).toBe(look);
  });

  test("follows Office's theme and forced colours while the pane is open, and no longer", () => {
    const { window, media, happens } = page();
    let colors = LIGHT;
    const theme = followTheme(() => colors, window);
    const looks: string[] = [];
    const stop = theme.subscribe(() => looks.push(theme.get()));
    colors = DARK;
    happens("focus");
    media.add("(forced-colors: active)");
    happens("(forced-colors: active) change");
    stop();
    happens("focus");
    expect(looks).toEqual(["dark", "contrast"]);
  });

  test("Office's colours are asked for anew each time; a host without a theme tells none", () => {
    const { connection } = openInPage();
    expect(officeColors()).toBeNull();
    Object.assign(world.Office!.context as object, { officeTheme: { bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF" } });
    expect(officeColors()).toEqual(DARK);
    connection.close();
  });
});

describe("the ribbon", () => {
  /** The button's action over a workbook, its end kept apart from what Excel is told. */
  async function ribbon() {
    const { workbook, connection, office } = openInPage();
    const { excel, apiLevel } = ready(await startInExcel());
    const controller = createController(createOfficePort(excel, { apiLevel: () => apiLevel }), { now: () => new Date(0) });
    const ended: Promise<unknown>[] = [];
    associateRibbon(
      Object.fromEntries(
        Object.entries(ribbonFunctions(controller)).map(([name, run]) => [
          name,
          () => {
            const done = run();
            ended.push(done.catch(() => undefined));
            return done;
          },
        ]),
      ),
    );
    return {
      workbook,
      controller,
      office,
      runs: ended,
      end: async () => {
        await Promise.all(ended);
        connection.close();
      },
    };
  }

  test("一键评分 tells Excel that the command has ended, then works on the workbook", async () => {
    const { workbook, controller, office, end } = await ribbon();
    await office.invoke("scoreWorkbook");
    expect(controller.getState().report).toBeNull();
    await end();
    expect(workbook.model.sheets[0]!.formula(5, 7)).toMatch(/^=/);
    expect(controller.getState().report).toMatchObject({ action: "score", filled: 1 });
  });

  test("works where the pane cannot be shown, and does not wait for it", async () => {
    const { controller, office, end } = await ribbon();
    Object.assign(world.Office!, { addin: { showAsTaskpane: () => new Promise(() => undefined) } });
    await office.invoke("scoreWorkbook");
    await end();
    expect(controller.getState().report).toMatchObject({ filled: 1 });
  });

  test("a second click while the work goes on does it once; one after its end does it again", async () => {
    const { controller, office, runs, end } = await ribbon();
    await office.invoke("scoreWorkbook");
    await office.invoke("scoreWorkbook");
    expect(runs).toHaveLength(1);
    await Promise.all(runs);
    await new Promise(setImmediate);
    await office.invoke("scoreWorkbook");
    await end();
    expect([runs.length, controller.getState().stored.history.length]).toEqual([2, 1]);
  });

  test("a failing action stops nothing; its sentence stands in the pane", async () => {
    const { workbook, controller, office, end } = await ribbon();
    workbook.editing = true;
    await office.invoke("scoreWorkbook");
    await end();
    expect(controller.getState().error?.message).toContain("正在编辑");
  });
});
