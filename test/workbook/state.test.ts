import { LONG } from "../helpers/long";
import fc from "../helpers/property";
import {
  alsoSeen,
  decodeState,
  EMPTY_STATE,
  encodeState,
  followRenames,
  sheetNames,
  trimHistory,
  type HistoryEntry,
  type StoredState,
} from "../../src/workbook";

const FILL = { color: "#FFFF00", pattern: "Solid", tint: 0 };
const mark = (row: number) => ({ sheet: "表", row, col: 7, severity: "warning", original: FILL });
const entry = (id: number) => ({
  id,
  action: "score",
  at: "2025-01-15T08:00:00.000Z",
  marksBefore: [mark(3)],
  addedSheets: [],
  cells: [
    { sheet: "表", row: 5, col: 7, before: { kind: "blank" }, after: { kind: "formula", formula: "=F6/E6" }, numberFormatBefore: "@" },
  ],
});

/** A part as version 1 of the program wrote it, with something in every place. */
const FIRST = {
  version: 1,
  sheets: { "{1}": "表", "{2}": "__proto__" },
  profiles: { 表: "anhui", toString: "hunan" },
  mappings: [{ sheet: "表", kind: "scoring-sheet", headerTopRow: 3, headerRow: 4, columns: { level3: 2, weight: 5 } }],
  suppressions: [{ key: "NAT-09@表!H5", reason: "已核实" }],
  marks: [mark(3), mark(4)],
  history: [entry(1), { ...entry(4), action: "insertSummary", addedSheets: ["得分汇总", "旧表"], addedDigests: { 得分汇总: "abc123" } }],
  extra: {
    profiles: [{ id: "own", name: "本市" }],
    forms: [{ name: "本市表样" }],
    sentences: { 每少1次扣1分: { reading: "whole" } },
    summaries: [{ kind: "scores", sheet: "得分汇总", top: 0, left: 0, rows: 9, cols: 5 }],
  },
};

const read = (part: unknown) => decodeState(JSON.stringify(part));

describe("a stored part", () => {
  const { state, notes, kind } = read(FIRST);

  it("of version 1 moves into its sections", () => {
    expect([kind, notes]).toEqual(["known", []]);
    expect([...state.sheets]).toEqual([
      ["{1}", "表"],
      ["{2}", "__proto__"],
    ]);
    expect([state.profiles.get("toString"), state.profiles.get("constructor")]).toEqual(["hunan", undefined]);
    expect(state.history[1]!.addedSheets).toEqual([
      { name: "得分汇总", digest: "abc123" },
      { name: "旧表", digest: null },
    ]);
    expect([state.importedProfiles.map((text) => JSON.parse(text).id), state.importedForms.length, state.lastId]).toEqual([["own"], 1, 4]);
    expect([...state.sentences]).toEqual([["每少1次扣1分", { reading: "whole" }]]);
    expect(state.summaries[0]!.sheet).toBe("得分汇总");
    expect([state.marks.length, state.mappings.length, state.suppressions.length]).toEqual([2, 1, 1]);
  });

  it("comes back as it was written", () => {
    const again = decodeState(encodeState(state));
    expect(again).toEqual({ kind: "known", state, notes: [] });
    expect(JSON.parse(encodeState(state)!).version).toBe(3);
  });

  it("is nothing when there is nothing to keep", () => {
    expect(encodeState({ ...EMPTY_STATE, sheets: new Map([["a", "表"]]), lastId: 7 })).toBeNull();
    expect(decodeState(null)).toEqual({ kind: "known", state: EMPTY_STATE, notes: [] });
  });

  it.each(["", "{", "[]", '"x"', "null", "5", "[".repeat(100_000)])("that is no JSON object is left out, with a note (%#)", (json) => {
    const part = decodeState(json);
    expect([part.kind, part.state, part.notes.length]).toEqual(["known", EMPTY_STATE, 1]);
  });

  it.each([4, 7, 99.5, 1e300])("of a later version %p is not read and says so", (version) => {
    const part = read({ ...FIRST, version });
    expect([part.kind, part.state]).toEqual(["newer", EMPTY_STATE]);
    expect(part.notes.join()).toContain("更新");
  });

  it.each([undefined, null, "2", 0, -3, {}])("without a version that can be read (%p) is read as far as it goes", (version) => {
    expect(read({ ...FIRST, version }).state.marks).toHaveLength(2);
  });
});

