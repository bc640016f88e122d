// Written by scripts/registry.mjs (npm run registry): do not edit, add a file to the folder instead.
import type { SummaryKind } from "./types";
import { summary as m0 } from "./kinds/by-level1";
import { summary as m1 } from "./kinds/by-project";
import { summary as m2 } from "./kinds/findings";
import { summary as m3 } from "./kinds/funds";
import { summary as m4 } from "./kinds/grades";
import { summary as m5 } from "./kinds/monthly";
import { summary as m6 } from "./kinds/parts-converted";

/** Every member of src/summaries/kinds, in the order of the file names. */
export const summaryKinds: readonly SummaryKind[] = [m0, m1, m2, m3, m4, m5, m6];
