import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { readNumber } from "../../../reading";
import { linesOf } from "../../kit/lines";
import { a1, cellNames, place, replacing, showsNumbersPlainly, type SheetView } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";
import { formulaAt, textAt, valueAt, type CellRef, type Role } from "../../../workbook";
import type { TableScore } from "../../../scoring/types";

const NUMBERS: readonly Role[] = ["weight", "score", "yearStart", "adjusted", "executed", "level1Weight", "level2Weight"];

/** Every cell of a table that has to hold a number and holds a text. */
function numberCells(sheet: SheetView, table: TableScore): CellRef[] {
  const rows = [...linesOf(sheet, table), ...linesOf(sheet, table, "item")].flatMap((line) =>
    NUMBERS.flatMap((role) => line.cell(role) ?? []),
  );
  const { budget, total } = table.layout;
  const funds = budget
    ? [budget.cells, ...budget.parts.map((part) => part.cells)].flatMap(({ yearStart, adjusted, executed, weight, score }) => [
        yearStart,
        adjusted,
        executed,
        weight,
        score,
      ])
    : [];
  const sums = total ? [total.scoreCell, total.weightCell, ...Object.values(total.cells)] : [];
  const texts = [...rows, ...funds, ...sums].flatMap((cell) =>
    cell && typeof valueAt(sheet.grid, cell.row, cell.col) === "string" ? [cell] : [],
  );
  return [...new Map(texts.map((cell) => [`${cell.row},${cell.col}`, cell])).values()];
}

/** The number behind a text that is nothing but a number, with blanks and separators at most. */
function plainNumber(sheet: SheetView, cell: CellRef): number | null {
  const value = valueAt(sheet.grid, cell.row, cell.col);
  if (
    typeof value !== "string" ||
    value.trim() === "" ||
    /[%％]/.test(value) ||
    !showsNumbersPlainly(sheet, cell) ||
    formulaAt(sheet.grid, cell.row, cell.col) !== null
  )
    return null;
  const read = readNumber({ value, text: textAt(sheet.grid, cell.row, cell.col) });
  return read.kind === "number" && read.quantity.unit === null ? read.quantity.value.toNumber() : null;
}

export const check = tableCheck(
  {
    id: "number-as-text",
    names: [],
    covers: [],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    onBlank: true,
    title: "数字存成了文本",
    why: "文本形式的数字不参加求和，合计公式会漏掉它。",
    advice: "转成数字。",
    good: good("都是数字", projectForm()),
    bad: bad("得分前后有空格，成了文本", projectForm({ H13: " 15 " }), "H13"),
  },
  (table, sheet) => {
    const texts = numberCells(sheet, table)
      .flatMap((cell) => {
        const number = plainNumber(sheet, cell);
        return number === null ? [] : [{ cell, number }];
      })
      .sort(({ cell: a }, { cell: b }) => a.row - b.row || a.col - b.col);
    const [first] = texts;
    if (!first) return null;
    const cells = texts.map(({ cell }) => cell);
    return {
      cell: place(sheet, first.cell),
      places: cells.map((cell) => place(sheet, cell)),
      advice: `把 ${cellNames(cells, "转成")}数字（${a1(first.cell)} 为 ${first.number}）。`,
      message: `${cellNames(cells, "的")}数字存成了文本，求和时会漏掉。`,
      expected: "数字",
      actual: "文本",
      fix: {
        title: `把 ${texts.length} 格转成数字`,
        safe: true,
        writes: texts.flatMap(({ cell, number }) => replacing(sheet, cell, number, true).writes),
      },
    };
  },
);
