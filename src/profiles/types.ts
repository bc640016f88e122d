/** How sure a rule is: T text read, X inferred from filled forms, K general knowledge. Never hide it from the user. */
export type Sureness = "T" | "X" | "K";

/** A value of a profile with where it comes from. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: string;
  readonly sureness: Sureness;
}

/** Formula ids (docs/规则方案.md explains each): the basis of a computed score. */
export type ReverseFormula = "reverse-ratio" | "reverse-linear";
export type OvershootConsequence = "none" | "reason" | "minus" | "zero" | "manual";
export type ScoringMode = "typed" | "computed-editable" | "computed-locked";

/** Share of the weight: low included, high excluded, except the top tier which includes its high end. */
export interface Tier {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

export interface GradeBand {
  readonly grade: "优" | "良" | "中" | "差";
  /** Lower limit, included. */
  readonly from: number;
}

/** Where a sign is looked for. `label` is any printed label of a table, `level1` a level-1 name, `unit` a unit, department or place name. */
export type SignPlace = "title" | "number" | "note" | "label" | "level1" | "unit";

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
  /** Texts of which the row's name must contain one. */
  readonly match: readonly string[];
  /** Only for rows of this weight: a ladder of points that must not be scaled. */
  readonly weight?: number;
  readonly parts: readonly RulePart[];
  readonly source: string;
  readonly sureness: Sureness;
}

/** The base figures of a profile and the rows that follow from them. */
export interface BaseDataPlan {
  readonly items: readonly BaseItem[];
  readonly rules: readonly RowRule[];
}

/** A rule profile: one file ⟨id⟩.rules.json in the folder of its place (src/provinces), checked against profile.schema.json. */
export interface RuleProfile {
  readonly id: string;
  readonly version: string;
  /** The day on which the sources of its values were last looked at, YYYY-MM-DD. */
  readonly checked?: string;
  readonly name: string;
  /** Form kinds it is made for. */
  readonly kinds: readonly string[];
  /** How it is chosen from a sheet: `pattern` holds texts parted by "|", one of which must stand in that place (compared compact, in half width). */
  readonly signs: readonly { readonly pattern: string; readonly in: SignPlace; readonly weight: number }[];
  readonly execution: {
    readonly weight: Sourced<number>;
    readonly cap: Sourced<boolean>;
    /** What a budget of 0 comes to: no rate, a rate of 0, or 100 % where nothing was spent either. */
    readonly zeroBudget: Sourced<"flag" | "zero" | "full">;
    /** Whether the system takes a line that spent more than its budget. */
    readonly overBudget: Sourced<"refused" | "allowed">;
    readonly base: Sourced<"adjusted" | "yearStart">;
    /** Below this rate a reason is due; null when the profile says nothing. */
    readonly reasonBelow: Sourced<number> | null;
  };
  readonly quantitative: {
    readonly reverse: Sourced<ReverseFormula>;
    readonly decimals: Sourced<number>;
    readonly rounding: Sourced<"half-up" | "cut">;
    /** Far above the target: from `threshold` × target on, or from `zeroTargetFrom` where the target is 0. */
    readonly overshoot: Sourced<{ readonly threshold: number; readonly consequence: OvershootConsequence; readonly minus: number; readonly zeroTargetFrom?: number }> | null;
  };
  readonly qualitative: { readonly tiers: Sourced<readonly Tier[]>; readonly mode: Sourced<"tier-by-text" | "judgement"> };
  readonly mode: Sourced<ScoringMode>;
  /** Expected level-1 weights by normalised name ("甲+乙" for a sum of two); null when the profile does not fix them. */
  readonly weights: Sourced<Readonly<Record<string, number>>> | null;
  /** Sum of indicator weights without the execution item, and total with it. */
  readonly indicatorSum: Sourced<number>;
  readonly totalSum: Sourced<number>;
  /** Whether the system holds the sum of the weights against `totalSum`. */
  readonly weightsChecked: Sourced<boolean>;
  /** A row whose (adjusted) target is empty: something to be filled in, or a row that is not scored. */
  readonly emptyTarget: Sourced<"finding" | "not-scored">;
  readonly grades: Sourced<readonly GradeBand[]>;
  /** Bands that hold for budget years from `fromYear` on; absent or null when they never changed. */
  readonly gradesLater?: (Sourced<readonly GradeBand[]> & { readonly fromYear: number }) | null;
  /** Caps of the total by execution rate: below `rate` (fraction) the total is at most `cap`. */
  readonly totalCaps: Sourced<readonly { readonly rate: number; readonly cap: number }[]> | null;
  readonly scoreFactor: Sourced<"fraction" | "percent"> | null;
  readonly deductionLimit: Sourced<number> | null;
  readonly notApplicable: Sourced<"convert" | "full-mark" | "ask">;
  /** Limits on length of texts, by role or label. */
  readonly textLimits?: Sourced<Readonly<Record<string, number>>>;
  /** Base figures and the rows that follow from them (打分表); absent where scores do not follow from figures. */
  readonly baseData?: BaseDataPlan;
}
