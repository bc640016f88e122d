import { parseA1, parseRect } from "../../src/workbook";
import { insertColumns, insertRows } from "../helpers/sheet-edits";
import { FORM, LEVELS, contentsOf, levels, names, on, sample, sheetOf } from "./own";
import { insertRows as insertRowsEverywhere } from "./rows";
import type { Bench } from "./workbench";

const rect = (address: string) => parseRect(address)!;

describe("还原 of a table of ours", () => {
  const ledger = (step: (bench: Bench) => Promise<void>) =>
    on(sample(), async (bench) => {
      const other = bench.workbook.model.addSheet("台账");
      ["序号", "事项", "金额"].forEach((text, col) => other.setValue(0, col, text));
      [1, "维修", 30].forEach((value, col) => other.setValue(1, col, value));
      await bench.controller.refresh();
      await bench.controller.insertSummary("by-level1", { kind: "selection", sheet: "台账", address: "A5" });
      await step(bench);
    });
  const HERS = { "0,0": "序号", "0,1": "事项", "0,2": "金额", "1,0": 1, "1,1": "维修", "1,2": 30 };
  /** Looks of all cells that have one, by address. */
  const looked = (bench: Bench) => {
    const found: string[] = [];
    sheetOf(bench, "台账").forEachCell((row, col) => {
      if (sheetOf(bench, "台账").styleId(row, col) !== 0) found.push(`${row},${col}`);
    });
    return found;
  };
  const styles = (bench: Bench) => {
    const plain = JSON.stringify(bench.workbook.model.style(0));
    return looked(bench).filter((key) => {
      const [row, col] = key.split(",").map(Number) as [number, number];
      return JSON.stringify(bench.workbook.model.style(sheetOf(bench, "台账").styleId(row, col))) !== plain;
    });
  };

  it("beside her cells: rows inserted in its source shift its formulas, which are still ours", async () => {
    await ledger(async (bench) => {
      insertRowsEverywhere(bench.workbook, FORM, 12, 2);
      expect((await bench.controller.restore()).notes).toEqual([]);
      expect(contentsOf(bench, "台账")).toEqual(HERS);
    });
  });

  it("as the only sheet that is seen: it cannot be deleted, and a way out is told", async () => {
    await on(sample(), async (bench) => {
      await levels(bench);
      sheetOf(bench, FORM).visibility = "hidden";
      const said = await bench.controller.restore().then(
        () => "done",
        (thrown: Error) => thrown.message,
      );
      expect([said.includes(LEVELS) && said.includes("新建一张工作表"), names(bench)]).toEqual([true, [FORM, LEVELS]]);
      sheetOf(bench, FORM).visibility = "visible";
      await bench.controller.restore();
      expect(names(bench)).toEqual([FORM]);
    });
  });

  it("on a sheet of its own: rows inserted in its source are no change of hers", async () => {
    await on(sample(), async (bench) => {
      await levels(bench);
      insertRowsEverywhere(bench.workbook, FORM, 12, 2);
      expect((await bench.controller.restore()).notes).toEqual([]);
      expect(names(bench)).toEqual([FORM]);
    });
  });

  it("on a sheet of its own: a formula pointed elsewhere by her is a change", async () => {
    await on(sample(), async (bench) => {
      await levels(bench);
      const sheet = sheetOf(bench, LEVELS);
      let changed = false;
      sheet.forEachFormula((row, col) => {
        const formula = sheet.formula(row, col)!;
        if (changed || !/G13/.test(formula)) return;
        changed = true;
        sheet.setFormula(row, col, formula.replace(/G13/g, "G40"));
      });
      expect(changed).toBe(true);
      expect((await bench.controller.restore()).notes.join()).toContain(LEVELS);
      expect(names(bench)).toEqual([FORM, LEVELS]);
    });
  });

  it.each([
    ["a row inserted above it", (bench: Bench) => insertRows(sheetOf(bench, "台账"), 2)],
    ["a row inserted inside it", (bench: Bench) => insertRows(sheetOf(bench, "台账"), 8)],
    ["a column inserted before it", (bench: Bench) => insertColumns(sheetOf(bench, "台账"), 0)],
    ["a column inserted inside it", (bench: Bench) => insertColumns(sheetOf(bench, "台账"), 1)],
  ] as const)("%s: contents go and looks go, or are named", async (_, edit) => {
    await ledger(async (bench) => {
      edit(bench);
      const { notes } = await bench.controller.restore();
      expect(Object.values(contentsOf(bench, "台账"))).toEqual(Object.values(HERS));
      expect(notes).toEqual([]);
      expect(styles(bench).filter((key) => !isInserted(key))).toEqual([]);
    });
    /** Excel gives an inserted line the look of the one before: no action of ours wrote that. */
    function isInserted(key: string): boolean {
      const [row, col] = key.split(",").map(Number) as [number, number];
      return (edit.toString().includes("8)") && row === 8) || (edit.toString().includes("1)") && col === 1);
    }
  });

  it("a look that she changed since stays and is named where it stands now", async () => {
    await ledger(async (bench) => {
      insertRows(sheetOf(bench, "台账"), 2);
      sheetOf(bench, "台账").setStyle(rect("B8"), { fill: { pattern: "solid", color: "#FF0000", tint: 0 } });
      const { notes } = await bench.controller.restore();
      expect(notes.join()).toContain("B8");
      expect(bench.workbook.model.style(sheetOf(bench, "台账").styleId(7, 1)).fill.color).toBe("#FF0000");
    });
  });

  it("a cell that she changed is named where it stands now", async () => {
    await ledger(async (bench) => {
      insertRows(sheetOf(bench, "台账"), 2, 3);
      const { row, col } = parseA1("B13")!;
      sheetOf(bench, "台账").setValue(row, col, 77);
      const { notes } = await bench.controller.restore();
      expect(notes.join()).toContain("B13");
      expect(Object.values(contentsOf(bench, "台账"))).toEqual([...Object.values(HERS), 77]);
    });
  });
});
