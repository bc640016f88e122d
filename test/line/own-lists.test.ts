import { parseRect } from "../../src/workbook";
import {
  at,
  contentsOf,
  FORM,
  LEVELS,
  levels,
  LIST,
  list,
  names,
  on,
  oneLess,
  oneMore,
  rowWith,
  sample,
  say,
  sheetOf,
  stampRow,
} from "./own";
import { insertRows } from "./rows";
import { bookOf, type Bench } from "./workbench";

/*
 * Sheets of ours (问题清单, 得分汇总 and the other summaries, 基础数据) carry a person's notes. What is expected of an update:
 *
 * typed inside a cell of ours      stays, is named; the rest of its row is brought up to date
 * typed into a blank cell inside   stays
 * typed beside a row               moves along with its row; beyond a blank column it stays where it is
 * typed below                      stays; a list that needs the place stops and says how many rows to insert
 * typed above (rows inserted)      stays; the table is found where it stands now
 * the row of a note is gone        the update stops and names the note
 * rows sorted, inserted, deleted   the update stops and says what to do
 * fewer rows                       only cells that still hold what we wrote become blank
 * renamed                          followed, and so is what 还原 knows of it
 * copied                           the first one is brought up to date
 * deleted, taken back by 还原      a new one is inserted
 * a sheet of the user's of the name   is never written to, the new one gets another name
 * hidden, protected, merged        nothing is written, the sentence says why
 * saved and opened again           as before
 */

