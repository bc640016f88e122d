import { join } from "node:path";
import { readTruth } from "../../scripts/bench/recognition/truth";
import { recognise } from "../../src/forms";
import type { FormFamily, Province } from "../../src/provinces";
import { gridOf } from "../../src/workbook";
import { sampled } from "../helpers/long";

// A place that is none, its forms written as docs/参与开发.md says, with all that columns and structure can say for them.
jest.mock("../../src/provinces/registry", () => {
  const { provinces } = jest.requireActual<{ readonly provinces: readonly Province[] }>("../../src/provinces/registry");
  const trial: Province = {
    id: "trial",
    name: "试验省",
    names: ["试验省", "试验市"],
    forms: (["project-self-eval", "department-self-eval"] as const).map((kind): FormFamily => ({
      id: `trial-${kind}`,
      kind,
      name: "试验省绩效自评表",
      source: "试验省财政厅印发的表样",
      signs: [
        { pattern: /试验省.*自评表/, in: "title", weight: 9 },
        { pattern: /[|]试验省补助[|]/, in: "label", weight: 1 },
      ],
      columns: { targetValue: 0.8, actualValue: 1.1, weight: 0.7, score: 0.9 },
      structure: { indicators: 0.5, "fund-block": 0.8, "project-field": 1.5, "department-field": 1.5 },
    })),
    rules: [],
  };
  return { provinces: [trial, ...provinces] };
});

const familyOf = (grid: Parameters<typeof gridOf>[1]) => recognise(gridOf("表", grid)).family;
const isTrial = (family: string | null) => family?.startsWith("trial-") === true;

test("a new place takes no table that neither names it nor bears a word of its forms", () => {
  const tables = ["test/fixtures/corpus", "test/fixtures/unseen", "test/forms/variants"].flatMap((folder) =>
    readTruth(join(__dirname, "../..", folder)),
  );
  expect(tables.length).toBeGreaterThan(140);
  expect(
    sampled(tables, 4)
      .filter(({ grid }) => isTrial(familyOf(grid)))
      .map(({ id }) => id),
  ).toEqual([]);
});

const rows = [
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
  ["产出指标", "数量指标", "养护里程", "≥50公里", "52公里", 50, 50],
  ["效益指标", "社会效益指标", "受益人数", "≥3000人", "3200人", 30, 30],
  ["满意度指标", "满意度指标", "村民满意度", "≥90%", "93%", 20, 20],
];

test.each([
  ["its title", [["试验省项目支出绩效自评表"], ["项目名称", "农村道路养护"], ...rows], true],
  ["its name in the unit", [["项目名称", "农村道路养护", "实施单位", "试验市公路站"], ...rows], true],
  ["a label of its own", [["项目名称", "农村道路养护"], ["试验省补助", 12], ...rows], true],
  ["nothing", [["项目名称", "农村道路养护"], ...rows], false],
])("a table with %s is of the place or is not", (_, grid, holds) => {
  expect(isTrial(familyOf(grid))).toBe(holds);
});