const SECTIONS = ["sheets", "profiles", "mappings", "suppressions", "marks", "history"] as const;

describe("a section of a wrong shape", () => {
  const bad: readonly unknown[] = [null, 5, "x", true, [[]], [null], { a: { b: 1 } }, [5], [{ sheet: "表" }]];
  it.each(SECTIONS.flatMap((name) => bad.map((value) => [name, value] as const)))("%s = %j costs itself, and is named", (name, value) => {
    const { state, notes } = read({ ...FIRST, [name]: value });
    const whole = read(FIRST).state;
    expect(notes).toHaveLength(1);
    for (const other of SECTIONS) if (other !== name) expect(state[other]).toEqual(whole[other]);
    expect(state.summaries).toEqual(whole.summaries);
  });

  it.each([null, 5, "x", []])("extra = %j costs what was in it", (extra) => {
    const { state, notes } = read({ ...FIRST, extra });
    expect([state.marks.length, state.importedProfiles, state.summaries, state.sentences.size, notes.length]).toEqual([2, [], [], 0, 1]);
  });

  it.each([null, 5, "abc", [5], [null], [["a"]]])("extra.profiles = %j costs the profiles", (profiles) => {
    const { state, notes } = read({ ...FIRST, extra: { ...FIRST.extra, profiles } });
    expect([state.importedProfiles, state.importedForms.length, notes.length]).toEqual([[], 1, 1]);
  });
});

describe("an item of a wrong shape", () => {
  const change = (section: (typeof SECTIONS)[number], item: unknown) =>
    read({ ...FIRST, [section]: [...(FIRST[section] as unknown[]), item] });

  it.each([
    { ...mark(-1) },
    { ...mark(1_048_576) },
    { ...mark(2), col: 16_384 },
    { ...mark(2), col: 1e9 },
    { ...mark(2), row: 1.5 },
    { ...mark(2), row: "2" },
    { ...mark(2), severity: "boom" },
    { ...mark(2), severity: "toString" },
    { ...mark(2), original: null },
    { ...mark(2), original: "unreadable" },
    { ...mark(2), original: { ...FILL, color: "red" } },
    { ...mark(2), original: { ...FILL, tint: 9 } },
    { ...mark(2), sheet: "表".repeat(300) },
  ])("a mark %j costs that mark", (item) => {
    const { state, notes } = change("marks", item);
    expect([state.marks.length, notes[0]]).toEqual([2, "工作簿里保存的记录有不合格式的内容，没有采用：标记 1 处；其余照常使用。"]);
  });

  it.each([
    { sheet: "表" },
    { ...FIRST.mappings[0], headerRow: 1e9 },
    { ...FIRST.mappings[0], headerTopRow: 0, headerRow: 1_000_000 },
    { ...FIRST.mappings[0], kind: "constructor" },
    { ...FIRST.mappings[0], columns: null },
    { ...FIRST.mappings[0], columns: { weight: -1 } },
  ])("a mapping %j costs that mapping", (item) => expect(change("mappings", item).state.mappings).toHaveLength(1));

  it.each([
    { ...entry(9), action: "toString" },
    { ...entry(9), id: 0 },
    { ...entry(9), id: 4 },
    { ...entry(9), at: "yesterday" },
    { ...entry(9), cells: null },
    { ...entry(9), marksBefore: undefined },
    { ...entry(9), addedSheets: "x" },
  ])("a history entry %j costs that entry", (item) => expect(change("history", item).state.history.map((one) => one.id)).toEqual([1, 4]));

  it("inside of a history entry costs itself", () => {
    const { state, notes } = change("history", {
      ...entry(9),
      cells: [
        { ...entry(9).cells[0], before: { kind: "value", value: {} } },
        { ...entry(9).cells[0], after: { kind: "formula", formula: "no" } },
        ...entry(9).cells,
      ],
    });
    expect([state.history[2]!.cells.length, notes[0]]).toEqual([
      1,
      "工作簿里保存的记录有不合格式的内容，没有采用：操作记录 2 处；其余照常使用。",
    ]);
  });

  it.each([{ rows: 1_048_575, cols: 16_383 }, { rows: -1 }, { top: 1_048_575, rows: 5 }])("a summary %j costs itself", (wrong) => {
    expect(read({ ...FIRST, extra: { ...FIRST.extra, summaries: [{ ...FIRST.extra.summaries[0], ...wrong }] } }).state.summaries).toEqual(
      [],
    );
  });

  it("keeps the newest history entries when there are too many", () => {
    const { state } = read({ ...FIRST, history: Array.from({ length: 5000 }, (_, i) => entry(i + 1)) });
    expect([state.history.length, state.history[0]!.id, state.lastId]).toEqual([30, 4971, 5000]);
  });
});

