// Written by scripts/registry.mjs (npm run registry): do not edit, add a file to the folder instead.
import m0 from "./data/anhui.json";
import m1 from "./data/chongqing.json";
import m2 from "./data/execution-caps.json";
import m3 from "./data/fujian.json";
import m4 from "./data/guangxi.json";
import m5 from "./data/hebei.json";
import m6 from "./data/hubei.json";
import m7 from "./data/hunan.json";
import m8 from "./data/jiangxi.json";
import m9 from "./data/national-2020.json";
import m10 from "./data/national-2021-cost.json";
import m11 from "./data/scoring-generic.json";
import m12 from "./data/sichuan-department.json";
import m13 from "./data/sichuan-project.json";
import m14 from "./data/sichuan-scoring.json";
import m15 from "./data/system-check.json";
import m16 from "./data/yunnan.json";

/** Every member of src/profiles/data, in the order of the file names. */
export const profileFiles: readonly unknown[] = [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16];
