import { summaryOffers } from "../../src/actions";
import { at, contentsOf, FORM, LEVELS, levels, LIST, list, names, on, oneMore, sample, say, sheetOf, stampRow } from "./own";
import { hasAttachment, withAttachment } from "../helpers/attachments";
import { sampled } from "../helpers/long";
import { parseRect } from "../../src/workbook";
import { sampleBytes } from "./workbench";

describe("names of sheets of ours", () => {
  it.each([
    [LIST, list],
    [LEVELS, levels],
  ] as const)("%s: renamed it is followed, with and without another action between", async (name, insert) => {
    for (const between of [true, false]) {
      await on(sample(), async (bench) => {
        await insert(bench);
        if (between) await bench.controller.check();
        bench.workbook.model.renameSheet(sheetOf(bench, name), "水利局清单");
        bench.workbook.type("水利局清单", "G5", "我的备注");
        oneMore(bench);
        await insert(bench);
        expect(names(bench)).toEqual([FORM, "水利局清单"]);
        expect(Object.values(contentsOf(bench, "水利局清单"))).toContain("我的备注");
      });
    }
  });

  it.each([[true], [false]])(
    "finding 3: a renamed sheet with entries of the user's outlives 还原 of its insert, and it is said (another action between: %p)",
    async (between) => {
      await on(sample(), async (bench) => {
        const { historyId } = await list(bench);
        if (between) await bench.controller.check();
        bench.workbook.model.renameSheet(sheetOf(bench, LIST), "水利局清单");
        bench.workbook.type("水利局清单", "G5", "我的备注");
        const { notes } = await bench.controller.restore(historyId!);
        expect(names(bench)).toEqual([FORM, "水利局清单"]);
        expect(notes.join()).toContain("水利局清单");
      });
    },
  );

  it.each([
    [LIST, list],
    [LEVELS, levels],
  ] as const)("finding 5: after 还原, a sheet of the user's called %s is not written to", async (name, insert) => {
    await on(sample(), async (bench) => {
      await insert(bench);
      await bench.controller.restore();
      const own = bench.workbook.model.addSheet(name);
      own.setValue(0, 0, "我自己的表");
      own.setValue(5, 3, "不要动");
      await insert(bench);
      expect(contentsOf(bench, name)).toEqual({ "0,0": "我自己的表", "5,3": "不要动" });
      expect(names(bench)).toEqual([FORM, name, `${name}2`]);
    });
  });

  it("finding 5: deleted and replaced by a sheet of the user's, which is neither written to nor deleted by 还原", async () => {
    await on(sample(), async (bench) => {
      const { historyId } = await levels(bench);
      bench.workbook.model.deleteSheet(sheetOf(bench, LEVELS));
      bench.workbook.model.addSheet(LEVELS).setValue(2, 2, "不要动");
      await levels(bench);
      expect([contentsOf(bench, LEVELS), names(bench)]).toEqual([{ "2,2": "不要动" }, [FORM, LEVELS, `${LEVELS}2`]]);
      await bench.controller.restore(historyId!);
      expect(contentsOf(bench, LEVELS)).toEqual({ "2,2": "不要动" });
    });
  });

  it("renamed while a new sheet of the user's took its name: the renamed one is ours", async () => {
    await on(sample(), async (bench) => {
      const { historyId } = await levels(bench);
      bench.workbook.model.renameSheet(sheetOf(bench, LEVELS), "旧汇总");
      bench.workbook.type("旧汇总", "G5", "我的备注");
      bench.workbook.model.addSheet(LEVELS).setValue(2, 2, "不要动");
      bench.workbook.type(FORM, "H13", 8);
      await levels(bench);
      expect([contentsOf(bench, LEVELS), at(bench, "旧汇总", "A2"), at(bench, "旧汇总", "G5")]).toEqual([
        { "2,2": "不要动" },
        "来源表里的数与插入时相同",
        "我的备注",
      ]);
      const { notes } = await bench.controller.restore(historyId!);
      expect(names(bench)).toEqual([FORM, "旧汇总", LEVELS]);
      expect(notes.join()).toContain("旧汇总");
    });
  });

  it("finding 5: what was typed in the place of a summary that was taken back stops the next one", async () => {
    await on(sample(), async (bench) => {
      const place = { kind: "selection", sheet: FORM, address: "L3" } as const;
      await bench.controller.insertSummary("by-level1", place);
      await bench.controller.restore();
      bench.workbook.type(FORM, "M5", "我的数");
      const before = contentsOf(bench, FORM);
      expect(await say(bench.controller.insertSummary("by-level1", place))).toContain("已有内容");
      expect(contentsOf(bench, FORM)).toEqual(before);
      await levels(bench);
      expect([contentsOf(bench, FORM), names(bench)]).toEqual([before, [FORM, LEVELS]]);
    });
  });

  it("a copied sheet stays as it is, the first one is brought up to date; both at once deleted give a new one", async () => {
    await on(sample(), async (bench) => {
      await levels(bench);
      const copy = bench.workbook.model.addSheet(`${LEVELS} (2)`);
      const from = sheetOf(bench, LEVELS);
      from.forEachCell((row, col) => {
        const formula = from.formula(row, col);
        if (formula === null) copy.setValue(row, col, from.value(row, col));
        else copy.setFormula(row, col, formula);
      });
      bench.workbook.type(FORM, "H13", 8);
      const before = contentsOf(bench, `${LEVELS} (2)`);
      await levels(bench);
      expect([contentsOf(bench, `${LEVELS} (2)`), at(bench, LEVELS, "A2")]).toEqual([before, "来源表里的数与插入时相同"]);
      for (const name of [LEVELS, `${LEVELS} (2)`]) bench.workbook.model.deleteSheet(sheetOf(bench, name));
      await levels(bench);
      expect(names(bench)).toEqual([FORM, LEVELS]);
    });
  });

  it.each(["visible", "hidden", "veryHidden"] as const)(
    "finding 25: an empty sheet of the name that is %s is passed over",
    async (visibility) => {
      await on(sample(), async (bench) => {
        bench.workbook.model.addSheet(LEVELS).visibility = visibility;
        await levels(bench);
        expect(names(bench)).toEqual([FORM, LEVELS, `${LEVELS}2`]);
        expect(contentsOf(bench, LEVELS)).toEqual({});
      });
    },
  );

  it("finding 25: a summary goes onto an empty sheet that is selected", async () => {
    await on(sample(), async (bench) => {
      bench.workbook.model.addSheet("空表");
      await bench.controller.insertSummary("by-level1", { kind: "selection", sheet: "空表", address: "B2" });
      expect([names(bench), at(bench, "空表", "B2")]).toEqual([[FORM, "空表"], "绩效自评得分汇总表"]);
    });
  });

  it.each(["B:B", "3:3", "B:D", "1:1048576"])(
    "a summary is refused where %s is selected, and trying again is not proposed",
    async (address) => {
      await on(sample(), async (bench) => {
        const refused = bench.controller.insertSummary("by-level1", { kind: "selection", sheet: FORM, address });
        await expect(refused).rejects.toMatchObject({ code: "refused", message: expect.not.stringContaining("再试") });
      });
    },
  );

  it("after 交付前清理 a new one is inserted, and the old one is no source", async () => {
    await on(sample(), async (bench) => {
      await bench.controller.insertSummary("by-project", { kind: "new-sheet" });
      const before = stampRow(bench, "项目汇总");
      await bench.controller.cleanForDelivery();
      await bench.controller.insertSummary("by-project", { kind: "new-sheet" });
      expect([names(bench), stampRow(bench, "项目汇总2")]).toEqual([[FORM, "项目汇总", "项目汇总2"], before]);
    });
  });
});

