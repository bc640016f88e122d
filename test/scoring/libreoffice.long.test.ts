import fc from "../helpers/property";
import { findProfile } from "../../src/profiles";
import { fillPlan, scoreSheet } from "../../src/scoring";
import { toA1 } from "../../src/workbook";
import { afterEdits } from "./calculate";
import { form } from "./generated";
import { calculatedThere, office } from "./libreoffice";
import { smallForm } from "./sheet";

const FORMS = 80;
const SEED = 20240611;

describe("written formulas, held against LibreOffice", () => {
  const command = office();
  if (command === null) {
    it("is not installed here: the embedded engine alone calculates them", () => expect(FORMS).toBeGreaterThan(0));
    return;
  }

  it("gives the computed values to the cent", () => {
    const cases = fc.sample(form, { numRuns: FORMS, seed: SEED }).map(({ rows, fund, id }) => {
      const small = smallForm(rows, { fund, total: {} });
      const score = scoreSheet(small.grid, small.layout, findProfile(id));
      return { sheet: afterEdits(small.grid, fillPlan(small.grid, score)), numbers: fillPlan(small.grid, score, "numbers") };
    });
    const there = calculatedThere(
      command,
      cases.map(({ sheet }) => sheet),
    );
    const checked = cases.flatMap(({ numbers }, i) =>
      numbers.map((edit) => ({
        i,
        at: toA1(edit),
        here: edit.after.kind === "value" ? edit.after.value : null,
        there: there[i]!.get(toA1(edit)),
      })),
    );
    expect(checked.length).toBeGreaterThan(FORMS);
    expect(
      checked.filter((cell) => typeof cell.there !== "number" || typeof cell.here !== "number" || Math.abs(cell.here - cell.there) > 1e-9),
    ).toEqual([]);
  }, 600_000);
});
