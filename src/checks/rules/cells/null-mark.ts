import { bad, good, targetSheet } from "../../specimens";
import { sheetCheck } from "../../kit/rule";
import { cellNames, place, replacing } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";
import { textCells } from "../../kit/texts";

export const check = sheetCheck(
  {
    id: "null-mark",
    names: [],
    covers: [],
    severity: "info",
    source: SYSTEM,
    sureness: "T",
    title: "表里留着 &NULL&",
    why: "这是系统导出空值时留下的记号，打印和上报前应当清空。",
    advice: "清空这些单元格。",
    good: good("没有 &NULL&", targetSheet()),
    bad: bad("度量单位是 &NULL&", targetSheet({ G11: "&NULL&" }), "G11"),
  },
  (context) => {
    const cells = textCells(context)
      .filter(({ text }) => /^&NULL&$/i.test(text))
      .map(({ cell }) => cell);
    const first = cells[0];
    if (!first) return null;
    return {
      cell: place(context, first),
      places: cells.map((cell) => place(context, cell)),
      advice: `清空 ${cellNames(cells)}。`,
      message: `${cellNames(cells, "留着")}导出记号 &NULL&，应为空。`,
      expected: null,
      actual: "&NULL&",
      fix: {
        title: `清空 ${cells.length} 处 &NULL&`,
        safe: true,
        writes: cells.flatMap((cell) => replacing(context, cell, null, true).writes),
      },
    };
  },
);
