import { newWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { connectDirect } from "../../src/embedded/client/direct";

const open = (): { workbook: EmbeddedWorkbook; excel: typeof Excel } => {
  const workbook = newWorkbook("评分", { now: () => 45432 });
  return { workbook, excel: connectDirect(workbook).excel };
};
const codeOf = (step: Promise<unknown>): Promise<unknown> =>
  step.then(
    () => "none",
    (thrown: { code?: unknown }) => thrown.code ?? String(thrown),
  );
const A1 = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("评分").getRange("A1");

describe("the direct client is as strict as the library", () => {
  it.each<[string, (excel: typeof Excel) => Promise<unknown>, string]>([
    ["a property that was not loaded", (excel) => excel.run((context) => Promise.resolve(A1(context).address)), "PropertyNotLoaded"],
    [
      "one that was loaded and not yet answered",
      (excel) => excel.run((context) => Promise.resolve(A1(context).load("address").address)),
      "PropertyNotLoaded",
    ],
    [
      "a result that was not answered",
      (excel) => excel.run((context) => Promise.resolve(context.workbook.worksheets.getCount().value)),
      "ValueNotLoaded",
    ],
    [
      "a member that no class has",
      (excel) => excel.run((context) => Promise.resolve((A1(context) as unknown as Record<string, unknown>)["sparklines"])),
      "ApiNotFound",
    ],
    [
      "a member of another class",
      (excel) =>
        excel.run((context) => {
          (context.workbook as unknown as { merge(): void }).merge();
          return Promise.resolve();
        }),
      "ApiNotFound",
    ],
    [
      "a sheet that is not there",
      (excel) =>
        excel.run(async (context) => {
          context.workbook.worksheets.getItem("无");
          await context.sync();
        }),
      "ItemNotFound",
    ],
    [
      "an event that is not answered",
      (excel) =>
        excel.run((context) => Promise.resolve((context.workbook.worksheets as unknown as Record<string, unknown>)["onProtectionChanged"])),
      "ApiNotFound",
    ],
  ])("%s", async (_, step, code) => {
    expect(await codeOf(step(open().excel))).toBe(code);
  });

  it("leaves what went before a refusal, and knows what was answered", async () => {
    const { workbook, excel } = open();
    const seen: unknown[] = [];
    const code = await codeOf(
      excel.run(async (context) => {
        const range = A1(context);
        range.values = [[5]];
        range.load("values");
        context.workbook.worksheets.getItem("无").delete();
        range.values = [[6]];
        await context.sync().catch((thrown: unknown) => {
          seen.push(range.values);
          throw thrown;
        });
      }),
    );
    expect([code, seen, workbook.model.sheets[0]!.value(0, 0)]).toEqual(["ItemNotFound", [[[5]]], 5]);
  });

  it("makes a thing once, however many requests use it", async () => {
    const { workbook, excel } = open();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("新");
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      sheet.name = "改名";
    });
    expect(workbook.model.sheets.map((sheet) => [sheet.name, sheet.value(0, 0)])).toEqual([
      ["评分", null],
      ["改名", 1],
    ]);
  });

  it("says what is null, as far down as it goes", async () => {
    await open().excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("无");
      const range = sheet.getRange("A1").load("values");
      const { format } = range;
      format.load("columnWidth");
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject, format.isNullObject]).toEqual([true, true, true]);
    });
  });
});

describe("while a cell is being edited", () => {
  it("a request is refused, or waits when it asked to", async () => {
    const { workbook, excel } = open();
    workbook.editing = true;
    const write = (value: number) => async (context: Excel.RequestContext) => {
      A1(context).values = [[value]];
      await context.sync();
    };
    expect(await codeOf(excel.run(write(1)))).toBe("InvalidOperationInCellEditMode");
    const waiting = excel.run({ delayForCellEdit: true }, write(2));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(workbook.model.sheets[0]!.value(0, 0)).toBeNull();
    workbook.editing = false;
    await waiting;
    expect(workbook.model.sheets[0]!.value(0, 0)).toBe(2);
  });
});

it("listeners hear from their registration to their removal", async () => {
  const { workbook, excel } = open();
  const heard: unknown[] = [];
  const handler = (event: { readonly address: string }) => Promise.resolve(void heard.push(event.address));
  const added = await excel.run(async (context) => {
    const result = context.workbook.worksheets.onChanged.add(handler);
    workbook.type("评分", "A1", "早");
    await context.sync();
    return result;
  });
  workbook.type("评分", "A2", "听");
  added.remove();
  await added.context.sync();
  workbook.type("评分", "A3", "晚");
  expect(heard).toEqual(["A2"]);
});
