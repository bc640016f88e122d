import { sparing } from "../../src/actions/record";
import { openWorkbook } from "../../src/embedded";
import { STORE_NAMESPACE } from "../../src/excel/stored-part";
import { decodeState, EMPTY_PLAN, EMPTY_STATE, encodeState, type StoredState } from "../../src/workbook";
import { copySheet } from "../helpers/sheet-edits";
import { contentsOf, FORM, names, on, sample, sheetOf } from "./own";

/** What another program, or a person, may have written into the records of 还原. */
const AT = "2025-01-15T08:00:00.000Z";
const base = { id: 1, action: "insertSummary", at: AT, marksBefore: [], addedSheets: [], cells: [] };
const LOOK = { sheet: FORM, rect: { top: 3, left: 0, bottom: 4, right: 3 }, before: { bold: false }, after: { bold: true } };
const RULE = { sheet: FORM, row: 12, col: 7, before: null, after: { kind: "decimal", min: 0, max: 10, prompt: "x" } };
const CELL = { sheet: FORM, row: 12, col: 7, before: { kind: "blank" }, after: { kind: "value", value: 3 } };
const part = (entry: object) => JSON.stringify({ version: 2, history: [{ ...base, ...entry }], lastId: 1 });
const withStoredPart = (bytes: Uint8Array, text: string) => {
  const workbook = openWorkbook(bytes);
  workbook.model.addCustomXml(`<state xmlns="${STORE_NAMESPACE}">${text.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</state>`);
  return workbook.save();
};
const read = (entry: object) => decodeState(part(entry)).state.history[0];

describe("records of 还原 that are out of bounds", () => {
  it.each([
    [{ ...LOOK, rect: { top: 4, left: 0, bottom: 3, right: 3 } }],
    [{ ...LOOK, rect: { top: 0, left: 0, bottom: 1_048_575, right: 5 } }],
    [{ ...LOOK, rect: null }],
    [{ ...LOOK, before: { fontSize: 1e9 } }],
    [{ ...LOOK, after: { fill: { color: "red", pattern: null, tint: 0 } } }],
    [{ ...LOOK, before: { top: "Continuous" } }],
    [{ ...LOOK, sheet: 5 }],
  ])("a look %j costs itself", (look) => expect(read({ looks: [look, LOOK] })?.looks).toEqual([LOOK]));

  it("looks of more cells than are ever kept cost the entry: nothing is read for them", () => {
    const rect = { top: 0, left: 0, bottom: 999, right: 9 };
    expect([
      read({
        looks: [
          { ...LOOK, rect },
          { ...LOOK, rect },
        ],
      }) === undefined,
      read({ looks: Array.from({ length: 20 }, () => ({ ...LOOK, rect })) }),
    ]).toEqual([false, undefined]);
  });

  it.each([
    [{ ...RULE, row: -1 }],
    [{ ...RULE, col: 16_384 }],
    [{ ...RULE, after: { kind: "kept" } }],
    [{ ...RULE, after: { ...RULE.after, min: "0" } }],
    [{ ...RULE, before: { settings: {} } }],
    [{ ...RULE, before: { settings: { custom: { formula: "=1" }, decimal: {} }, ignoreBlanks: true, prompt: {}, alert: {} } }],
  ])("a rule %j costs itself", (rule) => expect(read({ validations: [rule, RULE] })?.validations).toEqual([RULE]));

  it.each([
    [{ row: { texts: [1], nth: 0, of: 1 } }],
    [{ row: { texts: [-1], nth: 0, of: 1 }, col: { texts: [], nth: 1.5, of: 1 } }],
    ["G5"],
  ])("a cell with the place %j costs itself", (place) => expect(read({ cells: [{ ...CELL, place }, CELL] })?.cells).toEqual([CELL]));

  it.each([["x"], [{ kind: "scores", before: { kind: "scores", sheet: FORM, top: 1e9, left: 0, rows: 1, cols: 1 } }]])(
    "a place of a table %j costs itself",
    (place) => expect(read({ places: [place, { kind: "scores", before: null }] })?.places).toEqual([{ kind: "scores", before: null }]),
  );

  it("sheets that were deleted are names", () => expect(read({ gone: [5, FORM, "表".repeat(300)] })?.gone).toEqual([FORM]));

  it("what is kept comes back as it was written", () => {
    const state: StoredState = {
      ...EMPTY_STATE,
      lastId: 1,
      history: [read({ looks: [LOOK], validations: [RULE], cells: [CELL], gone: ["旧表"], places: [{ kind: "scores", before: null }] })!],
    };
    expect(decodeState(encodeState(state)).state.history).toEqual(state.history);
  });
});

