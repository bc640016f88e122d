import { measure } from "../../scripts/bench/recognition/measure";
import { assess } from "../../src/assess";
import { EMPTY_STATE, toA1 } from "../../src/workbook";
import { unseenTables, type UnseenTable } from "./unseen-tables";

/** Tables written from form descriptions before the program had seen them, with the mistakes that were put in. */
const tables = unseenTables();

function run({ grid, truth }: UnseenTable) {
  const sheet = assess([grid], { state: EMPTY_STATE, profile: null }).sheets[0]!;
  const main = sheet.score.tables.find((table) => table.layout.headerRow === truth.headerRow);
  return { sheet, main, budget: sheet.score.tables.find((table) => table.budget)?.budget };
}

describe("tables nobody had seen", () => {
  it.each(tables.map((table) => [table.truth.id, table] as const))("%s", (_id, table) => {
    const { sheet, main, budget } = run(table);
    expect(measure(table.truth, sheet.layout).differences).toEqual([]);
    if (table.total !== null) expect(main?.total?.computed?.value.toNumber()).toBe(table.total);
    if (table.rate !== null) expect(budget?.rate?.value.toNumber()).toBeCloseTo(table.rate, 4);
    const errors = sheet.findings
      .flatMap(({ parts }) => parts)
      .filter((finding) => finding.severity === "error")
      .map((finding) => toA1(finding.cell));
    expect([...new Set(errors)].sort()).toEqual(table.errors);
    const named = sheet.findings.flatMap((finding) => [...finding.places, ...(finding.cells ?? [])].map(toA1));
    expect(table.found.filter((cell) => !named.includes(cell))).toEqual([]);
    expect(sheet.findings.filter((finding) => finding.severity === "warning").length).toBeLessThanOrEqual(4);
  });
});
