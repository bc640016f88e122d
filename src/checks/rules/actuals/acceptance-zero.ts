import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { actualQuantity, called, linesOf, noteOf } from "../../kit/lines";
import { a1 } from "../../kit/sheet";
import { REVIEW_NOTES } from "../../lexicon/sources";
import { NOT_ACCEPTED } from "../../lexicon/claims";
import { LEVEL } from "../../lexicon/labels";
import { ACCEPTANCE } from "../../lexicon/names";

export const check = tableCheck(
  {
    id: "acceptance-zero",
    names: ["REV-36"],
    covers: [],
    severity: "warning",
    source: REVIEW_NOTES,
    sureness: "T",
    title: "数量已经完成，却还没有验收",
    why: "没有验收就不能算完成，数量指标打满分会被调减。",
    advice: "验收后再计完成；跨年验收的，把数量指标按已验收数填写。",
    good: good("验收合格率 96%", projectForm()),
    bad: bad("验收合格率 0%，数量却完成 21 口", projectForm({ F14: "0%", H14: 0, I14: "工程尚未验收", H20: 83 }), "F14"),
  },
  (table, sheet) => {
    const lines = linesOf(sheet, table);
    const done = lines.find((line) => line.level2.includes(LEVEL.quantity) && line.score.outcome === "met");
    const doneCell = done?.cell("actualValue");
    if (!done || !doneCell) return null;
    return lines.flatMap((line) => {
      const cell = line.cell("actualValue");
      const text = `${line.text("actualValue")} ${noteOf(line)}`;
      if (!cell || !line.name.includes(ACCEPTANCE) || !(actualQuantity(line)?.value.isZero() || NOT_ACCEPTED.test(text))) return [];
      return [
        {
          cell,
          cells: [doneCell],
          expected: null,
          actual: line.text("actualValue"),
          advice: `还没有验收的，把 ${a1(doneCell)} 改为已经验收的数；已经验收的，改 ${a1(cell)}。`,
          message: `${a1(cell)} 指标${called(line)}表明还没有验收，数量指标${called(done)}却已完成（${done.score.actual.text}）。`,
        },
      ];
    });
  },
);
