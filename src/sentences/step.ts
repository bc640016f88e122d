import { groupsOf } from "../workbook";
import {
  ALL_UNITS,
  AMOUNT,
  BEHIND,
  DIRECTIONS,
  LINK_WORDS,
  MEASURED_POINT,
  NOT_COUNTED_BEFORE,
  NOT_COUNTED_BEHIND,
  NUMERAL_END,
  OR_SIGN,
  OWED,
  PERCENT_UNIT,
  plainUnit,
  RATE_UNITS,
  SEEN,
  TIME_UNITS,
  TALLIES,
} from "./lexicon";
import { amountOf } from "./ranges";

/** What a step measures: per cent and other distances on a scale, time, or things that are counted. */
export type StepMeasure = "rate" | "time" | "scale" | "tally";

/** 每 with its amount: 每超过0.5个百分点, 每发现一处, and single events without 每 (少一次). */
export interface Step {
  readonly amount: number;
  readonly unit: string;
  /** True when "%" itself is printed, which may be per cent of a count; 百分点 are always points of a rate. */
  readonly ofWhole: boolean;
  readonly measure: StepMeasure;
  /** Which way it leads; "own" is a verb that only the edge explains (每薄2厘米); null for plain events. */
  readonly direction: "over" | "under" | "either" | "late" | "early" | "own" | null;
  /** The words around amount and unit: what happened. */
  readonly words: string;
}

const UNITS = [...ALL_UNITS].sort((a, b) => b.length - a.length).join("|");
const WITH_AMOUNT = new RegExp(`^(.*?)(${AMOUNT})(${MEASURED_POINT}|${UNITS})(.*)$`);
const UNIT_ONLY = new RegExp(`^(${DIRECTIONS.shortVerbs}|)(${UNITS})(.*)$`);
const OTHER_UNITS = new RegExp(`^${OR_SIGN}((?:${UNITS})(?:${OR_SIGN}(?:${UNITS}))*)$`);
const ONE_EVENT = new RegExp(`(?<![\\d.${NOT_COUNTED_BEFORE}])(${AMOUNT})(${UNITS})(?!${NOT_COUNTED_BEHIND})`, "g");

/** The step named by the words between 每 and its loss or gain; null when amount or unit is not clear. */
export function stepOf(words: string): Step | null {
  const counted = WITH_AMOUNT.exec(words);
  const bare = counted ? null : UNIT_ONLY.exec(words);
  const [, before, amount, unit, behind] = counted ?? (bare ? [bare[0], bare[1], "1", bare[2], bare[3]] : []);
  if (before === undefined || amount === undefined || unit === undefined || behind === undefined) return null;
  if (NUMERAL_END.test(before) || /\d/.test(before) || /\d/.test(behind)) return null;
  return stepFrom(before, amountOf(amount), unit, behind);
}

/** 每项（处）, 每处、项: counted in whichever unit is told. */
export function withOtherUnits(step: Step | null, aside: string): Step | null {
  if (!step) return null;
  const others = [aside, ...(OTHER_UNITS.exec(step.words)?.slice(1) ?? [])]
    .flatMap((text) => text.split(new RegExp(OR_SIGN)))
    .filter((text) => text !== "");
  return others.length > 0 && others.every((text) => ALL_UNITS.includes(text)) ? { ...step, unit: "" } : step;
}

/**
 * A loss without 每 that names one event (漏报1户, 有一处欠缺) or one step down (降低1%).
 * "unclear" when several amounts stand there or one that is no step.
 */
export function oneEventOf(words: string): Step | null | "unclear" {
  const hits = [...words.matchAll(ONE_EVENT)];
  if (hits.length === 0) return /\d/.test(words) ? "unclear" : null;
  const [hit, second] = hits;
  if (second || !hit) return "unclear";
  const [amount, unit] = groupsOf(hit, 2);
  const step = stepFrom(words.slice(0, hit.index), amountOf(amount), unit, words.slice(hit.index + hit[0].length));
  if (/\d/.test(words.replace(hit[0], ""))) return "unclear";
  return step.amount !== 1 && (step.direction === null || step.direction === "own") ? "unclear" : step;
}

/** Where one event stands in the words, for telling the piece that names it. */
export function namesOneEvent(words: string): boolean {
  return [...words.matchAll(ONE_EVENT)].length > 0;
}

function stepFrom(before: string, amount: number, unit: string, behind: string): Step {
  const measure = measureOf(unit);
  return {
    amount,
    unit: plainUnit(unit),
    ofWhole: unit === PERCENT_UNIT,
    measure,
    direction: directionOf(before, behind, measure),
    words: `${before}${behind}`,
  };
}

function measureOf(unit: string): StepMeasure {
  if (RATE_UNITS.includes(unit)) return "rate";
  if (TIME_UNITS.includes(unit)) return "time";
  return TALLIES.includes(unit) ? "tally" : "scale";
}

function directionOf(before: string, behind: string, measure: StepMeasure): Step["direction"] {
  const { late, early, over, under, either } = DIRECTIONS;
  // 进度滞后5个百分点 lies below; only days are late.
  if (late.test(before)) return measure === "rate" && BEHIND.test(before) ? "under" : "late";
  if (early.test(before)) return "early";
  const words = before.replace(OWED, "");
  const [up, down, both] = [over.test(words), under.test(words), either.test(words)];
  if (up !== down) return up ? "over" : "under";
  if (both) return "either";
  // A short verb that only the edge explains (薄, 变慢); things that happen are events.
  const verb = before.replace(LINK_WORDS, "");
  return measure !== "tally" && verb !== "" && verb.length <= 3 && !SEEN.test(verb) && behind.replace(LINK_WORDS, "") === "" ? "own" : null;
}
