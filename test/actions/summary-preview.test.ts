import { previewSummaryValues, summaryOffers } from "../../src/actions";
import { assess } from "../../src/assess";
import { EMPTY_STATE } from "../../src/workbook";
import { departmentGrid, projectGrid, scoringGrid } from "../taskpane/fake";

const assessment = assess([projectGrid(), departmentGrid(), scoringGrid()], { state: EMPTY_STATE, profile: null });

describe("a summary before it is inserted", () => {
  it("shows the numbers its formulas will give", () => {
    const { columns, rows, foot, check } = previewSummaryValues(assessment, EMPTY_STATE, "by-level1");
    expect(columns.map((column) => column.header)).toContain("得分率");
    expect(rows[1]!.slice(0, 5)).toEqual(["项目自评表", "产出指标(50分)", 50, 47, 0.94]);
    expect(foot?.some((value) => typeof value === "number")).toBe(true);
    expect(rows[1]!.at(-1)).toBe(0);
    expect(check?.[0]).toBe("校验");
  });

  it("calculates every formula of every kind that is on offer", () => {
    for (const { id } of summaryOffers(assessment, EMPTY_STATE).filter((offer) => offer.missing === null)) {
      const { rows, columns } = previewSummaryValues(assessment, EMPTY_STATE, id);
      for (const row of rows) {
        expect(row).toHaveLength(columns.length);
        expect(row.filter((value) => typeof value === "string" && value.startsWith("="))).toEqual([]);
      }
    }
  });
});
