import Decimal from "decimal.js";
import { bad, good, projectForm } from "../../specimens";
import { sheetCheck } from "../../kit/rule";
import { called, noteCell, noteOf, sheetLines, type Line } from "../../kit/lines";
import { isTemplateHint } from "../../lexicon/empty-talk";
import { a1, isEmptyAt, place, points, shownAt, type SheetView } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";
import { compact, show } from "../../../reading";
import { standing, standingTotal } from "../../../scoring";
import type { CellRef } from "../../../workbook";
import type { FindingDraft } from "../../types";
import { EXECUTION_ROW, REASON_LABEL } from "../../lexicon/labels";
import { reasonSample } from "../../kit/samples";

/** Points that a row lost: its score stands on the sheet, or 一键评分 writes it (the reason is due before the click as well as after it). */
interface Loss {
  readonly got: Decimal;
  readonly weight: Decimal;
  readonly gap: Decimal;
  readonly scoreCell: CellRef;
}

/** The system compares after cutting to two decimals; a score a hair below the full mark has a rule of its own. */
function lost({ score }: Line): Loss | null {
  const { weight, layout, scoreCell } = score;
  const got = scoreCell && standing(score);
  if (!got || weight === null || layout.scoreFrom !== null || layout.weightFrom !== null) return null;
  const gap = weight.minus(got);
  return gap.gte("0.005") && got.gte(0) ? { got, weight, gap, scoreCell } : null;
}

/** The execution item among the indicators, nearly full: the rate is its own reason; forms ask for another one below 90 %. */
function saysItself({ name }: Line, { got, weight }: Loss): boolean {
  return EXECUTION_ROW.test(compact(name)) && got.div(weight).gte("0.9");
}

function rowDraft(line: Line, above: Line | undefined): FindingDraft[] {
  const cell = noteCell(line);
  const loss = lost(line);
  if (!cell || !loss || !(isEmptyAt(line.sheet, cell) && shownAt(line.sheet, cell) === "")) return [];
  const remarkOnly = line.cell("deviation") === null;
  const { got, gap, scoreCell } = loss;
  if (remarkOnly && (got.isZero() || saysItself(line, loss))) return [];
  // A reason printed once over several rows stands in the first of them; whether it is meant for this row too, a person sees.
  const shared = above && lost(above) && noteOf(above) !== "" ? noteCell(above) : null;
  return [
    {
      cell,
      cells: [place(line.sheet, scoreCell)],
      expected: "原因说明",
      actual: null,
      severity: remarkOnly || shared ? "warning" : "error",
      sample: reasonSample(line, gap),
      advice: shared
        ? `在 ${a1(cell)} 写明这一行哪里没做到、为什么、怎么改；${a1(shared)} 的原因也管这一行的，可以忽略这一条。`
        : `在 ${a1(cell)} 写明哪里没做到、为什么、怎么改。`,
      message: `${a1(cell)} 指标${called(line)}${line.score.reported ? "" : "按数字计算"}得 ${show(got)} 分，比分值少 ${show(gap)} 分，没有写偏差原因。`,
    },
  ];
}

/** Forms that print neither weight nor score (转移支付): a missed target itself asks for the reason. */
function unscoredDraft(line: Line): FindingDraft[] {
  const { columns } = line.table.layout;
  const cell = line.cell("deviation");
  if (columns.score !== undefined || columns.weight !== undefined || !cell || shownAt(line.sheet, cell) !== "") return [];
  const { target, actual, outcome } = line.score;
  if (outcome !== "missed") return [];
  return [
    {
      cell,
      expected: "原因说明",
      actual: null,
      severity: "warning",
      sample: reasonSample(line, null),
      advice: `在 ${a1(cell)} 写明哪里没做到、为什么、怎么改。`,
      message: `${a1(cell)} 指标${called(line)}的指标值 ${target.text}、完成值 ${actual.text} 没有完成，没有写原因。`,
    },
  ];
}

/** The label of a common field for reasons under the tables of forms without a reason column, and whether it is empty. */
function commonField(sheet: SheetView): { cell: CellRef; empty: boolean } | null {
  const { grid } = sheet;
  const last = Math.max(...sheet.score.tables.map((t) => t.layout.lastRow));
  for (let row = last + 1; row < grid.top + grid.rowCount; row += 1) {
    const cells = Array.from({ length: grid.colCount }, (_, i): CellRef => ({ row, col: grid.left + i }));
    const label = cells.find((cell) => REASON_LABEL.test(compact(shownAt(sheet, cell))));
    if (!label) continue;
    const rest = cells.filter((cell) => cell.col > label.col);
    return { cell: label, empty: rest.every((cell) => shownAt(sheet, cell) === "" || isTemplateHint(shownAt(sheet, cell))) };
  }
  return null;
}

function formDraft(sheet: SheetView): FindingDraft[] {
  const field = commonField(sheet);
  const total = sheet.score.tables.map((t) => standingTotal(t.total)).find((value) => value !== null);
  const full = sheet.profile.totalSum.value;
  // While scores are open nobody knows how many points are lost.
  const open = sheet.score.tables.some((t) => t.total !== null && t.total.pending > 0);
  if (!field?.empty || open || !total || !total.lt(new Decimal(full).minus("0.005"))) return [];
  return [
    {
      cell: place(sheet, field.cell),
      expected: "原因说明",
      actual: null,
      sample: `总分${show(total)}，少${show(new Decimal(full).minus(total))}分，扣在____，因____；下一步____。`,
      advice: `在 ${a1(field.cell)} 一栏写明这 ${show(new Decimal(full).minus(total))} 分扣在哪几项、为什么、怎么改。`,
      message: `${a1(field.cell)} 总分 ${points(total)}，少 ${show(new Decimal(full).minus(total))} 分，偏差原因一栏空着。`,
    },
  ];
}

export const check = sheetCheck(
  {
    id: "reason-missing",
    names: ["NAT-12"],
    covers: ["REV-07", "REV-20"],
    severity: "error",
    source: SYSTEM,
    sureness: "T",
    upload: "refused",
    groupBy: "sheet",
    explains: [{ rule: "cut-though-met", on: "rows" }],
    title: "扣了分没有写原因",
    why: "得分低于分值的指标必须填写偏差原因及改进措施，空着的不予上报。",
    advice: "逐条写明哪里没做到、为什么、怎么改。",
    good: good("扣分的行写了原因", projectForm()),
    bad: bad("可持续影响扣 1 分，没有原因", projectForm({ I18: null }), "I18"),
  },
  (context) => {
    const lines = sheetLines(context);
    const unscored = context.score.layout.kind.endsWith("self-eval") ? lines.flatMap(unscoredDraft) : [];
    const hasColumn = lines.some((line) => line.cell("deviation") !== null);
    return [...lines.flatMap((line, i) => rowDraft(line, lines[i - 1])), ...unscored, ...(hasColumn ? [] : formDraft(context))];
  },
);
