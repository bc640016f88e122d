import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { SheetExpectation } from "../../../scripts/cases/expectation";
import type { Variant } from "./form";

interface TableFile {
  readonly id: string;
  readonly template: string;
  readonly grid: readonly (readonly (string | number | null)[])[];
  readonly expect?: SheetExpectation;
}

const folder = join(__dirname, "../../forms/variants");

/** The tables of test/forms/variants that also say what must come out of the whole run (rows, sums, total, findings). */
export const tables: readonly Variant[] = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .sort()
  .flatMap((file) => {
    const table = JSON.parse(readFileSync(join(folder, file), "utf8")) as TableFile;
    return table.expect
      ? [
          {
            name: table.id,
            why: table.template,
            sheets: [{ name: "表", rows: table.grid }],
            expect: { error: null, sheets: { 表: table.expect } },
          },
        ]
      : [];
  });
