import { bad, good, projectForm } from "../../specimens";
import { copiedTargets, isLongPast } from "../../kit/targets";
import { rowCheck } from "../../kit/rule";
import { comparison, derived, stepsText, isJudged } from "../../kit/scores";
import { a1, offering, place, points } from "../../kit/sheet";
import { SYSTEM, VALIDATOR } from "../../lexicon/sources";
import { noteCell } from "../../kit/lines";
import { reasonSample } from "../../kit/samples";

export const check = rowCheck(
  {
    id: "full-though-missed",
    names: ["REV-06"],
    covers: [],
    severity: "error",
    contradiction: true,
    source: `${SYSTEM}；${VALIDATOR}`,
    sureness: "T",
    upload: "refused-when-locked",
    title: "指标没有完成却打了满分",
    why: "实际完成值没有达到指标值时，应按完成比例计分；打满分与表中的数字自相矛盾。",
    advice: "按公式扣分并写明原因；如果完成值填错了，改完成值。",
    good: good("没有完成的按比例得分", projectForm({ F13: "18口", H13: 13.5, I13: "两处征地未落实，列入明年计划", H20: 96.5 })),
    bad: bad("目标 20 口只建了 18 口", projectForm({ F13: "18口" }), "H13"),
  },
  (line) => {
    const { score, sheet } = line;
    if (!score.scoreCell || !isJudged(score, "full-missed")) return null;
    // A target that is no target (the weight copied, a day of years ago) is told itself; missing it is no fault of the score.
    if (copiedTargets(sheet).has(line) || isLongPast(line)) return null;
    const note = noteCell(line);
    const due = score.computed ? `，应为 ${points(score.computed.value)}` : "";
    return {
      cell: place(sheet, score.scoreCell),
      cells: derived(line),
      ...(note && score.computed && score.weight ? { sample: reasonSample(line, score.weight.minus(score.computed.value)) } : {}),
      advice:
        `完成值没有填错的，` +
        `${score.computed ? `把 ${a1(score.scoreCell)} 改为 ${points(score.computed.value)}` : `按完成程度把 ${a1(score.scoreCell)} 改低`}` +
        `${note ? `，在 ${a1(note)} 写明原因` : ""}；填错的，改完成值。`,
      message: `${a1(score.scoreCell)} 打了满分 ${points(score.reported)}，但${comparison(line)}没有完成${due}。`,
      expected: score.computed?.value.toNumber() ?? null,
      actual: score.reported.toNumber(),
      derivation: stepsText(score.computed),
      fix: score.computed ? offering(sheet, score.scoreCell, score.computed.value) : null,
    };
  },
);
