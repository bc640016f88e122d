import { levelOf, requireLevel } from "../../../src/embedded/host/levels";
import { at, openNew } from "./open";

describe("the table of API levels", () => {
  it.each<[string, string, "get" | "set", number | string | null]>([
    ["Range", "values", "get", 101],
    ["Range", "getCellProperties", "get", 109],
    ["Range", "getMergedAreasOrNullObject", "get", 113],
    ["Application", "calculationMode", "get", 101],
    ["Application", "calculationMode", "set", 108],
    ["Worksheet", "visibility", "set", 102],
    ["Worksheet", "notes", "get", 118],
    ["Worksheet", "namedSheetViews", "get", "ExcelApiOnline 1.1"],
    ["Range", "nothing", "get", null],
  ])("%s.%s (%s) is %s", (className, member, use, level) => {
    expect(levelOf(className, member, use)).toBe(level);
  });

  it("lets members of the level through and refuses those above by name", () => {
    expect(() => requireLevel("Range", "getMergedAreasOrNullObject", "get", 113)).not.toThrow();
    expect(() => requireLevel("Range", "getMergedAreasOrNullObject", "get", 112)).toThrow(
      /Range\.getMergedAreasOrNullObject: needs ExcelApi 1\.13/,
    );
    expect(() => requireLevel("Worksheet", "namedSheetViews", "get", 121)).toThrow(/needs ExcelApiOnline 1\.1/);
  });
});

describe.each([113, 121])("at level %d", (apiLevel) => {
  const codeOf = (act: (context: Excel.RequestContext) => unknown) =>
    openNew(undefined, { apiLevel }).refusal(async (context) => {
      act(context);
      await context.sync();
    });

  it("answers what the level offers", async () => {
    expect(await codeOf((context) => at(context, "A1").getMergedAreasOrNullObject())).toBe("none");
  });

  it("refuses members it does not know, by name", async () => {
    const { run } = openNew(undefined, { apiLevel });
    const error = await run(async (context) => {
      at(context, "A1").getSpillParent().load("address");
      await context.sync();
    }).catch((thrown: OfficeExtension.Error) => thrown);
    expect(error).toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("Range.getSpillParent") as string });
  });

  it.each<[string, (context: Excel.RequestContext) => unknown]>([
    ["a property", (context) => at(context, "A1").load("linkedDataTypeState")],
    ["a nested property", (context) => at(context, "A1").load("format/fill/nothing")],
    ["an object", (context) => context.workbook.styles.load("items/name")],
    ["a method", (context) => context.workbook.save()],
    [
      "a property that is set",
      (context) => {
        context.workbook.worksheets.getItem("表一").enableCalculation = false;
      },
    ],
    ["a field of cell properties", (context) => at(context, "A1").getCellProperties({ style: true })],
  ])("refuses %s it does not answer", async (_what, act) => {
    expect(await codeOf(act)).toBe("ApiNotFound");
  });

  it("refuses to set what is read-only", async () => {
    expect(await codeOf((context) => (at(context, "A1") as unknown as { set(p: object): void }).set({ address: "A1" }))).toBe(
      "InvalidArgument",
    );
  });
});

describe("a level below a member", () => {
  it("refuses it in every place it can stand", async () => {
    const opened = openNew(undefined, { apiLevel: 105 });
    const codes = await Promise.all([
      opened.refusal(async (context) => void at(context, "A1").dataValidation.load("type")),
      opened.refusal(async (context) => void context.workbook.worksheets.getItem("表一").getRangeByIndexes(0, 0, 1, 1).load("address")),
      opened.refusal(async (context) => void context.workbook.worksheets.getItem("表一").load("tabColor")),
      opened.refusal(async (context) => void context.workbook.worksheets.onChanged.add(async () => undefined)),
      opened.refusal(async (context) => {
        context.workbook.application.calculationMode = "Manual";
      }),
    ]);
    expect(codes).toEqual(Array(5).fill("ApiNotFound"));
  });

  it("leaves out of load(all) what it does not offer", async () => {
    const opened = openNew(undefined, { apiLevel: 106 });
    await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("表一");
      sheet.load();
      await context.sync();
      expect(sheet.toJSON()).toMatchObject({ name: "表一", visibility: "Visible" });
      expect(sheet.toJSON()).not.toHaveProperty("tabColor");
    });
  });

  it("is what isSetSupported of the window tells", async () => {
    const { excel, workbook, run } = openNew();
    const sets = async (version: string) => {
      const window =
        (await run(async (context) => context)) &&
        (excel as unknown as { run: { constructor: (code: string) => () => Window } }).run.constructor("return this")();
      const office = (window as unknown as { Office: typeof Office }).Office;
      return office.context.requirements.isSetSupported("ExcelApi", version);
    };
    expect([await sets("1.13"), await sets("1.14")]).toEqual([true, false]);
    workbook.apiLevel = 121;
    expect([await sets("1.21"), await sets("1.22"), await sets("1.9")]).toEqual([true, false, true]);
  });
});
