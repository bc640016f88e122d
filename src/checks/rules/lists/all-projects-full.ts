import { bad, good, projectList } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { linesOf } from "../../kit/lines";
import { a1, numberOf } from "../../kit/sheet";
import { REVIEW_NOTES } from "../../lexicon/sources";

const FEWEST = 5;

export const check = tableCheck(
  {
    id: "all-projects-full",
    names: ["REV-41"],
    covers: [],
    severity: "warning",
    source: REVIEW_NOTES,
    sureness: "T",
    title: "所有项目都是满分",
    why: "一个单位的项目全部得 100 分，评审认为自评走过场，会提高抽查比例。",
    advice: "据实扣分，写明不足。",
    good: good("得分有高有低", projectList()),
    bad: bad("六个项目都是 100 分", projectList({ F4: 100, F5: 100, F6: 100, F7: 100, F8: 100, F9: 100, G4: "优", G6: "优" }), "F4"),
  },
  (table, sheet) => {
    const lines = linesOf(sheet, table, "item").filter((line) => numberOf(sheet, table, line.row, "score") !== null);
    const first = lines[0]?.cell("score");
    const full = sheet.profile.totalSum.value;
    if (!first || lines.length < FEWEST || !lines.every((line) => numberOf(sheet, table, line.row, "score")?.eq(full))) return null;
    return {
      cell: first,
      places: lines.flatMap((line) => line.cell("score") ?? []),
      advice: `从 ${a1(first)} 起逐个项目核对：有不足的据实扣分，写明不足；确实都满分的不用改。`,
      message: `${a1(first)} 起 ${lines.length} 个项目全部是 ${full} 分。`,
      expected: null,
      actual: full,
    };
  },
);
