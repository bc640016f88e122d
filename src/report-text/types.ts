import type { SheetCellRef } from "../workbook";

/** What a figure of a report claims to be. `change` is a rate of increase or decrease, `difference` an amount of it. */
export type ClaimKind = "sum" | "difference" | "share" | "rate" | "count" | "score" | "grade" | "change" | "other";

/** How a claim stands: `rounding` is within what rounded inputs allow, `truncated` was cut instead of rounded (NUM-02, NUM-03). */
export type ClaimVerdict = "consistent" | "rounding" | "truncated" | "inconsistent" | "uncheckable";

/** One figure of a report's text and what its check gives. Offsets are UTF-16 in the decoded text, end excluded. */
export interface Claim {
  /** The sentence that holds the figure, as printed, blanks at its ends cut. */
  readonly sentence: string;
  /** The figure with its unit, as printed. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: ClaimKind;
  readonly verdict: ClaimVerdict;
  /** The printed number in its printed unit (90.07 for 90.07%). */
  readonly claimed: number;
  /** What it should be, in the same unit; null when nothing can be said. */
  readonly expected: number | null;
  /** The arithmetic, or why there is none. */
  readonly derivation: string;
  /** A condition or remark on the verdict; null when there is none. */
  readonly note: string | null;
  /** Cells of the workbook the figure was held against; empty without a workbook. */
  readonly cells: readonly SheetCellRef[];
}
