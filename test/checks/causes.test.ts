import { CAUSE_RULES } from "../../src/checks/causes";
import { checks, keysOf, runChecks, staleSuppressions } from "../../src/checks";
import { planMarks, wantedMarks } from "../../src/actions/marks";
import { assess } from "../../src/assess";
import { EMPTY_STATE, gridOf, toA1, type CellValue, type StoredState, type Suppression } from "../../src/workbook";
import tianchang from "../fixtures/corpus/03-tianchang-shuili.json";
import qingshen from "../fixtures/corpus/07-qingshen-fagai-gongzi.json";

type Rows = readonly (readonly CellValue[])[];
const findingsOf = (rows: unknown, suppressions: readonly Suppression[] = []) => assess([gridOf("表", rows as Rows)], { state: { ...EMPTY_STATE, suppressions } as StoredState, profile: null }).sheets.flatMap(({ findings }) => findings);
const of = (rule: string, rows: unknown, suppressions: readonly Suppression[] = []) => findingsOf(rows, suppressions).filter((finding) => finding.rule === rule);

test("every rule that is named as a cause or a consequence is there", () => {
  expect(CAUSE_RULES.filter((id) => !checks.some(({ record }) => record.id === id))).toEqual([]);
  expect(runChecks([])).toEqual([]);
});

test("one fault row by row is one finding with many cells, and each of them is marked", () => {
  const [finding, ...more] = of("actual-missing", tianchang.grid);
  expect(more).toEqual([]);
  expect(finding!.parts!.map(({ cell }) => toA1(cell))).toEqual(["F16", "F19", "F22", "F25", "F28", "F34"]);
  expect(finding!.cells!.map(toA1)).toEqual(expect.arrayContaining(["E16", "F19", "F34"]));
  const marked = wantedMarks(findingsOf(tianchang.grid)).map(toA1);
  expect(marked).toEqual(expect.arrayContaining(["F16", "F19", "F22", "F25", "F28", "F34"]));
  expect(planMarks([], EMPTY_STATE, [], new Set()).marks).toEqual([]);
});

test("what follows from a cause is named by it and not told again", () => {
  expect(of("score-missing", qingshen.grid)).toEqual([]);
  expect(of("total-missing", qingshen.grid)).toEqual([]);
  const [finding] = of("actual-missing", qingshen.grid);
  expect(finding!.follows!.map(toA1)).toEqual(["J15", "J17", "J16"]);
  expect(finding!.message).toMatch(/J15、J17、J16 的问题由此而来。$/);
  expect(finding!.cells!.map(toA1)).toEqual(expect.arrayContaining(["H15", "H16", "J15", "J16", "J17"]));
});

test("a group is ignored whole, stays so, and a new cell of the same cause comes back", () => {
  const [finding] = of("actual-missing", tianchang.grid);
  const ignored = keysOf(finding!).map((key) => ({ key, reason: "上级核定" }));
  const again = of("actual-missing", tianchang.grid, ignored);
  expect(again.map(({ suppressed, parts }) => [suppressed?.reason, parts?.length])).toEqual([["上级核定", 6]]);
  expect(staleSuppressions(again, ignored)).toEqual([]);
  const rest = of("actual-missing", tianchang.grid, ignored.slice(1));
  expect(rest.map(({ suppressed, cell }) => [suppressed?.reason ?? null, toA1(cell)]).sort()).toEqual([["上级核定", "F19"], [null, "F16"]].sort());
});
