import { messages } from "../../messages";
import type { GradeBand, RuleProfile, Sourced, Sureness } from "../../profiles";

/** One value of a profile as a person reads it, with its source. */
export interface RuleValue {
  readonly label: string;
  readonly text: string;
  readonly source: string;
  readonly sureness: Sureness;
}

const text = messages.pane.rules;
const percentText = (share: number) => `${Math.round(share * 10000) / 100}%`;
const word = (key: string): string => (text.words as Readonly<Record<string, string>>)[key] ?? key;
const marks = (value: number) => text.points(String(value));

/** Every value of a rule profile in words, in the order in which a clerk meets them on the form. */
export function ruleValues(profile: RuleProfile): RuleValue[] {
  return [...executionValues(profile), ...weightValues(profile), ...indicatorValues(profile), ...totalValues(profile)];
}

/** A value in words; nothing when the profile does not say. */
function line<T>(label: string, value: Sourced<T> | null | undefined, print: (value: T) => string): RuleValue[] {
  return value ? [{ label, text: print(value.value), source: value.source, sureness: value.sureness }] : [];
}

function executionValues({ execution }: RuleProfile): RuleValue[] {
  const { labels } = text;
  return [
    ...line(labels.executionWeight, execution.weight, marks),
    ...line(labels.executionBase, execution.base, word),
    ...line(labels.executionCap, execution.cap, (yes) => (yes ? text.words.yes : text.words.no)),
    ...line(labels.zeroBudget, execution.zeroBudget, (what) => text.zeroBudget[what]),
    ...line(labels.overBudget, execution.overBudget, (what) => text.overBudget[what]),
    ...line(labels.otherExecuted, execution.otherExecuted, (what) => text.otherExecuted[what]),
    ...line(labels.twoTotals, execution.twoTotals, (what) => text.twoTotals[what]),
    ...line(labels.reasonBelow, execution.reasonBelow, percentText),
  ];
}

function weightValues({ indicatorSum, totalSum, weightsChecked, weights }: RuleProfile): RuleValue[] {
  const { labels } = text;
  return [
    ...line(labels.indicatorSum, indicatorSum, marks),
    ...line(labels.totalSum, totalSum, marks),
    ...line(labels.weightsChecked, weightsChecked, (yes) => (yes ? text.words.yes : text.words.no)),
    ...line(labels.weights, weights, (all) =>
      Object.entries(all)
        .map(([name, weight]) => text.weight(name, String(weight)))
        .join(text.comma),
    ),
  ];
}

function indicatorValues({ quantitative, qualitative, mode, notApplicable, emptyTarget }: RuleProfile): RuleValue[] {
  const { labels } = text;
  return [
    ...line(labels.reverse, quantitative.reverse, word),
    ...line(labels.decimals, quantitative.decimals, (places) => text.places(String(places))),
    ...line(labels.rounding, quantitative.rounding, word),
    ...line(labels.overshoot, quantitative.overshoot, (over) => text.overshoot(percentText(over.threshold), word(over.consequence))),
    ...line(labels.emptyTarget, emptyTarget, (what) => text.emptyTarget[what]),
    ...line(labels.tiers, qualitative.tiers, (tiers) =>
      tiers.map((tier) => text.tier(tier.name, percentText(tier.low), percentText(tier.high))).join(text.semicolon),
    ),
    ...line(labels.mode, mode, word),
    ...line(labels.qualitative, qualitative.mode, (mode) => text.qualitative[mode]),
    ...line(labels.notApplicable, notApplicable, word),
  ];
}

const bandsText = (bands: readonly GradeBand[]) => bands.map((band) => text.grade(band.grade, String(band.from))).join(text.comma);

function totalValues(profile: RuleProfile): RuleValue[] {
  const { labels } = text;
  return [
    ...line(labels.grades, profile.grades, bandsText),
    ...(profile.gradesLater ? line(text.gradesFrom(String(profile.gradesLater.fromYear)), profile.gradesLater, bandsText) : []),
    ...line(labels.totalCaps, profile.totalCaps, (caps) =>
      caps.map((cap) => text.cap(percentText(cap.rate), String(cap.cap))).join(text.semicolon),
    ),
    ...line(labels.deductionLimit, profile.deductionLimit, marks),
    ...line(labels.scoreFactor, profile.scoreFactor, (what) => text.scoreFactor[what]),
    ...line(labels.textLimits, profile.textLimits, (limits) =>
      Object.entries(limits)
        .map(([name, length]) => text.limit(name, String(length)))
        .join(text.comma),
    ),
  ];
}
