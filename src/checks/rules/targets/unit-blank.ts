import { cellsOf, called, isNumeric, linesOf, targetQuantity, type Line } from "../../kit/lines";
import { itemAt } from "../../../workbook";
import { bad, good, targetSheet, zpForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { cellNames, isEmptyAt } from "../../kit/sheet";
import { UNIT_IN_NAME } from "../../lexicon/names";
import { SYSTEM } from "../../lexicon/sources";

/** True when the row has a number as its target, and neither its cells nor its name say of what. */
function lacksUnit(line: Line): boolean {
  const cell = line.cell("unitOfMeasure");
  const { target } = line.score;
  if (!cell || !isNumeric(target) || !isEmptyAt(line.sheet, cell)) return false;
  const unit = target.kind === "between" ? (target.high.unit ?? target.low.unit) : targetQuantity(target)?.unit;
  return !unit && !UNIT_IN_NAME.test(line.text("level3"));
}

export const check = tableCheck(
  {
    id: "unit-blank",
    names: [],
    covers: ["REV-22"],
    severity: "warning",
    source: SYSTEM,
    sureness: "X",
    onBlank: true,
    title: "有度量单位一栏，单位空着",
    why: "定量指标的指标值要有单位，只写“95”不知道是 95 次还是 95%，完成值也无法核对。",
    advice: "在度量单位栏补填单位。",
    good: good("定性指标不用单位", targetSheet()),
    bad: bad("120 没有单位", zpForm({ G15: null }), "G15"),
  },
  (table, sheet) => {
    const lines = linesOf(sheet, table).filter(lacksUnit);
    const first = lines[0];
    if (!first) return null;
    const cells = cellsOf(lines, "unitOfMeasure");
    return {
      cell: itemAt(cells, 0),
      places: cells,
      advice: `在 ${cellNames(cells, "填")}度量单位。`,
      message: `${cellNames(cells, "度量单位")}空着，指标值只有数字（如${called(first)} ${first.score.target.text}）。`,
      expected: "度量单位",
      actual: null,
    };
  },
);