describe("notes on 问题清单", () => {
  it("typed beside a row move along with it, those beyond a blank column stay", async () => {
    await on(sample(), async (bench) => {
      await list(bench);
      const row = rowWith(bench, LIST, 3, "F16");
      bench.workbook.type(LIST, `G${row + 1}`, "已与单位核对");
      bench.workbook.type(LIST, "I5", "另一张小表");
      const before = stampRow(bench, LIST);
      oneMore(bench);
      await list(bench);
      expect(stampRow(bench, LIST)).toBeGreaterThan(before);
      expect(at(bench, LIST, `G${rowWith(bench, LIST, 3, "F16") + 1}`)).toBe("已与单位核对");
      expect(Object.values(contentsOf(bench, LIST)).filter((value) => value === "已与单位核对")).toHaveLength(1);
      expect(at(bench, LIST, "I5")).toBe("另一张小表");
    });
  });

  it("stop the update when their finding is gone, and nothing is changed", async () => {
    await on(sample(), async (bench) => {
      await list(bench);
      const row = rowWith(bench, LIST, 3, "F16");
      bench.workbook.type(LIST, `G${row + 1}`, "等单位回复");
      oneLess(bench);
      const before = contentsOf(bench, LIST);
      expect(await say(list(bench))).toContain(`G${row + 1}`);
      expect(contentsOf(bench, LIST)).toEqual(before);
      bench.workbook.type(LIST, `G${row + 1}`, "");
      await list(bench);
      expect(rowWith(bench, LIST, 3, "F16")).toBe(-1);
    });
  });

  it("typed over a cell of ours stay and are named, the title too", async () => {
    await on(sample(), async (bench) => {
      await list(bench);
      const row = rowWith(bench, LIST, 3, "F16");
      bench.workbook.type(LIST, `E${row + 1}`, "佐证材料在附件三");
      bench.workbook.type(LIST, "A1", "水利局问题清单");
      oneMore(bench);
      const { notes } = await list(bench);
      const now = rowWith(bench, LIST, 3, "F16");
      expect([at(bench, LIST, `E${now + 1}`), at(bench, LIST, "A1")]).toEqual(["佐证材料在附件三", "水利局问题清单"]);
      expect(notes.join()).toContain(`E${now + 1}`);
    });
  });

  it("below stay: the list grows as far as there is room, then stops and says how many rows to insert", async () => {
    await on(sample(), async (bench) => {
      await list(bench);
      const last = stampRow(bench, LIST);
      bench.workbook.type(LIST, `A${last + 3}`, "财政所意见：");
      bench.workbook.type(LIST, `C${last + 4}`, "签字");
      oneMore(bench);
      await list(bench);
      expect([stampRow(bench, LIST), at(bench, LIST, `A${last + 3}`), at(bench, LIST, `C${last + 4}`)]).toEqual([
        last + 1,
        "财政所意见：",
        "签字",
      ]);
      // Findings of kinds of their own: what is of one kind stands in one line.
      bench.workbook.type(FORM, "H14", 99);
      bench.workbook.type(FORM, "G15", "");
      bench.workbook.type(FORM, "H18", "优");
      const before = contentsOf(bench, LIST);
      const said = await say(list(bench));
      expect(said).toMatch(new RegExp(`第 ${last + 3} 行.*插入 \\d+ 行`));
      expect(contentsOf(bench, LIST)).toEqual(before);
      insertRows(bench.workbook, LIST, last + 2, Number(/插入 (\d+) 行/.exec(said)![1]));
      await list(bench);
      expect(Object.values(contentsOf(bench, LIST))).toEqual(expect.arrayContaining(["财政所意见：", "签字"]));
    });
  });

  it("below stay when the list grows shorter, also right below it", async () => {
    await on(sample(), async (bench) => {
      await list(bench);
      const last = stampRow(bench, LIST);
      bench.workbook.type(LIST, `A${last + 2}`, "经办：张三");
      bench.workbook.type(FORM, "H6", 1);
      await list(bench);
      expect([stampRow(bench, LIST), at(bench, LIST, `A${last + 1}`), at(bench, LIST, `A${last + 2}`)]).toEqual([
        last - 1,
        null,
        "经办：张三",
      ]);
    });
  });

  it("stop the update when rows were sorted, inserted or deleted by hand", async () => {
    await on(sample(), async (bench) => {
      await list(bench);
      insertRows(bench.workbook, LIST, 5, 1);
      bench.workbook.type(LIST, "A6", "我加的一行");
      oneMore(bench);
      const before = contentsOf(bench, LIST);
      expect(await say(list(bench))).toContain("插入、删除或排序");
      expect(contentsOf(bench, LIST)).toEqual(before);
    });
    await on(sample(), async (bench) => {
      await list(bench);
      const sheet = sheetOf(bench, LIST);
      for (let col = 0; col < 6; col += 1) {
        const [a, b] = [3, 7].map((row) => [sheet.formula(row, col), sheet.value(row, col)] as const) as [
          readonly [string | null, never],
          readonly [string | null, never],
        ];
        for (const [row, [formula, value]] of [
          [3, b],
          [7, a],
        ] as const) {
          if (formula === null) sheet.setValue(row, col, value);
          else sheet.setFormula(row, col, formula);
        }
      }
      oneMore(bench);
      expect(await say(list(bench))).toContain("插入、删除或排序");
    });
  });

  it("come back with 还原 of the update as they were", async () => {
    await on(sample(), async (bench) => {
      await list(bench);
      const row = rowWith(bench, LIST, 3, "F16");
      bench.workbook.type(LIST, `G${row + 1}`, "已与单位核对");
      const before = contentsOf(bench, LIST);
      oneMore(bench);
      await list(bench);
      await bench.controller.restore();
      expect(contentsOf(bench, LIST)).toEqual(before);
      const { notes } = await list(bench);
      expect([notes, at(bench, LIST, `G${rowWith(bench, LIST, 3, "F16") + 1}`)]).toEqual([[], "已与单位核对"]);
    });
  });

  it("are kept by a list that is saved, opened again and brought up to date", async () => {
    const saved = await on(sample(), async (bench) => {
      await list(bench);
      bench.workbook.type(LIST, `G${rowWith(bench, LIST, 3, "F16") + 1}`, "已与单位核对");
      return bench.workbook.save();
    });
    await on(saved, async (bench) => {
      oneMore(bench);
      await list(bench);
      expect(at(bench, LIST, `G${rowWith(bench, LIST, 3, "F16") + 1}`)).toBe("已与单位核对");
      expect(names(bench)).toEqual([FORM, LIST]);
    });
  });

  it("move along when rows were inserted above their indicators", async () => {
    await on(sample(), async (bench) => {
      await list(bench);
      const row = rowWith(bench, LIST, 3, "F16");
      bench.workbook.type(LIST, `G${row + 1}`, "已与单位核对");
      insertRows(bench.workbook, FORM, 2, 1);
      await list(bench);
      expect(at(bench, LIST, `G${rowWith(bench, LIST, 3, "F17") + 1}`)).toBe("已与单位核对");
    });
  });
});

