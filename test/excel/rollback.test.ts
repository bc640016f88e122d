import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BookModel } from "../../src/embedded";
import type { EditPlan } from "../../src/workbook";
import { BLANK } from "../../src/workbook";
import { loadBook } from "../../src/embedded/model";
import { sampled } from "../helpers/long";
import { diffPackages, partText } from "../helpers/packages";
import { edit, failure, formula, newPort, overBothClients, plan, portOf, value } from "./open";

const NOTHING = { added: [], removed: [], changed: [] };
const RED = { color: "#FFC7CE", pattern: "Solid", tint: 0 };
const NONE = { color: null, pattern: "None", tint: 0 };
const BLUE = { color: "#DDEBF7", pattern: "Solid", tint: 0 };

/** A form with texts, text codes, formulas, fills, a validation, a name and a stored part. */
const form = (book: BookModel) => {
  const [sheet] = book.sheets;
  const rows = [
    ["编码", "分值", "得分"],
    ["001", 10, null],
    ["002", 20, 18],
    ["合计", null, null],
  ];
  for (const [row, cells] of rows.entries())
    for (const [col, content] of cells.entries()) sheet!.setValue(row, col, content as string | number | null);
  sheet!.setFormula(3, 1, "=SUM(B2:B3)");
  sheet!.setCached(3, 1, 30);
  sheet!.setFormula(3, 2, "=SUM(C2:C3)");
  sheet!.setCached(3, 2, 18);
  sheet!.setStyle({ top: 1, left: 0, bottom: 2, right: 0 }, { numberFormat: "@" });
  sheet!.setStyle({ top: 2, left: 2, bottom: 2, right: 2 }, { numberFormat: "0.0", fill: { color: "#DDEBF7" } });
  sheet!.setValidation(
    { top: 1, left: 2, bottom: 1, right: 2 },
    {
      kind: "decimal",
      operator: "between",
      formula1: "0",
      formula2: "10",
      allowBlank: true,
      inCellDropDown: true,
      prompt: { show: true, title: "", text: "旧提示" },
      error: { show: true, title: "", text: "", style: "stop" },
    },
  );
  book.addSheet("附件");
  book.addCustomXml('<state xmlns="urn:jixiao-ziping:v1">{"version":1}</state>');
};

/** Every kind of change at once, on the user's own sheet and on a new one. */
const EVERYTHING: EditPlan = plan({
  newSheets: [{ name: "汇总", after: "评分" }],
  cells: [
    edit("C2", value(9.5)),
    edit("C3", value(20), value(18), { numberFormat: "0.00", numberFormatBefore: "0.0" }),
    edit("A2", value("003"), value("001")),
    edit("C4", formula("=C2+C3"), formula("=SUM(C2:C3)")),
    edit("E9", value("1/2")),
  ],
  fills: [
    { sheet: "评分", row: 1, col: 2, before: NONE, after: RED, severity: "error" },
    { sheet: "评分", row: 2, col: 2, before: BLUE, after: RED, severity: "error" },
    { sheet: "评分", row: 8, col: 8, before: NONE, after: RED, severity: "warning" },
  ],
  validations: [{ sheet: "评分", rect: { top: 1, left: 2, bottom: 1, right: 2 }, rule: { kind: "decimal", min: 0, max: 5, prompt: "新" } }],
  blocks: [
    {
      sheet: "汇总",
      top: 0,
      left: 0,
      before: null,
      contents: [[value("合计"), formula("='评分'!C4")]],
      columnWidths: { 0: 20 },
      freezeRows: 1,
      styles: [{ rect: { top: 0, left: 0, bottom: 0, right: 1 }, bold: true, borders: true }],
    },
    {
      sheet: "评分",
      top: 6,
      left: 0,
      before: [[BLANK, BLANK]],
      contents: [[value("提示"), value("见汇总")]],
      rowHeights: { 6: 40 },
      styles: [
        { rect: { top: 6, left: 0, bottom: 6, right: 1 }, bold: true, fillColor: "#FFFF00", numberFormat: "@", horizontal: "Center" },
      ],
    },
  ],
  store: '{"version":1,"history":[1]}',
});

/**
 * What differs between two files, part by part. Two things may stay behind that nobody sees: fonts and borders of the style
 * table that no cell uses any more (then every cell must look as before), and rows without cells and without properties.
 */
function differences(before: Uint8Array, after: Uint8Array): unknown {
  const { added, removed, changed } = diffPackages(before, after);
  const kept = changed.filter((name) => {
    if (name === "xl/styles.xml") return JSON.stringify(looks(before)) !== JSON.stringify(looks(after));
    const text = (bytes: Uint8Array) => partText(bytes, name).replace(/<row r="\d+"\/>/g, "");
    return text(before) !== text(after);
  });
  return { added, removed, changed: kept };
}

