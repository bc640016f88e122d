import { bad, good, projectForm } from "../lexicon/examples";
import { rowCheck } from "../lib/define";
import { called, nameCell } from "../lib/lines";
import { a1 } from "../lib/show";
import { REVIEW_KIT } from "../lexicon/sources";

/** What an indicator's name says about where it belongs: [name, the level-2 words it is wrong under, where it belongs]. */
const PLACES: readonly (readonly [name: RegExp, wrong: RegExp, belongs: string])[] = [
  [/资金(?:支付|拨付|使用|执行|到位)率|预算执行率/, /数量|效益/, "时效指标或预算执行"],
  [/满意度$/, /数量|质量|时效|成本|经济|生态/, "满意度指标"],
  [/(?:合格|达标|优良|准确|完好)率$/, /数量|时效|成本/, "质量指标"],
  [/(?:及时率|按时完成率|按期完成率|完成及时性|完工时间|完成时间|完成时限)$/, /数量|质量|成本|效益/, "时效指标"],
  [/三保|化债|债务化解|绩效监控|监控率/, /成本/, "质量指标或效益指标"],
];
const SATISFIED = /满意|认可|好评|评价|投诉|信访|知晓|幸福感|测评|公众/;

export const check = rowCheck({
  id: "REV-17", covers: [], severity: "warning", source: REVIEW_KIT, sureness: "T", onBlank: true,
  title: "三级指标放错了二级指标",
  why: "三级指标与二级指标对不上的，复核时该指标记 0 分。",
  advice: "移到对应的二级指标下，或换一个指标。",
  good: good("合格率在质量指标下", projectForm()),
  bad: bad("资金支付率放在数量指标下", projectForm({ D13: "资金支付率", E13: "≥90%", F13: "92%" }), "D13"),
}, (line) => {
  const level = line.level2 || line.level1;
  const wrong = PLACES.find(([name, under]) => name.test(line.name.replace(/[≥≤=]?\d+%?$/, "")) && under.test(level));
  const strange = /满意/.test(line.level2) && line.name !== "" && !SATISFIED.test(line.name);
  if ((!wrong && !strange) || /^\d+$/.test(line.name)) return null;
  const cell = nameCell(line);
  const belongs = wrong ? `，应属${wrong[2]}` : "，它说的不是满意度";
  return { cell, message: `${a1(cell)} 指标${called(line)}放在“${level}”下${belongs}。`, expected: wrong?.[2] ?? null, actual: level };
});
