import type Decimal from "decimal.js";
import { compareUnits } from "../../../reading";
import type { Quantity } from "../../../reading/types";
import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { actualQuantity, called, linesOf, targetQuantity, type Line } from "../../kit/lines";
import { a1, type SheetView } from "../../kit/sheet";
import { IS_PART, PER_THING } from "../../lexicon/names";
import { ARITHMETIC } from "../../lexicon/sources";
import type { FindingDraft } from "../../types";
import type { TableScore } from "../../../scoring/types";

/** Shorter names stand in any other by chance. */
const SHORTEST = 4;

/** Every 其中… with the row that it is a part of. */
function parts(sheet: SheetView, table: TableScore): { part: Line; whole: Line }[] {
  const lines = [...linesOf(sheet, table), ...linesOf(sheet, table, "sub-row")].sort((a, b) => a.row - b.row);
  return lines.flatMap((part, i) => {
    if (!IS_PART.test(part.name)) return [];
    const above = lines
      .slice(0, i)
      .reverse()
      .filter((line) => !IS_PART.test(line.name));
    // Its name may say what it is a part of (其中：脱贫村硬化里程); else it is one of the row above it.
    const whole =
      above.find(({ name }) => name.length >= SHORTEST && part.name.includes(name)) ??
      (above[0]?.level2 === part.level2 ? above[0] : undefined);
    return whole ? [{ part, whole }] : [];
  });
}

/** Both figures on one scale when they count the same thing; null for rates, amounts per head and unlike things. */
function pair(part: Quantity | null, whole: Quantity | null): [part: Decimal, whole: Decimal] | null {
  if (!part?.unit || !whole?.unit || [part.unit, whole.unit].some(({ dimension, base }) => dimension === "share" || base.includes("/")))
    return null;
  if (part.unit.base !== whole.unit.base || compareUnits(part.unit, whole.unit) === "different") return null;
  return [part.value.times(part.unit.factor), whole.value.times(whole.unit.factor)];
}

const COLUMNS = [
  {
    role: "targetValue",
    name: "指标值",
    of: (line: Line) => (line.score.target.kind === "at-most" ? null : targetQuantity(line.score.target)),
  },
  { role: "actualValue", name: "完成值", of: actualQuantity },
] as const;

export const check = tableCheck(
  {
    id: "part-over-whole",
    names: [],
    covers: [],
    severity: "warning",
    source: ARITHMETIC,
    sureness: "X",
    title: "“其中”的数大于总数",
    why: "“其中”是上一行的一部分，不可能比它大；两个数里有一个填错了。",
    advice: "核对总数和其中数。",
    good: good("20 口里有 12 口", projectForm({ D14: "其中：新建数量", E14: "≥12口", F14: "12口" })),
    bad: bad("20 口里有 25 口", projectForm({ C14: null, D14: "其中：新建数量", E14: "≥25口", F14: "25口" }), "E14"),
  },
  (table, sheet) =>
    parts(sheet, table).flatMap(({ part, whole }): FindingDraft[] => {
      if (PER_THING.test(part.name) || PER_THING.test(whole.name)) return [];
      const wrong = COLUMNS.flatMap(({ role, name, of }) => {
        const [cell, wholeCell, figures] = [part.cell(role), whole.cell(role), pair(of(part), of(whole))];
        return cell && wholeCell && figures?.[0].gt(figures[1])
          ? [{ cell, wholeCell, name, text: part.text(role), wholeText: whole.text(role) }]
          : [];
      });
      const first = wrong[0];
      if (!first) return [];
      const told = wrong.map(
        ({ cell, wholeCell, name, text, wholeText }) => `${a1(cell)} ${name} ${text} 大于 ${a1(wholeCell)} 的 ${wholeText}`,
      );
      return [
        {
          cell: first.cell,
          cells: wrong.flatMap(({ cell, wholeCell }) => [cell, wholeCell]),
          advice: `核对 ${wrong.map(({ cell, wholeCell }) => `${a1(cell)} 与 ${a1(wholeCell)}`).join("、")}：“其中”的数不能大于总数，改正填错的一格。`,
          message: `${called(part)}是${called(whole)}的一部分，${told.join("，")}。`,
          expected: `不大于 ${first.wholeText}`,
          actual: first.text,
        },
      ];
    }),
);
