// Written by scripts/registry.mjs (npm run registry): do not edit, add a file to the folder instead.
import type { FormFamily } from "./family";
import { family as m0 } from "./families/anhui-department";
import { family as m1 } from "./families/assessment-scoring";
import { family as m2 } from "./families/base-data";
import { family as m3 } from "./families/central-export-project";
import { family as m4 } from "./families/chongqing-department";
import { family as m5 } from "./families/declaration-central";
import { family as m6 } from "./families/declaration-department";
import { family as m7 } from "./families/declaration-hunan";
import { family as m8 } from "./families/declaration-poverty";
import { family as m9 } from "./families/declaration-transfer";
import { family as m10 } from "./families/execution-detail";
import { family as m11 } from "./families/execution-plan";
import { family as m12 } from "./families/fujian-department";
import { family as m13 } from "./families/goal-list";
import { family as m14 } from "./families/hebei-department-scoring";
import { family as m15 } from "./families/hubei-project";
import { family as m16 } from "./families/hunan-scoring";
import { family as m17 } from "./families/inspection-scoring";
import { family as m18 } from "./families/monitoring";
import { family as m19 } from "./families/national-project-cost";
import { family as m20 } from "./families/national-project";
import { family as m21 } from "./families/poverty-project";
import { family as m22 } from "./families/project-list";
import { family as m23 } from "./families/sichuan-0013zp";
import { family as m24 } from "./families/sichuan-department-scoring";
import { family as m25 } from "./families/sichuan-department";
import { family as m26 } from "./families/sichuan-points-in-names";
import { family as m27 } from "./families/sichuan-review";
import { family as m28 } from "./families/summary";
import { family as m29 } from "./families/tianjin-department";
import { family as m30 } from "./families/transfer-project";
import { family as m31 } from "./families/yunnan-project";

/** Every member of src/forms/families, in the order of the file names. */
export const families: readonly FormFamily[] = [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22, m23, m24, m25, m26, m27, m28, m29, m30, m31];
