import fc from "../helpers/property";
import { SURE } from "../../src/forms";
import { HELD_OUT_NEGATIVES, NEGATIVES } from "./negatives";
import { layoutOf } from "./support/cases";

describe("sheets that are no performance form", () => {
  test.each(Object.entries(NEGATIVES))("%s stays unknown, with a reason", (_name, rows) => {
    const layout = layoutOf(rows);
    expect(layout.kind).toBe("unknown");
    expect(layout.tables).toEqual([]);
    expect(layout.reasons.length).toBeGreaterThan(0);
  });

  test.each(Object.entries(HELD_OUT_NEGATIVES))("%s is never taken for a form with confidence", (_name, rows) => {
    const layout = layoutOf(rows);
    expect(layout.kind === "unknown" || layout.confidence < SURE).toBe(true);
  });

  test("arbitrary words and numbers are never taken for a form with confidence", () => {
    const word = fc.constantFrom(
      "姓名",
      "金额",
      "备注",
      "合计",
      "数量",
      "日期",
      "项目",
      "单位",
      "序号",
      "一月",
      "二月",
      "甲",
      "乙",
      "地址",
    );
    const cell = fc.oneof(
      { weight: 3, arbitrary: word },
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 5000 }) },
      { weight: 2, arbitrary: fc.constant(null) },
    );
    const sheet = fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(sheet, (rows) => {
        const layout = layoutOf(rows);
        return layout.kind === "unknown" || layout.confidence < SURE;
      }),
      { numRuns: 300, seed: 20240501 },
    );
  });
});
