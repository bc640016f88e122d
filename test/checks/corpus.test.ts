import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTables } from "../../scripts/bench/checks/corpus";
import { measureCorpus, type DefectMap, type ExpectedWarning } from "../../scripts/bench/checks/measure";
import { faultsOf, readSeeds } from "../../scripts/bench/checks/seeds";
import { checks } from "../../src/checks";

const fixtures = join(__dirname, "../fixtures");
const data = <T>(name: string): T => JSON.parse(readFileSync(join(fixtures, "checks", name), "utf8")) as T;
const map = data<DefectMap>("defects.json");
const expected = data<ExpectedWarning[]>("expected-warnings.json");

describe("published tables", () => {
  const result = measureCorpus(readTables(join(fixtures, "corpus")), map, expected);

  it("have their recorded defects found", () => {
    expect(result.decidable).toBeGreaterThan(60);
    expect(result.missed).toEqual([]);
  });
  it("have no error on a row without a recorded defect", () => expect(result.errors).toEqual([]));
  it("have no warning there that nobody has looked at", () => expect(result.unlisted).toEqual([]));
  it("have every listed warning still", () => expect(result.gone).toEqual([]));
  it("have few warnings there that do not convince", () => expect(result.listed.filter((w) => !w.convincing).length).toBeLessThanOrEqual(6));
});

it("every kind of defect is told by rules that exist", () => {
  const ids = new Set(checks.map(({ record }) => record.id));
  expect(Object.values(map.kinds).flat().filter((id) => !ids.has(id))).toEqual([]);
});

it.each(readSeeds(join(fixtures, "checks/seeds")).map((seed) => [seed.id, seed] as const))("figures of %s are flagged or silent as they should be", (_id, seed) => {
  expect(faultsOf(seed)).toEqual([]);
});
