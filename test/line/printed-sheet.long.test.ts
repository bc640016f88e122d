import { toA1 } from "../../src/workbook";
import { office, sheetsThere } from "../scoring/libreoffice";
import { filled, ROUNDS, SUBJECTS, typeRound } from "./printed-bench";
import { COL, FIRST_ROW } from "./printed-sheet";

const command = office();

it(
  command
    ? "the live formulas of sentences give in LibreOffice what the function gives, round by round"
    : "LibreOffice is not installed here, so no formula was calculated there",
  async () => {
    if (command === null) return;
    const books = [];
    for (const [, rows, read] of SUBJECTS) {
      const bench = await filled(rows, read);
      for (const round of ROUNDS) {
        typeRound(bench, read, round);
        books.push(bench.workbook.save());
      }
      bench.close();
    }
    const there = sheetsThere(command, books, 1);
    const wrong = SUBJECTS.flatMap(([, , read], subject) =>
      ROUNDS.flatMap((round) =>
        read.flatMap((row, i) => {
          const value = there[subject * ROUNDS.length + round]![0]!.get(toA1({ row: FIRST_ROW + i, col: COL.score }));
          return typeof value === "number" && Math.abs(value - row.scores[round]!) < 1e-9
            ? []
            : [`${row.name} round ${round}: ${value}, not ${row.scores[round]}`];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  },
  600_000,
);
