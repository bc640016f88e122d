import { execFileSync } from "child_process";
import { mkdirSync, readFileSync, writeFileSync } from "fs";
import { join } from "path";
import { openWorkbook, type BookModel, type EmbeddedWorkbook } from "../../src/embedded";
import { parseA1 } from "../../src/workbook";
import type { FileReport } from "../../src/cli/report";
import { diffPackages, partText, withParts } from "../helpers/packages";
import { office } from "../scoring/libreoffice";
import { tempFolder } from "./temp-folder";
import { report, sample } from "./world";

const home = tempFolder();
const NAMES = ["宝城镇2024.xlsx", "天长水利2022.xlsx"];
/** Parts that hold what the plan writes besides cells: looks of marks, and our stored part with what announces it. */
const OURS = /^(xl\/styles\.xml|\[Content_Types\]\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/workbook\.xml|xl\/calcChain\.xml)$/;

interface Saved {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly file: FileReport;
}

const edits: Readonly<Record<string, (workbook: EmbeddedWorkbook) => void>> = {
  "宝城镇2024.xlsx": (workbook) => workbook.type("整体2-2自评打分表", "F5", ""),
};

async function scored(name: string): Promise<Saved> {
  const before = sample(name, edits[name]);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, name), before);
  const [file] = (await report(home, name, "--out", "结果")).files;
  return { before, after: readFileSync(join(home, "结果", name)), file: file! };
}

/** Cells whose content or look differ, as "sheet row col". */
function changedCells(before: BookModel, after: BookModel): string[] {
  return after.sheets.flatMap((sheet) => {
    const old = before.sheet(sheet.name)!;
    const found: string[] = [];
    sheet.forEachCell((row, col) => {
      const print = (book: BookModel, one: typeof sheet) =>
        JSON.stringify([one.formula(row, col) ?? one.value(row, col), book.style(one.styleId(row, col))]);
      if (print(after, sheet) !== print(before, old)) found.push(`${sheet.name} ${row} ${col}`);
    });
    return found;
  });
}

describe.each(NAMES)("%s, saved", (name) => {
  test("differs only in the cells, looks and parts that the plan names", async () => {
    const { before, after, file } = await scored(name);
    const { added, removed, changed } = diffPackages(before, after);
    const touched = new Set([...file.writes, ...file.marks].map((one) => one.sheet));
    const model = openWorkbook(before).model;
    const sheetParts = model.sheets.map((sheet, i) => ({ sheet: sheet.name, part: `xl/worksheets/sheet${i + 1}.xml` }));
    expect(removed).toEqual([]);
    expect(added.filter((part) => !/^customXml\//.test(part))).toEqual([]);
    expect(changed.filter((part) => !OURS.test(part)).sort()).toEqual(
      sheetParts
        .filter(({ sheet }) => touched.has(sheet))
        .map(({ part }) => part)
        .sort(),
    );

    const wanted = [...file.writes, ...file.marks].map(({ sheet, cell }) => {
      const { row, col } = parseA1(cell)!;
      return `${sheet} ${row} ${col}`;
    });
    expect(changedCells(model, openWorkbook(after).model).sort()).toEqual([...new Set(wanted)].sort());
  });

  test("everything of a sheet outside of its cells is untouched", async () => {
    const { before, after, file } = await scored(name);
    const around = (bytes: Uint8Array, part: string) => partText(bytes, part).replace(/<sheetData>[\s\S]*<\/sheetData>/, "<sheetData/>");
    for (let i = 1; i <= file.sheets.length; i += 1) {
      const part = `xl/worksheets/sheet${i}.xml`;
      expect(around(after, part)).toBe(around(before, part));
    }
  });

  const command = office();
  const title = command
    ? "LibreOffice opens it and calculates the same numbers"
    : "LibreOffice is not installed here: our own calculation stands alone";
  test(title, async () => {
    const { after } = await scored(name);
    const here = openWorkbook(after).model;
    const there = command ? openWorkbook(recalculated(command, name, after)).model : here;
    let compared = 0;
    for (const sheet of here.sheets) {
      sheet.forEachFormula((row, col) => {
        compared += 1;
        const [ours, theirs] = [sheet.value(row, col), there.sheet(sheet.name)!.value(row, col)];
        if (typeof ours === "number") expect(theirs).toBeCloseTo(ours, 9);
        else expect([row, col, theirs]).toEqual([row, col, ours]);
      });
    }
    expect(compared).toBeGreaterThan(0);
  });
});

/** What LibreOffice makes of a file whose formulas have lost their results, so that it must calculate each. */
function recalculated(command: string, name: string, bytes: Uint8Array): Uint8Array {
  const folder = join(home, "lo");
  mkdirSync(folder, { recursive: true });
  const bare = withParts(
    bytes,
    Object.fromEntries(
      openWorkbook(bytes).model.sheets.flatMap((_, i) => {
        const part = `xl/worksheets/sheet${i + 1}.xml`;
        return partText(bytes, part).includes("<f>") ? [[part, (text: string) => text.replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1")]] : [];
      }),
    ),
  );
  writeFileSync(join(folder, name), bare);
  execFileSync(
    command,
    [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      join(folder, "out"),
      join(folder, name),
    ],
    { stdio: "ignore", timeout: 120_000 },
  );
  return readFileSync(join(folder, "out", name));
}
