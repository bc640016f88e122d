import { execFileSync } from "child_process";
import { mkdirSync, readFileSync, writeFileSync } from "fs";
import { join } from "path";
import { openWorkbook } from "../../src/embedded";
import { partText, withParts } from "../helpers/packages";
import { office } from "../scoring/libreoffice";
import { NAMES, scored } from "./saved";
import { tempFolder } from "./temp-folder";

const home = tempFolder();
const command = office();

test(
  command
    ? "LibreOffice opens what the command saved and calculates the same numbers"
    : "LibreOffice is not installed here: our own calculation stands alone",
  async () => {
    const files = new Map<string, Uint8Array>();
    for (const name of NAMES) files.set(name, (await scored(home, name)).after);
    const there = command === null ? files : recalculated(command, files);
    for (const name of NAMES) {
      const [here, theirs] = [files, there].map((books) => openWorkbook(books.get(name)!).model);
      let compared = 0;
      for (const sheet of here!.sheets) {
        sheet.forEachFormula((row, col) => {
          compared += 1;
          const [ours, other] = [sheet.value(row, col), theirs!.sheet(sheet.name)!.value(row, col)];
          if (typeof ours === "number") expect(other).toBeCloseTo(ours, 9);
          else expect([row, col, other]).toEqual([row, col, ours]);
        });
      }
      expect(compared).toBeGreaterThan(0);
    }
  },
  600_000,
);

/** What LibreOffice makes of files whose formulas have lost their results, so that it must calculate each. */
function recalculated(command: string, files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const folder = join(home, "lo");
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), withoutResults(bytes));
  const options = ["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out")];
  const paths = [...files.keys()].map((name) => join(folder, name));
  execFileSync(command, [`-env:UserInstallation=file://${folder}/profile`, ...options, ...paths], { stdio: "ignore", timeout: 500_000 });
  return new Map([...files.keys()].map((name) => [name, readFileSync(join(folder, "out", name))]));
}

function withoutResults(bytes: Uint8Array): Uint8Array {
  return withParts(
    bytes,
    Object.fromEntries(
      openWorkbook(bytes).model.sheets.flatMap((_, i) => {
        const part = `xl/worksheets/sheet${i + 1}.xml`;
        return partText(bytes, part).includes("<f>") ? [[part, (text: string) => text.replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1")]] : [];
      }),
    ),
  );
}
