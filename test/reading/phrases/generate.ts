import denyingList from "./denying.json";
import harmlessList from "./harmless.json";
import indicatorList from "./indicators.json";
import targetLists from "./targets.json";
import wrappers from "./wrappers.json";
import { amountPrint, chinesePrint, datePrint, pick, surfaceOf, seeded, type Random } from "./prints";

/** An indicator that a phrase stands under, with a target that fits it. */
export interface Indicator {
  readonly kind: "count" | "share" | "growth" | "cost" | "days" | "date";
  readonly level2: string;
  readonly name: string;
  readonly verb: string;
  readonly object: string;
  readonly sign: "≥" | "≤" | "";
  readonly target: number;
  readonly unit: string;
  readonly units: readonly string[];
  readonly targets?: readonly string[];
  readonly values: readonly number[];
}

/** Phrases of one class for some kinds of indicators; {v} is an amount with its unit, {n} without, {c} in Chinese numerals, {d} a date. */
interface Patterns {
  readonly class?: string;
  readonly kinds: readonly Indicator["kind"][];
  readonly names?: readonly string[];
  readonly notNames?: readonly string[];
  /** A score of 0 is right as well: the words say that nothing was got. */
  readonly zero?: boolean;
  /** How often the patterns are drawn, against others of the list. */
  readonly share?: number;
  readonly patterns: readonly string[];
}

/** One generated row: the text of 实际完成值 under an indicator, and what a score may be. */
export interface Phrase {
  readonly class: string;
  readonly pattern: string;
  readonly indicator: Indicator;
  /** Print of the target, sign and unit included. */
  readonly target: string;
  readonly text: string;
  /** Share of the weight that the row earns; null where no score may be computed. */
  readonly earns: number | null;
  readonly zeroAllowed: boolean;
}

const indicators = indicatorList as readonly Indicator[];
const denying = denyingList as readonly Patterns[];
const harmless = harmlessList as readonly Patterns[];
const targets = targetLists as Readonly<Record<"read" | "refused", readonly Patterns[]>>;

/** Chinese numerals are drawn for whole numbers only. */
const valuesFor = (pattern: string, indicator: Indicator) =>
  pattern.includes("{c}") ? indicator.values.filter(Number.isInteger) : indicator.values;
const fits = (patterns: Patterns) =>
  indicators.filter(
    ({ kind, name }) =>
      patterns.kinds.includes(kind) && (patterns.names?.includes(name) ?? true) && !(patterns.notNames?.includes(name) ?? false),
  );

function filled(pattern: string, indicator: Indicator, value: number, random: Random): string {
  const amount = pattern.includes("{v}") || pattern.includes("{n}") ? amountPrint(value, random) : "";
  const unit = pick(indicator.units, random);
  return pattern
    .replaceAll("{c}", () => (indicator.unit === "%" ? `百分之${chinesePrint(value)}` : chinesePrint(value) + unit))
    .replaceAll("{v}", amount + unit)
    .replaceAll("{n}", amount)
    .replaceAll("{name}", indicator.name)
    .replaceAll("{verb}", indicator.verb)
    .replaceAll("{object}", indicator.object)
    .replaceAll("{late}", () => datePrint("late", random))
    .replaceAll("{md}", () => datePrint("month", random))
    .replaceAll("{d}", () => datePrint("met", random));
}

/** The plain target of an indicator ("≥200人", "12月底前"). */
function plainTarget(indicator: Indicator, random: Random): string {
  return indicator.targets ? pick(indicator.targets, random) : `${indicator.sign}${indicator.target}${indicator.unit}`;
}

function earned(indicator: Indicator, value: number): number {
  if (indicator.sign === "≥") return Math.min(1, value / indicator.target);
  return 1;
}

/** Draws until `times` different phrases were found, or the pattern is exhausted. */
function draw(times: number, make: () => Phrase): Phrase[] {
  const found = new Map<string, Phrase>();
  for (let i = 0; i < times * 4 && found.size < times; i++) {
    const phrase = make();
    found.set(`${phrase.indicator.name}\n${phrase.target}\n${phrase.text}`, phrase);
  }
  return [...found.values()];
}

/** Phrases that deny, plan, postpone, cancel, measure a difference or speak of a start: none may be scored. */
export function denyingPhrases(seed: number, timesEach: number): Phrase[] {
  const random = seeded(seed);
  return denying.flatMap((list) =>
    list.patterns.flatMap((pattern) =>
      draw(timesEach, () => {
        const indicator = pick(fits(list), random);
        const inner = filled(pattern, indicator, pick(valuesFor(pattern, indicator), random), random);
        const wrapped = pick(wrappers.denying, random)
          .replace("{p}", () => inner)
          .replace("{name}", indicator.name);
        return {
          class: list.class ?? "",
          pattern,
          indicator,
          target: plainTarget(indicator, random),
          text: surfaceOf(wrapped, random),
          earns: null,
          zeroAllowed: list.zero === true,
        };
      }),
    ),
  );
}

/** Phrases that say plainly what was reached: each has one right score. */
export function harmlessPhrases(seed: number, timesEach: number): Phrase[] {
  const random = seeded(seed);
  return harmless.flatMap((list) =>
    list.patterns.flatMap((pattern) =>
      draw(timesEach * (list.share ?? 1), () => {
        const indicator = pick(fits(list), random);
        const value = indicator.values.length > 0 ? pick(valuesFor(pattern, indicator), random) : 0;
        const wrapped = pick(wrappers.harmless, random).replace("{p}", () => filled(pattern, indicator, value, random));
        return {
          class: list.class ?? "",
          pattern,
          indicator,
          target: plainTarget(indicator, random),
          text: surfaceOf(wrapped, random, true),
          earns: earned(indicator, value),
          zeroAllowed: false,
        };
      }),
    ),
  );
}

/** Targets in words beside a plain actual value: those of `read` are plain goals, those of `refused` cannot be compared with one number. */
export function targetPhrases(which: "read" | "refused", seed: number, timesEach: number): Phrase[] {
  const random = seeded(seed);
  return targets[which].flatMap((list) =>
    list.patterns.flatMap((pattern) =>
      draw(timesEach, () => {
        const indicator = pick(fits(list), random);
        const value = pick(indicator.values, random);
        const equal = /^[=＝]?\{v\}$/.test(pattern);
        const target = surfaceOf(filled(pattern, indicator, indicator.target, random), random, true);
        const actual = equal ? indicator.target : value;
        return {
          class: `target ${which}`,
          pattern,
          indicator,
          target,
          text: `${actual}${indicator.unit}`,
          earns: which === "read" ? earned(indicator, actual) : null,
          zeroAllowed: false,
        };
      }),
    ),
  );
}
