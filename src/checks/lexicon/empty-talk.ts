import { compact, isBlankMark } from "../../reading";
import { wholly } from "../../workbook";

/** Printed hints of templates that stand in cells until somebody writes over them. */
const HINTS: readonly RegExp[] = [
  /\(\d+字以内\)/, /^对照年度目标/, /^说明相关/, /请(?:在此)?(?:填写|说明|描述)/, /^1[.、]预算执行率=/, /^目标1[:：]?…/, /^(?:目标\d[:：;；…]*)+$/, /^指标\d[:：]?$/,
    /^[*×x]{2,}/, /\*{2,}/, /^【.*】$/, /^20[xX×*]{2}/, /^示例|^例如[:：]/,
];

/** True when the cell still holds a hint of the template instead of the unit's own words. */
export function isTemplateHint(text: string): boolean {
  const short = compact(text);
  return short !== "" && short !== "【文字略】" && HINTS.some((hint) => hint.test(short));
}

/** Words that stand where a reason belongs and say nothing. */
const EMPTY_TALK = wholly(
  /无|没有|暂无|略|同上|见附件|详见附件|详见报告|见报告|见说明|见备注|其他|其它|其他原因|客观原因|主观原因|特殊原因|工作原因|实际情况|按实际情况|正常|已完成|完成|良好|较好|一般|是|否|不适用|不涉及|0|-|—|\//,
  /酌情(?:扣分|扣减)?|根据实际(?:情况)?|待补充|后续完善|加强管理|继续努力|下一步改进|无偏差|偏差较小/,
);

/** True when a reason is there in form only: 无, 见附件, 客观原因. A truly empty cell is not empty talk. */
export function isEmptyTalk(text: string): boolean {
  const short = compact(text).replace(/(?<![。.,;!])[。.,;!]+$/, "");
  return short !== "" && (EMPTY_TALK.test(short) || isBlankMark(short));
}

/** True when the cell gives a reason in the unit's own words. */
export function saysSomething(text: string): boolean {
  return compact(text) !== "" && !isEmptyTalk(text) && !isTemplateHint(text);
}
