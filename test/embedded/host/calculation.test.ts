import type { Opened } from "./open";
import { at, openNew, read } from "./open";

const sum = () =>
  openNew((book) => {
    const [sheet] = book.sheets;
    sheet!.setValue(0, 0, 1);
    sheet!.setValue(0, 1, 2);
    sheet!.setFormula(0, 2, "=A1+B1");
    sheet!.setCached(0, 2, 3);
  });

const put = ({ run }: Opened, value: number) =>
  run(async (context) => {
    at(context, "A1").values = [[value]];
  });

describe("calculation", () => {
  it("follows every write in automatic mode, within the same request too", async () => {
    const opened = sum();
    await opened.run(async (context) => {
      at(context, "A1").values = [[10]];
      const result = at(context, "C1");
      result.load("values");
      await context.sync();
      expect(result.values).toEqual([[12]]);
    });
  });

  it("leaves cached values of formulas that nobody touched", async () => {
    const opened = openNew((book) => {
      const [sheet] = book.sheets;
      sheet!.setFormula(0, 0, "=1+1");
      sheet!.setCached(0, 0, 99);
      sheet!.setFormula(1, 0, "=B2*2");
      sheet!.setCached(1, 0, 77);
    });
    await opened.run(async (context) => {
      at(context, "B2").values = [[5]];
    });
    expect(await read(opened, "A1:A2", "values")).toEqual([[99], [10]]);
  });

  it("waits for calculate in manual mode", async () => {
    const opened = sum();
    await opened.run(async (context) => {
      context.workbook.application.calculationMode = "Manual";
    });
    await put(opened, 10);
    expect(await read(opened, "C1", "values")).toEqual([[3]]);
    await opened.run(async (context) => {
      const { application } = context.workbook;
      application.load("calculationState,calculationMode");
      await context.sync();
      expect([application.calculationState, application.calculationMode]).toEqual(["Pending", "Manual"]);
      application.calculate("Recalculate");
    });
    expect(await read(opened, "C1", "values")).toEqual([[12]]);
  });

  it("catches up when the mode is automatic again", async () => {
    const opened = sum();
    opened.workbook.calcMode = "manual";
    await put(opened, 10);
    opened.workbook.calcMode = "auto";
    expect(await read(opened, "C1", "values")).toEqual([[12]]);
  });

  it("waits for the end of the request when suspended", async () => {
    const opened = sum();
    await opened.run(async (context) => {
      context.workbook.application.suspendApiCalculationUntilNextSync();
      at(context, "A1").values = [[10]];
      const result = at(context, "C1");
      result.load("values");
      await context.sync();
      expect(result.values).toEqual([[3]]);
    });
    expect(await read(opened, "C1", "values")).toEqual([[12]]);
  });

  it("keeps the value of a function it does not know", async () => {
    const opened = openNew((book) => {
      book.sheets[0]!.setFormula(0, 0, "=CUBEVALUE(B1)");
      book.sheets[0]!.setCached(0, 0, 42);
    });
    await opened.run(async (context) => {
      at(context, "B1").values = [[1]];
    });
    expect(await read(opened, "A1", "values")).toEqual([[42]]);
    expect(opened.workbook.model.sheets[0]!.isStale(0, 0)).toBe(true);
  });
});

describe("events", () => {
  const listen = async (opened: Opened, kind: "onChanged" | "onSelectionChanged", scope: "sheet" | "all") => {
    const seen: { address: string; worksheetId: string; changeType?: string }[] = [];
    const registration = await opened.run(async (context) => {
      const { worksheets } = context.workbook;
      const source = scope === "all" ? worksheets : worksheets.getItem("表一");
      const added = (source[kind] as OfficeExtension.EventHandlers<{ address: string; worksheetId: string }>).add(
        async (event) => void seen.push(event),
      );
      await context.sync();
      return added;
    });
    return { seen, registration };
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

  it.each(["sheet", "all"] as const)("tell changes by people and by add-ins, to listeners of %s", async (scope) => {
    const opened = openNew();
    const { seen, registration } = await listen(opened, "onChanged", scope);
    opened.workbook.type("表一", "B2", "95");
    await put(opened, 3);
    await settled();
    expect(seen).toMatchObject([
      { address: "B2", changeType: "RangeEdited", source: "Local" },
      { address: "A1", changeType: "RangeEdited" },
    ]);
    expect(opened.workbook.model.sheets[0]!.value(1, 1)).toBe(95);
    registration.remove();
    await registration.context.sync();
    opened.workbook.type("表一", "B3", "x");
    await settled();
    expect(seen).toHaveLength(2);
  });

  it.each(["sheet", "all"] as const)("tell selections to listeners of %s", async (scope) => {
    const opened = openNew();
    const { seen } = await listen(opened, "onSelectionChanged", scope);
    opened.workbook.select("表一", "C3:D4");
    await settled();
    expect(seen).toMatchObject([{ address: "C3:D4", worksheetId: opened.workbook.model.sheets[0]!.id }]);
  });

  it("tell nothing of other sheets to the listeners of one", async () => {
    const opened = openNew((book) => void book.addSheet("表二"));
    const { seen } = await listen(opened, "onChanged", "sheet");
    opened.workbook.type("表二", "A1", "x");
    await settled();
    expect(seen).toEqual([]);
  });

  it("keep still while they are switched off", async () => {
    const opened = openNew();
    const { seen } = await listen(opened, "onChanged", "all");
    await opened.run(async (context) => {
      context.runtime.enableEvents = false;
      at(context, "A1").values = [[1]];
      context.runtime.enableEvents = true;
      at(context, "A2").values = [[2]];
    });
    await settled();
    expect(seen.map((event) => event.address)).toEqual(["A2"]);
  });
});
