import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checks } from "../../src/checks";
import { CATALOGUE, coverage, rulesPage } from "../../scripts/docs/rules-page";

it("docs/规则.md is up to date", () => {
  expect(readFileSync(join(__dirname, "../../docs/规则.md"), "utf8")).toBe(rulesPage());
});

it("every entry of the catalogue is checked, or listed with the reason why it cannot be", () => {
  const { covered, listed } = coverage();
  expect(CATALOGUE.filter((id) => !covered.has(id) && !listed.has(id))).toEqual([]);
  expect(CATALOGUE.filter((id) => covered.has(id) && listed.has(id))).toEqual([]);
  expect([...listed].filter((id) => !CATALOGUE.includes(id))).toEqual([]);
});

it("has at least 60 rules, each with an id of its own and a full record", () => {
  const records = checks.map(({ record }) => record);
  expect(records.length).toBeGreaterThanOrEqual(60);
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  for (const record of records) {
    for (const text of [record.title, record.why, record.source, record.advice, record.good.title, record.bad.title]) expect(text.length).toBeGreaterThan(1);
    expect(record.why).toMatch(/[。；]$/);
  }
});

it("names only catalogue entries as covered", () => {
  expect(checks.flatMap(({ record }) => record.covers).filter((id) => !CATALOGUE.includes(id))).toEqual([]);
});
