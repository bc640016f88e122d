import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { isEmptyTalk } from "../../lexicon/empty-talk";
import { called, linesOf, noteCell, noteOf } from "../../kit/lines";
import { a1, short } from "../../kit/sheet";
import { VALIDATOR } from "../../lexicon/sources";
import { reasonSample } from "../../kit/samples";
import type { SheetCellRef } from "../../../workbook";

export const check = tableCheck(
  {
    id: "reason-copied",
    names: [],
    covers: ["REV-08"],
    severity: "warning",
    source: VALIDATOR,
    sureness: "T",
    groupBy: "cause",
    title: "偏差原因是从另一行抄来的",
    why: "两个不同的指标写着一字不差的原因，其中一个必然答非所问。",
    advice: "针对本指标写明原因。",
    good: good("各写各的", projectForm()),
    bad: bad("两行原因相同", projectForm({ H17: 14, I17: "两个村的管护员到岗较晚，已补签管护合同", H20: 97 }), "I18"),
  },
  (table, sheet) => {
    const seen = new Map<string, { readonly name: string; readonly cell: SheetCellRef }>();
    return linesOf(sheet, table).flatMap((line) => {
      const cell = noteCell(line);
      const note = noteOf(line);
      const { reported, weight } = line.score;
      const cut = reported !== null && weight !== null && weight.minus(reported).gte("0.005");
      if (!cell || !cut || note.length < 6 || isEmptyTalk(note) || line.cell("deviation") === null) return [];
      const first = seen.get(note);
      if (!first) seen.set(note, { name: line.name, cell });
      if (!first || first.name === line.name) return [];
      return [
        {
          cell,
          cause: note,
          cells: [first.cell],
          sample: reasonSample(line, weight.minus(reported)),
          advice: `在 ${a1(cell)} 写这个指标自己的原因；确是同一件事造成的不用改。`,
          message: `${a1(cell)} 指标${called(line)}的原因与 ${a1(first.cell)} 一字不差：“${short(note, 20)}”。`,
          expected: null,
          actual: note,
        },
      ];
    });
  },
);
