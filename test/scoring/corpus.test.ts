import { recognise } from "../../src/forms";
import { chooseProfile, findProfile } from "../../src/profiles";
import { scoreSheet, type SheetScore } from "../../src/scoring";
import { corpusTables, publishedGrid, type CorpusTable } from "./corpus";

function scored(table: CorpusTable): SheetScore {
  const grid = publishedGrid(table.id, table.grid);
  const layout = recognise(grid);
  const choice = chooseProfile(layout, grid);
  return scoreSheet(grid, layout, findProfile(choice.id), choice.why);
}

const tables = corpusTables().map((table) => [table.id, table] as const);

test.each(tables)("%s: sums, totals and rates are those of the published table", (_, table) => {
  const { tables: found } = scored(table);
  const first = <T>(pick: (t: SheetScore["tables"][number]) => T | null | undefined): T | null =>
    found.map(pick).find((value) => value !== null && value !== undefined) ?? null;
  const { truth } = table;
  const got = {
    weights: first((t) => t.weightsSum)?.toNumber() ?? null,
    total: first((t) => t.total?.computed)?.value.toNumber() ?? null,
    // Lists print sums of money, which are no scores: the truth leaves some of them out.
    reported: (truth.reportedTotal ?? null) === null ? null : (first((t) => t.total?.reported)?.toNumber() ?? null),
    // The truth of stacked forms is that of the first one.
    rate: found[0]?.budget?.rate?.value.toNumber() ?? null,
  };
  expect(got).toEqual({
    // Nested weights: the points make 300, what counts is 100.
    weights: (truth.nestedWeights ? truth.weightsSum : truth.indicatorWeightsSum) ?? null,
    total: truth.recomputedTotal ?? null,
    reported: truth.reportedTotal ?? null,
    rate: truth.executionRateRecomputed ?? null,
  });
});