describe("notes on 得分汇总", () => {
  it("typed inside, beside, below and above stay, and the table is brought up to date where it stands now", async () => {
    await on(sample(), async (bench) => {
      await levels(bench);
      bench.workbook.type(LEVELS, "G5", "数量指标另附表");
      bench.workbook.type(LEVELS, "B5", "产出（50分）");
      bench.workbook.type(LEVELS, `A${stampRow(bench, LEVELS) + 2}`, "填表人：李四");
      insertRows(bench.workbook, LEVELS, 0, 2);
      bench.workbook.type(LEVELS, "A1", "附件二");
      bench.workbook.type(FORM, "H13", 8);
      expect(at(bench, LEVELS, "A4")).toBe("来源表里的数已改，请更新本表");
      const { notes } = await levels(bench);
      expect(names(bench)).toEqual([FORM, LEVELS]);
      expect(at(bench, LEVELS, "A4")).toBe("来源表里的数与插入时相同");
      expect([at(bench, LEVELS, "A1"), at(bench, LEVELS, "G7"), at(bench, LEVELS, "B7")]).toEqual([
        "附件二",
        "数量指标另附表",
        "产出（50分）",
      ]);
      expect(Object.values(contentsOf(bench, LEVELS))).toContain("填表人：李四");
      expect(notes.join()).toContain("B7");
    });
  });

  it("is found again in the place where it was put beside a form, and the form's cells beside it do not move", async () => {
    await on(sample(), async (bench) => {
      await bench.controller.insertSummary("by-level1", { kind: "selection", sheet: FORM, address: "L3" });
      insertRows(bench.workbook, FORM, 1, 1);
      bench.workbook.type(FORM, "H14", 8);
      const before = contentsOf(bench, FORM);
      await levels(bench);
      const after = contentsOf(bench, FORM);
      expect(at(bench, FORM, "L5")).toBe("来源表里的数与插入时相同");
      expect(
        Object.keys(after)
          .filter((key) => before[key] !== after[key])
          .every((key) => Number(key.split(",")[1]) >= 11),
      ).toBe(true);
    });
  });

  it("a merge over its cells, a protected and a hidden sheet stop the update with a sentence", async () => {
    await on(sample(), async (bench) => {
      await levels(bench);
      bench.workbook.type(FORM, "H13", 8);
      const sheet = sheetOf(bench, LEVELS);
      const before = contentsOf(bench, LEVELS);
      const barred = async (word: string) => {
        expect(await say(levels(bench))).toContain(word);
        expect(contentsOf(bench, LEVELS)).toEqual(before);
      };
      sheet.visibility = "hidden";
      await barred("隐藏");
      sheet.visibility = "visible";
      sheet.setProtection({ ...sheet.protection, protected: true });
      await barred("受保护");
      sheet.setProtection({ ...sheet.protection, protected: false });
      sheet.merge(parseRect("C4:D5")!);
      const merged = contentsOf(bench, LEVELS);
      expect(await say(levels(bench))).toContain("C4:D5");
      expect(contentsOf(bench, LEVELS)).toEqual(merged);
    });
  });
});

/** A list of projects as its office keeps it: one line for each. */
const PROJECTS = (lines: readonly (readonly [string, number, number])[]) =>
  bookOf({
    项目清单: [
      ["项目支出绩效自评情况汇总表"],
      ["序号", "项目名称", "全年预算数（万元）", "全年执行数（万元）", "执行率", "自评得分", "等级"],
      ...lines.map(([name, budget, spent], i) => [i + 1, name, budget, spent, spent / budget, 95, "优"]),
    ],
  });
const projects = (bench: Bench) => bench.controller.insertSummary("by-project", { kind: "new-sheet" });
const SUMMARY = "项目汇总";

