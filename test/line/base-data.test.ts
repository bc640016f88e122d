import { parseA1 } from "../../src/workbook";
import { benchOf, sampleBytes, valueOf, type Bench } from "./workbench";

const SHEET = "整体2-2自评打分表";
const BASE = "基础数据";

/** The figures of 宝城镇 2024 that the report states (支出进度, 一般性支出, 人均资产), by the label of their input. */
const FIGURES: Readonly<Record<string, number>> = {
  "1—6月累计执行数": 735.65,
  "1—10月累计执行数": 1073.65,
  "1—12月累计执行数": 1599.38,
  上年一般性支出预算数: 74.91,
  本年一般性支出预算数: 60.6,
  上年一般性支出决算数: 65.73,
  本年一般性支出决算数: 73.29,
  上年人均资产: 1.05,
  本年人均资产: 1.13,
};

function typeFigures({ workbook }: Bench): void {
  const sheet = workbook.model.sheets.find((one) => one.name === BASE)!;
  for (let row = 3; row < 60; row += 1) {
    const label = sheet.value(row, 1);
    const figure = typeof label === "string" ? FIGURES[label] : undefined;
    if (figure !== undefined) workbook.type(BASE, `C${row + 1}`, figure);
  }
}

function scores({
  controller,
}: Bench): Record<string, { computed: string | undefined; reported: string | undefined; formula: string | null | undefined }> {
  const sheet = controller.getState().assessment!.sheets.find((one) => one.grid.sheet === SHEET)!;
  return Object.fromEntries(
    sheet.score.tables[0]!.rows.map((row) => [
      row.layout.level3?.text.replace(/\s/g, ""),
      { computed: row.computed?.value.toString(), reported: row.reported?.toString(), formula: row.computed?.formula },
    ]),
  );
}

function total({ controller }: Bench): string | undefined {
  const sheet = controller.getState().assessment!.sheets.find((one) => one.grid.sheet === SHEET)!;
  return sheet.score.tables[0]!.total?.computed?.value.toString();
}

describe("打分表 from base data (宝城镇 2024)", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = benchOf(sampleBytes("宝城镇2024.xlsx"));
    await bench.controller.refresh();
    await bench.controller.insertBaseData();
    typeFigures(bench);
    await bench.controller.refresh();
  });
  afterEach(() => bench.close());

  it("links the budget that stands on the other sheet", () => {
    expect(bench.workbook.model.sheets.find((one) => one.name === BASE)!.formula(3, 2)).toMatch(/Sheet1/);
    expect(valueOf(bench.workbook, BASE, 3, 2)).toBe(1599.38);
  });

  it("computes what the unit typed, as published", () => {
    const found = scores(bench);
    expect(found["支出执行进度"]).toMatchObject({ computed: "4", reported: "4" });
    expect(found["严控一般性支出"]).toMatchObject({ computed: "2", reported: "2" });
    expect(found["人均资产变化率"]).toMatchObject({ computed: "1.8", reported: "1.8" });
    expect(total(bench)).toBe("93.8");
  });

  it("fills the cleared cells with live formulas that give the same total", async () => {
    for (const address of ["G11", "G13", "G17"]) {
      const cell = parseA1(address)!;
      bench.workbook.type(SHEET, `F${cell.row + 1}`, "");
    }
    await bench.controller.score();
    expect(total(bench)).toBe("93.8");
    const sheet = bench.workbook.model.sheets.find((one) => one.name === SHEET)!;
    for (const row of [10, 12, 16]) {
      expect(sheet.formula(row, 5)).toContain("基础数据");
      expect(typeof sheet.value(row, 5)).toBe("number");
    }
    expect([10, 12, 16].map((row) => sheet.value(row, 5))).toEqual([4, 2, 1.8]);
  });

  it("keeps typed figures when it is brought up to date, and goes away again with 还原", async () => {
    const before = valueOf(bench.workbook, BASE, 4, 2);
    await bench.controller.insertBaseData();
    expect(valueOf(bench.workbook, BASE, 4, 2)).toBe(before);
  });
});
