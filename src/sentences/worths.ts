/* Intervals of a value, and what a value inside of one gives. */

/** What an edge is compared with: the printed number, the row's target, or a named average that is told apart. */
export type EdgeOf = "number" | "target" | "reference";

/** An interval of input values; a missing end is open to infinity. */
export interface ValueRange {
  readonly low: number | null;
  readonly lowIncluded: boolean;
  readonly high: number | null;
  readonly highIncluded: boolean;
  /** False when the print leaves open which neighbour takes an edge (10-15, 60以下): the better-scoring one does. */
  readonly edgesMarked: boolean;
  /** The edge that is printed without a mark beside one with a mark (80%-90%(含)): a step takes it that no other one holds. */
  readonly bareEdge?: "low" | "high";
  /** Unit printed with it ("%", "日"), "" when none. */
  readonly unit: string;
  /** A figure must stand in that unit: a number alone may be another one. */
  readonly named?: true;
  /** Printed without a number (未下降): it does not say what a minus in front of the value means. */
  readonly inWords?: true;
}

/** Points named by a sentence: a number, the full mark of the row (满分), or a share of it (80%的分值: 0.8). */
export type Points = number | "full" | { readonly share: number };

/** What a value inside a step of a ladder gives. */
export type StepWorth =
  | { readonly kind: "points"; readonly points: Points }
  /** Printed as a loss from the best step (减2分). */
  | { readonly kind: "minus"; readonly points: Points }
  /** The share reached times the points: of 100 %, of the edge of the best step, or the sentence does not say which (open). */
  | { readonly kind: "share"; readonly of: "hundred" | "edge" | "open"; readonly edge: number | null; readonly points: Points }
  /** A straight line between the points of its two ends (线性得分). */
  | { readonly kind: "line"; readonly low: Points; readonly high: Points };

/** One step of a ladder: the values it holds and what they give. */
export interface Rung {
  readonly range: ValueRange;
  readonly worth: StepWorth;
}
