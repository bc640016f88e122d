import { FormFileError, exportFormFile, importFormFile, placeFormFile, recognise } from "../../src/forms";
import { gridOf } from "../../src/workbook";
import type { CellValue, StoredMapping } from "../../src/workbook";
import { CORPUS, VARIANTS, caseOf, layoutOf } from "./support/cases";

/** A form in words that the lexicon does not know. */
const OWN: CellValue[][] = [
  ["某县乡镇工作晾晒榜"],
  ["项目资金(万元)", null, "全年预算数", "全年执行数"],
  [null, "年度资金总额", 10, 9],
  ["大项", "小项", "干什么", "要到多少", "干到多少", "满多少", "拿多少"],
  ["产业", "种植", "种苹果", "100亩", "120亩", 60, 60],
  [null, "养殖", "养羊", "50只", "50只", 40, 35],
  ["合计", null, null, null, null, 100, 95],
];
const MAPPING: StoredMapping = {
  sheet: "表",
  kind: "project-self-eval",
  headerTopRow: 3,
  headerRow: 3,
  columns: { level1: 0, level2: 1, level3: 2, targetValue: 3, actualValue: 4, weight: 5, score: 6 },
};

test("a person's mapping counts: kind, header row and columns as set, the rest read around it", () => {
  expect(layoutOf(OWN).kind).toBe("unknown");
  const layout = recognise(gridOf("表", OWN), { mapping: MAPPING });
  const table = layout.tables[0]!;
  expect([layout.kind, layout.mapped, layout.confidence]).toEqual(["project-self-eval", true, 1]);
  expect([table.headerRow, table.columns]).toEqual([3, MAPPING.columns]);
  expect(table.rows.map((row) => [row.kind, row.level1?.text, row.level3?.text])).toEqual([
    ["indicator", "产业", "种苹果"],
    ["indicator", "产业", "养羊"],
  ]);
  expect([table.total?.scoreCell, table.budget?.cells.executed]).toEqual([
    { row: 6, col: 6 },
    { row: 2, col: 3 },
  ]);
});

test("a mapping overrules what would have been recognised", () => {
  const { grid, columns, headerRow } = caseOf("03");
  const mapping: StoredMapping = {
    sheet: "03",
    kind: "scoring-sheet",
    headerTopRow: headerRow!,
    headerRow: headerRow!,
    columns: { level1: columns.level1!, level3: columns.level3!, weight: columns.score!, score: columns.weight! },
  };
  const layout = recognise(gridOf("03", grid), { mapping });
  expect([layout.kind, layout.tables[0]!.columns]).toEqual(["scoring-sheet", mapping.columns]);
});

test('a mapped column without any header cell is taken as it is, and so is the kind "unknown"', () => {
  const layout = recognise(gridOf("表", OWN), { mapping: { ...MAPPING, kind: "unknown", columns: { ...MAPPING.columns, remark: 9 } } });
  expect([layout.kind, layout.tables[0]!.columns.remark]).toEqual(["unknown", 9]);
});

test("a list can be mapped too", () => {
  const rows = [["某镇账本"], ["哪个村", "给了", "花了"], ["东村", 10, 9], ["西村", 5, 5]];
  const layout = recognise(gridOf("表", rows), {
    mapping: { sheet: "表", kind: "execution-list", headerTopRow: 1, headerRow: 1, columns: { name: 0, adjusted: 1, executed: 2 } },
  });
  expect(layout.tables[0]!.rows.map((row) => row.kind)).toEqual(["item", "item"]);
});

describe("form files", () => {
  const file = exportFormFile(recognise(gridOf("表", OWN), { mapping: MAPPING }));

  test("a file written on one sheet reads another unit's sheet, wherever its table stands", () => {
    const other = [[], [], ...OWN.map((row) => [null, null, ...row])];
    const layout = recognise(gridOf("别的表", other), { formFiles: [importFormFile(file)] });
    expect([layout.kind, layout.mapped, layout.tables[0]!.headerRow]).toEqual(["project-self-eval", true, 5]);
    expect(layout.tables[0]!.columns).toEqual({ level1: 2, level2: 3, level3: 4, targetValue: 5, actualValue: 6, weight: 7, score: 8 });
  });

  test("it does not fit where its labels are not", () => {
    expect(placeFormFile(gridOf("表", caseOf("03").grid), importFormFile(file))).toBeNull();
    expect(placeFormFile(gridOf("空", []), importFormFile(file))).toBeNull();
  });

  test("export and import give every recognised table its own columns back", () => {
    for (const { id, grid } of [...CORPUS, ...VARIANTS]) {
      const layout = recognise(gridOf(id, grid));
      const first = layout.tables[0]!;
      if (first.headerRow < 0) continue;
      const placed = placeFormFile(gridOf(id, grid), importFormFile(exportFormFile(layout)));
      expect([id, placed?.headerRow, placed?.columns]).toEqual([id, first.headerRow, first.columns]);
    }
  });

  test("what is no form file is refused with a sentence", () => {
    const code = (text: string) => {
      try {
        importFormFile(text);
        return "taken";
      } catch (error) {
        expect((error as Error).message).toMatch(/表样/);
        return error instanceof FormFileError ? error.code : "other";
      }
    };
    expect(code("no json")).toBe("not-json");
    expect(code("{}")).toBe("wrong-shape");
    const data = JSON.parse(file) as Record<string, unknown>;
    expect(code(JSON.stringify({ ...data, version: 2 }))).toBe("wrong-shape");
    expect(code(JSON.stringify({ ...data, columns: [{ label: "a", offset: 0, role: "nobody" }] }))).toBe("wrong-shape");
    expect(code(`\ufeff${file}`)).toBe("taken");
    expect(() => exportFormFile(layoutOf([["无"]]))).toThrow(FormFileError);
  });
});
