import fc from "../helpers/property";
import { decodeState, EMPTY_STATE, encodeState, trimHistory, WorkbookError, type HistoryCell, type StoredMark } from "../../src/workbook";

const FILL = { color: "#FFFF00", pattern: "Solid", tint: 0 };
const NONE = { color: null, pattern: "None", tint: 0 };
const entryOf = (cells: readonly HistoryCell[], marksBefore: readonly StoredMark[] = [], id = 1) => ({
  id,
  action: "score" as const,
  at: "2025-01-15T08:00:00.000Z",
  marksBefore,
  addedSheets: [],
  cells,
});
const stateOf = (marks: readonly StoredMark[], ...history: readonly ReturnType<typeof entryOf>[]) => ({
  ...EMPTY_STATE,
  marks,
  history,
  lastId: history.length,
});
const formula = (text: string) => ({ kind: "formula" as const, formula: text });
const blank = { kind: "blank" as const };
const scored = (row: number): HistoryCell => ({
  sheet: "表",
  row,
  col: 6,
  before: blank,
  after: formula(`=IF(F${row + 1}>0,MIN(F${row + 1},$E$${row + 1}*2),"")`),
  place: { row: { texts: [4_000_000_000 + row], nth: 0, of: 1 }, col: { texts: [57853], nth: 0, of: 1 } },
});
const marked = (row: number): StoredMark => ({ sheet: "表", row, col: 6, severity: row % 3 === 0 ? "error" : "info", original: NONE });

const place = fc.record({ sheet: fc.constantFrom("表", "__proto__", "表二"), row: fc.nat(40), col: fc.nat(3) });
const mark: fc.Arbitrary<StoredMark> = fc
  .tuple(place, fc.constantFrom<StoredMark["severity"]>("error", "warning", "info"), fc.constantFrom(FILL, NONE))
  .map(([at, severity, original]) => ({ ...at, severity, original }));
const words = fc.array(
  fc.constantFrom("A1", "B2", "$C$3", "D12", "E1:E12", "~", "~r", "~~r", "r", '"~2"', "1", "2", "R2C2", "$2:$2", "表2!A2"),
);
const content = fc.oneof(
  fc.constant(blank),
  words.map((parts) => formula(`=${parts.join("&")}`)),
  words.map((parts) => formula(`=${parts.join("")}`)),
  fc.constantFrom(5, "~r", "满2分", true).map((value) => ({ kind: "value" as const, value })),
);
const line = fc.record({ texts: fc.array(fc.nat(0xffffffff), { maxLength: 3 }), nth: fc.nat(2), of: fc.nat(2) });
const cell = fc
  .tuple(
    place,
    content,
    content,
    fc.option(fc.record({ row: line, col: line }), { nil: undefined }),
    fc.option(fc.constant("@"), { nil: undefined }),
  )
  .map(([at, before, after, where, format]): HistoryCell => ({
    ...at,
    before,
    after,
    ...(where ? { place: where } : {}),
    ...(format === undefined ? {} : { numberFormatBefore: format }),
  }));

describe("a stored part that is packed", () => {
  test("comes back cell for cell and mark for mark, in their order", () => {
    fc.assert(
      fc.property(fc.array(mark), fc.array(cell), fc.array(mark), (marks, cells, marksBefore) => {
        const state = stateOf(marks, entryOf(cells, marksBefore));
        expect(decodeState(encodeState(state))).toEqual({ kind: "known", state, notes: [] });
      }),
    );
  });

  test("tells what is the same but for the row once: a row costs little more than the print that finds it again", () => {
    const rows = Array.from({ length: 2_000 }, (_, i) => 3 + i);
    const of = (count: number) => encodeState(stateOf(rows.slice(0, count).map(marked), entryOf(rows.slice(0, count).map(scored))))!.length;
    expect((of(2_000) - of(1_000)) / 1_000).toBeLessThan(30);
    const { state } = decodeState(encodeState(stateOf(rows.map(marked), entryOf(rows.map(scored)))));
    expect([state.marks[1_999], state.history[0]!.cells[1_999]]).toEqual([marked(2_002), scored(2_002)]);
  });

  test("of version 2, where they stood one by one, is read as before", () => {
    const state = stateOf([marked(3), marked(4)], entryOf([scored(3), scored(4)], [marked(9)]));
    const listed = JSON.stringify({ version: 2, marks: state.marks, history: state.history, lastId: 1 });
    expect(decodeState(listed)).toEqual({ kind: "known", state, notes: [] });
  });

  test("keeps as many entries as fit into one request when they are packed", () => {
    const rows = Array.from({ length: 4_000 }, (_, i) => scored(i));
    const state = stateOf([], ...Array.from({ length: 5 }, (_, i) => entryOf(rows, [], i + 1)));
    expect(trimHistory(state)).toEqual(state);
  });
});

