import { bad, baseData, good } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { compact, inOneUnit } from "../../../reading";
import { linesOf } from "../../kit/lines";
import { moneyUnder, slack, told } from "../../kit/money";
import { a1, place, plainLabel, shownAt } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";
import type { TableScore } from "../../../scoring/types";
import { BUDGET, FINAL_ACCOUNTS, YEAR_OF_HEADER } from "../../lexicon/labels";
import { moneyNamed } from "../../kit/samples";

/** The columns of budget and outturn of one year: 2023年预算数, 2023年决算数. */
function yearColumns({ layout }: TableScore): { budget: number; final: number } | null {
  const headers = Object.entries(layout.headers).map(([col, text]) => ({ col: Number(col), text: compact(text) }));
  const final = headers.find(
    ({ text }) => FINAL_ACCOUNTS.test(text) && headers.some((other) => BUDGET.test(other.text) && yearOf(other.text) === yearOf(text)),
  );
  const budget = final && headers.find(({ text }) => BUDGET.test(text) && yearOf(text) === yearOf(final.text));
  return final && budget ? { budget: budget.col, final: final.col } : null;
}

function yearOf(text: string): string {
  return YEAR_OF_HEADER.exec(text)?.[1] ?? "";
}

export const check = tableCheck(
  {
    id: "base-data-overspent",
    names: ["overspent"],
    covers: [],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    groupBy: "sheet",
    title: "决算数超过预算数",
    why: "基础数据表里决算大于预算的项目，会影响三公经费控制率、预算控制率等指标，评审会问原因。",
    advice: "核对口径（是否含上年结转、追加），写明超出的原因。",
    good: good("决算在预算以内", baseData()),
    bad: bad("项目支出预算 310，决算 1025.2", baseData({ F6: 1025.2 }), "F6"),
  },
  (table, sheet) => {
    const columns = sheet.score.layout.kind === "base-data" ? yearColumns(table) : null;
    if (!columns) return null;
    return linesOf(sheet, table, "item").flatMap((line) => {
      const [budgetCell, cell] = [
        { row: line.row, col: columns.budget },
        { row: line.row, col: columns.final },
      ];
      const [budget, final] = [moneyUnder(sheet, table, budgetCell), moneyUnder(sheet, table, cell)];
      const pair = budget?.amount.gt(0) && final ? inOneUnit(final, budget) : null;
      if (!pair || !budget || !final || !pair[0].value.minus(pair[1].value).gt(slack(pair[1].unit))) return [];
      const label = plainLabel(shownAt(sheet, { row: line.row, col: table.layout.left })).replace(/[:：]$/, "");
      return [
        {
          cell: place(sheet, cell),
          cells: [place(sheet, budgetCell)],
          expected: `不超过 ${told(budget)}`,
          actual: final.amount.toNumber(),
          sample: `“${label}”预算${moneyNamed(budget)}，决算${moneyNamed(final)}，超出的原因是____。`,
          advice: `核对 ${a1(cell)} 与 ${a1(budgetCell)} 的口径（是否含上年结转、追加）；没有错的，写明超出的原因。`,
          message: `${a1(cell)} “${label}”决算 ${told(final)} 超过预算 ${told(budget)}（是预算的 ${pair[0].value.div(pair[1].value).times(100).toFixed(1)}%）。`,
        },
      ];
    });
  },
);
