import { cellsOf, isNumeric, linesOf, type Line } from "../../kit/lines";
import { itemAt } from "../../../workbook";
import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { cellNames, plainLabel, short } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";

/** Names of fewer characters are words of any row. */
const SHORTEST = 3;

const bare = (text: string): string => plainLabel(text).replace(/(?<![\s。.;；,，、])[\s。.;；,，、]+$/, "");

/** True when the row says of its result nothing but its own name. A number that is due instead is asked for by another rule. */
function repeatsName(line: Line): boolean {
  const { target, actual } = line.score;
  return (
    actual.kind !== "blank" && !isNumeric(target) && line.name.length >= SHORTEST && bare(line.text("actualValue")) === bare(line.name)
  );
}

export const check = tableCheck(
  {
    id: "actual-is-name",
    names: [],
    covers: [],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    title: "完成值照抄了指标名称",
    why: "名称说的是考核什么，完成值要说做到什么程度；照抄名称等于没有填写。",
    advice: "对照指标值写明完成的程度。",
    good: good("写了完成的程度", projectForm()),
    bad: bad("管护制度健全性的完成值还是“管护制度健全性”", projectForm({ F18: "管护制度健全性" }), "F18"),
  },
  (table, sheet) => {
    const lines = linesOf(sheet, table).filter((line) => line.cell("actualValue") && repeatsName(line));
    const first = lines[0];
    if (!first) return null;
    const cells = cellsOf(lines, "actualValue");
    // 改善生态环境 as name, target and result: the target is no better.
    const asTarget = lines.every((line) => bare(line.text("targetValue")) === bare(line.name));
    return {
      cell: itemAt(cells, 0),
      places: cells,
      advice: `对照指标值（如 ${first.score.target.text}），在 ${cellNames(cells, "写")}做到了什么程度。`,
      message: `${cellNames(cells, "的")}完成值照抄了指标名称（如“${short(first.name)}”），没有说做到什么程度。`,
      expected: "完成的程度",
      actual: first.score.actual.text,
      ...(asTarget ? { severity: "info" as const } : {}),
    };
  },
);
