import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { called, linesOf } from "../../kit/lines";
import { a1, place, plainLabel } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";

export const check = tableCheck(
  {
    id: "weight-zero",
    names: ["NAT-19"],
    covers: [],
    severity: "warning",
    source: SYSTEM,
    sureness: "T",
    onBlank: true,
    groupBy: "sheet",
    title: "分值为 0",
    why: "分值为 0 的指标做得好坏都不影响得分，系统设置了“权重必须大于 0”的地方不予上报。",
    advice: "给它分值，或删去这一项。",
    good: good("每个指标都大于 0", projectForm()),
    bad: bad("受益人口分值为 0", projectForm({ G17: 0, H17: 0, G18: 30, H18: 29 }), "G17"),
  },
  (table, sheet) => {
    const rows = linesOf(sheet, table).flatMap((line) => {
      const cell = line.score.weightCell;
      return cell && line.score.weight?.isZero() && line.score.layout.weightFrom === null
        ? [
            {
              cell: place(sheet, cell),
              advice: `在 ${a1(cell)} 填大于 0 的分值，别的行相应减少；不考核的，整行删去。`,
              message: `${a1(cell)} 指标${called(line)}的分值是 0。`,
              expected: "大于 0",
              actual: 0,
            },
          ]
        : [];
    });
    const blocks = table.layout.blocks.flatMap((block) =>
      block.weightCell && block.labelWeight === 0
        ? [
            {
              cell: place(sheet, block.weightCell),
              advice: `在 ${a1(block.weightCell)} 填“${plainLabel(block.label)}”的权重；不考核这一部分的，把它和下面的指标一起删去。`,
              message: `${a1(block.weightCell)} ${plainLabel(block.label)}的权重是 0，下面的指标不起作用。`,
              expected: "大于 0",
              actual: 0,
            },
          ]
        : [],
    );
    return [...blocks, ...rows];
  },
);
