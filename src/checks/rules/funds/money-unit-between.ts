import type Decimal from "decimal.js";
import { inYuan, show, sumOf, type Unit } from "../../../reading";
import { bad, good, type Rows } from "../../specimens";
import { sheetCheck } from "../../kit/rule";
import { linesOf } from "../../kit/lines";
import { lineMoney } from "../../kit/money";
import { a1, place, type SheetView } from "../../kit/sheet";
import { ARITHMETIC } from "../../lexicon/sources";
import type { CellRef } from "../../../workbook";
import { MONEY_WORD } from "../../lexicon/labels";

const STATEMENT: Rows = [
  ["一、项目基本概况"],
  ["计划安排资金（万元）", 5.5, "实际到位资金（万元）", 5.5, "实际支出（万元）", 5.5, "结余（万元）", 0],
  ["二、项目支出明细情况"],
  ["支出内容", null, null, "实际支出数（元）", null, "会计凭证号", null, "备注"],
  ["防火宣传", null, null, 22000, null, "记-12"],
  ["扑火装备", null, null, 29000, null, "记-15"],
  ["演练补助", null, null, 4000, null, "记-16"],
  ["支出合计", null, null, 55000],
];

/** Amounts in 万元 or another unit than 元 that the head of the sheet states, with their cells. */
function headAmounts(sheet: SheetView): { cell: CellRef; amount: Decimal; unit: Unit; yuan: Decimal }[] {
  return sheet.score.tables.flatMap((table) => {
    const { budget } = table;
    return (["executed", "adjusted"] as const).flatMap((field) => {
      const [cell, money] = [budget?.layout.cells[field], budget?.amounts[field]];
      const yuan = money?.amount.gt(0) ? inYuan(money) : null;
      return cell && money?.unit && money.unit.factor > 1 && yuan ? [{ cell, amount: money.amount, unit: money.unit, yuan }] : [];
    });
  });
}

export const check = sheetCheck(
  {
    id: "money-unit-between",
    names: ["money-units-between-tables"],
    covers: ["REV-22"],
    severity: "warning",
    source: ARITHMETIC,
    sureness: "X",
    title: "同一张表里一处用万元、一处用元，没有写明",
    why: "同一笔钱在上面是 55、在下面是 550000，不写单位就像是两个数。",
    advice: "在明细表的表头写明（元），或统一用万元。",
    good: good("明细表头写明了元", STATEMENT),
    bad: bad(
      "明细表没有写单位",
      STATEMENT.map((row, i) => (i === 3 ? [...row.slice(0, 3), "实际支出数", ...row.slice(4)] : row)),
      "D5",
    ),
  },
  (context) => {
    const stated = headAmounts(context);
    return context.score.tables.flatMap((table) => {
      const column = table.layout.columns.executed;
      const lines = linesOf(context, table, "item").flatMap((line) => {
        const money = lineMoney(line, "executed");
        return money ? [{ line, money }] : [];
      });
      const first = lines[0]?.line;
      if (
        column === undefined ||
        !first ||
        lines.length < 2 ||
        lines.some(({ money }) => money.unitFrom === "cell") ||
        MONEY_WORD.test(table.layout.headers[column] ?? "")
      )
        return [];
      const sum = sumOf(lines.map(({ money }) => money.amount));
      const match = stated.find(({ yuan }) => sum.minus(yuan).abs().lt(100));
      const cell = first.cell("executed");
      if (!match || !cell) return [];
      return [
        {
          cell,
          cells: [place(context, match.cell)],
          advice: `在 ${a1(cell)} 这一列的表头写明“（元）”；要统一的，改成${match.unit.text}（合计 ${show(match.amount)}）。`,
          message: `${a1(cell)} 起的金额合计 ${show(sum)} 是以元填列的，而 ${a1(match.cell)} 的 ${show(match.amount)} 以${match.unit.text}填列，明细表没有写明单位。`,
          expected: "（元）",
          actual: null,
        },
      ];
    });
  },
);
