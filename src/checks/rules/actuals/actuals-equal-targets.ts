import { itemAt } from "../../../workbook";
import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { isNumeric, linesOf, targetQuantity, type Line } from "../../kit/lines";
import { pairOf } from "../../../scoring";
import { a1, cellNames } from "../../kit/sheet";
import { GENERAL } from "../../lexicon/sources";

const FEWEST = 5;
const WHOLE = 100;

function isEqual(line: Line): boolean {
  const { target, actual } = line.score;
  const goal = targetQuantity(target);
  if (!goal || (actual.kind !== "number" && actual.kind !== "bound")) return false;
  const pair = pairOf(goal, actual.quantity);
  return pair ? pair.target.eq(pair.actual) : goal.value.eq(actual.quantity.value);
}

/** 100 %: more cannot be reached, so that hitting it exactly says nothing. */
function isWhole({ score: { target } }: Line): boolean {
  const goal = targetQuantity(target);
  return goal !== null && goal.unit?.text === "%" && goal.value.eq(WHOLE);
}

export const check = tableCheck(
  {
    id: "actuals-equal-targets",
    names: ["REV-23"],
    covers: [],
    severity: "warning",
    source: GENERAL,
    sureness: "K",
    title: "每个定量指标的完成值都恰好等于指标值",
    why: "全部分毫不差，像是照着指标值倒填的，评审会抽查原始资料。",
    advice: "按原始记录核实完成值。",
    good: good("完成值有高有低", projectForm()),
    bad: bad(
      "六个完成值都等于指标值",
      projectForm({
        F13: "20口",
        F14: "95%",
        F15: "11月",
        F16: "100万元",
        F17: "1000人",
        F19: "90%",
        D18: "管护覆盖村数",
        E18: "≥8个",
        F18: "8个",
        H18: 15,
        I18: null,
        H20: 99,
      }),
      "F13",
    ),
  },
  (table, sheet) => {
    const lines = linesOf(sheet, table).filter(
      (line) => isNumeric(line.score.target) && line.score.actual.kind !== "blank" && !isWhole(line),
    );
    const groups = [
      lines,
      ...[...new Set(lines.map((line) => line.level2))].map((level2) => lines.filter((line) => line.level2 === level2)),
    ];
    // The whole table, or else each level-2 group that is large enough to wonder about.
    const equal = groups.filter((group) => group.length >= FEWEST && group.every(isEqual));
    const told = equal[0] === lines ? [lines] : equal;
    return told.flatMap((group) => {
      const cells = group.flatMap((line) => line.cell("actualValue") ?? []);
      const first = cells[0];
      const which = group === lines ? "" : itemAt(group, 0).level2;
      return first
        ? [
            {
              cell: first,
              places: cells,
              advice: `按原始记录逐格核实 ${cellNames(cells)}；确实恰好相等的不用改。`,
              message: `${a1(first)} 起 ${cells.length} 个${which || "定量指标"}的完成值都恰好等于指标值。`,
              expected: null,
              actual: null,
            },
          ]
        : [];
    });
  },
);
