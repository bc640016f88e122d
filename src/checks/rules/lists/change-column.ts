import { itemAt, type CellRef } from "../../../workbook";
import { bad, good, type Rows } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { firstUnit } from "../../../forms";
import { numberColumns, type NumberColumn } from "../../kit/lines";
import { a1, percentAt, place, quantityAt, type SheetView } from "../../kit/sheet";
import { changeInterval, differenceInterval, judgeFigure, printedInterval, show } from "../../../reading";
import { ARITHMETIC, INTERVALS } from "../../lexicon/sources";
import type { Interval, Quantity } from "../../../reading/types";
import type { FindingDraft } from "../../types";
import { CHANGE_HEADER, CHANGE_WORD, RATE_HEADER } from "../../lexicon/labels";

const STOCKS: Rows = [
  ["2024年度部门整体支出绩效评价基础数据表"],
  ["经费控制情况（万元）", "2023年决算数", "2024年决算数", "增减额"],
  ["三公经费", 8.35, 7.88, -0.47],
  ["项目支出", 5963.72, 5953.47, -10.25],
  ["公用经费", 111.6, 99.02, -12.57],
];

/** The two columns a change column compares: the two number columns directly on its left, earlier one first. */
function pairOf(columns: readonly NumberColumn[], change: NumberColumn): readonly [NumberColumn, NumberColumn] | null {
  const left = columns.filter((column) => column.col < change.col && !CHANGE_WORD.test(column.header)).slice(-2);
  // Two columns in two units of money are not compared figure by figure.
  const units = new Set(left.flatMap(({ header }) => firstUnit([header])?.factor ?? []));
  return left.length === 2 && units.size < 2 ? [itemAt(left, 0), itemAt(left, 1)] : null;
}

/** All changes that unrounded figures allow, and the one of the printed figures. Columns may stand in either order. */
function changes(before: Quantity, now: Quantity, isRate: boolean): { plain: Quantity["value"]; possible: Interval }[] {
  const [from, to] = [printedInterval(before, "amount"), printedInterval(now, "amount")];
  if (!isRate)
    return [[before, now, from, to] as const, [now, before, to, from] as const].map(([a, b, x, y]) => ({
      plain: b.value.minus(a.value),
      possible: differenceInterval(y, x),
    }));
  return [[before, now, from, to] as const, [now, before, to, from] as const].flatMap(([a, b, x, y]) => {
    const possible = changeInterval(y, x, 100);
    return possible ? [{ plain: b.value.div(a.value).minus(1).times(100), possible }] : [];
  });
}

function judged(sheet: SheetView, cell: CellRef, header: string, pair: readonly [NumberColumn, NumberColumn]): FindingDraft[] {
  const isRate = RATE_HEADER.test(header);
  const printed = isRate ? percentAt(sheet, cell, header) : quantityAt(sheet, cell);
  // A change of amounts carries two decimals like the amounts themselves: -12.6 means -12.60.
  const claimed = printed && !isRate ? { ...printed, decimals: Math.max(2, printed.decimals) } : printed;
  const cells = pair.map((column) => ({ row: cell.row, col: column.col }));
  const [before, now] = cells.map((at) => quantityAt(sheet, at));
  if (!claimed || !before || !now) return [];
  // A column may print the amount of the change without its sign.
  const verdicts = changes(before, now, isRate).map(({ plain, possible }) =>
    judgeFigure(claimed, plain, possible, isRate ? "figure" : "amount"),
  );
  if (verdicts.length === 0 || verdicts.some((verdict) => verdict !== "inconsistent")) return [];
  const plain = itemAt(changes(before, now, isRate), 0).plain;
  const unit = isRate ? "%" : "";
  return [
    {
      cell: place(sheet, cell),
      cells: cells.map((at) => place(sheet, at)),
      expected: plain.toDecimalPlaces(4).toNumber(),
      actual: claimed.value.toNumber(),
      advice: `两期的数没有错的，把 ${a1(cell)} 改为 ${plain.toFixed(claimed.decimals)}${unit}，或改用公式；填错的，改 ${a1(itemAt(cells, 0))} 或 ${a1(itemAt(cells, 1))}。`,
      message:
        `${a1(cell)} “${header}”写的是 ${show(claimed.value)}${unit}，` +
        `按 ${a1(itemAt(cells, 0))}、${a1(itemAt(cells, 1))} 应为 ${plain.toFixed(claimed.decimals)}${unit}。`,
    },
  ];
}

export const check = tableCheck(
  {
    id: "change-column",
    names: ["NUM-05"],
    covers: ["NUM-02"],
    severity: "error",
    source: `${ARITHMETIC}；${INTERVALS}`,
    sureness: "T",
    contradiction: true,
    title: "增减额、增减率与两期数不符",
    why: "增减由两期数算出；两期数都是修约过的，变动有一个取值范围，落在范围外的才判为不符。",
    advice: "改为公式，或核对两期数。",
    good: good("公用经费相差 12.57（12.58 修约）", STOCKS),
    bad: bad(
      "项目支出减少 10.25 写成 10.23",
      STOCKS.map((row, i) => (i === 3 ? [...row.slice(0, 3), -10.23] : row)),
      "D4",
    ),
  },
  (table, sheet) => {
    const columns = numberColumns(sheet, table);
    return columns
      .filter((column) => CHANGE_HEADER.test(column.header))
      .flatMap((change) => {
        const pair = pairOf(columns, change);
        const drafts = pair ? change.rows.flatMap(({ cell }) => judged(sheet, cell, change.header, pair)) : [];
        // Where most changes do not fit, the column compares something else.
        return drafts.length * 2 > change.rows.length ? [] : drafts;
      });
  },
);
