import Decimal from "decimal.js";
import { messages } from "../../messages";
import { itemAt } from "../../workbook";
import type { Need, ReadingId } from "../answers";
import { AMOUNT_AGAINST_EARLIER, HAPPENS, ONLY_ONE_MORE, STEP_BEGINS, WITHIN_THE_YEAR } from "../lexicon";
import type { BonusClause, CountUpClause, EventClause, LumpClause } from "../types";
import { bare } from "../words";
import type { ClauseClass } from "./class";
import {
  aboveLeast,
  countedSteps,
  covers,
  lateNeed,
  limited,
  limitedExpression,
  pointsValue,
  numberText,
  stepExpression,
  testExpression,
} from "./lib";

const beyondFree = ({ free }: EventClause, count: Decimal) => (free === undefined ? count : Decimal.max(0, count.minus(free)));

/** 通报批评 of 全年被通报批评2次以内: what is counted by its name alone. */
function thingOf({ subject }: EventClause): Pick<Need, "thing"> {
  const [before = "", step = ""] = subject.split(STEP_BEGINS);
  const thing = bare(before).replace(WITHIN_THE_YEAR, "").replace(HAPPENS, "");
  // 安全检查每少1次: what lacks is counted.
  return thing.length >= SHORTEST_NAME && ONLY_ONE_MORE.test(step) ? { thing } : {};
}

const SHORTEST_NAME = 2;

/** So much less for each event. */
export const perEvent: ClauseClass<EventClause> = {
  kind: "per-event",
  needs: (clause) =>
    clause.late
      ? [lateNeed(clause.unit, clause)]
      : [
          {
            name: "count",
            unit: clause.unit,
            label: messages.sentences.needs.events(clause.subject, clause.unit),
            ...(clause.lacks ? { toldAs: "lacking" as const } : {}),
            ...thingOf(clause),
          },
        ],
  amount(clause, inputs, terms) {
    const count = inputs.get(clause.late ? "late" : "count");
    if (!count || count.lt(0) || (clause.ofRest && count.gt(clause.step))) return null;
    const per = pointsValue(clause.per, terms.weight);
    const shut = clause.shut !== null && covers(clause.shut, count);
    const lost = shut
      ? new Decimal(terms.weight)
      : limited(countedSteps(beyondFree(clause, count).div(clause.step), terms.reading).times(per), clause.most);
    return {
      value: lost,
      steps: [
        messages.sentences.steps.events(
          `${numberText(count)}${clause.unit}`,
          `${clause.step === 1 ? "" : clause.step}${clause.unit}`,
          per.toNumber(),
          numberText(lost),
        ),
      ],
    };
  },
  formula(clause, expressions, terms) {
    const count = expressions.get(clause.late ? "late" : "count");
    if (count === undefined) return null;
    const beyond = clause.free === undefined ? count : `MAX(0,${count}-${clause.free})`;
    const lost = limitedExpression(
      `${stepExpression(beyond, clause.step, terms.reading)}*${numberText(pointsValue(clause.per, terms.weight))}`,
      clause.most,
    );
    const open = clause.shut === null ? lost : `IF(${testExpression(clause.shut, count)},${numberText(terms.weight)},${lost})`;
    return aboveLeast(0, count, clause.ofRest ? `IF(ROUND(${count},9)>${clause.step},NA(),${open})` : open);
  },
  worth: () => null,
};

/** One loss when it happened. */
export const lump: ClauseClass<LumpClause> = {
  kind: "lump",
  needs: ({ subject }) => [{ name: "event", unit: "", label: messages.sentences.needs.yes(subject), words: { yes: [subject], no: [] } }],
  amount(clause, inputs, { weight }) {
    const happened = inputs.get("event");
    if (!happened) return null;
    const lost = happened.eq(1) ? pointsValue(clause.points, weight) : new Decimal(0);
    return { value: lost, steps: [messages.sentences.steps.happened(clause.subject, happened.eq(1), numberText(lost))] };
  },
  formula(clause, expressions, { weight }) {
    const happened = expressions.get("event");
    return happened === undefined ? null : `IF(${happened}=1,${numberText(pointsValue(clause.points, weight))},0)`;
  },
  worth: () => null,
};

