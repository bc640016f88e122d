import { parseRect } from "../../src/workbook";
import { copyAndPaste, copySheet, cutAndPaste, deleteRows, insertColumns, insertRows, sortRows } from "../helpers/sheet-edits";
import { at, contentsOf, FORM, LEVELS, LIST, levels, list, names, on, sample, say, sheetOf } from "./own";
import type { Bench } from "./workbench";

/**
 * What a person does between an action and its 还原. Scores are written as values at H13, H14 and H37 (10 each, as common as a score can
 * be); the weights in G are 10 too. Everywhere: what is ours goes from where it stands now, what is hers stays, and what is left is named
 * where it stands.
 */
const OURS = ["H13", "H14", "H37"];

interface Case {
  readonly name: string;
  readonly edit: (bench: Bench) => void;
  /** Cells that are blank afterwards. */
  readonly blank: readonly string[];
  /** Cells that hold 10 afterwards. */
  readonly hold: readonly string[];
  /** Parts of the notes; nothing is said when there are none. */
  readonly said: readonly string[];
}

const form = (bench: Bench) => sheetOf(bench, FORM);
const rect = (address: string) => parseRect(address)!;

const cases: readonly Case[] = [
  {
    name: "a row inserted above all",
    edit: (bench) => insertRows(form(bench), 0),
    blank: ["H14", "H15", "H38"],
    hold: ["G14", "G15", "H17"],
    said: [],
  },
  {
    name: "a row inserted between, the equal value typed at the old place",
    edit: (bench) => {
      insertRows(form(bench), 13);
      bench.workbook.type(FORM, "H14", 10);
    },
    blank: ["H13", "H15", "H38"],
    hold: ["H14", "H17"],
    said: [],
  },
  {
    name: "a column inserted: the weights stand at the old place",
    edit: (bench) => insertColumns(form(bench), 1),
    blank: ["I13", "I14", "I37"],
    hold: ["H13", "H14", "H37", "I16"],
    said: [],
  },
  {
    name: "the whole column moved to the right",
    edit: (bench) => cutAndPaste(form(bench), rect("H1:H40"), { row: 0, col: 10 }),
    blank: ["K13", "K14", "K37"],
    hold: ["K16", "G13"],
    said: [],
  },
  {
    name: "rows sorted",
    edit: (bench) => {
      for (const area of [...form(bench).merges()]) form(bench).unmerge(area);
      sortRows(form(bench), 12, [3, 6, 9, 0, 1, 2, 4, 5, 7]);
    },
    blank: ["H16", "H19", "H37"],
    hold: ["H13", "G16", "G19"],
    said: [],
  },
  {
    name: "a row deleted",
    edit: (bench) => deleteRows(form(bench), 13),
    blank: ["H13", "H36"],
    hold: ["H15", "G13"],
    said: ["H14", "移动"],
  },
  {
    name: "another score typed",
    edit: (bench) => bench.workbook.type(FORM, "H14", 8),
    blank: ["H13", "H37"],
    hold: ["H16"],
    said: ["H14", "改过"],
  },
  {
    name: "a row inserted, another score typed into the moved cell",
    edit: (bench) => {
      insertRows(form(bench), 12);
      bench.workbook.type(FORM, "H15", 8);
    },
    blank: ["H14", "H38"],
    hold: ["H17"],
    said: ["H15", "改过"],
  },
  {
    name: "a row copied above: the copy is hers",
    edit: (bench) => {
      insertRows(form(bench), 13);
      copyAndPaste(form(bench), rect("A15:I15"), { row: 13, col: 0 });
    },
    blank: ["H13", "H38"],
    hold: ["H17"],
    said: ["H15"],
  },
];

const scored = (step: (bench: Bench) => Promise<void>) =>
  on(sample(), async (bench) => {
    for (const cell of OURS) bench.workbook.type(FORM, cell, "");
    await bench.controller.score({ values: true });
    expect(OURS.map((cell) => at(bench, FORM, cell))).toEqual([10, 10, 10]);
    await step(bench);
  });

describe("还原 of scores after", () => {
  it.each(cases.map((one) => [one.name, one] as const))("%s", async (_, { edit, blank, hold, said }) => {
    await scored(async (bench) => {
      edit(bench);
      const { notes } = await bench.controller.restore();
      expect(blank.map((cell) => [cell, at(bench, FORM, cell)])).toEqual(blank.map((cell) => [cell, null]));
      expect(hold.map((cell) => [cell, at(bench, FORM, cell)])).toEqual(hold.map((cell) => [cell, 10]));
      if (said.length === 0) expect(notes).toEqual([]);
      for (const part of said) expect(notes.join()).toContain(part);
    });
  });

  it("the sheet renamed", async () => {
    await scored(async (bench) => {
      bench.workbook.model.renameSheet(form(bench), "定稿");
      expect((await bench.controller.restore()).notes).toEqual([]);
      expect(OURS.map((cell) => at(bench, "定稿", cell))).toEqual([null, null, null]);
    });
  });
});

