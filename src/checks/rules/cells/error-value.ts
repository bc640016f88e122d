import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { a1, isFigure, place, shownAt, useName } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";

export const check = tableCheck(
  {
    id: "error-value",
    names: [],
    covers: [],
    severity: "error",
    source: SYSTEM,
    sureness: "T",
    upload: "refused",
    groupBy: "cause",
    title: "单元格显示错误值，或公式没有算过",
    why: "印着 #REF!、#DIV/0! 的表不会被收下；用程序生成的表里，公式没有结果的格子别人打开也是空的。由它算出的得分和总分都不可靠。",
    advice: "改正公式里引用的单元格；公式没有算过的，请用 Excel 或 WPS 打开、保存一次再检查。",
    good: good("没有错误值", projectForm()),
    bad: bad("总分显示 #REF!", projectForm({ H20: "#REF!" }), "H20"),
  },
  (table, sheet) =>
    table.unreadable.flatMap(({ cell, use, kind }) => {
      if (kind === "words" || kind === "amount") return [];
      const what = useName(use);
      const message =
        kind === "error"
          ? `${a1(cell)} ${what}显示错误值 ${shownAt(sheet, cell)}。`
          : `${a1(cell)} ${what}的公式没有算过，没有结果（引用了别的工作簿、循环引用，或用了认不得的函数）。`;
      const advice =
        kind === "error"
          ? `改正 ${a1(cell)} 的公式里引用的单元格；引用的格里有错误值的，先改那一格。`
          : `用 Excel 或 WPS 打开、保存一次再检查；${a1(cell)} 仍没有结果的，改公式或直接填数。`;
      return [
        {
          cell: place(sheet, cell),
          cause: kind === "error" ? shownAt(sheet, cell) : "uncalculated",
          message,
          advice,
          expected: null,
          actual: kind === "error" ? shownAt(sheet, cell) : null,
          severity: isFigure(use) ? ("error" as const) : ("warning" as const),
        },
      ];
    }),
);
