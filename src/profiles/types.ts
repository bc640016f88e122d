/**
 * The shape of a rule profile. profile.schema.json is made from these types by scripts/schema.mjs (npm run registry): limits that a type
 * cannot say stand in tags such as @minimum, and hold for every file that a person imports.
 */
import type { FormKind } from "../workbook";

/** How sure a rule is: T text read, X inferred from filled forms, K general knowledge. Never hide it from the user. */
export type Sureness = "T" | "X" | "K";

/**
 * Document, number, article, or what else a person can look up.
 * @minLength 4
 */
type Source = string;

/** A value of a profile with where it comes from. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: Source;
  readonly sureness: Sureness;
}

/** Formula ids (docs/规则方案.md explains each): the basis of a computed score. */
export type ReverseFormula = "reverse-ratio" | "reverse-linear";
export type OvershootConsequence = "none" | "reason" | "minus" | "zero" | "manual";
export type ScoringMode = "typed" | "computed-editable" | "computed-locked";

/**
 * Points of a form.
 * @minimum 0
 * @maximum 1000
 */
type Points = number;

/**
 * A share of one: 0.8 is 80 %.
 * @minimum 0
 * @maximum 1
 */
type Fraction = number;

/**
 * A multiple of the target: 1.3 is 30 % above it.
 * @minimum 1
 * @maximum 100
 */
type Multiple = number;

/** @minLength 1 */
type Text = string;

/** Share of the weight: low included, high excluded, except the top tier which includes its high end. */
export interface Tier {
  readonly name: Text;
  readonly low: Fraction;
  readonly high: Fraction;
}

/**
 * Falling, the last from 0 on.
 * @minItems 2
 * @maxItems 4
 */
type GradeBands = readonly GradeBand[];

export interface GradeBand {
  readonly grade: "优" | "良" | "中" | "差";
  /**
   * Lower limit, included.
   * @minimum 0
   * @maximum 100
   */
  readonly from: number;
}

/** Where a sign is looked for. `label` is any printed label of a table, `level1` a level-1 name, `unit` a unit, department or place name. */
export type SignPlace = "title" | "number" | "note" | "label" | "level1" | "unit";

/** `pattern` holds texts parted by "|", one of which must stand in that place (compared compact, in half width). */
interface Sign {
  /**
   * @minLength 1
   * @maxLength 400
   */
  readonly pattern: string;
  readonly in: SignPlace;
  /**
   * @minimum -10
   * @maximum 10
   */
  readonly weight: number;
}

/** A base figure that a profile's rules need: one input row of the 基础数据 sheet. */
export interface BaseItem {
  readonly id: string;
  readonly label: string;
  /** 万元, 人, 个 …; "" for a yes/no. */
  readonly unit: string;
  /** Where the figure is found (决算报表, 一体化系统 …). */
  readonly note: string;
  readonly kind: "number" | "yes-no";
  /** A cell of the recognised sheets that holds it already: linked instead of typed. */
  readonly from?: "yearStart" | "adjusted" | "executed";
}

/** A quantity over base items a, b. ratio is a ÷ b, change (a − b) ÷ b, remainder (b − a) ÷ b, all in percent. */
export interface Quantity {
  readonly op: "value" | "ratio" | "change" | "remainder" | "difference";
  /** @minItems 1 */
  readonly of: readonly string[];
}

/** One part of a row rule: a scoring sentence over one quantity. {w}, {w/10}, {w*0.6} in it stand for the row's weight. */
export interface RulePart {
  readonly quantity: Quantity;
  /** Which need of the sentence the quantity answers; `given` answers others with constants. */
  readonly need: "value" | "count" | "yes";
  readonly given?: Readonly<Record<string, number>>;
  readonly sentence: string;
  /** A yes/no item: at 是 the part does not apply to the unit and keeps its full points. */
  readonly unless?: string;
}

/** How a scoring row follows from base figures. */
export interface RowRule {
  /**
   * Texts of which the row's name must contain one.
   * @minItems 1
   */
  readonly match: readonly string[];
  /** Only for rows of this weight: a ladder of points that must not be scaled. */
  readonly weight?: number;
  /** @minItems 1 */
  readonly parts: readonly RulePart[];
  readonly source: Source;
  readonly sureness: Sureness;
}

/** The base figures of a profile and the rows that follow from them. */
export interface BaseDataPlan {
  readonly items: readonly BaseItem[];
  readonly rules: readonly RowRule[];
}

/** What far above the target means: from `threshold` × target on, or from `zeroTargetFrom` where the target is 0. */
interface Overshoot {
  readonly threshold: Multiple;
  readonly consequence: OvershootConsequence;
  readonly minus: Points;
  /**
   * @minimum 0
   * @maximum 1000000
   */
  readonly zeroTargetFrom?: number;
}

