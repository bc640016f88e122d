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
