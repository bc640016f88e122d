import { checks } from "../../src/checks";
import { addressOf, exampleFindings } from "../helpers/assess";
import type { Boundary } from "./boundaries/case";
import { copied } from "./boundaries/copied";
import { funds } from "./boundaries/funds";
import { goals } from "./boundaries/goals";
import { levels } from "./boundaries/levels";
import { lists } from "./boundaries/lists";
import { scores } from "./boundaries/scores";
import { slips } from "./boundaries/slips";
import { targets } from "./boundaries/targets";
import { texts } from "./boundaries/texts";
import { totals } from "./boundaries/totals";
import { weights } from "./boundaries/weights";

const all: readonly Boundary[] = [
  ...weights,
  ...lists,
  ...scores,
  ...funds,
  ...totals,
  ...targets,
  ...texts,
  ...copied,
  ...goals,
  ...levels,
  ...slips,
];

describe.each(all.map((boundary) => [boundary.rule, boundary.title, boundary] as const))("%s: %s", (rule, _title, boundary) => {
  it(boundary.found.length > 0 ? "is found" : "is not found", () => {
    const found = exampleFindings(boundary)
      .filter((finding) => finding.rule === rule)
      .map((finding) => addressOf(finding.cell));
    expect(found.sort()).toEqual([...boundary.found].sort());
  });
});

it("every rule has a hit and a miss at its boundary", () => {
  const has = (rule: string, hits: boolean) => all.some((b) => b.rule === rule && b.found.length > 0 === hits);
  const missing = (id: string) => [...(has(id, true) ? [] : [`hit("${id}", …)`]), ...(has(id, false) ? [] : [`miss("${id}", …)`])];
  expect(checks.flatMap(({ record }) => missing(record.id).map((one) => `add ${one} to a file of test/checks/boundaries`))).toEqual([]);
});

it("every finding says what to write or change, at cells or words of its sheet", () => {
  const findings = all.flatMap((boundary) => exampleFindings(boundary));
  expect(findings.length).toBeGreaterThan(300);
  expect(
    findings
      .filter(({ advice }) => !/[A-Z]{1,3}\d+|“[^”]+”/.test(advice) || /undefined|null|NaN/.test(advice))
      .map(({ rule, advice }) => [rule, advice]),
  ).toEqual([]);
  expect(findings.filter(({ sample }) => sample !== undefined && !/____/.test(sample)).map(({ rule, sample }) => [rule, sample])).toEqual(
    [],
  );
});

it("speaks of no rule that does not exist", () => {
  const ids = new Set(checks.map(({ record }) => record.id));
  expect(all.filter(({ rule }) => !ids.has(rule))).toEqual([]);
});
