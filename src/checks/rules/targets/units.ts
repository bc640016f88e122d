import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { actualQuantity, linesOf, targetQuantity, type Line } from "../../kit/lines";
import { compact, compareUnits, multipliedOut } from "../../../reading";
import { a1, cellNames } from "../../kit/sheet";
import { GENERAL, PUBLISHED } from "../../lexicon/sources";
import type { FindingDraft } from "../../types";

/** From so many rows with one and the same result on (100% under counts, days and amounts) it is one habit, and told once. */
const HABIT = 3;

function judge(line: Line): FindingDraft[] {
  const cell = line.cell("actualValue");
  const target = targetQuantity(line.score.target);
  const actual = actualQuantity(line);
  if (!cell || !target?.unit || !actual?.unit) return [];
  const relation = compareUnits(multipliedOut(target, actual).unit, multipliedOut(actual, target).unit);
  if (relation !== "different" && relation !== "convertible") return [];
  const converts = relation === "convertible";
  return [
    {
      cell,
      advice: converts
        ? `不改也能比较；要一致的，把 ${a1(cell)} 换算成“${target.unit.text}”。`
        : `把 ${a1(cell)} 改为以“${target.unit.text}”计的数，与指标值 ${line.score.target.text} 一致。`,
      message:
        `${a1(cell)} 完成值 ${line.score.actual.text} 的单位“${actual.unit.text}”与指标值 ${line.score.target.text} 的“${target.unit.text}”` +
        `不同${converts ? "，比较时已换算" : "，不能比较"}。`,
      expected: target.unit.text,
      actual: actual.unit.text,
      severity: converts ? "info" : "warning",
    },
  ];
}

/** One result in many rows: the first of its findings speaks for all. */
function together(same: readonly FindingDraft[], text: string): FindingDraft[] {
  const [first] = same;
  if (!first || same.length < HABIT) return [...same];
  const cells = same.map(({ cell }) => cell);
  return [
    {
      ...first,
      places: cells,
      advice: `在 ${cellNames(cells, "逐格")}填实际完成的数，单位与各自的指标值一致。`,
      message: `${cellNames(cells, "的")}完成值都写 ${text}，与各自指标值的单位不同，不能比较。`,
    },
  ];
}

export const check = tableCheck(
  {
    id: "units",
    names: ["REV-22"],
    covers: [],
    severity: "warning",
    source: `${PUBLISHED}；${GENERAL}`,
    sureness: "X",
    title: "指标值与完成值的单位不同",
    why: "单位不同的两个数不能比较，比例和得分都会算错，如“分”对“%”、“元”对“万元”。",
    advice: "把完成值换成指标值的单位。",
    good: good("单位一致", projectForm()),
    bad: bad("目标 95%，完成 96 分", projectForm({ F14: "96分" }), "F14"),
  },
  (table, sheet) => {
    const found = linesOf(sheet, table).flatMap((line) => judge(line).map((draft) => ({ draft, text: compact(line.score.actual.text) })));
    const unlike = found.filter(({ draft }) => draft.severity === "warning");
    const texts = [...new Set(unlike.map(({ text }) => text))];
    return [
      ...found.filter(({ draft }) => draft.severity !== "warning").map(({ draft }) => draft),
      ...texts.flatMap((text) =>
        together(
          unlike.filter((one) => one.text === text).map(({ draft }) => draft),
          text,
        ),
      ),
    ];
  },
);
