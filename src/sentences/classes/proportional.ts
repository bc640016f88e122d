import Decimal from "decimal.js";
import { messages } from "../../messages";
import { BY_SHARE } from "../lexicon";
import { find, limitOf, numberOf, pointsOf, rangesOf, spanOf, subjectOf } from "../read-parts";
import type { Part } from "../tree";
import type { ProportionalClause } from "../types";
import type { ClauseClass } from "./class";
import { clamp, pointsValue, show } from "./lib";

const SHARES = new Set(["byShare", "byRate", "rateTimes", "formulaShare"]);
const RATES = new Set(["byRate", "rateTimes"]);

export const proportional: ClauseClass<ProportionalClause> = {
  kind: "proportional",
  take(phrases, at) {
    let i = at;
    const head = phrases[i];
    const condition = head?.rule === "condition" || head?.rule === "wordPoints" ? head : null;
    if (condition && phrases[i + 1]?.rule === "edgeOnly" && SHARES.has(phrases[i + 2]?.rule ?? "")) i += 2;
    else if (condition && (phrases[i + 1]?.rule === "byShare" || RATES.has(phrases[i + 1]?.rule ?? "") || isRestByShare(phrases[i + 1], phrases[i + 2]))) i += 1;
    const share = phrases[i];
    if (!share || !(SHARES.has(share.rule) || (i > at && share.rule === "linear")) || find(share, "deduct")) return null;
    const range = condition && i > at ? rangesOf(condition)[0] : undefined;
    const ways = [share];
    while (share.rule === "formulaShare" && phrases[i + 1]?.rule === "formulaShare") ways.push(phrases[++i]!);
    while (limitOf(phrases[i + 1])?.kind === "top") i += 1;
    const number = RATES.has(share.rule) ? find(share, "number") : null;
    const hundred = range !== undefined && RATES.has(share.rule);
    // The rate that is multiplied has to be the one that was named before, in per cent; points on both sides have to agree.
    if (hundred && (range.unit !== "%" || (number && pointsOf(condition!) !== numberOf(number)))) return null;
    const clause: ProportionalClause = {
      kind: "proportional", span: spanOf(phrases, at, i), subject: condition && i > at ? subjectOf(condition) : "",
      base: (condition && i > at ? pointsOf(condition) : null) ?? (number ? numberOf(number) : "full"),
      of: hundred ? "hundred" : "target",
      target: range ? range.low ?? range.high : null, unit: range?.unit ?? "",
      direction: ways.length > 1 ? "by-operator" : find(share, "reverseShare") || (range && range.low === null) ? "reverse" : share.rule === "formulaShare" || range ? "forward" : "by-operator",
    };
    return { clause, next: i + 1 };
  },
  worth: (clause) => clause.base,
  needs: (clause) => [
    { name: "value", unit: clause.unit, label: clause.subject || messages.sentences.needs.value },
    ...(clause.target === null ? [{ name: "target", unit: clause.unit, label: messages.sentences.needs.target }] : []),
    ...(clause.direction === "by-operator" ? [{ name: "reverse", unit: "", label: messages.sentences.needs.reverse }] : []),
  ],
  evaluate(clause, inputs, weight) {
    const value = inputs.get("value");
    const target = clause.target === null ? inputs.get("target") : new Decimal(clause.target);
    if (!value || !target) return [];
    const reverse = isReverse(clause, inputs.get("reverse"));
    const [part, whole] = reverse ? [target, value] : [value, clause.of === "hundred" ? new Decimal(100) : target];
    const met = reverse ? value.lte(target) : value.gte(target);
    const base = pointsValue(clause.base, weight);
    if (!met && whole.lte(0)) return [];
    const share = met ? new Decimal(1) : clamp(part.div(whole), 0, 1);
    const score = base.times(share);
    return [{ id: "exact", score, steps: [met ? messages.sentences.steps.met(`${show(target)}${clause.unit}`, show(base)) : messages.sentences.steps.share(show(base), show(part), show(whole), show(score))] }];
  },
  formula(clause, expressions, weight) {
    const value = expressions.get("value");
    const target = clause.target === null ? expressions.get("target") : String(clause.target);
    if (value === undefined || target === undefined) return null;
    const base = show(pointsValue(clause.base, weight));
    const whole = clause.of === "hundred" ? "100" : target;
    const forward = `IF(${value}>=${target},${base},IF(${whole}<=0,0,${base}*MAX(0,MIN(1,${value}/${whole}))))`;
    const backward = `IF(${value}<=${target},${base},IF(${value}<=0,0,${base}*MAX(0,${target})/${value}))`;
    if (clause.direction !== "by-operator") return clause.direction === "reverse" ? backward : forward;
    const reverse = expressions.get("reverse");
    if (reverse === undefined || reverse === "0") return forward;
    return reverse === "1" ? backward : `IF(${reverse}=1,${backward},${forward})`;
  },
};

/** 低于100%,按实际完成比例得分: the rest of a one-sided condition, not a line between two limits. */
function isRestByShare(part: Part | undefined, next: Part | undefined): boolean {
  if (part?.rule !== "linear" || next?.rule === "condition") return false;
  const range = rangesOf(part)[0];
  return range !== undefined && (range.low === null || range.high === null) && BY_SHARE.test(part.text);
}

function isReverse(clause: ProportionalClause, told: Decimal | undefined): boolean {
  return clause.direction === "reverse" || (clause.direction === "by-operator" && told?.eq(1) === true);
}