describe("history", () => {
  it("loses its oldest entries before the part grows beyond what one request carries", () => {
    const text = (row: number) => ({ kind: "value", value: `${row}${"长".repeat(1000)}` }) as const;
    const large = (id: number): HistoryEntry => ({
      id,
      action: "fix",
      at: "2025-01-15T08:00:00.000Z",
      marksBefore: [],
      addedSheets: [],
      cells: Array.from({ length: 200 }, (_, row) => ({ sheet: "表", row, col: 1, before: text(row), after: text(row) })),
    });
    const ids = (count: number) =>
      trimHistory({ ...EMPTY_STATE, history: Array.from({ length: count }, (_, i) => large(i + 1)) }).history.map((one) => one.id);
    expect(ids(1)).toEqual([1]);
    expect(ids(4)).toEqual([4]);
    expect(trimHistory(read(FIRST).state)).toEqual(read(FIRST).state);
  });
});

describe("renamed sheets", () => {
  const { state } = read(FIRST);

  it("take everything of theirs along, under any name", () => {
    const now = followRenames(state, [
      { id: "{1}", name: "constructor" },
      { id: "{2}", name: "__proto__" },
    ]);
    expect([
      now.marks[0]!.sheet,
      now.mappings[0]!.sheet,
      now.profiles.get("constructor"),
      now.history[0]!.cells[0]!.sheet,
      now.history[0]!.marksBefore[0]!.sheet,
    ]).toEqual(["constructor", "constructor", "anhui", "constructor", "constructor"]);
    const list = followRenames({ ...state, sheets: new Map([["{9}", "得分汇总"]]) }, [{ id: "{9}", name: "全年得分" }]);
    expect([list.history[1]!.addedSheets[0], list.summaries[0]!.sheet]).toEqual([{ name: "全年得分", digest: "abc123" }, "全年得分"]);
  });

  it("are followed though another sheet has their old name, once they were seen under it since the workbook was opened", () => {
    const sheets = [
      { id: "{1}", name: "表（旧）" },
      { id: "{2}", name: "__proto__" },
      { id: "{3}", name: "表" },
    ];
    const seen = alsoSeen(alsoSeen(new Map(), [{ id: "{1}", name: "表" }]), sheets);
    const now = followRenames(state, sheets, seen);
    expect([now.marks[0]!.sheet, now.profiles.get("表（旧）"), now.profiles.has("表")]).toEqual(["表（旧）", "anhui", false]);
    expect(followRenames(state, sheets, alsoSeen(new Map(), sheets))).toBe(state);
  });

  it("are not followed to another sheet that has their place, where ids were given anew by place", () => {
    // A cover was put in front and the first sheet renamed while the pane was closed.
    const { marks, mappings, history } = followRenames(state, [
      { id: "{1}", name: "封面" },
      { id: "{2}", name: "新名" },
      { id: "{3}", name: "__proto__" },
    ]);
    expect([...marks, ...mappings, ...history.flatMap(({ cells }) => cells)].map(({ sheet }) => sheet)).not.toContain("封面");
  });

  it("are only followed when their old name is gone: ids do not survive a reopen", () => {
    const sheets = [
      { id: "{1}", name: "别的" },
      { id: "{3}", name: "表" },
    ];
    expect(followRenames(state, sheets)).toBe(state);
    expect([...sheetNames(sheets)]).toEqual([
      ["{1}", "别的"],
      ["{3}", "表"],
    ]);
  });
});

