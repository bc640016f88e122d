import { projectForm } from "../../src/checks/specimens";
import { findingsOf, type Rows } from "../helpers/assess";

/** Two figures of the sheet that cannot both be right are sent back; where a scale or a printed way of scoring may make them right they are not. */
function severityOf(rule: string, rows: Rows): string | undefined {
  return findingsOf(rows).find((finding) => finding.rule === rule)?.severity;
}

test.each([
  [90, "良", "error"],
  [88, "优", "error"],
  [88, "中", "error"],
  // 中 from 60 on almost everywhere, from 70 in 四川 since 2025.
  [65, "差", "warning"],
  [88, "良", undefined],
])("%s points called %s: %s", (score, grade, severity) => {
  expect(severityOf("grade-band", projectForm({ H20: score, A21: "评价等级", B21: grade }))).toBe(severity);
});

test("the full mark for a missed target: an error by the formula, nothing where a way of scoring is printed", () => {
  expect(severityOf("full-though-missed", projectForm({ F13: "18口" }))).toBe("error");
  expect(severityOf("full-though-missed", projectForm({ F13: "18口", J12: "评分标准", J13: "按附件的办法分档计分" }))).toBeUndefined();
});
