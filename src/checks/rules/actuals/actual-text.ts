import { bad, good, projectForm } from "../../specimens";
import { compact, isErrorText } from "../../../reading";
import { tableCheck } from "../../kit/rule";
import { isNumeric, lacksScore, leavesOpen, linesOf, type Line } from "../../kit/lines";
import { a1, cellNames, isBareAt, isEmptyAt, short, shownAt } from "../../kit/sheet";
import { NOTHING_DUE } from "../../lexicon/claims";
import { SYSTEM } from "../../lexicon/sources";
import type { FindingDraft } from "../../types";

/** From so many rows with one and the same word on it is one habit, and told once. */
const HABIT = 3;

function judge(line: Line): FindingDraft[] {
  const cell = line.cell("actualValue");
  const { target, actual } = line.score;
  if (!cell || !isNumeric(target) || isBareAt(line.sheet, cell) || line.score.basis === "not-applicable") return [];
  // Words that leave the value open, or that nobody understood: what they are is said, whether the system refuses them is not known.
  // Where the score is missing too, that finding gives this reason.
  if (leavesOpen(actual))
    return lacksScore(line)
      ? []
      : [
          {
            cell,
            advice: `在 ${a1(cell)} 写一个确切的数（指标值是 ${target.text}），其余的话写到备注栏。`,
            message: `${a1(cell)} ${actual.reason}。`,
            expected: "数字",
            actual: actual.text,
            severity: "warning",
          },
        ];
  if (actual.kind !== "qualitative" && actual.kind !== "unreadable" && actual.kind !== "blank") return [];
  const text = shownAt(line.sheet, cell);
  // In the middle of the year a figure may be still to come (年底调查).
  const midYear = line.sheet.score.layout.kind === "monitoring";
  if (isErrorText(text) || (midYear && isEmptyAt(line.sheet, cell))) return [];
  // Whether a row with a mark as score applies is asked there.
  const nothingDue = NOTHING_DUE.test(compact(text));
  if (nothingDue && line.score.applies === "asked") return [];
  return [
    {
      cell,
      ...(midYear || nothingDue ? { severity: "warning" as const } : {}),
      advice: nothingDue
        ? `没有这项任务的，在得分栏写“不适用”；有任务而没有发生的，在 ${a1(cell)} 填 0。`
        : `在 ${a1(cell)} 填实际完成的数，单位与指标值 ${target.text} 一致；文字写到备注栏。`,
      message: `${a1(cell)} 完成值写的是“${short(text)}”，指标值 ${target.text} 要求填数字。`,
      expected: "数字",
      actual: text,
    },
  ];
}

/** One word in many rows: the first of its findings speaks for all. */
function together(same: readonly FindingDraft[]): FindingDraft[] {
  const [first] = same;
  if (!first || same.length < HABIT || first.severity !== undefined) return [...same];
  const cells = same.map(({ cell }) => cell);
  return [
    {
      ...first,
      places: cells,
      advice: `在 ${cellNames(cells, "逐格")}填实际完成的数，单位与各自的指标值一致。`,
      message: `${cellNames(cells, "的")}完成值都写“${short(String(first.actual))}”，这些指标的指标值是数字，完成值要求填数字。`,
    },
  ];
}

export const check = tableCheck(
  {
    id: "actual-text",
    names: ["NAT-16"],
    covers: [],
    severity: "error",
    source: SYSTEM,
    sureness: "T",
    upload: "refused",
    title: "指标值是数字，完成值写成了文字",
    why: "定量指标的完成值只收数字，写“完成”“达成预期指标”不予上报，也无法计分。",
    advice: "填写实际完成的数字。",
    good: good("完成值是数字", projectForm()),
    bad: bad("目标 20 口，完成值写“完成”", projectForm({ F13: "完成" }), "F13"),
  },
  (table, sheet) => {
    const found = [...linesOf(sheet, table), ...linesOf(sheet, table, "sub-row")].sort((a, b) => a.row - b.row).flatMap(judge);
    const words = (draft: FindingDraft) => compact(String(draft.actual)).replace(/(?<![。.!;])[。.!;]+$/, "");
    return [...new Set(found.map(words))].flatMap((text) => together(found.filter((draft) => words(draft) === text)));
  },
);
