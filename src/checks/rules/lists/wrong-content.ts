import { bad, good, type Rows } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { compact } from "../../../reading";
import { linesOf } from "../../kit/lines";
import { a1, place, shownAt } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";
import { DATE_LIKE } from "../../lexicon/claims";
import { VOUCHER } from "../../lexicon/labels";

const DETAILS: Rows = [
  ["项目支出明细表（元）"],
  ["支出内容", "实际支出数", "会计凭证号", "备注"],
  ["防火宣传", 22000, "记-12"],
  ["扑火装备", 29000, "记-15"],
  ["演练补助", 4000, "记-16"],
  ["支出合计", 55000],
];

export const check = tableCheck(
  {
    id: "wrong-content",
    names: [],
    covers: [],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    groupBy: "sheet",
    title: "凭证号一栏填的是日期",
    why: "凭证号用来查账，填日期查不到原始凭证。",
    advice: "改填记账凭证的字号。",
    good: good("填了凭证号", DETAILS),
    bad: bad(
      "填的是“1月11号”",
      DETAILS.map((row, i) => (i >= 2 && i <= 4 ? [...row.slice(0, 2), `${i}月11号`] : row)),
      "C3",
      "C4",
      "C5",
    ),
  },
  (table, sheet) => {
    const column = Object.entries(table.layout.headers).find(([, text]) => compact(text).includes(VOUCHER))?.[0];
    if (column === undefined) return null;
    return linesOf(sheet, table, "item").flatMap((line) => {
      const cell = { row: line.row, col: Number(column) };
      const text = compact(shownAt(sheet, cell));
      return DATE_LIKE.test(text)
        ? [
            {
              cell: place(sheet, cell),
              advice: `在 ${a1(cell)} 填记账凭证的字号（如“记-12”），日期写到备注栏。`,
              message: `${a1(cell)} 凭证号填的是日期“${text}”。`,
              expected: "凭证号",
              actual: text,
            },
          ]
        : [];
    });
  },
);