interface ExecutionRules {
  readonly weight: Sourced<Points>;
  readonly cap: Sourced<boolean>;
  /** What a budget of 0 comes to: no rate, a rate of 0, or 100 % where nothing was spent either. */
  readonly zeroBudget: Sourced<"flag" | "zero" | "full">;
  /** Whether the system takes a line that spent more than its budget. */
  readonly overBudget: Sourced<"refused" | "allowed">;
  readonly base: Sourced<"adjusted" | "yearStart">;
  /** A second column of executed amounts, 执行数（其他）: counted with the first, or left to a person. */
  readonly otherExecuted: Sourced<"added" | "ask">;
  /** What follows where the totals by source and by use differ. */
  readonly twoTotals: Sourced<"refused" | "warned">;
  /** Below this rate a reason is due; null when the profile says nothing. */
  readonly reasonBelow: Sourced<Rate> | null;
}

/**
 * A rate as a fraction, which may be above 1.
 * @minimum 0
 * @maximum 2
 */
type Rate = number;

interface QuantitativeRules {
  readonly reverse: Sourced<ReverseFormula>;
  readonly decimals: Sourced<Decimals>;
  readonly rounding: Sourced<"half-up" | "cut">;
  readonly overshoot: Sourced<Overshoot> | null;
}

/**
 * @asType integer
 * @minimum 0
 * @maximum 6
 */
type Decimals = number;

/**
 * Falling and joined, from 1 down to 0.
 * @minItems 1
 * @maxItems 10
 */
type Tiers = readonly Tier[];

/** Bands that hold for budget years from `fromYear` on. */
interface LaterBands extends Sourced<GradeBands> {
  /**
   * @asType integer
   * @minimum 2000
   * @maximum 2100
   */
  readonly fromYear: number;
}

/** Below the execution rate `rate` the total is at most `cap`. */
interface TotalCap {
  readonly rate: Fraction;
  readonly cap: Points;
}

/**
 * @exclusiveMinimum 0
 * @maximum 1000
 */
type FullMark = number;

/**
 * Characters.
 * @asType integer
 * @minimum 1
 * @maximum 100000
 */
type Length = number;

/**
 * How one form is scored: one file ⟨id⟩.rules.json in the folder of its place (src/provinces). Every value says where it comes from and how
 * sure it is.
 */
export interface RuleProfile {
  /** @pattern ^[a-z0-9][a-z0-9-]{1,60}$ */
  readonly id: string;
  /**
   * @minLength 1
   * @maxLength 40
   */
  readonly version: string;
  /**
   * The day on which the sources of its values were last looked at.
   * @pattern ^\d{4}-\d{2}-\d{2}$
   */
  readonly checked?: string;
  /**
   * @minLength 1
   * @maxLength 80
   */
  readonly name: string;
  /**
   * Form kinds it is made for.
   * @uniqueItems true
   */
  readonly kinds: readonly Exclude<FormKind, "unknown">[];
  /**
   * How it is chosen from a sheet.
   * @maxItems 60
   */
  readonly signs: readonly Sign[];
  readonly execution: ExecutionRules;
  readonly quantitative: QuantitativeRules;
  readonly qualitative: { readonly tiers: Sourced<Tiers>; readonly mode: Sourced<"tier-by-text" | "judgement"> };
  readonly mode: Sourced<ScoringMode>;
  /** Expected level-1 weights by normalised name ("甲+乙" for a sum of two); null when the profile does not fix them. */
  readonly weights: Sourced<Readonly<Record<string, Points>>> | null;
  /** Sum of indicator weights without the execution item. */
  readonly indicatorSum: Sourced<Points>;
  /** Sum of all weights with the execution item. */
  readonly totalSum: Sourced<FullMark>;
  /** Whether the system holds the sum of the weights against `totalSum`. */
  readonly weightsChecked: Sourced<boolean>;
  /** A row whose (adjusted) target is empty: something to be filled in, or a row that is not scored. */
  readonly emptyTarget: Sourced<"finding" | "not-scored">;
  readonly grades: Sourced<GradeBands>;
  /** Absent or null when the bands never changed. */
  readonly gradesLater?: LaterBands | null;
  /** Caps of the total by execution rate, rising; null when there are none. */
  readonly totalCaps: Sourced<TotalCaps> | null;
  /** How a column 得分系数 is meant; null where the form has none. */
  readonly scoreFactor: Sourced<"fraction" | "percent"> | null;
  /** The most that 扣分项 take away; null when nothing limits them. */
  readonly deductionLimit: Sourced<Points> | null;
  readonly notApplicable: Sourced<"convert" | "full-mark" | "ask">;
  /** Limits on length of texts, by role or label. */
  readonly textLimits?: Sourced<Readonly<Record<string, Length>>>;
  /** Base figures and the rows that follow from them (打分表); absent where scores do not follow from figures. */
  readonly baseData?: BaseDataPlan;
}

/** @minItems 1 */
type TotalCaps = readonly TotalCap[];
