import fc from "../helpers/property";
import { bestAssignment } from "../../src/forms/roles/assign";
import { addsUpTo, isQuotient } from "../../src/forms/roles/arithmetic";
import type { ColumnContent } from "../../src/forms/roles/evidence";
import { fillGap } from "../../src/forms/roles/unlabelled";
import { pointsField } from "../../src/forms/budget/loose-labels";
import { bestRole, roleScores } from "../../src/forms/lexicon/match";
import { SCORE_WORDS, WEIGHT_WORDS } from "../../src/forms/lexicon/points";
import { firstTable, layoutOf } from "./support/cases";

/** Every assignment tried. */
function bruteForce(scores: readonly (readonly number[])[], i = 0, used = new Set<number>()): number {
  if (i === scores.length) return 0;
  let best = bruteForce(scores, i + 1, used);
  scores[i]!.forEach((score, j) => {
    if (used.has(j) || score <= 0) return;
    used.add(j);
    best = Math.max(best, score + bruteForce(scores, i + 1, used));
    used.delete(j);
  });
  return best;
}

test("the assignment is the best one, uses no role twice and never a score of nothing", () => {
  const score = fc.integer({ min: -3, max: 20 }).map((n) => n / 10);
  const matrix = fc
    .integer({ min: 1, max: 4 })
    .chain((roles) => fc.array(fc.array(score, { minLength: roles, maxLength: roles }), { minLength: 1, maxLength: 5 }));
  fc.assert(
    fc.property(matrix, (scores) => {
      const roles = scores[0]!.map((_, j) => j);
      const chosen = bestAssignment(scores, roles, (row, j) => row[j]!);
      const points = chosen.map(({ column, role }) => column[role]!);
      expect(new Set(chosen.map(({ role }) => role)).size).toBe(chosen.length);
      expect(points.every((score) => score > 0)).toBe(true);
      expect(points.reduce((sum, score) => sum + score, 0)).toBeCloseTo(bruteForce(scores), 9);
    }),
    { numRuns: 200, seed: 7 },
  );
});

const column = (values: readonly (number | null)[]): ColumnContent => ({
  filled: values.filter((v) => v !== null).length,
  numbers: values.filter((v) => v !== null).length,
  operators: 0,
  signs: 0,
  units: 0,
  levels: 0,
  level1: 0,
  level2: 0,
  rules: 0,
  compared: 0,
  quantities: 0,
  present: values.map((v) => v !== null),
  values,
});

test("children that add up to their parents", () => {
  expect(addsUpTo(column([8, 7, 5, 5]), column([15, null, 10, null]))).toBe(true);
  expect(addsUpTo(column([8, 7, 5, 4]), column([15, null, 10, null]))).toBe(false);
  expect(addsUpTo(column([15, null, 10, null]), column([8, 7, 5, 5]))).toBe(false);
});

test("the column that is executed ÷ budget, as a fraction or in percent", () => {
  const [executed, budget] = [column([9, 30, 4]), column([10, 40, 4])];
  expect(isQuotient(column([0.9, 0.75, 1]), executed, budget)).toBe(true);
  expect(isQuotient(column([90, 75, 100]), executed, budget)).toBe(true);
  expect(isQuotient(column([90, 70, 100]), executed, budget)).toBe(false);
  expect(isQuotient(column([90, null, null]), executed, budget)).toBe(false);
});

test.each(["年度实际", "全年实际", "年末实际", "当年实际数"])("%s is the column of actual values", (label) => {
  expect(bestRole(roleScores(label, label, "indicator"))?.role).toBe("actualValue");
});

test("a label that is read with one wrong character keeps less of its strength; a known label is never read as another", () => {
  expect(bestRole(roleScores("实际完咸值", "实际完咸值", "indicator"))).toEqual({ role: "actualValue", strength: 0.75 });
  expect(bestRole(roleScores("二级指标", "二级指标", "indicator"))).toEqual({ role: "level2", strength: 1 });
  expect(roleScores("食堂菜单", "食堂菜单", "indicator").size).toBe(0);
});

