import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { moneyRatio } from "../../../reading";
import { told } from "../../kit/money";
import { rateLines } from "../../kit/rates";
import { a1, isBareAt, place, replacing, short } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";

export const check = tableCheck(
  {
    id: "rate-missing",
    names: ["missing-rate"],
    covers: [],
    severity: "warning",
    source: SYSTEM,
    sureness: "T",
    groupBy: "sheet",
    title: "没有填写执行率",
    why: "有预算数和执行数就应有执行率，空着的会被要求补填。",
    advice: "用“一键评分”填写，或手工填写。",
    good: good("执行率 90.00%", projectForm()),
    bad: bad("执行率空着", projectForm({ H6: null }), "H6"),
  },
  (table, sheet) => {
    const lines = rateLines(sheet, table);
    const listed = lines.some((line) => !line.isTotal && line.claimed !== null);
    return lines.flatMap((line) => {
      const cell = line.cells.rate;
      // Parts of a fund block may leave the rate blank; rows of a list may not when other rows have one.
      const isDue = line.isTotal || (table.budget === null && listed);
      const { executed, base } = line;
      const rate = executed && base?.amount.gt(0) ? moneyRatio(executed, base) : null;
      if (!cell || !isDue || !executed || !base || !rate || !isBareAt(sheet, cell)) return [];
      return [
        {
          cell: place(sheet, cell),
          advice: `在 ${a1(cell)} 填 ${rate.times(100).toFixed(2)}%（可用“一键评分”填）。`,
          message: `${a1(cell)} “${short(line.what)}”没有填执行率，按 ${told(executed)}÷${told(base)} 应为 ${rate.times(100).toFixed(2)}%。`,
          expected: rate.toDecimalPlaces(4).toNumber(),
          actual: null,
          fix: replacing(sheet, cell, `${rate.times(100).toFixed(2)}%`, false),
        },
      ];
    });
  },
);
