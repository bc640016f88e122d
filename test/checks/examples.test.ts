import { checks } from "../../src/checks";
import { addressOf, exampleFindings } from "../helpers/assess";

describe.each(checks.map((check) => [check.record.id, check] as const))("%s", (id, { record }) => {
  it("finds the cells of its bad example, and no others", () => {
    const found = exampleFindings(record.bad)
      .filter((finding) => finding.rule === id)
      .map((finding) => addressOf(finding.cell));
    expect(record.bad.found.length).toBeGreaterThan(0);
    expect(found.sort()).toEqual([...record.bad.found].sort());
  });

  it("is silent about its good example", () => {
    const found = exampleFindings(record.good)
      .filter((finding) => finding.rule === id)
      .map((finding) => `${addressOf(finding.cell)} ${finding.message}`);
    expect(found).toEqual([]);
  });
});

it("safe fixes come from no rule but those whose fixes are tried on made-up sheets (safe-fixes.test.ts)", () => {
  const safe = checks.filter(({ record }) =>
    [record.good, record.bad].flatMap(exampleFindings).some(({ rule, fix }) => rule === record.id && fix?.safe),
  );
  expect(safe.map(({ record }) => record.id).sort()).toEqual([
    "amount-as-text",
    "budget-weight-repeated",
    "null-mark",
    "number-as-text",
    "total-label",
  ]);
});
