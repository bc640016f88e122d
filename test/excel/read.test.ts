import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BookModel } from "../../src/embedded";
import { errorValue } from "../../src/embedded/model";
import { failure, newPort, overBothClients, portOf } from "./open";

const FIXTURES = join(__dirname, "../fixtures/roundtrip");

const table = (rows: number, cols: number, text: string) => (book: BookModel) => {
  for (let row = 0; row < rows; row++) for (let col = 0; col < cols; col++) book.sheets[0]!.setValue(row, col, `${text}${row}`);
};

overBothClients(() => {
  describe("survey", () => {
    it("tells the sheets, what is used of them, and the stored part, in one sync", async () => {
      const { workbook, port } = newPort((book) => {
        const [first] = book.sheets;
        first!.setValue(2, 1, "指标");
        first!.setValue(4, 3, 5);
        first!.setStyle({ top: 50, left: 50, bottom: 50, right: 50 }, { fill: { color: "#FF0000" } });
        book.addSheet("空表").visibility = "veryHidden";
        const locked = book.addSheet("锁定");
        locked.setProtection({ ...locked.protection, protected: true });
        book.addCustomXml('<state xmlns="urn:jixiao-ziping:v1">{"version":1,"x":"a&lt;b"}</state>');
      });
      const survey = await port.survey();
      expect(workbook.stats.total().syncs).toBe(1);
      expect(survey).toMatchObject({
        apiLevel: 113,
        store: '{"version":1,"x":"a<b"}',
        sheets: [
          { name: "评分", visibility: "visible", protected: false, active: true, used: { top: 2, left: 1, bottom: 4, right: 3 } },
          { name: "空表", visibility: "veryHidden", protected: false, active: false, used: null },
          { name: "锁定", visibility: "visible", protected: true, active: false, used: null },
        ],
      });
    });

    it("takes a second sync only for very many sheets", async () => {
      const many = (count: number) =>
        newPort((book) => {
          for (let i = 1; i < count; i++) book.addSheet(`单位${i}`).setValue(i, 0, "x");
        });
      for (const [count, syncs] of [
        [24, 1],
        [30, 2],
      ] as const) {
        const { workbook, port } = many(count);
        const { sheets } = await port.survey();
        expect(sheets.map((sheet) => sheet.used?.top ?? null)).toEqual([null, ...Array.from({ length: count - 1 }, (_, i) => i + 1)]);
        expect(workbook.stats.total().syncs).toBe(syncs);
      }
    });

    it("reads one of several parts that carry our namespace", async () => {
      const { port } = newPort((book) => {
        for (const text of ["{}", '{"second":1}']) book.addCustomXml(`<state xmlns="urn:jixiao-ziping:v1">${text}</state>`);
      });
      expect((await port.survey()).store).toBe("{}");
    });

    it("says in Chinese why it cannot read", async () => {
      const { workbook, port } = newPort();
      workbook.editing = true;
      expect(await failure(port.survey())).toMatchObject({ code: "cell-edit-mode", message: expect.stringContaining("Enter") as string });
    });
  });

  describe("readGrids", () => {
    const grids = async ({ port }: ReturnType<typeof newPort>, fills = true) => port.readGrids((await port.survey()).sheets, { fills });

    it("gives values, texts, formulas, formats and fills in one sync", async () => {
      const ported = newPort((book) => {
        const [sheet] = book.sheets;
        sheet!.setValue(0, 0, "得分");
        sheet!.setValue(0, 1, 0.125);
        sheet!.setFormula(1, 0, "=B1*2");
        sheet!.setCached(1, 0, 0.25);
        sheet!.setFormula(1, 1, '=""');
        sheet!.setCached(1, 1, "");
        sheet!.setValue(1, 2, errorValue("#DIV/0!"));
        sheet!.setValue(2, 0, true);
        sheet!.setValue(2, 1, "=不是公式");
        sheet!.setStyle({ top: 0, left: 1, bottom: 0, right: 1 }, { numberFormat: "0.0%", fill: { color: "#ffc7ce" } });
        book.addSheet("空");
      });
      const [grid, empty] = await grids(ported);
      expect(ported.workbook.stats.total().syncs).toBe(2);
      expect(grid).toMatchObject({
        sheet: "评分",
        hidden: false,
        protected: false,
        top: 0,
        left: 0,
        rowCount: 3,
        colCount: 3,
        values: [
          ["得分", 0.125, null],
          [0.25, "", "#DIV/0!"],
          [true, "=不是公式", null],
        ],
        texts: [
          ["得分", "12.5%", ""],
          ["0.25", "", "#DIV/0!"],
          ["TRUE", "=不是公式", ""],
        ],
        formulas: [
          [null, null, null],
          ["=B1*2", '=""', null],
          [null, null, null],
        ],
        numberFormats: [["General", "0.0%", "General"], expect.anything(), expect.anything()],
      });
      expect(grid!.fills![0]).toEqual([
        { color: null, pattern: "None", tint: 0 },
        { color: "#FFC7CE", pattern: "Solid", tint: 0 },
        { color: null, pattern: "None", tint: 0 },
      ]);
      expect(empty).toMatchObject({ sheet: "空", rowCount: 0, colCount: 0, values: [] });
    });

    it("starts where the sheet's contents start, and leaves fills out when they are not wanted", async () => {
      const [grid] = await grids(
        newPort((book) => book.sheets[0]!.setValue(5, 3, 1)),
        false,
      );
      expect(grid).toMatchObject({ top: 5, left: 3, rowCount: 1, colCount: 1, values: [[1]], fills: null });
    });

    it("calls patterns and gradients unreadable", async () => {
      const [grid] = await grids(
        newPort((book) => {
          book.sheets[0]!.setValue(0, 0, "x");
          book.sheets[0]!.setStyle({ top: 0, left: 0, bottom: 0, right: 0 }, { fill: { color: "#FFFFFF", pattern: "gray125" } });
        }),
      );
      expect(grid!.fills).toEqual([["unreadable"]]);
    });

    it("stops between blocks when it is cancelled", async () => {
      const { workbook, port } = newPort(table(3000, 8, "指标完成情况说明"));
      const { sheets } = await port.survey();
      const abort = new AbortController();
      expect(await failure(port.readGrids(sheets, { fills: true, signal: abort.signal, onProgress: () => abort.abort() }))).toMatchObject({
        code: "cancelled",
      });
      expect(workbook.stats.total().syncs).toBe(2);
    });

    it("reads a sheet with a stray cell far away only as far as is sensible", async () => {
      const [grid] = await grids(
        newPort((book) => {
          book.sheets[0]!.setValue(0, 0, "表");
          book.sheets[0]!.setValue(0, 16_000, "x");
        }),
      );
      expect(grid).toMatchObject({ rowCount: 1, colCount: 512, clipped: true });
      const [whole] = await grids(newPort((book) => void book.sheets[0]!.setValue(0, 0, "表")));
      expect(whole!.clipped).toBeUndefined();
    });

    it.each(["roundtrip-shared-strings.xlsx", "roundtrip-inline-strings.xlsx"])("reads %s and changes nothing", async (name) => {
      const ported = portOf(readFileSync(join(FIXTURES, name)));
      const [form, details] = await grids(ported);
      expect(form).toMatchObject({ sheet: "绩效自评表", protected: true });
      expect(form!.formulas[3]![7]).toBe("=ROUND(MIN(1,IFERROR(G4/F4,0))*E4,2)");
      expect(details!.texts[1]).toEqual(["1", "单位1", "1000.5", "2025-01-01"]);
      expect(Buffer.compare(ported.workbook.save(), ported.original)).toBe(0);
    });
  });

  describe("selecting", () => {
    it("brings the sheet to the front and selects, in two syncs", async () => {
      const { workbook, port } = newPort((book) => void book.addSheet("明细"));
      await port.select("明细", "C3:D5");
      expect(workbook.selection()).toEqual({ sheet: "明细", rects: [{ top: 2, left: 2, bottom: 4, right: 3 }] });
      expect(workbook.stats.total().syncs).toBe(2);
      expect(await port.selection()).toEqual({ sheet: "明细", address: "C3:D5" });
    });

    it("tries once more", async () => {
      const { workbook, port } = newPort();
      workbook.setFault({ at: 3, code: "GeneralException" });
      await port.select("评分", "B2");
      expect(workbook.selection().rects).toEqual([{ top: 1, left: 1, bottom: 1, right: 1 }]);
    });

    it("says when the sheet is gone", async () => {
      const { port } = newPort();
      expect(await failure(port.select("没有", "A1"))).toMatchObject({ code: "sheet-gone", detail: "没有" });
    });
  });

  describe("listening", () => {
    const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

    it("tells what people change and select, with sheet names, until it is told to stop", async () => {
      const { workbook, port } = newPort((book) => void book.addSheet("明细"));
      const [changes, selections] = [jest.fn(), jest.fn()];
      const stop = await port.onChanged(changes);
      await port.onSelectionChanged(selections);
      workbook.type("明细", "B2", 5);
      workbook.select("评分", "A1:B3");
      await settled();
      expect(changes.mock.calls).toEqual([[{ sheet: "明细", address: "B2" }]]);
      expect(selections.mock.calls).toEqual([[{ sheet: "评分", address: "A1:B3" }]]);
      await stop();
      workbook.type("明细", "B3", 5);
      await settled();
      expect(changes).toHaveBeenCalledTimes(1);
    });
  });
});

