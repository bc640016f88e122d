import { filled, formulaAt, FORTY, opened, ROUNDS, rowOf, scoreAt, sheetOf, SUBJECTS, TEN, typeRound } from "./printed-bench";
import { ASKING, FIRST_ROW, READ, UNREAD } from "./printed-sheet";
import { sampled } from "../helpers/long";
import type { Bench } from "./workbench";

const benches: Bench[] = [];
const kept = async (opening: Promise<Bench>): Promise<Bench> => {
  const bench = await opening;
  benches.push(bench);
  return bench;
};
afterEach(() => benches.splice(0).forEach((bench) => bench.close()));

describe.each(SUBJECTS)("%s", (_, rows, read) => {
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
});

/** The rounds whose typed scores are looked at: in a plain run two of the six. */
const TYPED = sampled(ROUNDS, 3);

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

  it.each(TYPED)("says nothing of right typed scores (round %i)", async (round) => {
    const scores = [...READ.map((row) => (row.answers ? 3 : row.scores[round]!)), ...UNREAD.map((_, i) => [2, 1.5, 1, 0.5][i % 4]!)];
    const bench = await kept(opened(FORTY, round, scores));
    const last = FIRST_ROW + scores.length;
    expect(
      sheetOf(bench)
        .findings.filter(({ severity, cell }) => severity !== "info" && cell.row >= FIRST_ROW && cell.row < last)
        .map(({ rule, message }) => `${rule} ${message}`),
    ).toEqual([]);
  });

  it.each(TYPED)(
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