describe("还原 of a crafted record", () => {
  it.each([
    ["cells with other contents", { cells: [CELL, { ...CELL, row: 0, col: 0 }] }],
    [
      "a place beyond the sheet",
      {
        cells: [
          { ...CELL, place: { row: { texts: [1], nth: 0, of: 1 }, col: { texts: [2], nth: 0, of: 1 } } },
          { ...CELL, row: 1_048_575, col: 16_383 },
        ],
      },
    ],
    [
      "a look that is not there",
      {
        looks: [
          {
            ...LOOK,
            before: { fill: { color: "#FF0000", pattern: "Solid", tint: 0 } },
            after: { fill: { color: "#00FF00", pattern: "Solid", tint: 0 } },
          },
        ],
      },
    ],
    ["a rule that is not there", { validations: [RULE] }],
    ["her sheet as one of ours", { addedSheets: [{ name: FORM, digest: "811c9dc5" }] }],
    [
      "a table of ours that is none",
      { places: [{ kind: "by-level1", before: { kind: "by-level1", sheet: FORM, top: 0, left: 0, rows: 9, cols: 9 } }] },
    ],
    ["a deleted sheet that is there", { gone: [FORM], cells: [CELL] }],
  ])("%s writes nothing and deletes nothing", async (_, entry) => {
    const plain = openWorkbook(sample()).model;
    const styles = (sheet: (typeof plain.sheets)[number]) => {
      const found: string[] = [];
      sheet.forEachCell((row, col) => void found.push(`${row},${col} ${JSON.stringify(sheet.book.style(sheet.styleId(row, col)))}`));
      return found;
    };
    const due = styles(plain.sheets[0]!);
    const before = await on(sample(), async (bench) => contentsOf(bench, FORM));
    await on(withStoredPart(sample(), part(entry)), async (bench) => {
      await bench.controller.restore();
      expect([names(bench), contentsOf(bench, FORM), styles(sheetOf(bench, FORM)), sheetOf(bench, FORM).validations().length]).toEqual([
        [FORM],
        before,
        due,
        0,
      ]);
      expect(bench.controller.getState().stored.history).toEqual([]);
    });
  });

  it("a copy of her sheet that has the digest of nothing of ours stays", async () => {
    await on(withStoredPart(sample(), part({ addedSheets: [{ name: "没有的表", digest: "abc" }] })), async (bench) => {
      copySheet(bench.workbook.model, sheetOf(bench, FORM), "副本");
      await bench.controller.restore();
      expect(names(bench)).toEqual([FORM, "副本"]);
    });
  });
});

describe("a validation of hers that cannot be read", () => {
  const rule = { kind: "decimal", min: 0, max: 5, prompt: "x" } as const;
  const edit = (row: number) => ({ sheet: FORM, rect: { top: row, left: 7, bottom: row, right: 7 }, rule });
  const answer = (row: number, validation: null | "unreadable") => ({ sheet: FORM, row, col: 7, validation });

  it("is not written over, since it could not be given back, and is named", () => {
    const { plan, notes } = sparing(
      { ...EMPTY_PLAN, validations: [edit(3), edit(4)] },
      { areas: [], validations: [answer(3, "unreadable"), answer(4, null)] },
    );
    expect(plan.validations).toEqual([edit(4)]);
    expect(notes.join()).toContain("H4");
    expect(notes.join()).not.toContain("H5");
  });

  it("alone changes a plan", () => {
    const plan = { ...EMPTY_PLAN, validations: [edit(3)] };
    expect(sparing(plan, { areas: [], validations: [answer(3, null)] })).toEqual({ plan, notes: [] });
  });
});
