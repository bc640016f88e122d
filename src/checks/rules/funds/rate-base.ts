import { show } from "../../../reading";
import { bad, good, zpForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { fitsYearStart, judgeRate, rateLines } from "../../kit/rates";
import { a1, place, short } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";

export const check = tableCheck(
  {
    id: "rate-base",
    names: ["rate-on-year-start"],
    covers: ["NAT-04"],
    severity: "error",
    source: SYSTEM,
    sureness: "T",
    upload: "refused",
    title: "执行率用年初预算作了分母",
    why: "执行率的分母是全年（调整后）预算数，不是年初预算数。",
    advice: "改用调整后预算数计算执行率和得分。",
    good: good("48÷50 = 96.00%", zpForm()),
    bad: bad("48÷60 = 80.00%", zpForm({ H9: "80.00%", J9: 8, J19: 98 }), "H9"),
  },
  (table, sheet) =>
    rateLines(sheet, table).flatMap((line) => {
      const judged = judgeRate(line);
      const { rate, adjusted, yearStart } = line.cells;
      if (!rate || !adjusted || !yearStart || !judged || judged.verdict === "same" || judged.verdict === "rounding" || !fitsYearStart(line))
        return [];
      return [
        {
          cell: place(sheet, rate),
          cells: [place(sheet, yearStart), place(sheet, adjusted), place(sheet, judged.cells.executed)],
          advice: `把 ${a1(rate)} 改为 ${judged.plain.toFixed(2)}%，预算执行得分也按它重算。`,
          message:
            `${a1(rate)} “${short(line.what)}”的执行率 ${show(judged.claimed.value)}% 是用年初预算 ${a1(yearStart)} 算的，` +
            `应以 ${a1(adjusted)} 为分母，得 ${judged.plain.toFixed(2)}%。`,
          expected: judged.plain.div(100).toDecimalPlaces(4).toNumber(),
          actual: judged.claimed.value.div(100).toNumber(),
        },
      ];
    }),
);
