import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { repeatedLevel1 } from "../../kit/weights";
import { a1, place } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";

export const check = tableCheck(
  {
    id: "level1-repeated",
    names: ["repeated-level1"],
    covers: [],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    onBlank: true,
    title: "同一个一级指标写了两次",
    why: "同名的一级指标只应出现一次；写了两次，多半是其中一处名称写错，分值和汇总会归错类。",
    advice: "核对第二处应是哪个一级指标；确是同一个的，并到一起。",
    good: good("产出、效益、满意度各一次", projectForm()),
    bad: bad("效益指标也写成“产出指标（30分）”", projectForm({ B17: "产出指标（30分）" }), "B17"),
  },
  (table, sheet) =>
    repeatedLevel1(sheet, table).map(({ first, again, foreign, onEveryRow }) => ({
      cell: place(sheet, again.cell),
      cells: [place(sheet, first.cell)],
      advice: `核对 ${a1(again.cell)}：应是别的一级指标的，改名称；确与 ${a1(first.cell)} 是同一个的，把两处并到一起。`,
      message: `${a1(again.cell)} 一级指标“${again.label}”与 ${a1(first.cell)} 重复${foreign === null ? "" : `，它下面的“${foreign}”不属于“${again.label}”`}。`,
      expected: null,
      actual: again.label,
      ...(onEveryRow && foreign === null ? { severity: "info" as const } : {}),
    })),
);
