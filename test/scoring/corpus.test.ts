import { recognise } from "../../src/forms";
import { chooseProfile, findProfile } from "../../src/profiles";
import { scoreSheet, type SheetScore } from "../../src/scoring";
import { gridOf } from "../../src/workbook";
import { corpusTables, type CorpusTable } from "./corpus";

function scored(table: CorpusTable): SheetScore {
  const grid = gridOf(table.id, table.grid);
  const layout = recognise(grid);
  const choice = chooseProfile(layout, grid);
  return scoreSheet(grid, layout, findProfile(choice.id), choice.why);
}

const tables = corpusTables().map((table) => [table.id, table] as const);

test.each(tables)("%s: sums, totals and rates are those of the published table", (_, table) => {
  const { tables: found } = scored(table);
  const first = <T>(pick: (t: SheetScore["tables"][number]) => T | null | undefined): T | null => found.map(pick).find((value) => value !== null && value !== undefined) ?? null;
  const { truth } = table;
  const got = {
    weights: first((t) => t.weightsSum)?.toNumber() ?? null,
    total: first((t) => t.total?.computed)?.value.toNumber() ?? null,
    reported: first((t) => t.total?.reported)?.toNumber() ?? null,
    rate: first((t) => t.budget?.rate)?.value.toNumber() ?? null,
  };
  expect(got).toEqual({
    // Nested weights: the points make 300, what counts is 100.
    weights: (truth.nestedWeights ? truth.weightsSum : truth.indicatorWeightsSum) ?? null,
    total: truth.recomputedTotal ?? null, reported: truth.reportedTotal ?? null, rate: truth.executionRateRecomputed ?? null,
  });
});