function looks(bytes: Uint8Array): unknown {
  const book = loadBook(bytes);
  return book.sheets.map((sheet) => Array.from({ length: 200 }, (_, i) => book.style(sheet.styleId(Math.floor(i / 10), i % 10))));
}

overBothClients(() => {
  describe("when something fails, everything is put back", () => {
    it("is a plan that works when nothing fails", async () => {
      const { workbook, port } = newPort(form);
      await port.apply(EVERYTHING);
      expect(workbook.model.sheets.map((sheet) => sheet.name)).toEqual(["评分", "汇总", "附件"]);
      expect(workbook.model.sheet("汇总")!.value(0, 1)).toBe(29.5);
    });

    it("leaves the file as it was, whichever action is refused (in a plain run one in six of them)", async () => {
      const counted = newPort(form);
      await counted.port.survey();
      counted.workbook.setFault(null);
      await counted.port.apply(EVERYTHING);
      const actions = counted.workbook.actionCount;
      // The direct client asks for no objects that it only passes by.
      expect(actions).toBeGreaterThan(80);
      const whole = counted.workbook.save();
      // The last request sets what may fail without failing the plan; refused once, it is done step by step.
      const endings: (readonly [number, string])[] = [];
      for (const at of sampled(
        Array.from({ length: actions }, (_, i) => i),
        6,
      )) {
        const { workbook, port, original, close } = newPort(form);
        await port.survey();
        workbook.setFault({ at, code: "GeneralException" });
        const done = await port.apply(EVERYTHING).then(
          () => null,
          (thrown: { code: string }) => thrown.code,
        );
        expect({ at, ...(differences(done === null ? whole : original, workbook.save()) as object) }).toEqual({ at, ...NOTHING });
        endings.push([at, done ?? "done"]);
        close();
      }
      const optional = endings.find(([, ending]) => ending === "done")![0];
      expect(endings).toEqual(endings.map(([at]) => [at, at < optional ? "unknown" : "done"]));
      expect(actions - optional).toBeLessThan(30);
    });

    it("leaves a real file as it was too", async () => {
      const bytes = readFileSync(join(__dirname, "../fixtures/roundtrip/roundtrip-shared-strings.xlsx"));
      const changes = (sheet: string) =>
        plan({
          cells: [
            { sheet, row: 1, col: 2, before: value(1000.5), after: value(1) },
            { sheet, row: 20, col: 1, before: BLANK, after: formula("=SUM(C2:C11)") },
          ],
          fills: [{ sheet, row: 1, col: 2, before: NONE, after: RED, severity: "error" }],
          store: "{}",
        });
      const counted = portOf(bytes);
      await counted.port.survey();
      counted.workbook.setFault(null);
      await counted.port.apply(changes("明细"));
      for (let at = 0; at < counted.workbook.actionCount; at += 3) {
        const { workbook, port, close } = portOf(bytes);
        await port.survey();
        workbook.setFault({ at, code: "GeneralException" });
        await failure(port.apply(changes("明细")));
        expect({ at, ...diffPackages(bytes, workbook.save()) }).toEqual({ at, ...NOTHING });
        close();
      }
    });

    it("says that it does not know when the workbook cannot be read any more", async () => {
      const { workbook, port } = newPort(form);
      await port.survey();
      workbook.setFault({ at: 60, code: "GeneralException", lasting: true });
      expect(await failure(port.apply(EVERYTHING))).toMatchObject({ code: "not-known" });
    });

    it("turns its events on again", async () => {
      const { workbook, port } = newPort(form);
      const changes = jest.fn();
      await port.onChanged(changes);
      await port.survey();
      workbook.setFault({ at: 60, code: "GeneralException" });
      await failure(port.apply(EVERYTHING));
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(changes).not.toHaveBeenCalled();
      workbook.type("评分", "A9", "x");
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(changes).toHaveBeenCalledWith({ sheet: "评分", address: "A9" });
    });
  });

  describe("what changed after it was read is not overwritten", () => {
    it.each<[string, string | number, string]>([
      ["C2", 3, "a typed score"],
      ["C3", 17, "a changed score"],
      ["C4", "=C3", "a changed formula"],
      ["A2", "009", "a changed text"],
    ])("refuses when %s holds %j (%s)", async (address, typed) => {
      const { workbook, port } = newPort(form);
      await port.survey();
      workbook.type("评分", address, typed);
      const touched = workbook.save();
      const refused = await failure(port.apply(EVERYTHING));
      expect(refused).toMatchObject({ code: "changed-meanwhile", detail: `'评分'!${address}` });
      expect(differences(touched, workbook.save())).toEqual(NOTHING);
    });

    it("refuses a sheet that is gone", async () => {
      const { workbook, port } = newPort(form);
      await port.survey();
      workbook.model.deleteSheet(workbook.model.sheet("附件")!);
      const before = workbook.save();
      const change = plan({ cells: [edit("C2", value(1)), { sheet: "附件", row: 0, col: 0, before: BLANK, after: value(1) }] });
      expect(await failure(port.apply(change))).toMatchObject({ code: "sheet-gone", detail: "附件" });
      expect(differences(before, workbook.save())).toEqual(NOTHING);
    });

    it("sees a text in a covered cell that could not be written", async () => {
      const { workbook, port, original } = newPort((book) => {
        form(book);
        book.sheets[0]!.merge({ top: 9, left: 0, bottom: 9, right: 1 });
      });
      expect(await failure(port.apply(plan({ cells: [edit("C2", value(1)), edit("B10", value("x"))] })))).toMatchObject({
        code: "not-written",
        detail: "'评分'!B10",
      });
      expect(diffPackages(original, workbook.save())).toEqual(NOTHING);
    });
  });

  describe("what cannot be written is refused before anything is sent", () => {
    it("a protected sheet", async () => {
      const { workbook, port } = newPort((book) => {
        form(book);
        const [sheet] = book.sheets;
        sheet!.setProtection({ ...sheet!.protection, protected: true });
      });
      await port.survey();
      workbook.stats.reset();
      expect(await failure(port.apply(EVERYTHING))).toMatchObject({ code: "protected-sheet", detail: "评分" });
      expect(workbook.stats.total().syncs).toBe(0);
    });

    it("a sheet that was protected after it was read is refused and the rest put back", async () => {
      const { workbook, port } = newPort(form);
      await port.survey();
      const [sheet] = workbook.model.sheets;
      sheet!.setProtection({ ...sheet!.protection, protected: true });
      const before = workbook.save();
      expect(await failure(port.apply(EVERYTHING))).toMatchObject({ code: "protected-sheet" });
      expect(differences(before, workbook.save())).toEqual(NOTHING);
    });

    it("a file that takes nothing is not called a protected sheet", async () => {
      const { workbook, port, original } = newPort(form);
      await port.survey();
      workbook.setFault({ at: 60, code: "AccessDenied" });
      expect(await failure(port.apply(EVERYTHING))).toMatchObject({ code: "no-access" });
      expect(differences(original, workbook.save())).toEqual(NOTHING);
    });

    it("while a cell is being edited", async () => {
      const { workbook, port, original } = newPort(form);
      await port.survey();
      workbook.editing = true;
      const refused = port.apply(EVERYTHING);
      expect(await failure(refused)).toMatchObject({ code: "cell-edit-mode" });
      workbook.editing = false;
      expect(diffPackages(original, workbook.save())).toEqual(NOTHING);
    });
  });

  describe("plans over 1.4 MB", () => {
    const big = (rows: number) =>
      plan({ cells: Array.from({ length: rows }, (_, row) => edit(`A${row + 1}`, value(`说明${"很长".repeat(150)}${row}`))) });

    it("go in batches that stay below it, with progress", async () => {
      const { workbook, port } = newPort();
      await port.survey();
      workbook.stats.reset();
      const seen: number[] = [];
      const { results } = await port.apply(big(6000), (share) => seen.push(share));
      expect(results).toHaveLength(6000);
      const { syncs, bytesIn } = workbook.stats.total();
      expect(syncs).toBe(seen.length);
      expect(syncs).toBeGreaterThan(1);
      expect(bytesIn / syncs).toBeLessThan(1_400_000);
      expect(workbook.model.sheets[0]!.value(5999, 0)).toMatch(/5999$/);
    });

    it("are put back over all batches", async () => {
      const { workbook, port, original } = newPort();
      await port.survey();
      workbook.setFault(null);
      await port.apply(big(6000));
      const actions = workbook.actionCount;
      const again = newPort();
      await again.port.survey();
      again.workbook.setFault({ at: actions - 5, code: "GeneralException" });
      expect(await failure(again.port.apply(big(6000)))).toMatchObject({ code: "unknown" });
      expect(diffPackages(original, again.workbook.save())).toEqual(NOTHING);
    });
  });

  describe("what is put back is only what was added or written", () => {
    const insert = plan({
      newSheets: [{ name: "汇总", after: null }],
      blocks: [{ sheet: "汇总", top: 0, left: 0, before: null, contents: [[value("合计")]], styles: [] }],
    });

    it("a sheet of that name that came meanwhile stays", async () => {
      const { workbook, port } = newPort(form);
      await port.survey();
      const sheet = workbook.model.addSheet("汇总");
      sheet.setValue(0, 0, "我的");
      expect(await failure(port.apply(insert))).toMatchObject({ code: "name-taken" });
      expect(workbook.model.sheet("汇总")!.value(0, 0)).toBe("我的");
    });

    it("a blank sheet of that name that came meanwhile stays too", async () => {
      const { workbook, port } = newPort(form);
      await port.survey();
      workbook.model.addSheet("汇总");
      expect(await failure(port.apply(EVERYTHING))).toMatchObject({ code: "name-taken" });
      expect(workbook.model.sheets.map((sheet) => sheet.name)).toEqual(["评分", "附件", "汇总"]);
    });
  });
});
