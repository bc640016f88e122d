import { assess } from "../../src/assess";
import { checkReport, draftReport, findClaims } from "../../src/report-text";
import { EMPTY_STATE, gridOf, toSheetA1, type CellValue } from "../../src/workbook";
import list from "../fixtures/corpus/24-yueyangxian-linye-mingxi.json";
import tianchang from "../fixtures/corpus/03-tianchang-shuili.json";
import { SCORING_SHEET } from "../scoring/baocheng";

type Rows = readonly (readonly CellValue[])[];
const state = { state: EMPTY_STATE, profile: null };
const scoring = assess([gridOf("打分表", SCORING_SHEET)], state);
const project = assess([gridOf("自评表", tianchang.grid as Rows)], state);
const projects = assess([gridOf("支出明细", list.grid as Rows)], state);
const told = (text: string, assessment = scoring) =>
  checkReport(text, assessment).map((claim) => [claim.text, claim.verdict, claim.cells.map((cell) => toSheetA1(cell.sheet, cell))]);

test("a claimed total is held against the cell of the total", () => {
  expect(told("我镇自评得分93.8分。")).toEqual([["93.8分", "consistent", ["'打分表'!F5"]]]);
  expect(told("我镇自评得分94.8分。")).toEqual([["94.8分", "inconsistent", ["'打分表'!F5"]]]);
});

test("what a figure should be is said only where nothing speaks against it: the workbook leads", () => {
  const [total] = checkReport("自评得分93.8分，其中：决策20分、过程30分、产出41分、效益0.8分。", scoring);
  expect(total).toMatchObject({ text: "93.8分", verdict: "inconsistent", expected: null });
  expect(total!.note).toContain("和表里一致");
  // Neither the cell nor the parts agree: the cell says what it should be.
  expect(checkReport("自评得分94.8分，其中：决策20分、过程30分、产出41分、效益0.8分。", scoring)[0]).toMatchObject({
    verdict: "inconsistent",
    expected: 93.8,
  });
  // The parts agree with what is printed, the cell does not.
  expect(checkReport("自评得分91.8分，其中：决策20分、过程30分、产出41分、效益0.8分。", scoring)[0]).toMatchObject({
    verdict: "inconsistent",
    expected: 93.8,
  });
});

test("an indicator's full mark and score are held against its row", () => {
  expect(told("“支出执行进度”满分6分，自评得分4分。")).toEqual([
    ["6分", "consistent", ["'打分表'!D11"]],
    ["4分", "consistent", ["'打分表'!F11"]],
  ]);
  expect(told("“支出执行进度”满分6分，自评得分5分。")[1]).toEqual(["5分", "inconsistent", ["'打分表'!F11"]]);
});

test("without a workbook a lone total cannot be checked, and says why", () => {
  expect(checkReport("我镇自评得分93.8分。", null)).toMatchObject([{ verdict: "uncheckable", expected: null, cells: [] }]);
  expect(findClaims("没有数。")).toEqual([]);
});

test("a project's budget, spending and score come from its sheet; a wrong figure names the cell", () => {
  const sheet = project.sheets[0]!;
  const name = sheet.layout.fields.projectName!.value!.text;
  const amounts = sheet.score.tables[0]!.budget!.amounts;
  const [executed, adjusted] = [amounts.executed!.amount, amounts.adjusted!.amount];
  const right = told(`${name}全年预算为${adjusted.toString()}万元，实际执行${executed.toString()}万元。`, project);
  expect(right.map(([, verdict]) => verdict)).toEqual(["consistent", "consistent"]);
  expect(told(`${name}全年预算为${adjusted.plus(1).toString()}万元。`, project)[0]![1]).toBe("inconsistent");
});

test("项目自评得分 without a name is that of the workbook's one project; beside another project, a department or several it is held against nothing", () => {
  const cell = ["'自评表'!H40"];
  const first = (text: string) => told(text, project)[0];
  expect(first("项目自评得分98分。其中产出50分，效益38分，满意度10分。")).toEqual(["98分", "inconsistent", cell]);
  expect(first("项目自评得分98分，等级为优。其中产出指标得分50分，效益指标30分，满意度10分，合计90分。")).toEqual([
    "98分",
    "inconsistent",
    cell,
  ]);
  expect(first("本项目综合得分为100分。")).toEqual(["100分", "consistent", cell]);
  for (const text of [
    "农村公路项目已完工，项目自评得分98分。",
    "公路项目自评得分98分。",
    "部门整体自评得分98分。",
    "各项目自评得分98分以上。",
    "项目平均得分98分。",
  ]) {
    expect([text, told(text, project).filter(([, verdict]) => verdict === "inconsistent")]).toEqual([text, []]);
  }
});

describe.each([
  ["a scoring sheet", scoring],
  ["a project's sheet", project],
  ["a list of projects", projects],
] as const)("the draft from %s", (_, assessment) => {
  const paragraphs = draftReport(assessment);

  test("has paragraphs, each with the cells of its numbers", () => {
    expect(paragraphs.length).toBeGreaterThan(0);
    for (const { text, cells } of paragraphs) {
      expect(text).toMatch(/\d/);
      expect(cells.length).toBeGreaterThan(0);
    }
  });

  test("holds against the workbook it comes from", () => {
    const claims = checkReport(paragraphs.map((one) => one.text).join("\n"), assessment);
    expect(claims.filter((claim) => claim.verdict === "inconsistent" || claim.verdict === "truncated")).toEqual([]);
    expect(claims.some((claim) => claim.verdict === "consistent")).toBe(true);
  });
});
