import { baseSheetOf } from "../../src/base-sheet";
import { messages } from "../../src/messages";
import { toA1, type CellValue } from "../../src/workbook";
import { office, sheetsThere } from "../scoring/libreoffice";
import { ASKING, COL, FIRST_ROW, printedSheet, READ, SHEET, TEMPTING, UNREAD, type PrintedRow } from "./printed-sheet";
import { benchOf, bookOf, valueOf, type Bench } from "./workbench";

const ROUNDS = [0, 1, 2, 3, 4, 5];
const BASE = messages.baseSheet.sheetName;

type Rows = readonly (readonly [PrintedRow, number])[];
/** 20 rows of 3 points that are read, 20 of 2 that are not; and 10 rows of 10 points that ask. */
const FORTY: Rows = [...READ.map((row) => [row, 3] as const), ...TEMPTING.map((row) => [row, 2] as const)];
const TEN: Rows = ASKING.map((row) => [row, 10] as const);

async function opened(rows: Rows, round: number, scores: readonly (number | null)[] | null = null): Promise<Bench> {
  const bench = benchOf(bookOf({ [SHEET]: printedSheet(rows, round, scores) }));
  const sheet = bench.workbook.model.sheets[0]!;
  rows.forEach(([row], i) =>
    sheet.setStyle({ top: FIRST_ROW + i, left: COL.target, bottom: FIRST_ROW + i, right: COL.actual }, { numberFormat: row.format }),
  );
  await bench.controller.refresh();
  return bench;
}

const sheetOf = ({ controller }: Bench) => controller.getState().assessment!.sheets.find((sheet) => sheet.grid.sheet === SHEET)!;
const rowOf = (bench: Bench, i: number) => sheetOf(bench).score.tables[0]!.rows.find((row) => row.layout.row === FIRST_ROW + i)!;
const scoreAt = (bench: Bench, i: number): CellValue => valueOf(bench.workbook, SHEET, FIRST_ROW + i, COL.score) as CellValue;
const formulaAt = ({ workbook }: Bench, i: number) =>
  workbook.model.sheets.find((sheet) => sheet.name === SHEET)!.formula(FIRST_ROW + i, COL.score);

/** Types the figures of a round: actual values on the form, answers on the 基础数据 sheet, in the order in which they are asked. */
function typeRound(bench: Bench, rows: readonly PrintedRow[], round: number): void {
  rows.forEach((row, i) => {
    if (row.actual) bench.workbook.type(SHEET, toA1({ row: FIRST_ROW + i, col: COL.actual }), row.actual[round]!);
    const inputs = rowOf(bench, i).sentences[0]!.inputs.filter(({ cells }) => cells.every((cell) => cell.sheet !== SHEET));
    const asked = [...new Set(inputs.map((input) => input.asked))];
    row.answers?.[round]!.forEach((answer, need) => {
      const { cell } = baseSheetOf(bench.controller.getState().assessment!.sheets, null)!.byLabel.get(asked[need]!)!;
      bench.workbook.type(BASE, toA1(cell), answer);
    });
  });
}

/** Scored with live formulas, every answer given. */
async function filled(rows: Rows, asking: readonly PrintedRow[]): Promise<Bench> {
  const bench = await opened(rows, 0);
  await bench.controller.insertBaseData();
  typeRound(bench, asking, 0);
  await bench.controller.refresh();
  await bench.controller.score();
  return bench;
}

const benches: Bench[] = [];
const kept = async (opening: Promise<Bench>): Promise<Bench> => {
  const bench = await opening;
  benches.push(bench);
  return bench;
};
afterEach(() => benches.splice(0).forEach((bench) => bench.close()));

