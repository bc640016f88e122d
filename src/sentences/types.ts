import type { CalendarPoint } from "../reading";
import type { Expression, FormulaNeed, Ratio } from "./expression";
import type { EdgeOf, Points, Rung, StepWorth, ValueRange } from "./worths";

export type * from "./worths";

/**
 * What a printed scoring sentence (评分标准) says. Values are in the unit printed (95 for 95 %, days, pieces); points are points.
 * The score of a sentence is always put together in one way (src/sentences/score.ts): 0 when a gate closes, else what is earned
 * (or the base) minus the losses, held inside [0, weight], plus the bonus. Each clause says which of the four it is.
 */

/** A part of the original text: UTF-16 offsets, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface ClauseBase {
  readonly span: Span;
  /** The words that name the measured quantity or event, "" when none. */
  readonly subject: string;
  /** The amounts of which the sentence says that the rate it measures is their ratio (到位率=实际到位资金/计划到位资金×100%). */
  readonly ratio?: Ratio | null;
}

/** Steps of a value (G4, G9, gates of G6): the step that holds the value says the points. */
export interface LadderClause extends ClauseBase {
  readonly kind: "ladder";
  readonly role: "earn";
  readonly rungs: readonly Rung[];
  /** 其余, 否则, or what a single printed step leaves unsaid; null when the sentence leaves the rest open. */
  readonly otherwise: StepWorth | null;
  readonly unit: string;
  /** True when the value may also be told as actual and target in one unit (完成计划的95%). */
  readonly ofPlan: boolean;
  /** The value is the share of the row's target (达到目标值90%以上), whatever that is: of a rate of 95 %, too. */
  readonly ofGoal?: true;
  /** Values below it are not scored: see leastOf; null when every value is. */
  readonly least: number | null;
  /** The value counts without its sign (取绝对值). */
  readonly absolute: boolean;
  /** The value is so long after the due date: two dates tell it, too. */
  readonly late: boolean;
  /** What is measured is a count of failings, which no cell of what was done tells. */
  readonly counted?: true;
  /** The day from which lateness is counted, where the sentence prints it; absent when it stands in the target column. */
  readonly due?: CalendarPoint;
  /** The words for no lateness at all (提前或按期完工), where the sentence has them as its best step. */
  readonly inTime?: string;
  /** The words for none at all (未公示), where the sentence has a step for them. */
  readonly none?: string;
}

/** What the reference is where it is no average: the figure of the year before, or how far the year has run (序时进度). */
export type NamedFigure = "earlier" | "schedule";

/** One comparison with the row's target or a named average: inside gives `yes`, outside `no`. */
export interface ComparedClause extends ClauseBase {
  readonly kind: "compared";
  readonly role: "earn";
  readonly with: Exclude<EdgeOf, "number">;
  readonly side: "at-least" | "at-most";
  /** True when being equal is inside. */
  readonly included: boolean;
  readonly unit: string;
  readonly yes: Points;
  readonly no: Points;
  /** What being equal gives, where the sentence says it apart (与全市平均持平得4分). */
  readonly equal?: Points;
  readonly figure?: NamedFigure;
}

/** Yes or no in words (G6), also one part of a list (G7). */
export interface YesNoClause extends ClauseBase {
  readonly kind: "yes-no";
  readonly role: "earn";
  readonly yes: Points;
  readonly no: Points;
  readonly noMinus: boolean;
  /** True in a list, where each part is asked for by itself. */
  readonly part: boolean;
  readonly words: Words;
  /** What decides is a date: the deadline that the condition prints, or that of the target column; null where more is asked. */
  readonly due: CalendarPoint | "target" | null;
  /** A number printed inside the condition (3人持有证件): a figure in its unit answers too. */
  readonly test: ValueRange | null;
}

