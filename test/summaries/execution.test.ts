import { projectForm } from "../../src/checks/specimens";
import { preview } from "./preview";

/** 预算执行率 is a line of the score summary, wherever its points are printed: without it the foot falls short of the sheet's own total. */
test.each([
  ["in a column", {}],
  ["in the block's label", { A5: "项目资金（10分）（万元）", G5: null, G6: null, G7: null, G8: null, G9: null }],
] as const)("points of the execution %s", (_, changes) => {
  const { rows, foot, check } = preview("by-level1", projectForm(changes));
  expect(rows[0]?.slice(2, 5)).toEqual([10, 9, 0.9]);
  expect(foot?.slice(2, 4)).toEqual([100, 98]);
  expect(check?.slice(2, 4)).toEqual([0, 0]);
});

test("a form whose execution has no points has no such line", () => {
  const { rows } = preview("by-level1", projectForm({ G5: null, G6: null, G7: null, G8: null, G9: null }));
  expect(rows.map((row) => row[2])).toEqual([50, 30, 10]);
});
