import { having, sheetLines } from "../../kit/lines";
import { itemAt, type CellRef } from "../../../workbook";
import { show, sumOf } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { sheetCheck } from "../../kit/rule";
import { a1, offering, place, plainLabel, replacing, points, type SheetView } from "../../kit/sheet";
import { blocksOf } from "../../kit/weights";
import { mostAllowed } from "../../../sentences";
import { SYSTEM } from "../../lexicon/sources";
import type Decimal from "decimal.js";
import type { TableScore } from "../../../scoring/types";
import type { FindingDraft } from "../../types";

function over(sheet: SheetView, cell: CellRef, score: Decimal, weight: Decimal, computed: Decimal | null): FindingDraft {
  const fix = computed && computed.lte(weight) ? offering(sheet, cell, computed) : replacing(sheet, cell, weight.toNumber(), false);
  return {
    cell: place(sheet, cell),
    advice: `${computed?.lte(weight) ? `把 ${a1(cell)} 改为按数字算出的 ${points(computed)}` : `把 ${a1(cell)} 改为不高于 ${show(weight)}`}（超额完成也只得满分）；分值填错的，改分值。`,
    message: `${a1(cell)} 得分 ${show(score)} 高于分值 ${show(weight)}。`,
    expected: `不高于 ${show(weight)}`,
    actual: score.toNumber(),
    fix,
  };
}

/** Forms that print points for a block only (产出指标（40分）) and none for its rows: their scores together may not pass them. */
function overBlocks(sheet: SheetView, table: TableScore): FindingDraft[] {
  return blocksOf(sheet, table).flatMap(({ block, lines }) => {
    const scored = lines.filter(having("reported", "scoreCell")).filter((line) => line.score.layout.scoreFrom === null);
    const most = block.labelWeight;
    const sum = sumOf(scored.map((line) => line.score.reported));
    if (most === null || scored.length < 2 || lines.every((line) => line.score.weight !== null) || !sum.gt(most)) return [];
    const cells = scored.map((line) => place(sheet, line.score.scoreCell));
    return [
      {
        cell: place(sheet, block.cell),
        cells,
        advice: `把下面各行的得分共调低 ${show(sum.minus(most))} 分，或改正 ${a1(block.cell)} 标明的 ${show(most)} 分。`,
        message: `${a1(block.cell)} “${plainLabel(block.label)}”${show(most)} 分，下面各行得分之和 ${show(sum)} 高于它。`,
        expected: `不高于 ${show(most)}`,
        actual: sum.toNumber(),
        derivation: `${scored.map((line) => show(line.score.reported)).join(" + ")} = ${show(sum)}`,
      },
    ];
  });
}

export const check = sheetCheck(
  {
    id: "score-over-weight",
    names: ["REV-03"],
    covers: ["NAT-11"],
    severity: "error",
    source: SYSTEM,
    sureness: "T",
    upload: "refused",
    explains: [{ rule: "total-over-full", on: "table" }],
    title: "得分高于分值",
    why: "每个指标的得分不得超过它的分值，预算执行得分也以满分为限；系统不予上报。",
    advice: "核对得分；超额完成也只得满分。",
    good: good("得分都在分值以内", projectForm()),
    bad: bad("16 分高于 15 分", projectForm({ H13: 16, H20: 99 }), "H13"),
  },
  (context) => {
    const rows = sheetLines(context).flatMap(({ score }) => {
      const { reported, scoreCell } = score;
      // A cell that is merged over several indicators holds the points of them all.
      const weight = score.weight && score.range?.[1].gt(score.weight) ? score.range[1] : score.weight;
      if (!scoreCell || reported === null || weight === null || score.layout.scoreFrom !== null || !reported.gt(weight)) return [];
      // A bonus that the sheet prints may pass the weight.
      const most = score.sentences.length === 1 ? mostAllowed(itemAt(score.sentences, 0).read, weight.toNumber()) : weight;
      if (most === null || reported.lte(most)) return [];
      return [over(context, scoreCell, reported, weight, score.computed?.value ?? null)];
    });
    const budgets = context.score.tables.flatMap(({ budget }) => {
      const cell = budget?.layout.cells.score;
      if (!budget || !cell || budget.reportedScore === null || budget.weight === null || !budget.reportedScore.gt(budget.weight)) return [];
      return [over(context, cell, budget.reportedScore, budget.weight, budget.score?.value ?? null)];
    });
    return [...rows, ...budgets, ...context.score.tables.flatMap((table) => overBlocks(context, table))];
  },
);
