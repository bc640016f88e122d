import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { called, isBareLine, isHeading, nameCell } from "../../kit/lines";
import { a1 } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";

export const check = rowCheck(
  {
    id: "unfinished-row",
    names: [],
    covers: [],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    groupBy: "sheet",
    explains: [
      { rule: "actual-missing", on: "rows" },
      { rule: "target-missing", on: "rows" },
      { rule: "score-missing", on: "rows" },
      { rule: "weight-missing", on: "rows" },
      { rule: "reason-missing", on: "rows" },
      { rule: "level2-mismatch", on: "rows" },
      { rule: "total-missing", on: "table" },
    ],
    title: "指标只有名称，其余都空着",
    why: "只写了名称的指标不能计分，也不知道是没填完还是多余的一行。",
    advice: "填完这一行，或整行清空。",
    good: good("每一行都填完", projectForm()),
    bad: bad("受益人口只有名称", projectForm({ E17: null, F17: null, G17: null, H17: null }), "D17"),
  },
  (line) => {
    const filled = line.table.rows.some((row) => row.target.kind !== "blank" || row.weight !== null);
    if (!isBareLine(line) || isHeading(line) || !filled) return null;
    const cell = nameCell(line);
    return {
      cell,
      advice: `填完第 ${line.row + 1} 行（${a1(cell)} 起），或整行清空。`,
      message: `${a1(cell)} 指标${called(line)}只有名称${line.score.weight ? "和分值" : ""}，其余都空着。`,
      expected: null,
      actual: null,
    };
  },
);