describe("finding 27: 还原 of an insert leaves a sheet to which a person has added", () => {
  it.each(["comment", "shape"] as const)("a %s", async (kind) => {
    const saved = await on(sample(), async (bench) => {
      await list(bench);
      return bench.workbook.save();
    });
    await on(withAttachment(saved, kind), async (bench) => {
      const { notes } = await bench.controller.restore();
      expect([names(bench), notes.join()]).toEqual([[FORM, LIST], expect.stringContaining(LIST)]);
      expect(hasAttachment(bench.workbook.save(), kind)).toBe(true);
    });
  });

  it("a fill", async () => {
    await on(sample(), async (bench) => {
      await list(bench);
      sheetOf(bench, LIST).setStyle(parseRect("B5:E5")!, { fill: { pattern: "solid", color: "#FFFF00", tint: 0 } });
      const { notes } = await bench.controller.restore();
      expect([names(bench), notes.join()]).toEqual([[FORM, LIST], expect.stringContaining(LIST)]);
    });
  });

  it("and takes away one to which nobody has", async () => {
    await on(sample(), async (bench) => {
      for (const insert of [list, levels, () => bench.controller.insertSummary("monthly", { kind: "new-sheet" })]) {
        await insert(bench);
        await bench.controller.restore();
        expect(names(bench)).toEqual([FORM]);
      }
    });
  });
});

describe("sheets of ours", () => {
  it.each(sampled(["天长水利2022.xlsx", "泉坊镇2023.xlsx", "户木乡2024.xlsx", "古饶镇2024.xlsx", "宝城镇2024.xlsx"], 3))(
    "are no forms: they bring no findings, no scores and no sources (%s; in a plain run two of the five samples)",
    async (name) => {
      await on(sampleBytes(name), async (bench) => {
        const { counts } = bench.controller.getState().assessment!;
        const before = names(bench);
        for (const offer of summaryOffers(bench.controller.getState().assessment!, bench.controller.getState().stored))
          if (offer.missing === null) await bench.controller.insertSummary(offer.id, { kind: "new-sheet" });
        const { assessment } = bench.controller.getState();
        expect(assessment!.counts).toEqual(counts);
        expect(assessment!.sheets.filter((sheet) => sheet.isOurs).map((sheet) => sheet.grid.sheet)).toEqual(
          assessment!.sheets.map((sheet) => sheet.grid.sheet).filter((one) => !before.includes(one)),
        );
        expect(assessment!.sheets.filter(({ grid }) => !before.includes(grid.sheet)).map(({ layout }) => layout.kind)).toEqual(
          names(bench)
            .filter((one) => !before.includes(one))
            .map(() => "unknown"),
        );
        await bench.controller.score();
        expect(bench.controller.getState().stored.marks.every((mark) => before.includes(mark.sheet))).toBe(true);
      });
    },
  );
});

it("says as many cells as the history holds, whether a table comes on a sheet of its own or is brought up to date", async () => {
  await on(sample(), async (bench) => {
    const told = (report: { readonly filled: number; readonly historyId: number | null }) => [
      report.filled,
      bench.controller.getState().stored.history.find(({ id }) => id === report.historyId)!.cells.length,
    ];
    const [first, inHistory] = told(await levels(bench));
    expect([first, inHistory]).toEqual([0, 0]);
    bench.workbook.type(FORM, "H13", 8);
    const [again, kept] = told(await levels(bench));
    expect(again).toBe(kept);
    expect(again).toBeGreaterThan(0);
  });
});
