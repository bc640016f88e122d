import type { Draft, Gate } from "../drafting/draft";
import { isRate } from "../ladders";
import {
  CHANGE_END,
  CHANGE_WORDS,
  DENIAL,
  FALLS,
  NEGATIVE_CHANGE,
  NONE_OF_IT,
  NOT_DONE,
  OVERSPENT,
  PERCENT_UNIT,
  RISES_INSTEAD,
  SAVING_RATE,
} from "../lexicon";
import type { GateClause, LadderClause, SlopeClause, ValueRange } from "../types";
import { answerWords, bare } from "../words";

/** What the clauses in front measure: the slope where there is one, else the ladder. */
export type Measured = SlopeClause | LadderClause | undefined;

/** What words that close the row say of the value in front of them (负增长, 不降反升, 未提供服务), else that a person tells whether it happened. */
export function closedByWords(gate: Gate, draft: Draft, measured: Measured): GateClause["by"] | null {
  const isOverspent = SAVING_RATE.test(bare(measured?.subject ?? "")) && OVERSPENT.test(bare(gate.condition.words));
  if (measured && isRate(measured.unit) && (isOverspent || NEGATIVE_CHANGE.test(bare(gate.condition.words))))
    return { kind: "value", ranges: [BELOW_NOTHING], ofPlan: false };
  const turned = measured && isRate(measured.unit) ? turnedRound(gate, draft, measured) : null;
  if (turned) return turned;
  const fall = measured && measured.role === "lose" ? noChange(gate, draft) : null;
  const undone = measured?.kind === "ladder" && measured.inTime !== undefined ? NOT_DONE.exec(gate.subject)?.[1] : undefined;
  const words = asWords(gate.condition);
  if (undone !== undefined && measured?.kind === "ladder" && measured.inTime?.includes(undone))
    return { ...words, undone: true, ...(measured.due === undefined ? {} : { due: measured.due }) };
  return fall ?? noneOfIt(gate, draft, measured) ?? words;
}

/** 服务时长达到40小时得5分，每少1小时扣0.2分，未提供服务不得分: no hour at all. */
function noneOfIt({ condition, subject }: Gate, { items }: Draft, measured: Measured): GateClause["by"] | null {
  if (measured?.kind !== "slope" || measured.of !== "number" || measured.under === null || measured.over !== null) return null;
  const [item] = items;
  const [, verb = "", thing = ""] = NONE_OF_IT.exec(subject) ?? [];
  const isNamed = (thing || verb) !== "" && item?.kind === "value" && item.subject.includes(thing || verb);
  if (!isNamed || condition.strayBefore.length > 0 || isRate(measured.unit)) return null;
  return { kind: "value", ranges: [{ ...BELOW_NOTHING, highIncluded: true, unit: measured.unit }], ofPlan: false, none: subject };
}

/** 下降3%以上得8分，…，不降反升的不得分: the change itself, on the other side of nothing. */
function turnedRound(
  gate: Gate,
  { items }: Draft,
  { subject, of }: { readonly subject: string; readonly of?: string },
): GateClause["by"] | null {
  const names = [subject, ...items.map((item) => item.subject)];
  const words = bare(gate.condition.words);
  if (of !== undefined && of !== "number") return null;
  const turned = RISES_INSTEAD.exec(words)?.[1];
  const name = names.find((one) => turned !== undefined && FALLS.test(one.replace(CHANGE_END, "")) && one.includes(turned));
  return name === undefined ? null : { ...asWords(gate.condition), turned: CHANGE_END.test(name) ? "rate" : "fall" };
}

/** A person says whether it happened. */
export function asWords({ last }: Gate["condition"]): Extract<GateClause["by"], { kind: "words" }> {
  return { kind: "words", words: answerWords(last, []) };
}

const BELOW_NOTHING: ValueRange = {
  low: null,
  lowIncluded: false,
  high: 0,
  highIncluded: false,
  edgesMarked: true,
  unit: PERCENT_UNIT,
};

/** 电耗压减≥6%…没有压减不得分: no change at all is a value of 0 or less. */
function noChange(gate: Gate, draft: Draft): GateClause["by"] | null {
  const [base] = draft.items;
  const words = bare(gate.condition.words);
  const denial = [...words.matchAll(DENIAL)][0];
  const verb = denial?.index === 0 ? words.slice(denial[0].length) : "";
  const subject = base?.kind === "value" ? base.subject : "";
  return verb.length > 1 && CHANGE_WORDS.test(verb) && subject.replace(CHANGE_END, "").endsWith(verb)
    ? {
        kind: "value",
        ranges: [{ low: null, lowIncluded: false, high: 0, highIncluded: true, edgesMarked: true, unit: "" }],
        ofPlan: false,
      }
    : null;
}
