import { bad, good, projectForm, without, zpForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { hasOwnDivision, linesOf } from "../../kit/lines";
import { a1 } from "../../kit/sheet";
import { SICHUAN_2025 } from "../../lexicon/sources";
import { ASKED, CLASSIC_LEVEL1 } from "../../lexicon/labels";

const FORMS: readonly string[] = ["project-self-eval", "department-self-eval"];

export const check = tableCheck(
  {
    id: "level1-missing",
    names: ["missing-satisfaction"],
    covers: [],
    severity: "warning",
    source: SICHUAN_2025,
    sureness: "X",
    groupBy: "cause",
    title: "缺少产出、效益或满意度指标",
    why: "表式要求产出、效益、满意度各至少一个指标，缺一类说明绩效目标编得不完整。",
    advice: "补充缺少的一类指标；确实不适用的，在说明中写明。",
    good: good("三类都有", projectForm()),
    bad: bad("没有满意度指标", without(zpForm({ I15: 40, J15: 40 }), 18), "B15"),
  },
  (table, sheet) => {
    const lines = linesOf(sheet, table);
    const first = lines[0];
    const level1 = first?.cell("level1");
    if (!first || !level1 || !table.layout.total || !FORMS.includes(sheet.score.layout.kind)) return null;
    // A form of several goals has its levels spread over their tables.
    const forms = sheet.score.tables.filter(({ layout }) => layout.total !== null).length;
    const others = forms > 1 ? [] : sheet.score.tables.flatMap(({ layout }) => layout.blocks.map((block) => block.label));
    const labels = [...others, ...table.layout.blocks.map((b) => b.label), ...lines.map((l) => l.level1), ...lines.map((l) => l.level2)];
    if (hasOwnDivision(lines) || !lines.some((l) => CLASSIC_LEVEL1.test(l.level1))) return null;
    const missing = ASKED.filter(([, shown]) => !labels.some((label) => shown.test(label)));
    if (missing.length === 0) return null;
    return {
      cell: level1,
      cause: missing.map(([m]) => m).join(),
      advice: `从 ${a1(level1)} 起的一级指标里补上${missing.map(([m]) => `${m}指标`).join("、")}，连同指标值和分值；确实不适用的，在说明里写明。`,
      message: `${a1(level1)} 起的指标里没有${missing.map(([m]) => `${m}指标`).join("、")}。`,
      expected: "产出、效益、满意度各至少一个",
      actual: null,
    };
  },
);
