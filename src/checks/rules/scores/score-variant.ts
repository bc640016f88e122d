import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { comparison, roundsTo, stepsText, isJudged } from "../../kit/scores";
import { a1, offering, place, points } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";
import type { Basis, Variant } from "../../../scoring/types";

/** What people call the formulas. */
const NAMES: Readonly<Partial<Record<Basis | Variant["id"], string>>> = { "reverse-ratio": "印发表式", "reverse-linear": "系统公式" };

export const check = rowCheck(
  {
    id: "score-variant",
    names: ["SYS-03"],
    covers: ["NAT-08b"],
    severity: "warning",
    source: SYSTEM,
    sureness: "T",
    upload: "refused-when-locked",
    title: "得分按另一种通行公式成立",
    why: "反向指标等有几种通行的公式，结果不同。得分符合其中一种，但不是本表规则方案的那一种，上传后系统会算出别的数。",
    advice: "问清本地用哪种公式；需要时在“规则”里换规则方案，或改为计算值。",
    good: good(
      "与本表规则方案一致",
      projectForm({ D16: "单口建设成本", E16: "≤5万元", F16: "6万元", H16: 8.33, I16: "材料涨价", H20: 96.33 }),
    ),
    bad: {
      ...bad(
        "超支 20%，系统公式得 8.00",
        projectForm({ D16: "单口建设成本", E16: "≤5万元", F16: "6万元", H16: 8, I16: "材料涨价", H20: 96 }),
        "H16",
      ),
    },
  },
  (line) => {
    const { score, sheet } = line;
    if (!score.scoreCell || !score.computed || !isJudged(score, "variant")) return null;
    const typed = score.reported;
    const variant = score.variants.find((v) => roundsTo(typed, v.value));
    if (!variant) return null;
    const due = score.computed.value;
    return {
      cell: place(sheet, score.scoreCell),
      advice: `先问清本地用哪种公式：${a1(score.scoreCell)} 用的公式对的，在“规则”里换规则方案，分数不改；不对的，改为 ${points(due)}。`,
      message:
        `${a1(score.scoreCell)} 得分 ${points(typed)} 按${NAMES[variant.id] ?? variant.name}成立，` +
        `按${NAMES[score.basis] ?? "本表的规则方案"}应为 ${points(due)}（${comparison(line).trim()}）。`,
      expected: due.toNumber(),
      actual: typed.toNumber(),
      derivation: stepsText(score.computed),
      fix: offering(sheet, score.scoreCell, due),
      severity: sheet.profile.mode.value === "computed-locked" ? "warning" : "info",
    };
  },
);
