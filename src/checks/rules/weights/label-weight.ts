import type Decimal from "decimal.js";
import { show } from "../../../reading";
import { bad, good, projectForm, scoringSheet } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { a1, place, plainLabel, type SheetView } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";
import { sameScore } from "../../kit/scores";
import { allWeighted, blocksOf, weightSum } from "../../kit/weights";
import type { BlockScore, TableScore } from "../../../scoring/types";
import type { Line } from "../../kit/lines";
import type { FindingDraft } from "../../types";

/** 湖北 forms share a block's points evenly among its rows and round to whole numbers, so that rows may miss the block. */
function isRoundedShare(points: Decimal, weights: readonly string[]): boolean {
  return new Set(weights).size === 1 && points.div(weights.length).round().toString() === weights[0];
}

function judge(block: BlockScore, lines: readonly Line[], table: TableScore, sheet: SheetView): FindingDraft[] {
  if (block.labelWeight === null || table.layout.columns.weight === undefined || !allWeighted(lines)) return [];
  const layout = table.layout.blocks.find((b) => b.cell.row === block.cell.row && b.cell.col === block.cell.col);
  if (layout?.weightCell) return [];
  const sum = weightSum(lines);
  if (sameScore(sum, block.labelWeight)) return [];
  const rounded = isRoundedShare(
    block.labelWeight,
    lines.map((l) => l.score.weight.toString()),
  );
  return [
    {
      cell: place(sheet, block.cell),
      cells: lines.flatMap((l) => (l.score.weightCell ? [place(sheet, l.score.weightCell)] : [])),
      advice: `两处相差 ${show(sum.minus(block.labelWeight).abs())} 分：标题写错的，把 ${a1(block.cell)} 改为 ${show(sum)} 分；某一行写错的，改那一行的分值。`,
      message: `${a1(block.cell)} “${plainLabel(block.label)}”标明 ${show(block.labelWeight)} 分，下面各行分值之和是 ${show(sum)}${rounded ? "，差额来自取整" : ""}。`,
      expected: block.labelWeight.toNumber(),
      actual: sum.toNumber(),
      ...(rounded ? { severity: "warning" as const } : {}),
      derivation: `${lines.map((l) => show(l.score.weight)).join(" + ")} = ${show(sum)}`,
    },
  ];
}

export const check = tableCheck(
  {
    id: "label-weight",
    names: ["REV-02"],
    covers: ["NAT-18"],
    severity: "error",
    source: SYSTEM,
    sureness: "T",
    upload: "refused",
    explains: [{ rule: "weights-total", on: "gap" }],
    title: "标题里的分值与下面各行之和不符",
    why: "一级、二级指标名称里写的分值应等于所属三级指标分值之和，上传时逐级核对。",
    advice: "核对是标题写错还是某一行的分值写错，改其中一处。",
    good: good("三个一级指标都配平", scoringSheet()),
    bad: bad("产出写 50 分，各行之和 45", projectForm({ G13: 10, H13: 10 }), "B13"),
  },
  (table, sheet) => blocksOf(sheet, table).flatMap(({ block, lines }) => judge(block, lines, table, sheet)),
);
