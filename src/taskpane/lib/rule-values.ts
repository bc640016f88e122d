import type { RuleProfile, Sourced } from "../../profiles";
import { messages } from "../../messages";

/** One value of a profile as a person reads it, with its source. */
export interface RuleValue {
  readonly label: string;
  readonly text: string;
  readonly source: string;
  readonly sureness: "T" | "X" | "K";
}

const percentText = (share: number) => `${Math.round(share * 10000) / 100}%`;
const word = (key: string): string => (messages.pane.rules.words as Readonly<Record<string, string>>)[key] ?? key;

/** Every value of a rule profile in words, in the order in which a clerk meets them on the form. */
export function ruleValues(profile: RuleProfile): RuleValue[] {
  const text = messages.pane.rules;
  const { labels } = text;
  const values: RuleValue[] = [];
  const add = <T>(label: string, value: Sourced<T> | null | undefined, print: (value: T) => string) => {
    if (value) values.push({ label, text: print(value.value), source: value.source, sureness: value.sureness });
  };
  add(labels.executionWeight, profile.execution.weight, String);
  add(labels.executionBase, profile.execution.base, word);
  add(labels.executionCap, profile.execution.cap, (yes) => (yes ? text.words.yes : text.words.no));
  add(labels.indicatorSum, profile.indicatorSum, String);
  add(labels.totalSum, profile.totalSum, String);
  add(labels.weights, profile.weights, (weights) => Object.entries(weights).map(([name, weight]) => text.weight(name, String(weight))).join("，"));
  add(labels.reverse, profile.quantitative.reverse, word);
  add(labels.decimals, profile.quantitative.decimals, String);
  add(labels.rounding, profile.quantitative.rounding, word);
  add(labels.overshoot, profile.quantitative.overshoot, (over) => text.overshoot(percentText(over.threshold), word(over.consequence)));
  add(labels.tiers, profile.qualitative.tiers, (tiers) => tiers.map((tier) => text.tier(tier.name, percentText(tier.low), percentText(tier.high))).join("；"));
  add(labels.mode, profile.mode, word);
  add(labels.grades, profile.gradesLater ?? profile.grades, (bands) => bands.map((band) => text.grade(band.grade, String(band.from))).join("，"));
  add(labels.totalCaps, profile.totalCaps, (caps) => caps.map((cap) => text.cap(percentText(cap.rate), String(cap.cap))).join("；"));
  add(labels.deductionLimit, profile.deductionLimit, String);
  add(labels.notApplicable, profile.notApplicable, word);
  return values;
}
