import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { inUnitOf, readNumber } from "../../../reading";
import { amountCells, type AmountCell } from "../../kit/money";
import { moneyAt } from "../../../scoring";
import { a1, cellNames, place, replacing, shownAt, showsNumbersPlainly, type SheetView } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";
import { formulaAt, textAt, valueAt } from "../../../workbook";

/**
 * A text that is nothing but a figure with its unit of money (620.82万元). `number` is what it is in the unit of the heading; null when the
 * heading names none.
 */
interface Typed extends AmountCell {
  readonly number: number | null;
}

function typedUnit(sheet: SheetView, at: AmountCell): Typed[] {
  const { row, col } = at.cell;
  const value = valueAt(sheet.grid, row, col);
  if (typeof value !== "string") return [];
  const whole = readNumber({ value, text: textAt(sheet.grid, row, col) });
  const money = moneyAt(sheet.grid, at.cell, at.unit);
  if (whole.kind !== "number" || money?.unitFrom !== "cell") return [];
  // Without a heading the unit in the cell is all that says how much it is: it must stay. A formula is the person's own.
  return [
    {
      ...at,
      number:
        at.unit && showsNumbersPlainly(sheet, at.cell) && formulaAt(sheet.grid, row, col) === null
          ? (inUnitOf(money, { unit: at.unit })?.value.toNumber() ?? null)
          : null,
    },
  ];
}

export const check = tableCheck(
  {
    id: "amount-as-text",
    names: [],
    covers: [],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    title: "金额后面带了单位，成了文本",
    why: "“620.82万元”是文本，不能参加计算；单位写在表头即可。",
    advice: "只留数字，单位写在表头。",
    good: good("只写数字", projectForm()),
    bad: bad("写成 100万元", projectForm({ D6: "100万元", E6: "100万元", F6: "90万元" }), "D6"),
  },
  (table, sheet) => {
    const texts = amountCells(sheet, table).flatMap((cell) => typedUnit(sheet, cell));
    const first = texts[0];
    if (!first) return null;
    const plain = texts.flatMap(({ cell, number }) => (number === null ? [] : [{ cell, number }]));
    const cells = texts.map(({ cell }) => cell);
    return {
      cell: place(sheet, first.cell),
      places: cells.map((cell) => place(sheet, cell)),
      advice: plain[0]
        ? `把 ${cellNames(
            plain.map(({ cell }) => cell),
            "改成",
          )}只有数字（${a1(plain[0].cell)} 改为 ${plain[0].number}），单位写在表头。`
        : `先在表头写明单位，再把 ${cellNames(cells, "改成")}只有数字。`,
      message: `${cellNames(cells, "金额")}带着单位（如“${shownAt(sheet, first.cell)}”），不能计算。`,
      expected: first.number,
      actual: shownAt(sheet, first.cell),
      ...(plain.length === 0
        ? {}
        : {
            fix: {
              title: `去掉 ${plain.length} 格金额的单位`,
              safe: true,
              writes: plain.flatMap(({ cell, number }) => replacing(sheet, cell, number, true).writes),
            },
          }),
    };
  },
);
