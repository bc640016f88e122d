import { show } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { told } from "../../kit/money";
import { fitsYearStart, judgeRate, rateLines, type RateLine } from "../../kit/rates";
import type { TableScore } from "../../../scoring/types";
import { a1, cellNames, place, short } from "../../kit/sheet";
import { INTERVALS } from "../../lexicon/sources";

/** A part of a fund block with the same three figures as a line before it (all of the money from one source) says the same thing again. */
function repeated(line: RateLine, among: readonly RateLine[], { budget }: TableScore): boolean {
  const first = among.find(
    (other) =>
      other === line ||
      (other.claimed!.value.eq(line.claimed!.value) &&
        told(other.executed!) === told(line.executed!) &&
        told(other.base!) === told(line.base!)),
  );
  return budget !== null && first !== undefined && first !== line;
}

export const check = tableCheck(
  {
    id: "rate-truncated",
    names: ["NUM-03"],
    covers: [],
    severity: "warning",
    source: INTERVALS,
    sureness: "T",
    title: "执行率是截尾而不是四舍五入",
    why: "算出来的数后几位被直接舍去，与四舍五入差 0.01。系统按四舍五入计算，核对时会对不上。",
    advice: "改为四舍五入后的执行率，或改用公式。",
    good: good(
      "90.0754% 写作 90.08%",
      projectForm({
        D16: "单口建设成本",
        E16: "≤5万元",
        F16: "4.9万元",
        D6: 3803.27,
        E6: 3803.27,
        F6: 3425.81,
        H6: "90.08%",
        I6: 9.01,
        D7: null,
        E7: null,
        F7: null,
        D8: null,
        E8: null,
        F8: null,
        H20: 98.01,
      }),
    ),
    bad: bad(
      "90.0754% 写成 90.07%",
      projectForm({
        D16: "单口建设成本",
        E16: "≤5万元",
        F16: "4.9万元",
        D6: 3803.27,
        E6: 3803.27,
        F6: 3425.81,
        H6: "90.07%",
        I6: 9.01,
        D7: null,
        E7: null,
        F7: null,
        D8: null,
        E8: null,
        F8: null,
        H20: 98.01,
      }),
      "H6",
    ),
  },
  (table, sheet) => {
    const cut = rateLines(sheet, table).filter(
      (line) => judgeRate(line)?.verdict === "truncated" && line.cells.rate && !fitsYearStart(line),
    );
    return cut
      .filter((line) => !repeated(line, cut, table))
      .map((line) => {
        const { rate, executed, adjusted, yearStart } = line.cells;
        const places = line.claimed!.decimals;
        const due = judgeRate(line)!.plain;
        const same = cut.filter((other) => repeated(other, [line], table)).map((other) => place(sheet, other.cells.rate!));
        return {
          cell: place(sheet, rate!),
          places: [place(sheet, rate!), ...same],
          cells: [place(sheet, executed!), place(sheet, adjusted ?? yearStart!)],
          advice: `把 ${cellNames([rate!, ...same])} 改为 ${due.toFixed(places)}%，或改用公式 ${a1(executed!)}÷${a1(adjusted ?? yearStart!)}。`,
          message: `${cellNames([rate!, ...same])} “${short(line.what)}”的执行率 ${show(line.claimed!.value)}% 是截去尾数得来的，四舍五入应为 ${due.toFixed(places)}%。`,
          expected: due.toDecimalPlaces(places).div(100).toNumber(),
          actual: line.claimed!.value.div(100).toNumber(),
          derivation: `${told(line.executed!)} ÷ ${told(line.base!)} = ${due.toFixed(4)}%`,
        };
      });
  },
);
