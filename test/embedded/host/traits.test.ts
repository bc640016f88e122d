import { SWITCHED_TRAITS, TRAITS, openWorkbook, type Trait, type TraitRecord } from "../../../src/embedded";
import { connectNode } from "../../../src/embedded/client/node";
import { runTraitCheck, TRAIT_CHECKS } from "../../../src/embedded/client/trait-checks";
import { emptyBook } from "../../../src/embedded/model";
import { withTable } from "../../helpers/tables";

/** A workbook with a table 表1 and the custom XML part of the check, as a file. */
async function file(): Promise<Uint8Array> {
  const book = emptyBook("表一");
  for (const [col, name] of ["单位", "金额"].entries())
    for (let row = 0; row < 4; row++) book.sheets[0]!.setValue(row, col, row === 0 ? name : row);
  const workbook = openWorkbook(withTable(book.save(), "A1:B4", "表1", ["单位", "金额"]));
  const connection = connectNode(workbook);
  for (const { before } of TRAIT_CHECKS) if (before) await connection.excel.run(before);
  connection.close();
  return workbook.save();
}

describe("each trait can be told by one small check", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await file();
  });

  it("there is a check for every trait, and only one", () => {
    expect(TRAIT_CHECKS.map(({ trait }) => trait).sort()).toEqual((Object.keys(TRAITS) as Trait[]).sort());
  });

  it.each(TRAIT_CHECKS.map((check) => [check.trait, check] as const))(
    "%s is seen where it holds, and nowhere else",
    async (trait, check) => {
      const always = (TRAITS[trait] as TraitRecord).when === "always";
      for (const traits of [[], [trait]] as const) {
        const workbook = openWorkbook(bytes, { traits, apiLevel: 113 });
        const before = workbook.model.sheets.map((sheet) => sheet.name);
        const connection = connectNode(workbook);
        expect([traits, await runTraitCheck(connection.excel, check, "表1")]).toEqual([traits, { seen: always || traits.length > 0 }]);
        expect(workbook.model.sheets.map((sheet) => sheet.name)).toEqual(before);
        connection.close();
      }
    },
  );

  it("nothing of a trait is kept in the file", () => {
    for (const trait of SWITCHED_TRAITS) expect(Buffer.compare(openWorkbook(bytes, { traits: [trait] }).save(), bytes)).toBe(0);
  });

  it("every trait names its sources", () => {
    for (const { sources } of Object.values(TRAITS)) {
      expect(sources.length).toBeGreaterThan(0);
      for (const { url } of sources) expect(url).toMatch(/^https:\/\//);
    }
  });
});
