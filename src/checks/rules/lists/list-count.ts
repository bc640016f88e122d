import { bad, good, projectList } from "../../specimens";
import { sheetCheck } from "../../kit/rule";
import { linesOf } from "../../kit/lines";
import { a1, place } from "../../kit/sheet";
import { ARITHMETIC, REVIEW_NOTES } from "../../lexicon/sources";
import { countIn } from "../../../reading";
import { proseCells } from "../../kit/texts";
import { PROJECTS_COUNTED } from "../../lexicon/claims";

export const check = sheetCheck(
  {
    id: "list-count",
    names: ["REV-47"],
    covers: ["REV-18"],
    severity: "error",
    source: `${ARITHMETIC}；${REVIEW_NOTES}`,
    sureness: "T",
    contradiction: true,
    title: "写明的项目个数与清单行数不符",
    why: "说明里的项目数应与清单一致；不一致多半是漏行、重复行，或从上年的文件抄来。",
    advice: "数清清单，改正说明或补齐行。",
    good: good("共 6 个项目", projectList({ A11: "注：本年共6个项目。" })),
    bad: bad("写 7 个，清单 6 行", projectList({ A11: "注：本年共7个项目。" }), "A11"),
  },
  (context) => {
    const lists = context.score.tables
      .map((table) => linesOf(context, table, "item").filter((line) => line.name !== "").length)
      .filter((count) => count > 0);
    const count = lists[0];
    if (lists.length !== 1 || count === undefined) return null;
    return proseCells(context, 4).flatMap(({ cell, text }) => {
      const told = countIn(PROJECTS_COUNTED.exec(text)?.[1] ?? "");
      if (told === null || told === count) return [];
      return [
        {
          cell: place(context, cell),
          advice: `清单没有漏行的，把 ${a1(cell)} 的 ${told} 个改为 ${count} 个；漏了的，补齐清单。`,
          message: `${a1(cell)} 写的是 ${told} 个项目，清单有 ${count} 行。`,
          expected: count,
          actual: told,
        },
      ];
    });
  },
);
