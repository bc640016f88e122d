import Decimal from "decimal.js";
import { messages } from "../../messages";
import { find, limitOf, spanOf } from "../read-parts";
import type { BonusClause } from "../types";
import type { ClauseClass } from "./class";
import { show } from "./lib";
import { stepOf } from "./slope";

export const bonus: ClauseClass<BonusClause> = {
  kind: "bonus",
  take(phrases, at) {
    const part = phrases[at];
    if (!part || !(part.rule === "plusPoints" || (part.rule === "slope" && find(part, "add")))) return null;
    const limit = limitOf(phrases[at + 1]);
    const cap = limit?.kind === "sum" || limit?.kind === "lose" ? limit.points : null;
    const last = cap === null ? at : at + 1;
    const subject = `${find(part, "verb")?.text ?? ""}${find(part, "thing")?.text ?? ""}`;
    return { clause: { kind: "bonus", span: spanOf(phrases, at, last), subject, ...stepOf(part), cap }, next: last + 1 };
  },
  worth: () => null,
  needs: (clause) => [{ name: "count", unit: clause.unit, label: messages.sentences.needs.bonus(clause.subject, clause.unit) }],
  evaluate(clause, inputs) {
    const count = inputs.get("count");
    if (!count) return [];
    const gained = Decimal.max(0, count.div(clause.step).floor().times(clause.per));
    const score = clause.cap === null ? gained : Decimal.min(clause.cap, gained);
    return [{ id: "exact", score, steps: [messages.sentences.steps.added(`${show(count)}${clause.unit}`, show(score))] }];
  },
  formula(clause, expressions) {
    const count = expressions.get("count");
    if (count === undefined) return null;
    const gained = `MAX(0,ROUNDDOWN(ROUND(${count}/${clause.step},9),0)*${clause.per})`;
    return clause.cap === null ? gained : `MIN(${clause.cap},${gained})`;
  },
};
