import { contentsOf, names, on, sheetOf } from "./own";
import { bookOf, sampleBytes, type Bench } from "./workbench";

const BASE = "基础数据";
const SCORING = "整体2-2自评打分表";
const town = () => sampleBytes("宝城镇2024.xlsx");
const base = (bench: Bench) => bench.controller.insertBaseData();

describe("notes on 基础数据", () => {
  it("finding 2: what was typed on the sheet stays when it is brought up to date", async () => {
    await on(town(), async (bench) => {
      await base(bench);
      const typed: Readonly<Record<string, string | number>> = {
        A1: "宝城镇绩效打分基础数据",
        C6: 4321,
        D6: "元",
        E5: "本单位口径",
        F6: "见决算报表",
        G7: "备注",
        A27: "经办：张三",
        C27: 55,
        B28: "复核：李四",
        D28: "2025年",
      };
      for (const [address, value] of Object.entries(typed)) bench.workbook.type(BASE, address, value);
      bench.workbook.type(BASE, "F7", "");
      const before = contentsOf(bench, BASE);
      await base(bench);
      expect(contentsOf(bench, BASE)).toEqual(before);
      await bench.controller.restore();
      expect(contentsOf(bench, BASE)).toEqual(before);
    });
  });

  it("stay when rows come in: these are put below what was typed", async () => {
    const rows = [
      ["部门整体支出绩效自评打分表"],
      ["一级指标", "二级指标", "三级指标", "分值", "评分标准", "得分"],
      [
        "过程",
        "预算管理",
        "预算执行率",
        10,
        "预算执行率=支出/预算×100%。预算执行率达到95%以上的，得10分；每低1个百分点扣0.5分，扣完为止。",
        null,
      ],
      ["过程", "预算管理", "资金使用合规性", 10, "发现一处违规扣2分，扣完为止。", null],
      ["合计", null, null, 20, null, null],
    ];
    await on(bookOf({ 打分表: rows }), async (bench) => {
      await base(bench);
      const last = sheetOf(bench, BASE).usedValues()!.bottom;
      bench.workbook.type(BASE, `A${last + 2}`, "经办：张三");
      bench.workbook.type(BASE, `C${last + 3}`, 4321);
      const before = contentsOf(bench, BASE);
      bench.workbook.type("打分表", "E4", "发现一处违规扣2分，扣完为止；未开展绩效评价的，扣5分。");
      bench.workbook.type("打分表", "C5", "信息公开");
      bench.workbook.type("打分表", "A5", "过程");
      bench.workbook.type("打分表", "D5", 10);
      bench.workbook.type("打分表", "E5", "应公开未公开的，每项扣1分，扣完为止。");
      await base(bench);
      const after = contentsOf(bench, BASE);
      expect(Object.fromEntries(Object.keys(before).map((key) => [key, after[key]]))).toEqual(before);
      expect(Object.keys(after).length).toBeGreaterThan(Object.keys(before).length);
    });
  });

  it("renamed, hidden, protected, and a sheet of the user's of that name", async () => {
    await on(town(), async (bench) => {
      bench.workbook.model.addSheet(BASE).setValue(0, 0, "我自己的表");
      const { historyId } = await base(bench);
      expect([contentsOf(bench, BASE), names(bench)]).toEqual([{ "0,0": "我自己的表" }, ["Sheet1", SCORING, `${BASE}2`, BASE]]);
      bench.workbook.model.renameSheet(sheetOf(bench, `${BASE}2`), "打分依据");
      bench.workbook.type("打分依据", "G5", "我的备注");
      sheetOf(bench, "打分依据").visibility = "hidden";
      bench.workbook.type("打分依据", "C5", "");
      const before = contentsOf(bench, "打分依据");
      await base(bench).catch((thrown: Error) => expect(thrown.message).toContain("隐藏"));
      expect([contentsOf(bench, "打分依据"), names(bench)]).toEqual([before, ["Sheet1", SCORING, "打分依据", BASE]]);
      sheetOf(bench, "打分依据").visibility = "visible";
      const { notes } = await bench.controller.restore(historyId!);
      expect(names(bench)).toContain("打分依据");
      expect(notes.join()).toContain("打分依据");
    });
  });
});
