import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { hasOwnDivision, linesOf } from "../../kit/lines";
import { repeatedLevel1 } from "../../kit/weights";
import { a1, place } from "../../kit/sheet";
import { FORM_NOTES } from "../../lexicon/sources";
import { LEVEL } from "../../lexicon/labels";

export const check = tableCheck(
  {
    id: "satisfaction-level",
    names: ["missing-level1"],
    covers: ["REV-32"],
    severity: "info",
    source: FORM_NOTES,
    sureness: "X",
    groupBy: "sheet",
    title: "满意度放在效益指标下，没有自己的一级指标",
    why: "2020 年起的表式把满意度单列为一级指标（10 分）；放在效益下，汇总时找不到满意度。有的地方的表式就是这样，不必改。",
    advice: "在一级指标栏写上“满意度指标”。",
    good: good("满意度是一级指标", projectForm()),
    bad: bad("满意度的一级指标空着", projectForm({ B17: "效益指标", B19: null }), "C19"),
  },
  (table, sheet) => {
    const lines = linesOf(sheet, table);
    if (hasOwnDivision(lines) || lines.some((line) => line.level1.includes(LEVEL.satisfaction))) return null;
    const line = lines.find((l) => l.level2.includes(LEVEL.satisfaction) && l.level1.includes(LEVEL.benefit));
    const label = line?.score.layout.level2;
    if (!line || !label) return null;
    // The wrong name of its level 1 is told there.
    if (repeatedLevel1(sheet, table).some(({ again }) => again.lines.includes(line))) return null;
    return {
      cell: place(sheet, label.cell),
      advice: `在第 ${label.cell.row + 1} 行的一级指标栏写“满意度指标”（${a1(label.cell)} 左边）。`,
      message: `${a1(label.cell)} “${line.level2}”归在“${line.level1}”下，没有自己的一级指标。`,
      expected: "满意度指标",
      actual: line.level1,
    };
  },
);
