import fc, { runs } from "../../helpers/property";
import { errorValue, loadBook, type CellScalar, type SheetModel } from "../../../src/embedded/model";
import { diffPackages, partText, xmlTree } from "../../helpers/packages";
import { fixture, INLINE, SHARED, SHEET1 } from "./fixtures";

type Edit =
  | { kind: "value"; row: number; col: number; value: CellScalar }
  | { kind: "formula"; row: number; col: number; formula: string; result: CellScalar }
  | { kind: "look"; row: number; col: number; bold: boolean; color: string | null }
  | { kind: "clear"; row: number; col: number; rows: number; cols: number }
  | { kind: "height"; row: number; height: number | null };

const row = fc.integer({ min: 0, max: 24 });
const col = fc.integer({ min: 0, max: 14 });
const value: fc.Arbitrary<CellScalar> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(errorValue("#N/A")),
  fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text || null),
  fc.string({ unit: "binary-ascii", maxLength: 8 }).map((text) => text || null),
  fc.constantFrom("得分", " 优 ", "_x000D_", "a\r\nb", "产出指标"),
);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant("value" as const), row, col, value }),
  fc.record({
    kind: fc.constant("formula" as const),
    row,
    col,
    formula: fc.constantFrom("=SUM(E4:E8)", '=IF(H9>=90,"优","良")', '=IFS(A1="<&>",1)', "=总分*2", "=明细!C2"),
    result: value,
  }),
  fc.record({ kind: fc.constant("look" as const), row, col, bold: fc.boolean(), color: fc.constantFrom("#FFC7CE", "#FFEB9C", null) }),
  fc.record({ kind: fc.constant("clear" as const), row, col, rows: fc.integer({ min: 1, max: 3 }), cols: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant("height" as const), row, height: fc.constantFrom(18, 30.75, null) }),
);

function apply(sheet: SheetModel, change: Edit): void {
  const { row: top } = change;
  switch (change.kind) {
    case "value":
      return sheet.setValue(top, change.col, change.value);
    case "formula":
      sheet.setFormula(top, change.col, change.formula);
      return sheet.setCached(top, change.col, change.result);
    case "look":
      return sheet.setStyle(
        { top, left: change.col, bottom: top, right: change.col },
        { font: { bold: change.bold }, fill: { color: change.color } },
      );
    case "clear":
      return sheet.clear({ top, left: change.col, bottom: top + change.rows - 1, right: change.col + change.cols - 1 });
    case "height":
      return sheet.setRowHeight(top, top, change.height);
  }
}

/** Rows an edit may touch. */
function touched(change: Edit): number[] {
  return change.kind === "clear" ? Array.from({ length: change.rows }, (_, i) => change.row + i) : [change.row];
}

/** Everything the model tells about the cells of the region the edits play in. */
function told(sheet: SheetModel): string[] {
  const all: unknown[] = [];
  const looks = new Map<number, string>();
  const look = (id: number): string => looks.get(id) ?? looks.set(id, JSON.stringify(sheet.book.style(id))).get(id)!;
  for (let r = 0; r < 28; r++) {
    all.push(sheet.row(r).height, sheet.row(r).hidden);
    for (let c = 0; c < 18; c++) all.push([r, c, sheet.value(r, c), sheet.formula(r, c), look(sheet.styleId(r, c))]);
  }
  return [...all, sheet.usedRange(), sheet.usedValues(), sheet.merges()].map((part) => JSON.stringify(part));
}

function rowTexts(xml: string): Map<string, string> {
  return new Map([...xml.matchAll(/<row r="(\d+)"[^>]*?(?:\/>|>[\s\S]*?<\/row>)/g)].map((match) => [match[1]!, match[0]]));
}

describe.each([INLINE, SHARED])("%s", (name) => {
  const bytes = fixture(name);
  const original = rowTexts(partText(bytes, SHEET1));

  it("says after saving and loading what it said before, and leaves what nobody edited", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), (edits) => {
        const sheet = loadBook(bytes).sheets[0]!;
        for (const change of edits) apply(sheet, change);
        const before = told(sheet);
        const saved = sheet.book.save();
        expect(told(loadBook(saved).sheets[0]!)).toEqual(before);
        expect(Buffer.from(sheet.book.save()).equals(Buffer.from(saved))).toBe(true);
        const xml = partText(saved, SHEET1);
        xmlTree(xml);
        const dirty = new Set(edits.flatMap(touched).map((r) => String(r + 1)));
        const now = rowTexts(xml);
        for (const [r, text] of original) if (!dirty.has(r)) expect(now.get(r)).toBe(text);
        expect(xml.slice(xml.indexOf("</sheetData>"))).toBe(partText(bytes, SHEET1).replace(/^[\s\S]*(?=<\/sheetData>)/, ""));
        const allowed = [SHEET1, "xl/styles.xml", "xl/sharedStrings.xml", "xl/workbook.xml"];
        const { added, removed, changed } = diffPackages(bytes, saved);
        expect([added, removed, changed.filter((part) => !allowed.includes(part))]).toEqual([[], [], []]);
      }),
      { numRuns: runs(30), seed: 20250601 },
    );
  });

  it("comes back byte for byte when every cell gets back what it held", () => {
    const rect = { top: 0, left: 0, bottom: 27, right: 17 };
    fc.assert(
      fc.property(
        fc.array(
          edit.filter((e) => e.kind === "value" || e.kind === "look"),
          { minLength: 1, maxLength: 20 },
        ),
        (edits) => {
          const untouched = loadBook(bytes).sheets[0]!;
          const sheet = loadBook(bytes).sheets[0]!;
          for (const change of edits) apply(sheet, change);
          for (let r = rect.top; r <= rect.bottom; r++)
            for (let c = rect.left; c <= rect.right; c++) {
              const formula = untouched.formulaInfo(r, c);
              if (formula?.kind === "plain") sheet.setFormula(r, c, formula.text);
              if (formula === null) sheet.setValue(r, c, untouched.value(r, c));
              else sheet.setCached(r, c, untouched.value(r, c));
              const look = sheet.book.style(untouched.styleId(r, c));
              sheet.setStyle(
                { top: r, left: c, bottom: r, right: c },
                { font: { bold: look.font.bold }, fill: { color: look.fill.color } },
              );
            }
          const wroteArray = edits.some((e) => e.kind === "value" && e.row === 10 && e.col === 4);
          expect(diffPackages(bytes, sheet.book.save()).changed).toEqual(wroteArray ? [SHEET1] : []);
        },
      ),
      { numRuns: runs(20), seed: 20250602 },
    );
  });
});
