// Written by scripts/registry.mjs (npm run registry): do not edit, add a file to the folder instead.
import type { SummaryKind } from "./types";
import { summary as byLevel1 } from "./kinds/by-level1";
import { summary as byProject } from "./kinds/by-project";
import { summary as findings } from "./kinds/findings";
import { summary as funds } from "./kinds/funds";
import { summary as grades } from "./kinds/grades";
import { summary as monthly } from "./kinds/monthly";
import { summary as partsConverted } from "./kinds/parts-converted";

/** Every member of src/summaries/kinds, in the order of the file names. */
export const summaryKinds: readonly SummaryKind[] = [
  byLevel1,
  byProject,
  findings,
  funds,
  grades,
  monthly,
  partsConverted,
];