/** 游客人次比上年每增长1%: the growth of an amount; a rate that rises is another figure than its rise. */
const ofAmount = (subject: string) => AMOUNT_AGAINST_EARLIER.test(itemAt(subject.split(STEP_BEGINS), 0));

/** Counts up from 0 to its cap. */
export const countUp: ClauseClass<CountUpClause> = {
  kind: "count-up",
  needs: ({ subject, unit, of, ofPlan }) => {
    const { needs } = messages.sentences;
    if (of === "value") return [{ name: "value", unit, label: needs.value, ...(ofPlan ? { ofPlan: "rate" as const } : {}) }];
    if (of === "things") return [{ name: "count", unit, label: needs.bonus(subject, unit) }];
    return [{ name: "count", unit, label: needs.rise(subject), ...(ofAmount(subject) ? { toldAs: "growth" as const } : {}) }];
  },
  amount(clause, inputs, { weight, reading }) {
    const told = inputs.get(clause.of === "value" ? "value" : "count");
    // A rise below nothing is a fall, which earns nothing.
    if (!told || (clause.of !== "rise" && told.lt(0))) return null;
    const counted = Decimal.max(0, told.minus(clause.edge ?? 0));
    const steps = countedSteps(counted.div(clause.step).toDecimalPlaces(12), clause.partSteps ?? reading);
    const points = Decimal.min(pointsValue(clause.cap, weight), steps.times(clause.per));
    return { value: points, steps: [messages.sentences.steps.added(`${numberText(told)}${clause.unit}`, numberText(points))] };
  },
  formula(clause, expressions, { weight, reading }) {
    const told = expressions.get(clause.of === "value" ? "value" : "count");
    if (told === undefined) return null;
    const isRise = clause.of === "rise";
    const counted = clause.edge !== null ? `MAX(0,${told}-${clause.edge})` : isRise ? `MAX(0,${told})` : told;
    const points = `${stepExpression(counted, clause.step, clause.partSteps ?? reading)}*${clause.per}`;
    const earned = `MIN(${numberText(pointsValue(clause.cap, weight))},${points})`;
    return isRise ? earned : aboveLeast(0, told, earned);
  },
  worth: (clause) => clause.cap,
};

/** What a value reaches beyond the edge may end in a part of a step, of which a sentence need not speak; things come whole. */
const partOf = ({ edge, partSteps }: BonusClause, reading: ReadingId): ReadingId => (edge === null ? "whole" : (partSteps ?? reading));

/** Points on top: for counted gains, or for what a value reaches beyond the edge of the full mark. */
export const bonus: ClauseClass<BonusClause> = {
  kind: "bonus",
  needs: ({ edge, unit, subject, once, ofPlan, early }) => {
    if (once) return [{ name: "yes", unit: "", label: messages.sentences.needs.yes(subject), words: { yes: [subject], no: [] } }];
    return edge === null
      ? [{ name: "count", unit, label: messages.sentences.needs.bonus(subject, unit), ...(early ? { toldAs: "early" as const } : {}) }]
      : [{ name: "value", unit, label: messages.sentences.needs.value, ...(ofPlan ? { ofPlan: "rate" as const } : {}) }];
  },
  amount(clause, inputs, { reading }) {
    const told = inputs.get(clause.once ? "yes" : clause.edge === null ? "count" : "value");
    if (!told || (clause.edge === null && told.lt(0))) return null;
    const beyond = clause.edge === null ? told : told.minus(clause.edge);
    const gained = Decimal.max(0, countedSteps(beyond.div(clause.step).toDecimalPlaces(12), partOf(clause, reading)).times(clause.per));
    const points = clause.cap === null ? gained : Decimal.min(clause.cap, gained);
    return { value: points, steps: [messages.sentences.steps.added(`${numberText(told)}${clause.unit}`, numberText(points))] };
  },
  formula(clause, expressions, { reading }) {
    const told = expressions.get(clause.once ? "yes" : clause.edge === null ? "count" : "value");
    if (told === undefined) return null;
    const beyond = clause.edge === null ? told : `(${told}-${clause.edge})`;
    const gained = `MAX(0,${stepExpression(beyond, clause.step, partOf(clause, reading))}*${clause.per})`;
    const capped = clause.cap === null ? gained : `MIN(${clause.cap},${gained})`;
    return clause.edge === null ? aboveLeast(0, told, capped) : capped;
  },
  worth: () => null,
};
