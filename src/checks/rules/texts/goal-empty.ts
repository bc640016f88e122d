import { bad, good, projectForm } from "../../specimens";
import { sheetCheck } from "../../kit/rule";
import { goalRows, isNoGoal, type GoalPart } from "../../kit/texts";
import { hasLongTargets } from "../../kit/targets";
import { a1, cellNames, place, short, type SheetView } from "../../kit/sheet";
import { FORM_NOTES } from "../../lexicon/sources";
import { compact } from "../../../reading";
import type { FormKind } from "../../../workbook";

const EVALUATIONS: readonly FormKind[] = ["project-self-eval", "department-self-eval"];
const FORMS: readonly FormKind[] = [...EVALUATIONS, "target-declaration", "monitoring"];

/** Whether the form asks for the text: a goal was adjusted in some years only, and a project of one year has no goal for three. */
function isDue({ kind }: GoalPart, sheet: SheetView): boolean {
  switch (kind) {
    case "goal":
      return true;
    case "long":
      return hasLongTargets(sheet);
    case "outcome":
      return EVALUATIONS.includes(sheet.score.layout.kind);
    case "adjusted":
      return false;
  }
}

export const check = sheetCheck(
  {
    id: "goal-empty",
    names: [],
    covers: [],
    severity: "warning",
    source: FORM_NOTES,
    sureness: "X",
    title: "总体目标或完成情况没有填写",
    why: "指标由年度总体目标分解而来；目标空着或写“无”，评审无从判断指标设得对不对、完成得怎样。",
    advice: "按批复的绩效目标填写目标，对照它写完成情况。",
    good: good("目标和完成情况都写了", projectForm()),
    bad: bad("预期目标空着", projectForm({ B11: null }), "B11"),
  },
  (context) => {
    if (!FORMS.includes(context.score.layout.kind)) return null;
    return goalRows(context).flatMap((parts) => {
      const empty = parts.filter((part) => isDue(part, context) && isNoGoal(part.text));
      const first = empty[0];
      if (!first) return [];
      const told = empty.map(
        ({ label, cell, text }) => `${a1(cell)} “${short(compact(label), 12)}”${text === "" ? "空着" : `只写“${short(text)}”`}`,
      );
      return [
        {
          cell: place(context, first.cell),
          places: empty.map(({ cell }) => place(context, cell)),
          advice: `在 ${cellNames(
            empty.map(({ cell }) => cell),
            "补填",
          )}：目标照批复的绩效目标写，完成情况对照目标写。`,
          message: `${told.join("，")}，没有可以对照的内容。`,
          expected: "目标和完成情况",
          actual: first.text || null,
        },
      ];
    });
  },
);
