import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook, type SheetModel } from "../../src/embedded";
import type { Finding } from "../../src/checks/types";
import { parseA1, parseRect } from "../../src/workbook";
import { diffPackages } from "../helpers/packages";
import { NOTHING_ALLOWED } from "../../src/embedded/host/classes/protection";
import { benchOf, type Bench } from "./workbench";

/** A filled form of seven indicators (scores H13:H19, total H20, execution score I6) whose scores are blank. */
const FORM = new Uint8Array(readFileSync(join(__dirname, "../fixtures/cases/merged-score.xlsx")));
const SCORES: Readonly<Record<string, number>> = { I6: 9, H13: 13.5, H14: 15, H15: 10, H16: 10, H17: 15, H18: 15, H19: 10 };

/** The form after an office's edits of its one sheet. */
function formWith(edit: (sheet: SheetModel) => void): Uint8Array {
  const workbook = openWorkbook(FORM);
  const sheet = workbook.model.sheets[0]!;
  sheet.unmerge(parseRect("H13:H14")!);
  edit(sheet);
  return workbook.save();
}

const merge =
  (...areas: string[]) =>
  (sheet: SheetModel) =>
    areas.forEach((area) => sheet.merge(parseRect(area)!));
const unlock =
  (...areas: string[]) =>
  (sheet: SheetModel) => {
    for (const area of areas) sheet.setStyle(parseRect(area)!, { locked: false });
    sheet.setProtection({ protected: true, options: NOTHING_ALLOWED, hasPassword: false });
  };

async function on<T>(bytes: Uint8Array, step: (bench: Bench) => Promise<T>): Promise<T> {
  const bench = benchOf(bytes);
  try {
    return await step(bench);
  } finally {
    bench.close();
  }
}

const at = ({ workbook }: Bench, address: string, sheet = 0) => {
  const { row, col } = parseA1(address)!;
  return workbook.model.sheets[sheet]!.value(row, col);
};
const filled = (bench: Bench, sheet = 0) => Object.fromEntries(Object.keys(SCORES).map((cell) => [cell, at(bench, cell, sheet)]));
const without = (...cells: string[]) =>
  Object.fromEntries(Object.entries(SCORES).map(([cell, score]) => [cell, cells.includes(cell) ? null : score]));
const findingsOf = ({ controller }: Bench): readonly Finding[] =>
  controller.getState().assessment!.sheets.flatMap((sheet) => sheet.findings);

