import { itemAt } from "../../../workbook";
import { bad, good, targetSheet, zpForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { called, linesOf, type Line } from "../../kit/lines";
import { a1, replacing } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";
import type { FindingDraft } from "../../types";

type Level = "level1" | "level2";
const NAMES: Readonly<Record<Level, string>> = { level1: "一级指标", level2: "二级指标" };

/** True when the form prints the level on every row: most rows that follow one of the same label print it again. */
function isRepeated(lines: readonly Line[], level: Level): boolean {
  const following = lines.filter((line, i) => i > 0 && line.score.layout[level]?.text === itemAt(lines, i - 1).score.layout[level]?.text);
  const printed = following.filter((line) => line.score.layout[level]?.carried === false);
  return following.length >= 2 && printed.length * 2 > following.length;
}

export const check = tableCheck(
  {
    id: "level-blank",
    names: ["REV-32"],
    covers: [],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    groupBy: "sheet",
    title: "每行都写一级、二级指标的表里有一格空着",
    why: "这张表每行都重复写一级、二级指标，空着的一格多半是漏填或合并格被拆散，汇总时这一行会丢。",
    advice: "补上与上一行相同的名称。",
    good: good("每行都写", zpForm()),
    bad: bad("一格漏填", targetSheet({ B9: null }), "B9"),
  },
  (table, sheet) => {
    const lines = linesOf(sheet, table);
    return (["level1", "level2"] as const)
      .filter((level) => isRepeated(lines, level) || isRepeated(lines, "level1"))
      .flatMap((level) =>
        lines.flatMap((line): FindingDraft[] => {
          const cell = line.cell(level);
          const label = line.score.layout[level];
          if (!cell || !label?.carried) return [];
          return [
            {
              cell,
              advice: `在 ${a1(cell)} 写“${label.text}”。`,
              message: `${a1(cell)} 指标${called(line)}的${NAMES[level]}空着，同一张表的其他行都写了，这里应为“${label.text}”。`,
              expected: label.text,
              actual: null,
              fix: replacing(sheet, cell, label.text, false),
            },
          ];
        }),
      );
  },
);
