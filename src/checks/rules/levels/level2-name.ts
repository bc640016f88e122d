import { bad, good, projectForm } from "../../specimens";
import { sheetCheck } from "../../kit/rule";
import { sheetLines } from "../../kit/lines";
import { a1, place } from "../../kit/sheet";
import { FORM_NOTES } from "../../lexicon/sources";
import type { FindingDraft } from "../../types";
import { KNOWN_LEVEL2, STRICT_LEVEL1 } from "../../lexicon/labels";

const FREE_KINDS: ReadonlySet<string> = new Set(["department-self-eval", "scoring-sheet"]);

/** The usual names below each level 1. */
const USUAL: readonly (readonly [level1: string, names: string])[] = [
  ["产出", "数量指标、质量指标、时效指标、成本指标"],
  ["效益", "经济效益指标、社会效益指标、生态效益指标、可持续影响指标"],
  ["满意度", "服务对象满意度指标"],
  ["成本", "经济成本指标、社会成本指标、生态环境成本指标"],
];

export const check = sheetCheck(
  {
    id: "level2-name",
    names: [],
    covers: [],
    severity: "warning",
    source: FORM_NOTES,
    sureness: "X",
    groupBy: "cause",
    title: "二级指标不是表式规定的名称",
    why: "产出下设数量、质量、时效、成本，效益下设经济、社会、生态、可持续影响；自拟名称汇总时归不进类。",
    advice: "改用表式规定的二级指标名称，如“进度指标”改为“时效指标”。",
    good: good("数量、质量、时效、成本", projectForm()),
    bad: bad("“进度指标”", projectForm({ C15: "进度指标" }), "C15"),
  },
  (context) => {
    // Forms of two levels have their indicators in level 2.
    if (context.score.tables.every((table) => table.layout.columns.level3 === undefined)) return [];
    // 部门整体 and 打分表 name their second level freely; so does a form none of whose names are the usual ones.
    const lines = sheetLines(context);
    const strict = lines.filter((line) => STRICT_LEVEL1.test(line.level1) && line.level2 !== "");
    if (FREE_KINDS.has(context.score.layout.kind) || strict.every((line) => !KNOWN_LEVEL2.test(line.level2))) return [];
    return lines.flatMap((line): FindingDraft[] => {
      const label = line.score.layout.level2;
      const usual = STRICT_LEVEL1.test(line.level1) && USUAL.find(([level1]) => line.level1.includes(level1));
      if (!label || !usual || KNOWN_LEVEL2.test(line.level2) || line.level2 === "") return [];
      return [
        {
          cell: place(context, label.cell),
          cause: line.level2,
          advice: `把 ${a1(label.cell)} 的“${line.level2}”改为表式里的名称：${usual[1]}。`,
          message: `${a1(label.cell)} 二级指标“${line.level2}”不是表式规定的名称。`,
          expected: "表式规定的二级指标",
          actual: line.level2,
        },
      ];
    });
  },
);