test("one unreadable column takes the one role that is missing beside it", () => {
  const columns = (["level1", "level2", "level3", "targetValue", null, "weight", "score"] as const).map((role) => ({
    role,
    open: role === null,
  }));
  expect(fillGap(columns)).toEqual({ gap: columns[4], role: "actualValue" });
  expect(fillGap(columns.map((c) => ({ ...c, open: true })))).toBeNull();
});

test("a header left blank is filled from what stands below: signs, units, weights that add up", () => {
  const rows = [
    ["部门整体支出绩效自评表"],
    ["部门名称", null, "某局"],
    ["一级指标", "二级指标", "三级指标", null, "指标值", null, "实际完成值", null, "得分"],
    ["产出指标", "数量指标", "培训人次", "≥", 100, "人次", 120, 50, 50],
    ["效益指标", "社会效益指标", "能力提升率", "≥", 90, "%", 92, 30, 30],
    ["满意度指标", "满意度", "学员满意度", "≥", 90, "%", 95, 10, 10],
    ["总分", null, null, null, null, null, null, 90, 90],
  ];
  expect(firstTable(layoutOf(rows)).columns).toMatchObject({ operator: 3, unitOfMeasure: 5, weight: 7, score: 8 });
});

test("three weight columns belong to their levels wherever they stand", () => {
  const header = ["一级指标", "二级指标", "三级指标", "分值", "分值", "分值", "评分标准", "得分"];
  const rows = [
    ["项目支出绩效评价评分表"],
    header,
    ["投入", "立项", "论证", 4, 20, 12, "略", 4],
    [null, null, "目标", 8, null, null, "略", 8],
    [null, "资金", "到位", 8, null, 8, "略", 8],
    ["产出", "数量", "完成率", 50, 80, 80, "略", 50],
    [null, null, "及时率", 30, null, null, "略", 30],
  ];
  expect(firstTable(layoutOf(rows)).columns).toMatchObject({ weight: 3, level1Weight: 4, level2Weight: 5 });
});

test("a list of goals with target values has them as such and takes no name from elsewhere", () => {
  const rows = [
    ["2023年度总体目标完成情况"],
    ["序号", "年度目标", "目标值", "完成情况", "备注"],
    [1, "工作保障率", "≥98%", "98.6%", null],
    [2, "新增债务", "0万元", "0万元", null],
    [3, "群众满意度", "≥90%", "90%以上", null],
  ];
  const layout = layoutOf(rows);
  expect([layout.kind, firstTable(layout).columns]).toEqual(["goal-list", { seq: 0, goal: 1, targetValue: 2, outcome: 3, remark: 4 }]);
});

test.each([
  ["中期指标值", "年度指标值", 4],
  ["实施期目标值", "年度目标值", 4],
  ["总体指标值", "年度指标值", 4],
  ["项目期指标值", "2024年指标值", 4],
  ["三年目标值", "本年目标值", 4],
  ["年度指标值", "实施期指标值", 3],
])("%s beside %s: the year's is the target, that of a longer term is no result", (first, second, target) => {
  const { columns } = firstTable(
    layoutOf([
      ["项目支出绩效目标申报表"],
      ["（2024年度）"],
      ["一级指标", "二级指标", "三级指标", first, second],
      ["产出指标", "数量指标", "新建监测井数量", "≥90口", "≥30口"],
      [null, "质量指标", "数据差错率", "≤1%", "≤2%"],
      ["效益指标", "社会效益指标", "服务取水户数", "≥1200户", "≥500户"],
      ["满意度指标", "服务对象满意度指标", "取水户满意度", "≥92%", "≥90%"],
    ]),
  );
  expect([columns.targetValue, columns.actualValue]).toEqual([target, undefined]);
});

test.each([
  ["weight", WEIGHT_WORDS],
  ["score", SCORE_WORDS],
] as const)("a word for the column of the %s, said once, is read over indicators, over lists and in a fund block", (field, words) => {
  const read = (word: string) => [
    ...(["indicator", "list"] as const).map((rows) => bestRole(roleScores(word, word, rows)).role),
    pointsField(word),
  ];
  expect(words.map((word) => [word, ...read(word)])).toEqual(words.map((word) => [word, field, field, field]));
  expect(words.map((word) => pointsField(`预算执行率${word}`))).toEqual(words.map(() => field));
});
