import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { show } from "../../../reading";
import { a1, offering, place } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";
import { formulaAt } from "../../../workbook";

export const check = rowCheck(
  {
    id: "score-decimals",
    names: ["SYS-01"],
    covers: [],
    severity: "info",
    source: SYSTEM,
    sureness: "T",
    groupBy: "sheet",
    title: "得分的小数位太多",
    why: "系统的得分保留两位小数（考核表三位），多出的小数上传时会被改掉，合计可能因此差 0.01。",
    advice: "四舍五入到系统保留的位数。",
    good: good("两位小数", projectForm({ F13: "18口", H13: 13.5, I13: "两处征地未落实", H20: 96.5 })),
    bad: bad("得分 13.333", projectForm({ E13: "≥18口", F13: "16口", H13: 13.333, I13: "两处征地未落实", H20: 96.333 }), "H13"),
  },
  ({ score, sheet }) => {
    const cell = score.scoreCell;
    if (
      !cell ||
      score.reported === null ||
      score.reported.decimalPlaces() <= sheet.profile.quantitative.decimals.value ||
      formulaAt(sheet.grid, cell.row, cell.col) !== null
    )
      return null;
    const rounded = score.reported.toDecimalPlaces(sheet.profile.quantitative.decimals.value);
    return {
      cell: place(sheet, cell),
      advice: `把 ${a1(cell)} 改为 ${show(rounded)}。`,
      message: `${a1(cell)} 得分 ${score.reported.toString()} 的小数位太多，应为 ${show(rounded)}。`,
      expected: rounded.toNumber(),
      actual: score.reported.toNumber(),
      fix: offering(sheet, cell, rounded),
    };
  },
);
