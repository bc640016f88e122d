import { type JudgedRate, type RateLine, fitsYearStart, judgeRate, rateLines } from "../../kit/rates";
import { show } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { told } from "../../kit/money";
import type { TableScore } from "../../../scoring/types";
import { a1, cellNames, place, short } from "../../kit/sheet";
import { INTERVALS } from "../../lexicon/sources";

type Cut = RateLine & { readonly judged: JudgedRate };

/** A part of a fund block with the same three figures as a line before it (all of the money from one source) says the same thing again. */
function repeated(line: Cut, among: readonly Cut[], { budget }: TableScore): boolean {
  const first = among.find(
    (other) =>
      other === line ||
      (other.judged.claimed.value.eq(line.judged.claimed.value) &&
        told(other.judged.executed) === told(line.judged.executed) &&
        told(other.judged.base) === told(line.judged.base)),
  );
  return budget !== null && first !== undefined && first !== line;
}

/** Example: 3425.81 of 3803.27 is 90.0754 %. */
const NINETY = {
  D16: "单口建设成本",
  E16: "≤5万元",
  F16: "4.9万元",
  D6: 3803.27,
  E6: 3803.27,
  F6: 3425.81,
  I6: 9.01,
  D7: null,
  E7: null,
  F7: null,
  D8: null,
  E8: null,
  F8: null,
  H20: 98.01,
};

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
    good: good("90.0754% 写作 90.08%", projectForm({ ...NINETY, H6: "90.08%" })),
    bad: bad("90.0754% 写成 90.07%", projectForm({ ...NINETY, H6: "90.07%" }), "H6"),
  },
  (table, sheet) => {
    const cut = rateLines(sheet, table).flatMap((line): Cut[] => {
      const judged = judgeRate(line);
      return judged?.verdict === "truncated" && !fitsYearStart(line) ? [{ ...line, judged }] : [];
    });
    return cut
      .filter((line) => !repeated(line, cut, table))
      .map((line) => {
        const { claimed, executed, base, cells, plain: due } = line.judged;
        const { rate } = cells;
        const places = claimed.decimals;
        const same = cut.filter((other) => repeated(other, [line], table)).map((other) => place(sheet, other.judged.cells.rate));
        return {
          cell: place(sheet, rate),
          places: [place(sheet, rate), ...same],
          cells: [place(sheet, cells.executed), place(sheet, cells.base)],
          advice: `把 ${cellNames([rate, ...same], "改为")} ${due.toFixed(places)}%，或改用公式 ${a1(cells.executed)}÷${a1(cells.base)}。`,
          message: `${cellNames([rate, ...same], "“")}${short(line.what)}”的执行率 ${show(claimed.value)}% 是截去尾数得来的，四舍五入应为 ${due.toFixed(places)}%。`,
          expected: due.toDecimalPlaces(places).div(100).toNumber(),
          actual: claimed.value.div(100).toNumber(),
          derivation: `${told(executed)} ÷ ${told(base)} = ${due.toFixed(4)}%`,
        };
      });
  },
);
