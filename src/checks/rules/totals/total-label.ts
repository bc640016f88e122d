import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { a1, place, plainLabel, replacing } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";

/** Words that are these letters in another order are slips of the typist. */
const LABELS = ["总分", "合计", "总计", "得分"] as const;
const letters = (text: string): string => [...text].sort().join("");

export const check = tableCheck(
  {
    id: "total-label",
    names: ["typing-error"],
    covers: [],
    severity: "info",
    source: PUBLISHED,
    sureness: "X",
    title: "合计行的名称写错了",
    why: "名称写颠倒，别人和程序都可能认不出合计行。",
    advice: "改正名称。",
    good: good("总分", projectForm()),
    bad: bad("写成了“分总”", projectForm({ A20: "分总" }), "A20"),
  },
  (table, sheet) => {
    const label = table.total?.layout.label;
    const text = label ? plainLabel(label.text) : "";
    const meant = LABELS.find((word) => word !== text && letters(word) === letters(text));
    if (!label || !meant) return null;
    return {
      cell: place(sheet, label.cell),
      advice: `把 ${a1(label.cell)} 的“${text}”改为“${meant}”。`,
      message: `${a1(label.cell)} 写的是“${text}”，应为“${meant}”。`,
      expected: meant,
      actual: text,
      fix: replacing(sheet, label.cell, meant, true),
    };
  },
);
