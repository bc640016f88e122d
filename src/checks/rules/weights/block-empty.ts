import { show } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { a1, place, plainLabel } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";
import { blocksOf } from "../../kit/weights";
import type { BlockScore, TableScore } from "../../../scoring/types";

/** 扣分项（10分） is a limit, not points to share out. */
function isDeduction(table: TableScore, block: BlockScore): boolean {
  return table.layout.rows.some((row) => row.kind === "deduction" && row.row >= block.firstRow && row.row <= block.lastRow);
}

export const check = tableCheck(
  {
    id: "block-empty",
    names: ["empty-block"],
    covers: [],
    severity: "warning",
    source: SYSTEM,
    sureness: "T",
    groupBy: "sheet",
    title: "一级指标有分值，下面没有计分的指标",
    why: "名称里写明了分值，却没有一行可以计分，这些分数无处落实。",
    advice: "补充这一类指标；确实不适用的，把分值并入其他指标并说明。",
    good: good("满意度 10 分有一个指标", projectForm()),
    bad: bad("满意度 10 分没有指标", projectForm({ D19: null, E19: null, F19: null, G19: null, H19: null }), "B19"),
  },
  (table, sheet) =>
    blocksOf(sheet, table).flatMap(({ block, lines }) => {
      if (
        block.level !== 1 ||
        isDeduction(table, block) ||
        block.labelWeight === null ||
        !block.labelWeight.gt(0) ||
        table.layout.columns.weight === undefined
      )
        return [];
      if (lines.some((line) => line.score.weight !== null)) return [];
      return [
        {
          cell: place(sheet, block.cell),
          advice: `在 ${a1(block.cell)} 下面补一个计分的指标（共 ${show(block.labelWeight)} 分）；这一类确实不适用的，把 ${show(block.labelWeight)} 分并入别的指标，并写明原因。`,
          message: `${a1(block.cell)} “${plainLabel(block.label)}”有 ${show(block.labelWeight)} 分，下面没有计分的指标。`,
          expected: block.labelWeight.toNumber(),
          actual: null,
        },
      ];
    }),
);