describe("a packed part of a hostile hand", () => {
  const packed = (kinds: unknown, runs: unknown) => decodeState(JSON.stringify({ version: 3, marks: { kinds, runs } }));
  const KIND = { sheet: "表", col: 1, severity: "info", original: NONE };

  test.each<readonly [unknown, number]>([
    [
      [
        [0, 5, 2, 1],
        [7, 5, 1, 1],
      ],
      2,
    ],
    [
      [
        [0, 5, 2, 1],
        [0, 1_048_575, 2, 1],
      ],
      2,
    ],
    [
      [
        [0, 5, 2, 1],
        [0, 5, 2, 0],
      ],
      2,
    ],
    [
      [
        [0, 5, 2, 1],
        [0, 5, 1e9, 1],
      ],
      2,
    ],
    [
      [
        [0, 5, 2, 1],
        [0, 5, 1.5, 1],
      ],
      2,
    ],
    [
      [
        [0, 5, 2, 1],
        [0, -5, 1, 1],
      ],
      2,
    ],
    [
      [
        [0, 5, 2, 1],
        [0, "5", 1, 1],
      ],
      2,
    ],
    [
      [
        [0, 5, 2, 1],
        [1, 5, 1, 1],
      ],
      2,
    ],
    [
      [
        [0, 5, 2, 1],
        ["__proto__", 5, 1, 1],
      ],
      2,
    ],
    [[[0, 5, 2, 1], null, [], {}, [0, 5, 1, 1, "x"]], 2],
  ])("runs %j cost what is wrong in them, and it is said", (runs, left) => {
    const { state, notes } = packed([KIND, { ...KIND, severity: "boom" }], runs);
    expect([state.marks.length, notes.length]).toEqual([left, 1]);
  });

  test.each([
    [null, []],
    [[KIND], null],
    [5, 5],
    [{}, {}],
  ])("kinds %j with runs %j are no marks", (kinds, runs) => {
    const { state, notes } = packed(kinds, runs);
    expect([state.marks, notes.length]).toEqual([[], 1]);
  });

  test("a few letters do not become more than a pane can hold", () => {
    const whole = Array.from({ length: 200 }, () => [0, 0, 1_048_576, 1]);
    expect(packed([KIND], whole).state.marks).toEqual([]);
    const many = packed(
      [KIND],
      Array.from({ length: 200 }, () => [0, 0, 100_000, 1]),
    );
    expect(many.state.marks.length).toBeLessThanOrEqual(300_000);
    expect(many.notes[0]).toMatch(/标记 \d+ 处/);
    const long = { sheet: "表", col: 1, before: blank, after: formula(`=${"~r".repeat(8_000)}`) };
    const entry = {
      ...entryOf([]),
      cells: {
        kinds: [long],
        runs: [
          [0, 0, 1_000_000, 1],
          [0, 1_000_000, 2, 1],
        ],
      },
    };
    expect(decodeState(JSON.stringify({ version: 3, history: [entry] })).state.history[0]!.cells).toEqual([]);
  });

  test("what could not be read again is not written", () => {
    const rows = Array.from({ length: 400_000 }, (_, row) => marked(row));
    expect(() => encodeState(stateOf(rows))).toThrow(WorkbookError);
  });
});
