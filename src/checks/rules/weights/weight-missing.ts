import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { called, isBareLine, nameCell } from "../../kit/lines";
import { a1, isEmptyAt } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";

export const check = rowCheck(
  {
    id: "weight-missing",
    names: ["missing-weight"],
    covers: [],
    severity: "warning",
    source: SYSTEM,
    sureness: "T",
    groupBy: "sheet",
    title: "指标没有分值",
    why: "没有分值的指标不计分，所在的一级指标和总分也就无法核对。",
    advice: "补上分值；不用的指标请整行清空。",
    good: good("每个指标都有分值", projectForm()),
    bad: bad("受益人口没有分值", projectForm({ G17: null }), "G17"),
  },
  (line) => {
    const cell = line.cell("weight");
    const someHave = line.table.rows.some((row) => row.weight !== null);
    if (
      !cell ||
      line.score.weight !== null ||
      !isEmptyAt(line.sheet, cell) ||
      !someHave ||
      line.score.layout.weightFrom !== null ||
      line.name === "" ||
      isBareLine(line)
    )
      return null;
    return {
      cell,
      cells: [nameCell(line)],
      advice: `在 ${a1(cell)} 填分值，使全表分值合计为 ${line.sheet.profile.totalSum.value}；这一行不用的，整行清空。`,
      message: `${a1(cell)} 指标${called(line)}没有分值。`,
      expected: "大于 0 的数",
      actual: line.text("weight") || null,
    };
  },
);
