import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checks, ruleNamed } from "../../src/checks";
import { CATALOGUE, coverage, foldersOf, rulesPage } from "../../scripts/docs/rules-page";

const ROOT = join(__dirname, "../..");

it("the page has every rule once, and links only to what stands on it", () => {
  const page = rulesPage(ROOT);
  const anchors = new Set([...page.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1]!));
  expect([...page.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]!).filter((to) => !anchors.has(to))).toEqual([]);
  for (const { record } of checks) expect(page.split(`<a id="${record.id}"></a>`)).toHaveLength(2);
});

it("every entry of the catalogue is checked, or listed with the reason why it cannot be", () => {
  const { covered, listed } = coverage();
  expect(CATALOGUE.filter((id) => !covered.has(id) && !listed.has(id))).toEqual([]);
  expect(CATALOGUE.filter((id) => covered.has(id) && listed.has(id))).toEqual([]);
  expect([...listed].filter((id) => !CATALOGUE.includes(id))).toEqual([]);
});

it("has at least 60 rules, each called as its file, and no name twice", () => {
  const records = checks.map(({ record }) => record);
  expect(records.length).toBeGreaterThanOrEqual(60);
  expect(records.map(({ id }) => id).sort()).toEqual([...foldersOf(ROOT).keys()].sort());
  const names = records.flatMap(({ id, names: others }) => [id, ...others].map((name) => name.toLowerCase()));
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  for (const { id, names: others } of records)
    expect([id, ...others].map((name) => ruleNamed(name.toUpperCase())?.id)).toEqual([id, ...others].map(() => id));
});

it("README says how many there are: a new rule is one more there", () => {
  const said = /\d+ 条规则/.exec(readFileSync(join(ROOT, "README.md"), "utf8"))?.[0];
  expect(["README.md", said]).toEqual(["README.md", `${checks.length} 条规则`]);
});

it("has a full record for every rule", () => {
  for (const { record } of checks) {
    for (const text of [record.title, record.why, record.source, record.advice, record.good.title, record.bad.title])
      expect(text.length).toBeGreaterThan(1);
    expect(record.why).toMatch(/[。；]$/);
  }
});

it("says where each rule comes from in words a clerk can judge: a paper with its number or title, the system, the sheet itself, or that there is no provision", () => {
  const kinds = [
    /^系统校验（/,
    /〔20\d\d〕\d+号/,
    /^《[^》]+》.*(?:GB\/T \d+|没有文号)/,
    /（没有文号）$/,
    /^本表印的/,
    /^表内核对（/,
    /^没有条文：/,
  ];
  for (const { record } of checks) {
    for (const part of record.source.split("；"))
      expect([record.id, part, kinds.some((kind) => kind.test(part))]).toEqual([record.id, part, true]);
    expect(record.source).not.toMatch(/[A-Z]{3}-\d/);
  }
});

it("names only catalogue entries as covered", () => {
  expect(checks.flatMap(({ record }) => record.covers).filter((id) => !CATALOGUE.includes(id))).toEqual([]);
});
