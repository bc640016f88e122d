import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptyBook, loadBook } from "../../../src/embedded/model";
import { fixture, INLINE, SHARED } from "./fixtures";

const installed = spawnSync("soffice", ["--version"], { timeout: 60_000 }).status === 0;
/** All sheets as UTF-8 comma-separated texts, numbers unformatted. */
const FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

/** A fixture with what the add-in writes: values, marks, a summary with formulas, validation, our stored part. */
function edited(name: typeof INLINE | typeof SHARED): Uint8Array {
  const book = loadBook(fixture(name), name);
  const sheet = book.sheets[0]!;
  sheet.setValue(3, 6, 96);
  sheet.setCached(3, 7, 9.6);
  sheet.setValue(7, 8, "已整改 & 说明");
  sheet.setStyle({ top: 3, left: 7, bottom: 7, right: 7 }, { fill: { color: "#FFC7CE" } });
  const summary = book.addSheet("汇总 表", 1);
  summary.setValue(0, 0, "合计");
  summary.setFormula(0, 1, "=SUM(绩效自评表!E4:E8)");
  summary.setCached(0, 1, 55);
  summary.merge({ top: 2, left: 0, bottom: 2, right: 3 });
  summary.setStyle(
    { top: 0, left: 0, bottom: 2, right: 3 },
    { font: { name: "宋体", bold: true }, borders: { top: { line: "thin", color: "#000000" } } },
  );
  summary.setPrint({ area: [{ top: 0, left: 0, bottom: 2, right: 3 }], orientation: "landscape" });
  book.addCustomXml('<state xmlns="urn:test">内容</state>');
  book.deleteSheet(book.sheet("明细")!);
  return book.save();
}

function fresh(): Uint8Array {
  const book = emptyBook("新表");
  const sheet = book.sheets[0]!;
  ["文字", 1.5, true, " 前后 "].forEach((value, col) => sheet.setValue(0, col, value));
  sheet.setStyle({ top: 0, left: 1, bottom: 0, right: 1 }, { numberFormat: '0.00"分"' });
  return book.save();
}

/** What LibreOffice shows of the files, by "file-sheet". */
function converted(files: Readonly<Record<string, Uint8Array>>): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "soffice-"));
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const run = spawnSync(
      "soffice",
      [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", FILTER, "--outdir", folder, ...paths],
      { timeout: 500_000, encoding: "utf8" },
    );
    expect(`${run.status} ${run.stderr}`).toMatch(/^0/);
    const texts = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    return Object.fromEntries(texts.map((name) => [name.replace(/\.csv$/, ""), readFileSync(join(folder, name), "utf8")]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (installed) {
  it("LibreOffice opens what was saved and shows the edits", () => {
    const shown = converted({ a: edited(INLINE), b: edited(SHARED), c: fresh() });
    for (const file of ["a", "b"]) {
      expect(
        Object.keys(shown)
          .filter((name) => name.startsWith(`${file}-`))
          .sort(),
      ).toEqual([`${file}-汇总 表`, `${file}-绩效自评表`, `${file}-隐藏`].sort());
      expect(shown[`${file}-绩效自评表`]).toContain("产出指标,数量指标,培训人次,≥,10,100,96,9.6,");
      expect(shown[`${file}-绩效自评表`]).toContain("已整改 & 说明");
      expect(shown[`${file}-汇总 表`]).toMatch(/^合计,55/);
    }
    expect(shown["c-新表"]).toMatch(/^文字,1.5,TRUE, 前后 /);
  }, 600_000);
} else {
  it("LibreOffice not installed: opening a saved file with it was not checked", () => {
    expect(installed).toBe(false);
  });
}
