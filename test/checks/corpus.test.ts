import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTables } from "../../scripts/bench/checks/corpus";
import { noiseOf, type Judged } from "../../scripts/bench/checks/judged";
import { measureCorpus, type DefectMap } from "../../scripts/bench/checks/measure";
import { faultsOf, readSeeds } from "../../scripts/bench/checks/seeds";
import { toldOfTables } from "../../scripts/bench/checks/told";
import { checks } from "../../src/checks";

const fixtures = join(__dirname, "../fixtures");
const data = <T>(name: string): T => JSON.parse(readFileSync(join(fixtures, "checks", name), "utf8")) as T;
const map = data<DefectMap>("defects.json");

describe("published tables", () => {
  const result = measureCorpus(readTables(join(fixtures, "corpus")), map);

  it("have their recorded defects found", () => {
    expect(result.decidable).toBeGreaterThan(60);
    expect(result.missed).toEqual([]);
  });
  it("have no error on a row without a recorded defect", () => expect(result.errors).toEqual([]));
});

const told = toldOfTables(join(__dirname, "../.."));

it("no sentence of a finding has a blank between a number of cells and what is said of them, nor a score with a zero behind its decimals", () => {
  const sentences = told.flatMap(({ finding }) => [finding.message, finding.advice]);
  expect(sentences.filter((text) => /格 \p{Script=Han}|(得分|满分|总分) \d+\.\d*0(?![\d%])/u.test(text))).toEqual([]);
});

it("published tables and those of other hands have no finding that nobody has judged, and few that a reviewer would not act on", () => {
  const tables = new Set(told.map(({ table }) => table));
  const { unjudged, gone, total } = noiseOf(
    told,
    data<Judged[]>("judged.json").filter(({ table }) => !table.includes("/")),
  );
  expect([unjudged, gone, tables.size > 60]).toEqual([[], [], true]);
  expect(total.noise / total.all).toBeLessThanOrEqual(0.1);
});

it("every kind of defect is told by rules that exist", () => {
  const ids = new Set(checks.map(({ record }) => record.id));
  expect(
    Object.values(map.kinds)
      .flat()
      .filter((id) => !ids.has(id)),
  ).toEqual([]);
});

it.each(readSeeds(join(fixtures, "checks/seeds")).map((seed) => [seed.id, seed] as const))(
  "figures of %s are flagged or silent as they should be",
  (_id, seed) => {
    expect(faultsOf(seed)).toEqual([]);
  },
);
