import { verdictOf } from "../../src/actions";
import type { Assessment } from "../../src/assessment";

interface Sheet {
  readonly kind?: string;
  readonly confidence?: number;
  readonly mapped?: boolean;
  readonly blank?: boolean;
  readonly ignored?: boolean;
}

/** An assessment of sheets without open findings, but for the counts given. */
function assessment(sheets: readonly Sheet[], error = 0, warning = 0): Assessment {
  return {
    counts: { error, warning, info: 0 },
    unfilled: 0,
    sheets: sheets.map(({ kind = "project-self-eval", confidence = 0.95, mapped = false, blank = false, ignored = false }) => ({
      layout: { kind, confidence, mapped, blank },
      findings: ignored ? [{ rule: "score-over-weight", suppressed: { reason: "上级核定" } }] : [],
    })),
  } as unknown as Assessment;
}

test.each<[string, readonly Sheet[], number, number]>([
  ["empty", [], 0, 0],
  ["unknown", [{ kind: "unknown" }], 0, 0],
  ["blank", [{ blank: true }], 0, 0],
  ["partly", [{}, { blank: true }], 0, 0],
  ["unsure", [{ confidence: 0.7 }], 0, 0],
  ["clear", [{ confidence: 0.7, mapped: true }], 0, 0],
  ["clear", [{}, { kind: "unknown" }], 0, 0],
  ["ignored", [{ ignored: true }], 0, 0],
  ["review", [{ ignored: true }], 0, 2],
  ["refused", [{}], 1, 2],
])("a workbook is %s: %j with %d and %d", (state, sheets, error, warning) => {
  expect(verdictOf(assessment(sheets, error, warning)).state).toBe(state);
});
