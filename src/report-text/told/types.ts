import type { Figure } from "../text";

/**
 * What a figure is told to be. `stock`: an amount or a number of things; `former`: last year's, as what is compared with; `base`: what a
 * percentage is of (占年计划5000万元的110%); `change`, `share`, `rate`: as they say; `adjustment`: 追加, 调减; `rest`: what is left over;
 * `price`: for each; `other`: percentages and scores that claim nothing of other figures.
 */
export type Role = "stock" | "former" | "base" | "change" | "share" | "rate" | "adjustment" | "rest" | "price" | "other";

/** What the words say of a stock: planned or given, arrived, or carried out; null when they say neither. */
export type Aspect = "planned" | "arrived" | "done";
export type Way = "up" | "down";

/** A figure with what its words say of it. */
export interface Told {
  readonly figure: Figure;
  readonly role: Role;
  readonly aspect: Aspect | null;
  /** What it is called, without time, deeds and filling words; "" when the words name nothing of their own. */
  readonly name: string;
  /** Its own name, else that of what is spoken of in its segment, sentence or paragraph. */
  readonly subject: string;
  /** All words in front of it that may name it: the lead, and what stands before a colon. */
  readonly label: string;
  /** The year that is named nearest in front of it in its sentence; -1 last year, -2 the year before (with no year named); null when there is none. */
  readonly year: number | null;
  /** Direction of a change or an adjustment; null where the words leave it open. */
  readonly way: Way | null;
  /** What a share is a share of, what a rate is measured by; "" when not said, null for other roles. */
  readonly of: string | null;
  /** The amount printed inside 占…的 or 完成…的; null when there is none. */
  readonly base: Figure | null;
  /** The figures that are told together with this one (分别为180和120), in order, itself included. */
  readonly series: readonly Figure[];
}
