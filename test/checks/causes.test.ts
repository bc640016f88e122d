import { checks, staleSuppressions } from "../../src/checks";
import { projectForm } from "../../src/checks/specimens";
import { wantedMarks } from "../../src/actions/marks";
import { assess } from "../../src/assess";
import { messages } from "../../src/messages";
import { EMPTY_STATE, gridOf, toA1, type CellValue, type StoredState, type Suppression } from "../../src/workbook";
import tianchang from "../fixtures/corpus/03-tianchang-shuili.json";
import qingshen from "../fixtures/corpus/07-qingshen-fagai-gongzi.json";

type Rows = readonly (readonly CellValue[])[];
const findingsOf = (rows: unknown, suppressions: readonly Suppression[] = []) =>
  assess([gridOf("表", rows as Rows)], { state: { ...EMPTY_STATE, suppressions } as StoredState, profile: null }).sheets.flatMap(
    ({ findings }) => findings,
  );
const of = (rule: string, rows: unknown, suppressions: readonly Suppression[] = []) =>
  findingsOf(rows, suppressions).filter((finding) => finding.rule === rule);

test("every rule that is explained is there, and no chain of causes ends in itself", () => {
  const explains = new Map(checks.map(({ record }) => [record.id, (record.explains ?? []).map(({ rule }) => rule)]));
  expect([...explains.values()].flat().filter((id) => !explains.has(id))).toEqual([]);
  const behind = (id: string, seen: readonly string[] = []): readonly string[] =>
    seen.includes(id) ? seen : (explains.get(id) ?? []).flatMap((next) => [next, ...behind(next, [...seen, id])]);
  expect([...explains.keys()].filter((id) => behind(id).includes(id))).toEqual([]);
});

/** 500 for 50, and 100 in the cell of the execution: the cell that has to be set right is among those that the finding leads to. */
test.each([
  ["score-missing", { G13: 500, H13: null }, "G13"],
  ["execution-score-missing", { G6: 100, I6: null }, "G6"],
])("%s names the cell with more points than the form has", (rule, set, weight) => {
  const [finding, ...more] = of(rule, projectForm(set));
  expect(more).toEqual([]);
  expect(finding!.message).toContain(`${weight} 的分值`);
  expect(finding!.cells?.map(toA1)).toEqual([weight]);
});

test("one fault row by row is one finding with many cells, and each of them is marked", () => {
  const [finding, ...more] = of("actual-missing", tianchang.grid);
  expect(more).toEqual([]);
  expect(finding!.parts.filter(({ rule }) => rule === "actual-missing").map(({ cell }) => toA1(cell))).toEqual([
    "F16",
    "F19",
    "F22",
    "F25",
    "F28",
    "F34",
  ]);
  const both = [16, 19, 22, 25, 28, 34].flatMap((row) => [`E${row}`, `F${row}`]);
  expect(finding!.places.map(toA1)).toEqual(both);
  expect(finding!.message).toMatch(/填；E19、F19、E22、F22、E25、F25 等 10 格也是这样。/);
  expect(wantedMarks(findingsOf(tianchang.grid)).map(toA1).sort()).toEqual([...both, "H6"].sort());
});

test("cells in a sentence: names with a blank before what is said of them, a number of cells with none", () => {
  expect(messages.checks.cells(["A1", "B2"], 2, "的数字")).toBe("A1、B2 的数字");
  expect(messages.checks.cells(["A1", "B2", "C3"], 2, "的数字")).toBe("A1、B2 等 3 格的数字");
  expect([messages.checks.cells(["A1"], 2), messages.checks.cells(["A1", "B2", "C3"], 1)]).toEqual(["A1", "A1 等 3 格"]);
});

test("what follows from a cause is named by it and not told again", () => {
  expect(of("score-missing", qingshen.grid)).toEqual([]);
  expect(of("total-missing", qingshen.grid)).toEqual([]);
  const [finding] = of("actual-missing", qingshen.grid);
  expect(finding!.parts.map(({ rule, cell }) => `${rule} ${toA1(cell)}`)).toEqual([
    "actual-missing H15",
    "actual-missing H16",
    "score-missing J15",
    "score-missing J16",
    "total-missing J17",
  ]);
  expect(finding!.message).toMatch(/J15、J16、J17 的问题由此而来。$/);
  expect([finding!.places, finding!.cells!].map((cells) => cells.map(toA1))).toEqual([
    ["H15", "H16"],
    ["J15", "J16", "J17"],
  ]);
});

test("a group is ignored whole, stays so, and a new cell of the same cause comes back", () => {
  const [finding] = of("actual-missing", tianchang.grid);
  const ignored = finding!.keys.map((key) => ({ key, reason: "上级核定" }));
  const again = of("actual-missing", tianchang.grid, ignored);
  expect(again.map(({ suppressed, keys }) => [suppressed?.reason, keys.length])).toEqual([["上级核定", 6]]);
  expect(staleSuppressions(again, ignored)).toEqual([]);
  const rest = of("actual-missing", tianchang.grid, ignored.slice(1));
  expect(rest.map(({ suppressed, cell }) => [suppressed?.reason ?? null, toA1(cell)]).sort()).toEqual(
    [
      ["上级核定", "F19"],
      [null, "F16"],
    ].sort(),
  );
});