describe("notes on 项目汇总", () => {
  const three = PROJECTS([
    ["道路养护", 100, 90],
    ["河道清淤", 50, 45],
    ["校舍维修", 80, 80],
  ]);
  const retype = (bench: Bench, rows: readonly (readonly [string, number, number])[]) =>
    rows.forEach(([name, budget, spent], i) =>
      [name, budget, spent, spent / budget, 95, "优"].forEach((value, col) =>
        bench.workbook.type("项目清单", `${"BCDEFG"[col]}${i + 3}`, value),
      ),
    );
  /** The note beside the row whose name cell shows a name. */
  const noteOf = (bench: Bench, name: string) => at(bench, SUMMARY, `J${rowWith(bench, SUMMARY, 1, name) + 1}`);

  it("go with their project when the source is put in another order, more and fewer projects come", async () => {
    await on(three, async (bench) => {
      await projects(bench);
      bench.workbook.type(SUMMARY, `J${rowWith(bench, SUMMARY, 1, "河道清淤") + 1}`, "已结题");
      retype(bench, [
        ["图书采购", 20, 10],
        ["校舍维修", 80, 80],
        ["河道清淤", 50, 45],
      ]);
      bench.workbook.type("项目清单", "A6", 4);
      [["道路养护", 100, 90, 0.9, 95, "优"]].forEach((cells) =>
        cells.forEach((value, col) => bench.workbook.type("项目清单", `${"BCDEFG"[col]}6`, value)),
      );
      await projects(bench);
      expect([noteOf(bench, "河道清淤"), noteOf(bench, "校舍维修"), noteOf(bench, "道路养护"), noteOf(bench, "图书采购")]).toEqual([
        "已结题",
        null,
        null,
        null,
      ]);
      for (const address of ["A", "B", "C", "D", "E", "F", "G"]) bench.workbook.type("项目清单", `${address}3`, "");
      await projects(bench);
      expect([noteOf(bench, "河道清淤"), rowWith(bench, SUMMARY, 1, "图书采购")]).toEqual(["已结题", -1]);
    });
  });

  it("written as formulas stay while their row stays, and stop the update when it must move", async () => {
    await on(three, async (bench) => {
      await projects(bench);
      const row = rowWith(bench, SUMMARY, 1, "河道清淤") + 1;
      bench.workbook.type(SUMMARY, `J${row}`, `=C${row}-D${row}`);
      bench.workbook.type("项目清单", "D3", 95);
      await projects(bench);
      expect(at(bench, SUMMARY, `J${row}`)).toBe(5);
      retype(bench, [
        ["河道清淤", 50, 45],
        ["道路养护", 100, 95],
      ]);
      const before = contentsOf(bench, SUMMARY);
      expect(await say(projects(bench))).toContain(`J${row}`);
      expect(contentsOf(bench, SUMMARY)).toEqual(before);
    });
  });

  it("written over a link stay, and what is linked again is brought up to date", async () => {
    await on(three, async (bench) => {
      await projects(bench);
      const row = rowWith(bench, SUMMARY, 1, "河道清淤") + 1;
      bench.workbook.type(SUMMARY, `D${row}`, 48);
      insertRows(bench.workbook, "项目清单", 2, 1);
      const { notes } = await projects(bench);
      expect([at(bench, SUMMARY, `D${row}`), notes.join()]).toEqual([48, expect.stringContaining(`D${row}`)]);
      bench.workbook.type(SUMMARY, `D${row}`, "");
      await projects(bench);
      expect(at(bench, SUMMARY, `D${row}`)).toBe(45);
    });
  });

  it("of a table of an earlier version stop the update: what is whose cannot be told", async () => {
    const saved = await on(three, async (bench) => {
      await projects(bench);
      const part = bench.workbook.model.customXml().find((one) => one.namespace === "urn:jixiao-ziping:v1")!;
      bench.workbook.model.deleteCustomXml(part.id);
      bench.workbook.model.addCustomXml(part.xml.replace(/,"lines":\[[^\]]*\]/, "").replace(/,"alone":true/, ""));
      return bench.workbook.save();
    });
    await on(saved, async (bench) => {
      const before = contentsOf(bench, SUMMARY);
      expect(await say(projects(bench))).toContain("以前的版本");
      expect(contentsOf(bench, SUMMARY)).toEqual(before);
      bench.workbook.type(SUMMARY, `A${stampRow(bench, SUMMARY) + 1}`, "");
      await projects(bench);
      expect(names(bench)).toEqual(["项目清单", SUMMARY, `${SUMMARY}2`]);
    });
  });
});

describe("figures typed into 逐月执行", () => {
  it("stay, and what is computed from them with them", async () => {
    await on(sample(), async (bench) => {
      const monthly = () => bench.controller.insertSummary("monthly", { kind: "new-sheet" });
      await monthly();
      const row = rowWith(bench, "逐月执行", 0, "3 月") + 1;
      bench.workbook.type("逐月执行", `B${row}`, 12.5);
      const { notes } = await monthly();
      expect([at(bench, "逐月执行", `B${row}`), notes]).toEqual([12.5, []]);
    });
  });
});