describe("a cell covered by a merge", () => {
  it.each([
    [["H13:H14"], ["H13", "H14"]],
    [["H16:H17"], ["H16", "H17"]],
    [["H13:H15"], ["H13", "H14", "H15"]],
    [
      ["H13:H14", "H18:H19"],
      ["H13", "H14", "H18", "H19"],
    ],
  ])(
    "%j over several scores: none of them is written, a person gives the sum; the rest is filled, no error appears, and the total comes with it",
    async (areas, left) => {
      await on(formWith(merge(...areas)), async (bench) => {
        const { notes } = await bench.controller.score();
        expect(filled(bench)).toEqual(without(...left));
        const told = [...notes, ...findingsOf(bench).map((finding) => finding.message)].join("\n");
        for (const area of areas) expect(told).toContain(area);
        expect(findingsOf(bench).filter((finding) => finding.severity === "error")).toEqual([]);
        expect(at(bench, "H20")).toBe("");
        for (const area of areas) {
          const { top, bottom } = parseRect(area)!;
          const sum = left
            .filter((cell) => parseA1(cell)!.row >= top && parseA1(cell)!.row <= bottom)
            .reduce((all, cell) => all + SCORES[cell]!, 0);
          bench.workbook.type(bench.workbook.model.sheets[0]!.name, area.split(":")[0]!, sum);
        }
        expect(at(bench, "H20")).toBeCloseTo(97.5, 6);
      });
    },
  );

  it("over a judged score and a computed one keeps the number of the one out of the cell of both", async () => {
    const bytes = formWith((sheet) => {
      sheet.setValue(13, 4, "明显改善");
      sheet.setValue(13, 5, "有所改善");
      merge("H13:H14")(sheet);
    });
    await on(bytes, async (bench) => {
      await bench.controller.score();
      expect(filled(bench)).toMatchObject({ H13: null, H14: null, H15: 10 });
    });
  });

  it("takes what a person types for both, and the total counts it once", async () => {
    await on(
      formWith((sheet) => {
        merge("H13:H14")(sheet);
        sheet.setValue(12, 7, 28.5);
      }),
      async (bench) => {
        await bench.controller.score();
        expect([at(bench, "H13"), at(bench, "H20")]).toEqual([28.5, 97.5]);
        expect(
          findingsOf(bench)
            .filter((finding) => finding.severity === "error")
            .map((finding) => finding.message),
        ).toEqual([]);
      },
    );
  });

  it.each([
    ["G15:H15", "H15"],
    ["G20:H20", "H20"],
    ["H6:I6", "I6"],
  ])("%s beside its number: %s is left out and named with why, and offered no fix", async (area, cell) => {
    await on(formWith(merge(area)), async (bench) => {
      const { notes } = await bench.controller.score();
      expect(filled(bench)).toEqual(without(cell));
      expect(notes.join()).toContain(`!${cell}（被合并单元格 ${area} 盖住）`);
      const about = findingsOf(bench).filter((finding) =>
        [finding.cell, ...(finding.fix?.writes ?? [])].some((one) => one.row === parseA1(cell)!.row && one.col === parseA1(cell)!.col),
      );
      expect(about.map((finding) => finding.fix ?? null)).toEqual(about.map(() => null));
      expect(findingsOf(bench).filter((finding) => finding.severity === "error")).toEqual([]);
    });
  });

  it("whose fix was offered before merges were known is left out when it is asked for", async () => {
    await on(formWith(merge("G15:H15")), async (bench) => {
      await bench.controller.refresh();
      const offered = findingsOf(bench).filter((finding) => finding.places.some(({ row }) => row === 14) && finding.fix);
      expect(offered).toHaveLength(1);
      const { filled: count, notes } = await bench.controller.applyFixes(offered);
      // The other blanks of the same finding are filled.
      expect([count, notes.join()]).toEqual([6, expect.stringContaining("H15（被合并单元格 G15:H15 盖住）")]);
    });
  });

  it("does not hinder a score that is merged with blank cells beside it", async () => {
    const workbook = openWorkbook(
      formWith((sheet) => {
        for (let row = 12; row < 20; row += 1) sheet.setValue(row, 8, null);
        merge("H13:I13", "H15:I15", "H20:I20")(sheet);
      }),
    );
    await on(workbook.save(), async (bench) => {
      await bench.controller.score();
      expect([filled(bench), at(bench, "H20")]).toEqual([SCORES, 97.5]);
    });
  });

  it("is marked where the merge is seen, and the mark goes again without a trace", async () => {
    const bytes = formWith((sheet) => {
      merge("D14:E14")(sheet);
      sheet.setValue(13, 4, null);
    });
    await on(bytes, async (bench) => {
      const before = bench.workbook.save();
      await bench.controller.check();
      // The finding is about E14, the target; D14:E14 is what is seen.
      expect(findingsOf(bench).some((finding) => finding.cell.row === 13 && finding.cell.col === 4)).toBe(true);
      const marked = bench.controller
        .getState()
        .stored.marks.filter((mark) => mark.row === 13)
        .map((mark) => mark.col);
      expect([marked.includes(3), marked.includes(4)]).toEqual([true, false]);
      await bench.controller.cleanForDelivery();
      const { changed, added, removed } = diffPackages(before, bench.workbook.save());
      expect([changed.filter((part) => !part.endsWith("styles.xml")), added, removed]).toEqual([[], [], []]);
    });
  });

  it("is known on sheets with more merged areas than Excel tells at once", async () => {
    const bytes = formWith((sheet) => {
      for (let row = 30; row < 1230; row += 2) sheet.merge({ top: row, bottom: row + 1, left: 0, right: 0 });
      sheet.setValue(1229, 1, "完");
      merge("H13:H14")(sheet);
    });
    await on(bytes, async (bench) => {
      await bench.controller.score();
      expect(filled(bench)).toEqual(without("H13", "H14"));
    });
  });
});

