import { itemAt } from "../workbook";
import type Decimal from "decimal.js";
import type { CalendarPoint } from "../reading";
import type { Words } from "./types";

/**
 * What a clause must be told before it gives a score: one answer each, in the unit named; yes is 1, no is 0.
 * Its kind is the name up to a colon. Which cells and which typed answers may fill a kind stands in src/sentences/inputs.ts:
 * - value: the measured quantity, out of the actual column; with `ofPlan` also the share of the plan that was done
 * - target: its goal, out of the target column
 * - reverse: 1 where less is better, out of the target's sign
 * - late: how long after the due date, out of two dates or counted
 * - count: how often the one counted loss or gain happened
 * - yes: the rewarded condition holds; event: the punished one happened; gate: what brings the row to 0 happened; part: a part of a list is done
 * - top, bottom: the amounts of a printed ratio; reference: a named average
 * - side: there where words tell on which side of nothing the value lies
 * - case: the number, from 1, of the one of `options` that a person names
 */
export interface Need {
  readonly name: string;
  readonly unit: string;
  readonly label: string;
  /** The cases to choose from, as printed. */
  readonly options?: readonly string[];
  /** The sentence's own words for yes and for no: they alone answer a yes/no out of the actual column. */
  readonly words?: Words;
  /**
   * The per cent may be told as actual and target: "rate" where a rate of 100 % is asked for (完成计划的95%) and both stand in one unit
   * that is no per cent, "goal" where it is the share of the row's target, also of a rate,
   * "share" where the share itself is scored (按完成比例), whatever the figures are.
   */
  readonly ofPlan?: "rate" | "share" | "goal";
  /**
   * The value and its target in per cent, which two amounts tell, too: the value as its share of the target, the target as 100. Says
   * which side of the target loses nothing; "either" where none does.
   */
  readonly ofGoal?: "at-least" | "at-most" | "either";
  /** Words of the sentence for no lateness at all: as much in the actual column is a value of 0. */
  readonly inTime?: string;
  /** Words of the sentence for none at all: in the actual column they are a value of 0. */
  readonly none?: string;
  /** An amount is asked for: a per cent in the cell is no answer. */
  readonly isAmount?: boolean;
  /** The figure must have the unit of the need in its cell. */
  readonly isNamed?: boolean;
  /** What is counted, as the sentence names it: a row of that name tells the count. */
  readonly thing?: string;
  /** The due date that the sentence itself prints, from which "late" is counted. */
  readonly due?: CalendarPoint;
  /** The time that was given, in the need's unit: how long it took tells "late", too. */
  readonly within?: number;
  /**
   * What else in the row tells it. "in-time": a date decides a yes or no, it stands before the due date or not; "late": the value is so long
   * after the due date; "early": the count is so long before it; "turned": a fall that rose instead is a yes, "turned-rate" where the fall is
   * named as a rate, whose number says it, too; "lacking": the count is what the actual column lacks of the target; "undone": what was late was done;
   * "growth": the row is itself the growth that is counted.
   */
  readonly toldAs?: "in-time" | "late" | "early" | "turned" | "turned-rate" | "lacking" | "undone" | "growth";
  /** The clause gives a score without it, too. */
  readonly optional?: boolean;
  /** The need that it answers together with the other amount of a ratio: nobody is asked for either once that one is answered. */
  readonly insteadOf?: "value";
  /** Only the row tells it; nobody is asked. */
  readonly rowOnly?: boolean;
}

/** True where the row tells in words on which side of nothing a change lies (上升2%); a minus alone does not say it. */
export const SIDE = "side";

/** Answers to the needs of one clause, by need name. */
export type Inputs = ReadonlyMap<string, Decimal>;

/** How part steps count: in proportion, not at all, as whole ones. */
export type StepReading = "exact" | "straight" | "whole" | "started";

/**
 * How a sentence is read where it leaves a choice: part steps in proportion, not at all or as a whole one;
 * an unmarked edge with its worse neighbour; a share of the edge instead of 100 %. "exact" when all agree.
 */
export type ReadingId = StepReading | "of-edge" | "other-edge";

/** One way to read a sentence, with the score it gives and how. */
export interface Reading {
  readonly id: ReadingId;
  readonly score: Decimal;
  readonly steps: readonly string[];
}

/** Excel expressions (without "=") for the needs of a clause, by need name. */
export type Expressions = ReadonlyMap<string, string>;

const YES_NO = new Set(["yes", "event", "gate", "part", "reverse"]);

/** The kind of a need: its name without the number behind the colon. */
export function kindOf(need: Need): string {
  return itemAt(need.name.split(":"), 0);
}

/** True when the answer is 是 or 否. */
export function isYesNo(need: Need): boolean {
  return YES_NO.has(kindOf(need));
}
