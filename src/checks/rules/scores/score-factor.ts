import Decimal from "decimal.js";
import { show } from "../../../reading";
import { bad, factorForm, good } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { a1, numberOf, offering, place, points } from "../../kit/sheet";
import { ARITHMETIC } from "../../lexicon/sources";

export const check = rowCheck(
  {
    id: "score-factor",
    names: [],
    covers: [],
    severity: "warning",
    source: ARITHMETIC,
    sureness: "X",
    title: "得分不等于权重乘得分系数",
    why: "有得分系数的表式，得分 = 权重 × 得分系数；两者不符必有一处填错。",
    advice: "核对得分系数与得分。",
    good: good("30 × 93.33% = 28.00", factorForm()),
    bad: bad("系数 93.33%，得分写成 30", factorForm({ I8: 30, G2: 98 }), "I8"),
  },
  (line) => {
    const { table, row, sheet, score } = line;
    const factor = numberOf(sheet, table, row, "scoreFactor");
    const factorCell = line.cell("scoreFactor");
    if (factor === null || !factorCell || score.reported === null || score.weight === null || !score.scoreCell) return null;
    const asPercent =
      sheet.profile.scoreFactor?.value === "percent" || factor.gt(1.5) || (table.layout.headers[factorCell.col] ?? "").includes("%");
    const due = score.weight.times(asPercent ? factor.div(100) : factor);
    if (score.reported.minus(due).abs().lte(new Decimal("0.05"))) return null;
    return {
      cell: place(sheet, score.scoreCell),
      cells: [factorCell],
      advice: `得分系数没有错的，把 ${a1(score.scoreCell)} 改为 ${points(due)}；系数填错的，改 ${a1(factorCell)}。`,
      message: `${a1(score.scoreCell)} 得分 ${show(score.reported)}，权重 ${show(score.weight)} 乘得分系数 ${show(factor)}${asPercent ? "%" : ""} 应为 ${points(due)}。`,
      expected: due.toDecimalPlaces(2).toNumber(),
      actual: score.reported.toNumber(),
      fix: offering(sheet, score.scoreCell, due.toDecimalPlaces(2)),
    };
  },
);