/** Her sheet is copied, deleted, and the copy gets its name. */
function replaced(bench: Bench, name: string): void {
  const { model } = bench.workbook;
  const copy = copySheet(model, sheetOf(bench, name), "副本");
  model.deleteSheet(sheetOf(bench, name));
  model.renameSheet(copy, name);
}

describe("还原 where the sheet is another one of the same name", () => {
  it.each([[false], [true]])("writes nothing and says that the sheet is gone (another action between: %p)", async (between) => {
    await scored(async (bench) => {
      const { history } = bench.controller.getState().stored;
      replaced(bench, FORM);
      if (between) await bench.controller.suppress(["x"], "已说明");
      const before = contentsOf(bench, FORM);
      const { notes } = await bench.controller.restore(history[history.length - 1]!.id);
      expect(contentsOf(bench, FORM)).toEqual(before);
      expect(notes.join()).toMatch(new RegExp(`${FORM} 已经不在`));
    });
  });

  it("and another sheet of ours was renamed to that name: that one is followed", async () => {
    await on(sample(), async (bench) => {
      const { historyId } = await levels(bench);
      await list(bench);
      bench.workbook.model.deleteSheet(sheetOf(bench, LEVELS));
      bench.workbook.model.renameSheet(sheetOf(bench, LIST), LEVELS);
      const { notes } = await bench.controller.restore(historyId!);
      expect([names(bench), notes.join()]).toEqual([[FORM, LEVELS], expect.stringContaining("已经不在")]);
      await bench.controller.restore();
      expect(names(bench)).toEqual([FORM]);
    });
  });

  it.each([[true], [false]])(
    "our sheet was deleted and hers has its name: it is not said that she changed it (in one session: %p)",
    async (inOne) => {
      const step = async (bench: Bench) => {
        const { history } = bench.controller.getState().stored;
        const { notes } = await bench.controller.restore(history[0]!.id);
        expect(contentsOf(bench, LEVELS)).toEqual({ "2,2": "不要动" });
        expect(notes.join()).not.toContain("在插入之后改过");
        expect(notes.join()).toContain("不是");
      };
      const saved = await on(sample(), async (bench) => {
        await levels(bench);
        bench.workbook.model.deleteSheet(sheetOf(bench, LEVELS));
        bench.workbook.model.addSheet(LEVELS).setValue(2, 2, "不要动");
        const bytes = bench.workbook.save();
        if (inOne) await step(bench);
        return bytes;
      });
      if (!inOne) await on(saved, step);
    },
  );
});

describe("还原 while a sheet is very hidden", () => {
  it("keeps the record and says so; once the sheet is shown it takes back", async () => {
    await scored(async (bench) => {
      bench.workbook.model.addSheet("封面").setValue(0, 0, "封面");
      form(bench).visibility = "veryHidden";
      const { notes } = await bench.controller.restore();
      expect(notes.join()).toContain("深度隐藏");
      expect(notes.join()).not.toContain("已经不在");
      expect(bench.controller.getState().stored.history).toHaveLength(1);
      form(bench).visibility = "visible";
      expect((await bench.controller.restore()).notes).toEqual([]);
      expect(OURS.map((cell) => at(bench, FORM, cell))).toEqual([null, null, null]);
      expect(bench.controller.getState().stored.history).toHaveLength(0);
    });
  });

  it.each([["a new sheet"], ["a selection"]])("a table on %s", async (where) => {
    await on(sample(), async (bench) => {
      const other = bench.workbook.model.addSheet("台账");
      other.setValue(0, 0, "台账");
      await bench.controller.refresh();
      await bench.controller.insertSummary(
        "by-level1",
        where === "a selection" ? { kind: "selection", sheet: "台账", address: "A4" } : { kind: "new-sheet" },
      );
      const name = where === "a selection" ? "台账" : LEVELS;
      sheetOf(bench, name).visibility = "veryHidden";
      expect((await bench.controller.restore()).notes.join()).toContain("深度隐藏");
      sheetOf(bench, name).visibility = "visible";
      expect((await bench.controller.restore()).notes).toEqual([]);
      expect([names(bench), contentsOf(bench, "台账")]).toEqual([[FORM, "台账"], { "0,0": "台账" }]);
    });
  });
});

describe("还原 of the rules of 基础数据", () => {
  it("a rule that she set herself since stays and is named", async () => {
    await on(sample(), async (bench) => {
      await say(bench.controller.insertBaseData());
      const rules = form(bench).validations();
      if (rules.length === 0) return;
      const area = rules[0]!.rects[0]!;
      form(bench).setValidation({ ...area }, { ...rules[0]!, formula1: "1", formula2: "2" } as never);
      const { notes } = await bench.controller.restore();
      expect(notes.join()).toContain("数据验证");
    });
  });
});
