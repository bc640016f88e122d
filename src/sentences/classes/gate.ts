import { itemAt } from "../../workbook";
import Decimal from "decimal.js";
import { messages } from "../../messages";
import type { Need } from "../answers";
import type { GateClause } from "../types";
import type { ClauseClass } from "./class";
import { covers, lateNeed, printRange, numberText, testExpression } from "./lib";

function needsOf({ by, subject }: GateClause): Need[] {
  switch (by.kind) {
    case "words":
      return [
        {
          name: "gate",
          unit: "",
          label: messages.sentences.needs.yes(subject),
          words: by.words,
          ...(by.undone ? { toldAs: "undone" as const } : {}),
          ...(by.due ? { due: by.due } : {}),
          ...(by.turned ? { toldAs: by.turned === "rate" ? ("turned-rate" as const) : ("turned" as const) } : {}),
        },
      ];
    case "value":
      return [
        {
          name: "value",
          unit: itemAt(by.ranges, 0).unit,
          label: messages.sentences.needs.value,
          ...(by.ofPlan ? { ofPlan: "rate" as const } : {}),
          ...(by.none === undefined ? {} : { none: by.none }),
        },
      ];
    case "late":
      return [lateNeed(itemAt(by.ranges, 0).unit, by)];
    case "distance":
      return [
        { name: "value", unit: by.range.unit, label: messages.sentences.needs.value },
        { name: by.from, unit: by.range.unit, label: messages.sentences.needs[by.from] },
      ];
    // The parts of the list tell it: src/sentences/score.ts.
    case "parts":
      return [];
  }
}

/** 1 when the gate closes the row, else 0. */
export const gate: ClauseClass<GateClause> = {
  kind: "gate",
  needs: needsOf,
  amount({ by, subject }, inputs) {
    const said = (closes: boolean, what: string) => ({
      value: new Decimal(closes ? 1 : 0),
      steps: [messages.sentences.steps.gate(what, closes)],
    });
    const value = inputs.get("value");
    switch (by.kind) {
      case "words": {
        const happened = inputs.get("gate");
        return happened ? said(happened.eq(1), subject) : null;
      }
      case "value":
        return value
          ? said(
              by.ranges.some((range) => covers(range, value)),
              `${numberText(value)}${itemAt(by.ranges, 0).unit} ${by.ranges.map(printRange).join(messages.sentences.or)}`,
            )
          : null;
      case "late": {
        const late = inputs.get("late");
        return late
          ? said(
              by.ranges.some((range) => covers(range, late)),
              `${numberText(late)}${itemAt(by.ranges, 0).unit} ${by.ranges.map(printRange).join(messages.sentences.or)}`,
            )
          : null;
      }
      case "distance": {
        const edge = inputs.get(by.from);
        const far = value && edge ? value.minus(edge).abs() : null;
        return far ? said(covers(by.range, far), `${numberText(far)}${by.range.unit} ${printRange(by.range)}`) : null;
      }
      case "parts":
        return null;
    }
  },
  formula({ by }, expressions) {
    const value = expressions.get("value");
    switch (by.kind) {
      case "words": {
        const happened = expressions.get("gate");
        return happened === undefined ? null : `IF(${happened}=1,1,0)`;
      }
      case "value":
        return value === undefined ? null : `IF(OR(${by.ranges.map((range) => testExpression(range, value)).join(",")}),1,0)`;
      case "late": {
        const late = expressions.get("late");
        return late === undefined ? null : `IF(OR(${by.ranges.map((range) => testExpression(range, late)).join(",")}),1,0)`;
      }
      case "distance": {
        const edge = expressions.get(by.from);
        return value === undefined || edge === undefined ? null : `IF(${testExpression(by.range, `ABS(${value}-${edge})`)},1,0)`;
      }
      case "parts":
        return null;
    }
  },
  worth: () => null,
};