describe.each<[string, Rows, readonly PrintedRow[]]>([
  ["forty rows", FORTY, READ],
  ["every way to ask", TEN, ASKING],
])("%s", (_, rows, read) => {
  it("gets live formulas for every sentence that is read, equal to the function at each step edge here", async () => {
    const bench = await kept(filled(rows, read));
    read.forEach((row, i) => expect([row.name, formulaAt(bench, i) !== null]).toEqual([row.name, true]));
    for (const round of ROUNDS) {
      typeRound(bench, read, round);
      await bench.controller.refresh();
      read.forEach((row, i) => {
        const here = scoreAt(bench, i);
        expect([row.name, round, Math.round(Number(here) * 1e6) / 1e6, rowOf(bench, i).computed?.value.toNumber()]).toEqual([
          row.name,
          round,
          row.scores[round],
          row.scores[round],
        ]);
      });
    }
  });

  it("gets the same in LibreOffice", async () => {
    const command = office();
    if (command === null) return expect(command).toBeNull();
    const bench = await kept(filled(rows, read));
    const books = ROUNDS.map((round) => {
      typeRound(bench, read, round);
      return bench.workbook.save();
    });
    const there = sheetsThere(command, books, 1);
    const wrong = ROUNDS.flatMap((round) =>
      read.flatMap((row, i) => {
        const value = there[round]![0]!.get(toA1({ row: FIRST_ROW + i, col: COL.score }));
        return typeof value === "number" && Math.abs(value - row.scores[round]!) < 1e-9
          ? []
          : [`${row.name} round ${round}: ${value}, not ${row.scores[round]}`];
      }),
    );
    expect(wrong).toEqual([]);
  }, 130_000);
});

describe("a 打分表 of forty rows, half of its sentences unreadable", () => {
  it("is written so that 40 rows carry 100 points", () => {
    expect([READ.length, UNREAD.length, READ.length * 3 + UNREAD.length * 2]).toEqual([20, 20, 100]);
    expect(READ.every((row) => row.scores.length === ROUNDS.length && (row.actual ?? row.answers)!.length === ROUNDS.length)).toBe(true);
  });

  it("gets no score that its sentence does not give, and the unread words are named", async () => {
    const bench = await kept(opened(FORTY, 0));
    await bench.controller.score();
    READ.forEach((row, i) => expect([row.name, scoreAt(bench, i)]).toEqual([row.name, row.answers ? null : row.scores[0]]));
    UNREAD.forEach((row, i) => {
      const { computed, basis, reason } = rowOf(bench, READ.length + i);
      expect([row.name, scoreAt(bench, READ.length + i), computed, basis]).toEqual([row.name, null, null, "judgement"]);
      expect(reason).toMatch(/评分标准/);
    });
    const unread = sheetOf(bench).findings.filter((finding) => finding.rule === "criteria-unread");
    expect(unread.map((finding) => finding.message).join()).toMatch(/酌情/);
  });

  it.each(ROUNDS)("says nothing of right typed scores (round %i)", async (round) => {
    const scores = [...READ.map((row) => (row.answers ? 3 : row.scores[round]!)), ...UNREAD.map((_, i) => [2, 1.5, 1, 0.5][i % 4]!)];
    const bench = await kept(opened(FORTY, round, scores));
    const last = FIRST_ROW + scores.length;
    expect(
      sheetOf(bench)
        .findings.filter(({ severity, cell }) => severity !== "info" && cell.row >= FIRST_ROW && cell.row < last)
        .map(({ rule, message }) => `${rule} ${message}`),
    ).toEqual([]);
  });

  it.each(ROUNDS)(
    "says nothing of right typed scores that nobody can check yet, a bonus above the weight among them (round %i)",
    async (round) => {
      const bench = await kept(
        opened(
          TEN,
          round,
          ASKING.map((row) => row.scores[round]!),
        ),
      );
      const found = sheetOf(bench).findings.filter(
        ({ severity, cell }) => severity !== "info" && cell.row >= FIRST_ROW && cell.row < FIRST_ROW + TEN.length,
      );
      expect(found.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
    },
  );

  it("is contradicted where a typed score is none that its sentence gives", async () => {
    const scores = [...READ.map((row) => (row.answers ? 3 : row.scores[2]! === 3 ? 0 : 3)), ...UNREAD.map(() => 2)];
    const bench = await kept(opened(FORTY, 2, scores));
    const found = new Set(
      sheetOf(bench)
        .findings.filter((finding) => finding.rule === "criteria-differs")
        .map((finding) => finding.cell.row - FIRST_ROW),
    );
    expect([...found].sort((a, b) => a - b)).toEqual(READ.flatMap((row, i) => (row.answers ? [] : [i])));
  });
});
