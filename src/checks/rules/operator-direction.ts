import { bad, good, projectForm } from "../lexicon/examples";
import { rowCheck } from "../lib/define";
import { called } from "../lib/lines";
import { a1 } from "../lib/show";
import { PUBLISHED } from "../lexicon/sources";

const UNWANTED = /逾期|差错|事故|投诉|损失率|变质|受害率|成灾率|违规|违纪|发病率|死亡率|故障|超支|流失率|返贫|瘫痪|应保未保|不合格/;
const COUNTERED = /下降|降低|减少|挽回|处置|处理|整改|化解|查处|排查|查明|扑灭|防控|控制|办结|追回|回复|解决|受理|培训|演练|宣传|防范|预防|监测|检测/;
const WANTED = /(?:合格|覆盖|完成|到位|及时|达标|使用|参与|知晓|准确|成活|就业|入学|办结|兑现|普及)率$|满意度$/;
const TURNED = /不|未|非/;

export const check = rowCheck({
  id: "operator-direction", covers: [], severity: "warning", source: PUBLISHED, sureness: "X", onBlank: true,
  title: "指标方向说不通",
  why: "逾期率、事故数越少越好，不应写“≥”；合格率、满意度越高越好，不应写“≤”。",
  advice: "改正方向符号。",
  good: good("满意度 ≥90%", projectForm()),
  bad: bad("满意度写成 ≤90%", projectForm({ E19: "≤90%", F19: "85%" }), "E19"),
}, (line) => {
  const cell = line.cell("operator") ?? line.cell("targetValue");
  const { target } = line.score;
  if (!cell) return null;
  const upward = target.kind === "at-least" && UNWANTED.test(line.name) && !COUNTERED.test(line.name) && target.quantity.value.gt(0);
  const downward = target.kind === "at-most" && WANTED.test(line.name) && !TURNED.test(line.name);
  if (!upward && !downward) return null;
  return { cell, message: `${a1(cell)} 指标${called(line)}写成了 ${target.text}，方向应为“${upward ? "≤" : "≥"}”。`, expected: upward ? "≤" : "≥", actual: target.text };
});