/** The sentence's own words for yes and for no. */
export interface Words {
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** Only equal counts, or one total over another (账面数≠盘点数不得分). */
export interface EqualClause extends ClauseBase {
  readonly kind: "equal";
  readonly role: "earn";
  readonly names: readonly [string, string];
  readonly yes: Points;
  readonly no: Points;
}

/** The share of the plan that was done, times the points (G3). */
export interface ShareClause extends ClauseBase {
  readonly kind: "share";
  readonly role: "earn";
  readonly base: Points;
  /** False when another rate than the share of the plan is meant (按抽查合格比例得分). */
  readonly ofPlan: boolean;
}

/** actual ÷ target, or the other way round where less is better (按Y/X或X/Y): the target's sign decides. */
export interface RatioClause extends ClauseBase {
  readonly kind: "ratio";
  readonly role: "earn";
  readonly base: Points;
}

/** A printed formula (得分=…×分值). */
export interface FormulaClause extends ClauseBase {
  readonly kind: "formula";
  readonly role: "earn";
  readonly expression: Expression;
  readonly asks: readonly FormulaNeed[];
  /** A value of the printed ratio beyond which nothing is earned (当…>0.25时,计0分). */
  readonly zero: ValueRange | null;
}

/** Counts up from 0 (每办一场得1.5分) to a cap. */
export interface CountUpClause extends ClauseBase {
  readonly kind: "count-up";
  readonly role: "earn";
  readonly step: number;
  readonly per: number;
  readonly unit: string;
  readonly cap: Points;
  /**
   * What the steps are of: things that are counted; the row's value (完成率每达到10%得1分), which is not counted apart; a rise against the year
   * before, which is told apart and may end in a part of a step.
   */
  readonly of: "things" | "value" | "rise";
  /** Only what lies above it counts (超过50%的部分); null where all of it does. */
  readonly edge: number | null;
  /** How a part of a step counts; null where the sentence leaves it open. */
  readonly partSteps: "started" | "whole" | null;
  /** As of a slope. */
  readonly ofPlan: boolean;
}

/** G8, G10: one of several printed cases, which only a person can name. */
export interface CasesClause extends ClauseBase {
  readonly kind: "cases";
  readonly role: "earn";
  readonly options: readonly { readonly label: string; readonly points: Points; readonly minus: boolean }[];
  /** True when the cases leave nothing out, so that the lowest printed points are the least. */
  readonly complete: boolean;
}

/** G5: the printed steps give ranges of points. */
export interface ScoreRangesClause extends ClauseBase {
  readonly kind: "score-ranges";
  readonly role: "earn";
  readonly most: Points;
}

/** So many units of the value are a step, and cost so many points. */
export interface Slide {
  readonly step: number;
  readonly per: Points;
}

/** G1: so much less for each step on the losing side of an edge. */
export interface SlopeClause extends ClauseBase {
  readonly kind: "slope";
  readonly role: "lose";
  readonly of: EdgeOf;
  /** Values from edge to upperEdge lose nothing; equal when there is one edge. Null when the edge is the target or a named average. */
  readonly edge: number | null;
  readonly upperEdge: number | null;
  readonly over: Slide | null;
  readonly under: Slide | null;
  readonly unit: string;
  /** Steps are per cent of the edge (每少1% of 500人), not units of the value. */
  readonly relative: boolean;
  readonly ofPlan: boolean;
  /** Values below it are not scored: see leastOf; null when every value is. */
  readonly least: number | null;
  /** The value counts without its sign (取绝对值). */
  readonly absolute: boolean;
  /** The value is so long after the due date: two dates tell it, too. */
  readonly late: boolean;
  readonly figure?: NamedFigure;
  /** How a part of a step counts, where the sentence says it (不足1个百分点的按1个百分点计). */
  readonly partSteps: "started" | "whole" | null;
  /** The most that this loss may take; null: no limit of its own. */
  readonly most: number | null;
  readonly limitStated: boolean;
}

/** G2: so much less for each event. */
export interface EventClause extends ClauseBase {
  readonly kind: "per-event";
  readonly role: "lose";
  readonly step: number;
  readonly per: Points;
  readonly unit: string;
  /** Counted from the due date: two dates answer too. */
  readonly late: boolean;
  /** The due date where the sentence prints it; null when it stands in the target column. */
  readonly due: CalendarPoint | null;
  /** So long was given from a day that the row need not print (15日内拨付): the time that it took, beyond that, is how late it was. */
  readonly within?: number;
  /** What lacks of the row's own target, which its two cells tell, too. */
  readonly lacks?: true;
  /** What came of the failing that the clause in front counts (造成不良影响的，每起扣2分): on top of its loss, or instead of it. */
  readonly cameOf?: true;
  /** So many of them lose nothing (3次以内不扣分，从第4次起每次扣0.5分). */
  readonly free?: number;
  /** 每缺一项扣一半: of all the points, or of what is left; from the second on nobody knows. */
  readonly ofRest?: true;
  /** So many of them leave nothing (发现3例及以上的不得分). */
  readonly shut: ValueRange | null;
  readonly most: number | null;
  readonly limitStated: boolean;
}

/** G14: one loss when the punished thing happened. */
export interface LumpClause extends ClauseBase {
  readonly kind: "lump";
  readonly role: "lose";
  readonly points: Points;
}

/** What brings the whole row to 0. */
export interface GateClause extends ClauseBase {
  readonly kind: "gate";
  readonly role: "gate";
  readonly by:
    /** `turned`: a fall that rose; a change told in words (上升2%) answers, too, and where the fall is named as a rate its number does. */
    /** `undone`: what is told as in time or late was done. */
    | {
        readonly kind: "words";
        readonly words: Words;
        readonly turned?: "fall" | "rate";
        readonly undone?: true;
        readonly due?: CalendarPoint;
      }
    /** `none`: the sentence's words for none at all (未提供服务). */
    | { readonly kind: "value"; readonly ranges: readonly ValueRange[]; readonly ofPlan: boolean; readonly none?: string }
    /** So long after the due date. */
    | { readonly kind: "late"; readonly ranges: readonly ValueRange[]; readonly due: CalendarPoint | null; readonly within?: number }
    /** So far from the target or the named average (相差4个百分点以上). */
    | { readonly kind: "distance"; readonly range: ValueRange; readonly from: Exclude<EdgeOf, "number"> }
    /** One part of the list is missing (有一条未做到的). */
    | { readonly kind: "parts" };
}

/** G12: points on top, with their own cap; they may pass the weight. */
export interface BonusClause extends ClauseBase {
  readonly kind: "bonus";
  readonly role: "bonus";
  readonly step: number;
  readonly per: number;
  readonly unit: string;
  /** Where the value begins to earn more; null when the gains themselves are counted. */
  readonly edge: number | null;
  /** Told by yes or no, not counted. */
  readonly once: boolean;
  /** Counted before the due date: two dates answer, too. */
  readonly early: boolean;
  readonly ofPlan: boolean;
  /** How a part of a step counts, where the sentence says it (不足5个百分点的不计); null where it does not. */
  readonly partSteps: "started" | "whole" | null;
  readonly cap: number | null;
}

/** One thing that a sentence says about the score. */
export type Clause =
  | LadderClause
  | ComparedClause
  | YesNoClause
  | EqualClause
  | ShareClause
  | RatioClause
  | FormulaClause
  | CountUpClause
  | CasesClause
  | ScoreRangesClause
  | SlopeClause
  | EventClause
  | LumpClause
  | GateClause
  | BonusClause;
