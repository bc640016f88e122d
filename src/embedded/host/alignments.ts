import type { HorizontalAlign, VerticalAlign } from "../model/types";

/** Excel's names of alignments; the file's are the same words. */
export const HORIZONTAL: readonly HorizontalAlign[] = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
];
export const VERTICAL: readonly VerticalAlign[] = ["Top", "Center", "Bottom", "Justify", "Distributed"];