// The direct client sends nothing, so that no answer of its host is too large.
describe("what travels from Excel", () => {
  it("takes blocks of at most 1 MB, one sync each, for what does not fit", async () => {
    const { workbook, port } = newPort(table(3000, 8, "指标完成情况说明"));
    const sizes: number[] = [];
    const { sheets } = await port.survey();
    const seen: number[] = [];
    workbook.stats.reset();
    let bytes = 0;
    const progress = (share: number) => {
      seen.push(share);
      const total = workbook.stats.total().bytesOut;
      sizes.push(total - bytes);
      bytes = total;
    };
    const [grid] = await port.readGrids(sheets, { fills: true, onProgress: progress });
    expect(grid!.values[2999]![7]).toBe("指标完成情况说明2999");
    expect(grid!.values).toHaveLength(3000);
    expect(workbook.stats.total().syncs).toBe(sizes.length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(700_000);
    expect(sizes.length).toBeLessThanOrEqual(Math.ceil(bytes / 525_000) + 1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });

  it("asks for less when an answer was refused as too large", async () => {
    const { workbook, port } = newPort(table(150, 20, "很长的文字".repeat(60)));
    const { sheets } = await port.survey();
    const [grid] = await port.readGrids(sheets, { fills: true });
    expect(grid!.rowCount).toBe(150);
    expect(grid!.values[149]![19]).toContain("149");
    expect(workbook.stats.total().syncs).toBeGreaterThan(2);
  });
});
