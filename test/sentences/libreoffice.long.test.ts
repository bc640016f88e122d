import Decimal from "decimal.js";
import { sentenceFormula, isComputable, needsOf, readSentence, scoreSentence, type Reading } from "../../src/sentences";
import { toA1, type CellValue } from "../../src/workbook";
import { calculatedThere, office } from "../scoring/libreoffice";
import { edges, inputsOf } from "./edges";
import { recorded } from "./records";
import { computed } from "./sentences";
import { unseen } from "./unseen";
import { unseenSecond } from "./unseen-second";

/** One formula with its inputs in the cells to its right, and the score that the function gives; at an edge that two steps claim there is none to show. */
interface Line {
  readonly text: string;
  readonly reading: Reading["id"];
  readonly cells: readonly CellValue[];
  readonly formula: string;
  readonly score: number | "#N/A";
}

function linesOf(text: string, weight: number, row: number): Line[] {
  const read = readSentence(text, weight);
  const lines: Line[] = [];
  for (const value of edges(text)) {
    const inputs = inputsOf(read, value);
    const readings = scoreSentence(read, inputs, weight);
    const isOpen = readings.some(({ id }) => id === "other-edge");
    for (const reading of readings) {
      const at = row + lines.length;
      const flat = inputs.flatMap((clause, i) => [...clause].map(([name, given]) => ({ i, name, given })));
      const named = needsOf(read).map(
        (_, i) => new Map(flat.flatMap((one, col) => (one.i === i ? [[one.name, toA1({ row: at, col: col + 1 })] as const] : []))),
      );
      const id = reading.id === "exact" ? "straight" : reading.id;
      lines.push({
        text,
        reading: id,
        cells: [null, ...flat.map((one) => one.given.toNumber())],
        formula: `=ROUND(${sentenceFormula(read, named, weight, id)!},6)`,
        score: isOpen ? "#N/A" : reading.score.toDecimalPlaces(6, Decimal.ROUND_HALF_UP).toNumber(),
      });
    }
  }
  return lines;
}

const command = office();

it(
  command
    ? "LibreOffice gives every formula the score of the function, at every step edge"
    : "LibreOffice is not installed here, so no formula was calculated there",
  () => {
    if (!command) return;
    const lines: Line[] = [];
    for (const { text, weight } of [...computed, ...unseen, ...unseenSecond, ...recorded])
      if (isComputable(readSentence(text, weight))) lines.push(...linesOf(text, weight, lines.length));
    const [there] = calculatedThere(command, [{ values: lines.map((line) => line.cells), formulas: lines.map((line) => [line.formula]) }]);
    const wrong = lines
      .map((line, row) => ({ ...line, there: there!.get(toA1({ row, col: 0 })) }))
      .filter((line) => line.there !== line.score);
    expect(lines.length).toBeGreaterThan(1000);
    expect(wrong.slice(0, 5)).toEqual([]);
  },
  600_000,
);
