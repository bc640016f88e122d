import { show } from "../../../reading";
import { bad, good, projectForm, projectList } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { told } from "../../kit/money";
import { fitsYearStart, judgeRate, rateLines } from "../../kit/rates";
import { a1, place, short } from "../../kit/sheet";
import { INTERVALS, SYSTEM } from "../../lexicon/sources";

export const check = tableCheck(
  {
    id: "rate-differs",
    names: ["SYS-07"],
    covers: ["NUM-01", "NUM-02"],
    severity: "error",
    source: `${SYSTEM}；${INTERVALS}`,
    sureness: "T",
    upload: "refused",
    groupBy: "cause",
    title: "执行率与执行数、预算数不符",
    why: "执行率 = 全年执行数 ÷ 全年（调整后）预算数。金额按印出的位数有取值范围，任何未修约的金额都算不出这个执行率，才判为不符。",
    advice: "核对三个数，或把执行率改为公式。",
    good: good("22.55% 与 2.3÷10.2 在修约范围内相符", projectList()),
    bad: bad("90÷100 写成 95.00%", projectForm({ H6: "95.00%" }), "H6"),
  },
  (table, sheet) =>
    rateLines(sheet, table).flatMap((line) => {
      const judged = judgeRate(line);
      if (!judged || judged.verdict !== "inconsistent" || fitsYearStart(line)) return [];
      const { claimed, cells, plain } = judged;
      const { rate, executed, base } = cells;
      // Where the form prints no adjusted budget, the rate may rest on one that is not on the sheet.
      const severity = line.cells.adjusted ? ("error" as const) : ("warning" as const);
      return [
        {
          // A line and its only part print the same three figures.
          severity,
          cell: place(sheet, rate),
          cause: [claimed.value, judged.executed.amount, judged.base.amount].join("|"),
          cells: [place(sheet, executed), place(sheet, base)],
          advice: `金额没有错的，把 ${a1(rate)} 改为 ${plain.toFixed(2)}%；填错的，改 ${a1(executed)} 或 ${a1(base)}。`,
          message:
            `${a1(rate)} “${short(line.what)}”的执行率 ${show(claimed.value)}% 与 ${a1(executed)}÷${a1(base)}（${told(judged.executed)}÷${told(judged.base)}）不符，` +
            `应为 ${plain.toFixed(2)}%。`,
          expected: plain.div(100).toDecimalPlaces(4).toNumber(),
          actual: claimed.value.div(100).toNumber(),
          derivation: `${told(judged.executed)} ÷ ${told(judged.base)} = ${plain.toFixed(4)}%`,
        },
      ];
    }),
);
