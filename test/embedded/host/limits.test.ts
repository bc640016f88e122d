import { utf8Length } from "../../../src/embedded/host/stats";
import type { Opened } from "./open";
import { at, atLevels, read } from "./open";

const chars = (count: number) => "字".repeat(count);

atLevels((openNew) => {
  describe("sizes", () => {
    it("refuses a request over 5 MB and carries nothing of it out", async () => {
      const opened = openNew();
      const text = chars(30_000);
      expect(
        await opened.refusal(async (context) => {
          at(context, "A1").values = [["first"]];
          for (let row = 2; row < 62; row++) at(context, `A${row}`).values = [[text]];
        }),
      ).toBe("RequestPayloadSizeLimitExceeded");
      expect(await read(opened, "A1", "values")).toEqual([[""]]);
    });

    it("refuses a response over 5 MB after having done the work", async () => {
      const opened = openNew((book) => {
        for (let row = 0; row < 60; row++) book.sheets[0]!.setValue(row, 0, chars(32_000));
      });
      expect(
        await opened.refusal(async (context) => {
          at(context, "B1").values = [["done"]];
          at(context, "A1:A60").load("values");
          await context.sync();
        }),
      ).toBe("ResponsePayloadSizeLimitExceeded");
      expect(await read(opened, "B1", "values")).toEqual([["done"]]);
    });

    it("refuses to read or write more than five million cells", async () => {
      const { refusal } = openNew();
      const over = "A1:Z200000";
      expect(await refusal(async (context) => void at(context, over).load("values"))).toBe("RangeExceedsLimit");
      expect(
        await refusal(async (context) => {
          at(context, over).values = 1 as never;
        }),
      ).toBe("RangeExceedsLimit");
      expect(
        await refusal(async (context) => {
          at(context, over).format.fill.color = "#FF0000";
        }),
      ).toBe("OperationCellsExceedLimit");
    });

    it("refuses addresses over 8,192 characters", async () => {
      const { refusal } = openNew();
      const areas = (count: number) => Array.from({ length: count }, (_, i) => `A${10_000 + i}`).join(",");
      const ask = (address: string) =>
        refusal(async (context) => {
          context.workbook.worksheets.getItem("表一").getRanges(address).load("address");
          await context.sync();
        });
      expect(areas(1170).length).toBeLessThanOrEqual(8192);
      expect(await ask(areas(1170))).toBe("none");
      expect(await ask(areas(1171))).toBe("InvalidArgument");
    });

    it("fails on more than 512 merged areas, as desktop Excel does", async () => {
      const { refusal } = openNew((book) => {
        for (let row = 0; row < 513; row++) book.sheets[0]!.merge({ top: row, left: 0, bottom: row, right: 1 });
      });
      const ask = (address: string) => refusal(async (context) => void at(context, address).getMergedAreasOrNullObject().load("areaCount"));
      expect(await ask("A1:B512")).toBe("none");
      expect(await ask("A1:B513")).toBe("GeneralException");
    });
  });

  describe("what passes is counted", () => {
    it("counts syncs, bytes and cells under the label in force", async () => {
      const { workbook, run } = openNew();
      workbook.stats.start("write");
      await run(async (context) => {
        const range = context.workbook.worksheets.getItem("表一").getRange("A1:C2").untrack();
        range.values = [
          [1, 2, 3],
          [4, 5, null],
        ] as never;
        range.format.fill.color = "#FFFF00";
      });
      workbook.stats.start("read");
      await run(async (context) => {
        const range = context.workbook.worksheets.getItem("表一").getRange("A1:C2").untrack();
        range.load("values,text");
        await context.sync();
      });
      expect(workbook.stats.of("write")).toMatchObject({ syncs: 1, cellsRead: 0, cellsWritten: 5 + 6 });
      expect(workbook.stats.of("read")).toMatchObject({ syncs: 1, cellsRead: 12, cellsWritten: 0 });
      expect(workbook.stats.of("write").bytesIn).toBeGreaterThan(workbook.stats.of("read").bytesIn);
      expect(workbook.stats.total().syncs).toBe(2);
    });

    it.each([
      ["ab", 2],
      ["分值", 6],
      ["é", 2],
      ["😀", 4],
      ["a\ud83d", 4],
      ["", 0],
    ])("counts %j as UTF-8 bytes", (text, bytes) => {
      expect(utf8Length(text)).toBe(bytes);
      expect(utf8Length(text)).toBe(Buffer.byteLength(text));
    });
  });

  describe("one action may be refused on purpose", () => {
    const three = async ({ refusal, workbook }: Opened, fault: Parameters<typeof workbook.setFault>[0]) => {
      workbook.setFault(fault);
      return refusal(async (context) => {
        const sheet = context.workbook.worksheets.getItem("表一");
        for (const address of ["A1", "A2", "A3"]) sheet.getRange(address).untrack().values = [["x"]];
      });
    };

    it("leaves the writes before it in place and does none after it", async () => {
      const opened = openNew();
      const counted = openNew();
      await three(counted, null);
      const last = counted.workbook.actionCount - 1;
      expect(await three(opened, { at: last, code: "GeneralException" })).toBe("GeneralException");
      expect(await read(opened, "A1:A3", "values")).toEqual([["x"], ["x"], [""]]);
    });

    it("happens once, or from then on", async () => {
      const opened = openNew();
      expect(await three(opened, { at: 0, code: "AccessDenied" })).toBe("AccessDenied");
      expect(await opened.refusal(async (context) => void at(context, "A1").load("values"))).toBe("none");
      expect(await three(opened, { at: 0, code: "AccessDenied", lasting: true })).toBe("AccessDenied");
      expect(await opened.refusal(async (context) => void at(context, "A1").load("values"))).toBe("AccessDenied");
    });

    it("reaches the caller as an error of the library that names the statement", async () => {
      const opened = openNew();
      const error = await opened
        .run(async (context) => {
          at(context, "A1:B1").values = [[1]];
        })
        .catch((thrown: OfficeExtension.Error) => thrown);
      expect(error).toMatchObject({
        code: "InvalidArgument",
        debugInfo: { errorLocation: "Range.values", statement: "range.values = ...;" },
      });
    });
  });

  describe("while a cell is being edited", () => {
    it("refuses requests", async () => {
      const opened = openNew();
      opened.workbook.editing = true;
      expect(await opened.refusal(async (context) => void at(context, "A1").load("values"))).toBe("InvalidOperationInCellEditMode");
      opened.workbook.editing = false;
      expect(await opened.refusal(async (context) => void at(context, "A1").load("values"))).toBe("none");
    });

    it("lets requests wait that ask for it", async () => {
      const { workbook, excel } = openNew();
      workbook.editing = true;
      const done = jest.fn();
      const waiting = excel
        .run({ delayForCellEdit: true }, async (context) => {
          at(context, "A1").values = [["later"]];
        })
        .then(done);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(done).not.toHaveBeenCalled();
      workbook.editing = false;
      await waiting;
      expect(workbook.model.sheets[0]!.value(0, 0)).toBe("later");
    });
  });
});
