import type { CalendarPoint } from "../../reading";
import type { Condition } from "../condition";
import type { ReadFormula } from "../formula-text";
import type { Bound } from "../ranges";
import type { Step } from "../step";
import type { Ratio } from "../expression";
import type { EdgeOf, Points, StepWorth, ValueRange } from "../types";
import type { Part } from "../tree";

/** Where a part of a draft stands in the plain text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A step of a ladder as printed, before the steps beside it give it its edges. */
export interface DraftRung {
  readonly bound: Bound;
  readonly range: ValueRange;
  /** A share or a straight line before the steps beside it say of what; `falls`: printed as a loss (按比例递减), `ends`: 从0分到满分. */
  readonly worth:
    StepWorth | { readonly kind: "open-line"; readonly ends: LineEnds | null } | { readonly kind: "open-share"; readonly falls: boolean };
}

/** The points that a printed straight line runs between. */
export interface LineEnds {
  readonly low: Points;
  readonly high: Points;
}

/** What a word condition gives when it does not hold. */
export interface Denied {
  readonly points: Points;
  /** Printed as a loss. */
  readonly minus: boolean;
  readonly words: string;
}

/** Something that earns points, before the weight says how several of them go together. */
export type Item = Place & { readonly subject: string } & (
    | {
        readonly kind: "value";
        readonly of: EdgeOf;
        readonly rungs: readonly DraftRung[];
        readonly rest: StepWorth | null;
        readonly conditions: readonly Condition[];
        /** The value is a count of failings, which is told apart from what was done. */
        readonly counted?: true;
        /** The reference is the figure of the year before. */
        readonly earlier?: true;
        /** The words of a step of none at all. */
        readonly none?: string;
        /** The words of the best step, which is no lateness at all. */
        readonly inTime?: string;
        /** The day from which its lateness is counted. */
        readonly due?: CalendarPoint;
      }
    | { readonly kind: "words"; readonly points: Points; readonly denied: Denied | null; readonly condition: Condition }
    | { readonly kind: "points"; readonly points: Points; readonly bracket: boolean }
    | { readonly kind: "share"; readonly points: Points; readonly condition: Condition; readonly ofPlan: boolean }
    | { readonly kind: "ratio"; readonly points: Points }
    | { readonly kind: "formula"; readonly formula: ReadFormula; readonly zero: ValueRange | null; readonly ratio: Ratio | null }
    | { readonly kind: "unequal"; readonly names: readonly [string, string]; readonly yes: Points; readonly no: Points }
    | {
        readonly kind: "count-up";
        readonly step: Step;
        readonly per: number;
        readonly cap: number | null;
        readonly rises: boolean;
        readonly edge: number | null;
        readonly partSteps: Loss["partSteps"];
      }
    | { readonly kind: "case"; readonly points: Points }
    | { readonly kind: "score-range"; readonly most: number }
  );

/** An item of one kind. */
export type ItemOf<K extends Item["kind"]> = Extract<Item, { kind: K }>;

/** A loss: by steps, or once (lump). `after` is how many items stood in front of it. */
export interface Loss extends Place {
  readonly step: Step | null;
  readonly points: Points;
  readonly condition: Condition;
  /** The most that it may take; a share of the row's points where the sentence says so (不超过本项分值的50%). */
  readonly most: Points | null;
  /** How a part of a step counts, where the sentence says it. */
  readonly partSteps: "started" | "whole" | null;
  readonly limitStated: boolean;
  /** Its limit counts all losses together. */
  readonly totalLimit: boolean;
  readonly after: number;
  readonly subject: string;
  /** So many of what is counted lose nothing. */
  readonly free?: number;
  /** 扣一半: of the points, or of what the failings before have left; only the first is sure. */
  readonly ofRest?: true;
}

/** A loss by steps. */
export type SteppedLoss = Loss & { readonly step: Step };

/** True for a loss by steps. */
export function isStepped(loss: Loss): loss is SteppedLoss {
  return loss.step !== null;
}

/** What brings the row to 0 when it holds. `after` is how many items stood in front of it. */
export interface Gate extends Place {
  readonly subject: string;
  readonly by: "words" | "value" | "distance" | "parts";
  readonly condition: Condition;
  readonly after: number;
  /** Says 本项 or 一票否决: the whole row, whatever stands in front. */
  readonly wholeRow: boolean;
}

/** Points on top, once or by steps. `cap` is the most that it gives; null for no end of its own. */
export interface Gain extends Place {
  readonly subject: string;
  readonly step: Step | null;
  readonly points: Points;
  readonly cap: number | null;
  /** The cap is the most that the whole row gives (本项最高不超过10分, 加至10分为止). */
  readonly ofRow: boolean;
  /** The cap does not say that it is one of what is added (最高不超过20分). */
  readonly ofSum: boolean;
  readonly partSteps: Loss["partSteps"];
  readonly condition: Condition;
}

/** What a sentence says, statement by statement put into its parts; how they make a score is decided with the weight. */
export interface Draft {
  readonly items: Item[];
  readonly losses: Loss[];
  readonly gates: Gate[];
  readonly gains: Gain[];
  readonly unread: Part[];
  /** What the losses must leave (最低25分). */
  floor: number;
  /** The most that all losses together may take. */
  total: (Place & { readonly most: number; readonly of: number | null; readonly after: number }) | null;
}