describe("deleted sheets", () => {
  const { state } = read(FIRST);
  const before = [
    { id: "{1}", name: "表" },
    { id: "{2}", name: "__proto__" },
  ];
  const seen = alsoSeen(new Map(), before);

  it("take along what the history knows of them, whatever has their name now", () => {
    for (const now of [[before[1]!], [before[1]!, { id: "{3}", name: "表" }]]) {
      const [first] = followRenames(state, now, seen).history;
      expect([first!.gone, first!.cells, first!.marksBefore]).toEqual([["表"], [], []]);
    }
  });

  it("are not known by ids that another opening of the workbook gave: all are others then", () =>
    expect(
      followRenames(state, [
        { id: "{4}", name: "__proto__" },
        { id: "{3}", name: "表" },
      ]),
    ).toBe(state));

  it("are known to a pane that never saw them where another sheet has kept its id and name", () =>
    expect(followRenames(state, [before[1]!, { id: "{3}", name: "表" }]).history[0]!.gone).toEqual(["表"]));

  it("while another sheet of the record was renamed to their name: its cells follow", () => {
    const other = {
      ...state,
      history: [{ ...state.history[0]!, cells: [...state.history[0]!.cells, { ...state.history[0]!.cells[0]!, sheet: "__proto__" }] }],
    };
    const [entry] = followRenames(other, [{ id: "{2}", name: "表" }], alsoSeen(seen, [{ id: "{2}", name: "表" }])).history;
    expect([entry!.gone, entry!.cells.map((cell) => cell.sheet)]).toEqual([["表"], ["表"]]);
  });
});

/** A JSON value with one place in it changed. */
function mutated(value: unknown, path: readonly number[], other: unknown): unknown {
  if (path.length === 0 || typeof value !== "object" || value === null) return other;
  const keys = Object.keys(value);
  const key = keys[path[0]! % Math.max(1, keys.length)];
  if (key === undefined) return other;
  const child = (value as Record<string, unknown>)[key];
  if (Array.isArray(value)) return value.map((item, i) => (String(i) === key ? mutated(item, path.slice(1), other) : item));
  return { ...value, [key]: mutated(child, path.slice(1), other) };
}

test("whatever changes in a part, reading never throws, keeps within bounds, and gives the same again", () => {
  const junk = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      undefined,
      -1,
      1e9,
      1e308,
      1.5,
      true,
      "",
      "x",
      "__proto__",
      "toString",
      [],
      {},
      [[]],
      [null],
      { kind: "blank" },
      "表".repeat(400),
    ),
    fc.jsonValue({ maxDepth: 3 }),
  );
  const one = fc.tuple(fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }), junk);
  fc.assert(
    fc.property(
      fc.constantFrom<unknown>(FIRST, JSON.parse(encodeState(read(FIRST).state)!)),
      fc.array(one, { minLength: 1, maxLength: 4 }),
      (start, changes) => {
        const json = JSON.stringify(changes.reduce<unknown>((part, [path, other]) => mutated(part, path, other), start)) ?? "";
        const first = decodeState(json);
        expect(first.notes.length).toBeLessThanOrEqual(1);
        expectBounded(first.state);
        const again = encodeState(first.state);
        const second = decodeState(again);
        if (first.kind === "known" && again !== null) expect(second).toEqual({ kind: "known", state: first.state, notes: [] });
      },
    ),
    { numRuns: LONG ? 3000 : 1000 },
  );
});

function expectBounded({ marks, mappings, history, summaries }: StoredState): void {
  const cells = [
    ...marks,
    ...history.flatMap((one) => [...one.cells, ...one.marksBefore]),
    ...mappings.map((one) => ({ row: one.headerRow, col: Math.max(0, ...Object.values(one.columns)) })),
    ...summaries.map((one) => ({ row: one.top, col: one.left })),
  ];
  for (const { row, col } of cells)
    expect(Number.isInteger(row) && row >= 0 && row < 1_048_576 && Number.isInteger(col) && col >= 0 && col < 16_384).toBe(true);
  expect(history.length).toBeLessThanOrEqual(30);
}