describe("a protected sheet", () => {
  it("whose score cells are unlocked is filled, without marks, and 还原 takes it back", async () => {
    await on(formWith(unlock("H13:H20", "I6")), async (bench) => {
      const before = bench.workbook.save();
      const { notes } = await bench.controller.score();
      expect([filled(bench), at(bench, "H20")]).toEqual([SCORES, 97.5]);
      expect([notes.join(), bench.controller.getState().stored.marks]).toEqual([expect.stringContaining("只填了没有锁定的格"), []]);
      await bench.controller.restore();
      expect(diffPackages(before, bench.workbook.save())).toEqual({ added: [], removed: [], changed: [] });
    });
  });

  it("with some locked score cells is filled where it can be, and the others are named", async () => {
    await on(formWith(unlock("H13:H16", "H20", "I6")), async (bench) => {
      const { notes } = await bench.controller.score();
      expect(filled(bench)).toEqual(without("H17", "H18", "H19"));
      for (const cell of ["H17", "H18", "H19"]) expect(notes.join()).toContain(`!${cell}（已锁定`);
      expect(at(bench, "H20")).toBe("");
      expect(findingsOf(bench).filter((finding) => finding.severity === "error" || finding.fix)).toEqual([]);
    });
  });

  it("that is locked as a whole is only checked", async () => {
    await on(formWith(unlock()), async (bench) => {
      const { notes, filled: count } = await bench.controller.score();
      expect([count, notes]).toEqual([0, ["工作表 Sheet1 受保护，只检查，没有写入。"]]);
    });
  });

  it("with scattered unlocked cells among many locked ones never writes over a locked one", async () => {
    await on(formWith(unlock("H13", "H15", "H17", "H19", "I6")), async (bench) => {
      await bench.controller.score();
      expect(filled(bench)).toEqual(without("H14", "H16", "H18"));
    });
  });

  it("whose unlocked cells are text cells leaves them and says that their format cannot change", async () => {
    await on(
      formWith((sheet) => {
        sheet.setStyle(parseRect("H13:H14")!, { numberFormat: "@" });
        unlock("H13:H20", "I6")(sheet);
      }),
      async (bench) => {
        const { notes } = await bench.controller.score();
        expect(filled(bench)).toEqual(without("H13", "H14"));
        expect(notes.join()).toMatch(/H13（是文本格式/);
      },
    );
  });
});

describe("hidden sheets", () => {
  it.each(["hidden", "veryHidden"] as const)(
    "that are %s take nothing, neither score nor mark, and the seen copy is filled",
    async (visibility) => {
      const workbook = openWorkbook(formWith(() => undefined));
      const copy = workbook.model.addSheet("备份");
      workbook.model.sheets[0]!.forEachCell((row, col) => copy.setValue(row, col, workbook.model.sheets[0]!.value(row, col)));
      copy.visibility = visibility;
      await on(workbook.save(), async (bench) => {
        const { notes } = await bench.controller.score();
        expect([filled(bench), at(bench, "H20")]).toEqual([SCORES, 97.5]);
        expect(Object.values(filled(bench, 1)).every((value) => value === null)).toBe(true);
        expect(bench.controller.getState().stored.marks.filter((mark) => mark.sheet === "备份")).toEqual([]);
        expect(notes.join()).toContain("备份");
      });
    },
  );
});

describe("text cells (文本)", () => {
  const asText = (sheet: SheetModel) => ["H13:H20", "I6", "H6"].forEach((area) => sheet.setStyle(parseRect(area)!, { numberFormat: "@" }));

  it.each([false, true])("hold numbers and formulas that calculate, and their format comes back with 还原 (values: %p)", async (values) => {
    await on(formWith(asText), async (bench) => {
      const before = bench.workbook.save();
      await bench.controller.score({ values });
      expect([filled(bench), at(bench, "H20")]).toEqual([SCORES, 97.5]);
      expect(findingsOf(bench).filter((finding) => finding.severity === "error")).toEqual([]);
      await bench.controller.restore();
      const { changed, added, removed } = diffPackages(before, bench.workbook.save());
      expect([changed.filter((part) => !part.endsWith("styles.xml")), added, removed]).toEqual([[], [], []]);
    });
  });

  it("take a fix as a number, and give the text back", async () => {
    await on(
      formWith((sheet) => {
        asText(sheet);
        sheet.setValue(14, 7, "8");
      }),
      async (bench) => {
        await bench.controller.refresh();
        const fixes = findingsOf(bench).filter(
          (finding) =>
            finding.cell.row === 14 &&
            finding.fix?.writes.some((write) => write.after.kind === "value" && typeof write.after.value === "number"),
        );
        expect(fixes.length).toBeGreaterThan(0);
        await bench.controller.applyFixes(fixes.slice(0, 1));
        expect(typeof at(bench, "H15")).toBe("number");
        await bench.controller.restore();
        expect(at(bench, "H15")).toBe("8");
      },
    );
  });
});
