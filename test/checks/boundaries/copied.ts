import { hubeiForm, projectForm, targetSheet, zpForm } from "../../../src/checks/specimens";
import { hit, miss, type Boundary } from "./case";

/** Cells that were filled by copying, or with one phrase for all. */
const words = { E13: "按计划", E14: "符合规范", E15: "按期完工", E16: "不超概算", E17: "明显增加", E19: "满意" } as const;
const said = (text: string) => ({ F13: text, F14: text, F15: text, F16: text, F17: text, F18: text, F19: text });

export const copied: readonly Boundary[] = [
  hit("actual-text", "one word on three rows is told once", projectForm({ F13: "完成", F14: "完成", F16: "完成" }), "F13"),
  hit("actual-text", "one word on two rows is told on each", projectForm({ F13: "完成", F14: "完成" }), "F13", "F14"),
  hit("actual-text", "two words are two findings", projectForm({ F13: "已完成", F14: "已完成", F16: "已完成", F17: "达标" }), "F13", "F17"),
  hit(
    "actual-text",
    "one word for all rows of a department",
    targetSheet({ I7: "达到预期", I8: "达到预期", I9: "达到预期", I12: "达到预期", I13: "达到预期" }),
    "I7",
  ),
  hit("units", "one result on rows of other units is told once", projectForm({ F13: "100%", F16: "100%", F17: "100%" }), "F13"),
  hit("units", "on two rows, on each", projectForm({ F13: "100%", F17: "100%" }), "F13", "F17"),
  hit("actuals-one-phrase", "已完成 for words of all kinds", projectForm({ ...words, ...said("已完成") }), "F13"),
  hit("actuals-one-phrase", "a longer phrase", projectForm({ ...words, ...said("按要求落实到位") }), "F13"),
  hit(
    "actuals-one-phrase",
    "rows without actual value say nothing against it",
    projectForm({ ...words, ...said("完成较好"), F17: null }),
    "F13",
  ),
  miss("actuals-one-phrase", "the phrase that the form itself prints", projectForm({ ...words, ...said("达成年度指标") })),
  miss("actuals-one-phrase", "one row differs", projectForm({ ...words, ...said("已完成"), F19: "满意" })),
  miss("actuals-one-phrase", "numbers are due: another rule speaks", projectForm(said("已完成"))),
  miss(
    "actuals-one-phrase",
    "it repeats the target of each",
    projectForm({ E13: "达标", E14: "达标", E15: "达标", E16: "达标", E17: "达标", E18: "达标", E19: "达标", ...said("达标") }),
  ),
  hit(
    "actual-is-name",
    "with the template's numbering and a full stop",
    projectForm({ D18: "指标1：管护制度健全性", F18: "管护制度健全性。" }),
    "F18",
  ),
  hit(
    "actual-is-name",
    "in a form with a column of signs",
    zpForm({ D17: "沿线出行条件", E17: "定性", F17: "改善", G17: null, H17: "沿线出行条件" }),
    "H17",
  ),
  hit("actual-is-name", "a form without scores", targetSheet({ I11: "人居环境改善" }), "I11"),
  hit("actual-is-name", "two rows are told once", projectForm({ F18: "管护制度健全性", E17: "明显增加", F17: "受益人口数量" }), "F17"),
  miss("actual-is-name", "the name with what came of it", projectForm({ F18: "管护制度健全性达到要求" })),
  miss("actual-is-name", "a number is due: another rule speaks", projectForm({ F13: "新建蓄水池数量" })),
  miss("actual-is-name", "the target repeated", projectForm({ D18: "管护制度", E18: "健全", F18: "健全" })),
  miss("actual-is-name", "a blank cell", hubeiForm({ F10: null })),
];
