import type { Draft, Place } from "../drafting/draft";
import type { Obstacle } from "../sentence";
import type { Clause, Points } from "../types";

/** A sentence on its way from parts to clauses. */
export interface Assembly {
  readonly draft: Draft;
  readonly weight: number | null;
  readonly text: string;
  /** With the place where each is printed. */
  readonly clauses: { clause: Clause; start: number }[];
  /** Parts that fit nothing: the sentence is not wholly read. */
  readonly misfits: Place[];
  obstacle: Obstacle | null;
  base: Points;
}

/** Adds a clause in the place where its part is printed. */
export function add(work: Assembly, clause: Clause, at: Place): void {
  work.clauses.push({ clause, start: at.start });
}

/** The place of a part as offsets alone. */
export const spanOf = ({ start, end }: Place) => ({ start, end });

/** The place from the first part to the last. */
export function around(places: readonly Place[]): Place {
  return { start: Math.min(...places.map((one) => one.start)), end: Math.max(...places.map((one) => one.end)) };
}
