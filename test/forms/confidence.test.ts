import { SURE } from "../../src/forms";
import { provinces } from "../../src/provinces";
import { caseOf, layoutOf, layoutOfCase, nationalForm } from "./support/cases";

const line = [null, "产出指标", "数量指标", "甲", "≥10次", "10次", 90, 90];

test("reasons say in words what spoke for the form, with its cells", () => {
  const { reasons } = layoutOf(nationalForm([line]));
  expect(reasons[0]).toMatchObject({ text: "标题含“项目支出绩效自评表”", cells: [{ row: 0, col: 0 }] });
  expect(reasons.map((reason) => reason.text)).toContain("有“得分”列");
});

test("a column that nobody can read makes it less sure and is named", () => {
  const rows = nationalForm([line, line]);
  rows[7] = ["绩效指标", "一级指标", "二级指标", "三级指标", "天地", "玄黄", "分值", "得分", "偏差原因分析及改进措施"];
  const layout = layoutOf(rows);
  expect(layout.confidence).toBeLessThan(SURE);
  expect(layout.reasons.some((reason) => reason.weight < 0 && reason.text.includes("天地"))).toBe(true);
});

const header = ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"];

test.each([
  ["a filled column without a heading", [...header.slice(0, 5), null, ...header.slice(6)], line, "无列名"],
  [
    "a second column of values beside the one that was taken",
    [...header.slice(0, 8), "完成值"],
    [null, "产出指标", "数量指标", "甲", "≥10次", "10次", 90, 90, "12次"],
    "完成值",
  ],
  [
    "an unknown column with figures",
    [...header.slice(0, 8), "天地"],
    [null, "产出指标", "数量指标", "甲", "≥10次", "10次", 90, 90, "12次"],
    "天地",
  ],
  [
    "a self-evaluation without actual values",
    [...header.slice(0, 5), null, ...header.slice(6)],
    [null, "产出指标", "数量指标", "甲", "≥10次", null, 90, 90],
    "完成值",
  ],
  [
    "weights without scores",
    [...header.slice(0, 7), null, header[8]!],
    [null, "产出指标", "数量指标", "甲", "≥10次", "10次", 90, null],
    "得分",
  ],
] as const)("%s is asked about, and said", (_name, heading, row, said) => {
  const rows = nationalForm([row, row, row]);
  rows[7] = [...heading];
  const layout = layoutOf(rows);
  expect(layout.confidence).toBeLessThan(SURE);
  expect(layout.reasons.some((reason) => reason.weight < 0 && reason.text.includes(said))).toBe(true);
});

test("an unknown column of words, beside all roles that count, leaves it sure", () => {
  const rows = nationalForm([line, line]);
  rows[7] = [...header.slice(0, 8), "天地"];
  expect(layoutOf(rows).confidence).toBeGreaterThanOrEqual(SURE);
});

test("indicators outside of every table make it unsure", () => {
  const table = caseOf("03");
  const grid = table.grid.map((row, r) => (r === table.headerRow ? row.map(() => null) : row));
  const layout = layoutOf(grid);
  expect(layout.confidence).toBeLessThan(SURE);
});

test("a form of which only the head is left says that there is no table", () => {
  const layout = layoutOfCase("81");
  expect(layout.reasons.some((reason) => reason.weight < 0)).toBe(true);
});

test("unknown is sure of itself only where nothing speaks of performance", () => {
  expect(layoutOf([["目录"], ["一", "二"]]).confidence).toBeGreaterThan(0.9);
  expect(
    layoutOf([
      ["产出指标", "数量指标"],
      ["效益指标", "社会效益指标"],
      ["满意度指标", 1],
    ]).confidence,
  ).toBeLessThan(0.5);
});

test("families are told apart by their data: each has an id of its own and at least one sign", () => {
  expect(new Set(provinces.flatMap(({ forms }) => forms).map((family) => family.id)).size).toBe(
    provinces.flatMap(({ forms }) => forms).length,
  );
  for (const family of provinces.flatMap(({ forms }) => forms)) expect(family.signs.length).toBeGreaterThan(0);
});

test.each([
  ["07", "sichuan-0013zp"],
  ["22", "chongqing-department"],
  ["14", "fujian-department"],
  ["60", "hubei-project"],
  ["18", "sichuan-points-in-names"],
  ["32", "inspection-scoring"],
  ["43", "poverty-project"],
  ["yunnan-two-row", "yunnan-project"],
  ["tianjin-system", "tianjin-department"],
  ["monitoring-july", "monitoring"],
  ["b2-guangdong", "criteria-scoring"],
  ["hunan-three-weights", "hunan-scoring"],
])("%s belongs to the family %s", (id, family) => {
  expect(layoutOfCase(id).family).toBe(family);
});
