import type { Clause, Points, Span } from "./types";

/** Why a computed score may be read differently, or not at all. */
export type Doubt =
  | { readonly kind: "part-steps" }
  | { readonly kind: "no-floor" }
  | { readonly kind: "open-edge"; readonly at: number }
  | { readonly kind: "gap"; readonly from: number; readonly to: number }
  | { readonly kind: "overlap"; readonly from: number; readonly to: number }
  | { readonly kind: "relative-step" }
  | { readonly kind: "lost-sign"; readonly text: string };

/**
 * Why nothing is computed from a sentence although every word of it is known:
 * - weight: its points are neither together nor at the most the row's weight, so it is open whether they are a list or cases
 * - worth: it was written for another weight
 * - together: what counts once, each time, instead or on top is left open
 * - choice: a person has to name the case
 * - measures: it measures more than one quantity, and the row has one actual value
 * - bonus: only points on top of the sheet
 */
export type Obstacle = "weight" | "worth" | "together" | "choice" | "measures" | "bonus";

/** A sentence, read for a row of the given weight. "partly" and "not" are never computed with. */
export interface ScoringSentence {
  readonly text: string;
  /** The points of the row; null when the sentence's own points are its weight (parts of a profile's rule). */
  readonly weight: number | null;
  readonly status: "understood" | "partly" | "not";
  /** In printed order. */
  readonly clauses: readonly Clause[];
  /** Points from which the losses come off when no clause earns any. */
  readonly base: Points;
  /** What the losses must leave (最低25分). */
  readonly floor: number;
  readonly obstacle: Obstacle | null;
  /** 二者择其一: this row shares one weight with a neighbour and the best counts. */
  readonly eitherOr: boolean;
  readonly understood: readonly Span[];
  readonly notUnderstood: readonly Span[];
  readonly doubts: readonly Doubt[];
  /** Parts with points and losses of their own (src/sentences/pots.ts), whose clauses these are one after the other. */
  readonly pots?: readonly Pot[];
}

/** One part of a sentence in pots: it earns between 0 and its own points. */
export interface Pot {
  readonly weight: number;
  readonly read: ScoringSentence;
}
