// Written by scripts/registry.mjs (npm run registry): do not edit, add a file to the folder instead.
import anhui from "./data/anhui.json";
import chongqing from "./data/chongqing.json";
import executionCaps from "./data/execution-caps.json";
import fujian from "./data/fujian.json";
import guangxi from "./data/guangxi.json";
import hebei from "./data/hebei.json";
import hubei from "./data/hubei.json";
import hunan from "./data/hunan.json";
import jiangxi from "./data/jiangxi.json";
import national2020 from "./data/national-2020.json";
import national2021Cost from "./data/national-2021-cost.json";
import scoringGeneric from "./data/scoring-generic.json";
import sichuanDepartment from "./data/sichuan-department.json";
import sichuanProject from "./data/sichuan-project.json";
import sichuanScoring from "./data/sichuan-scoring.json";
import systemCheck from "./data/system-check.json";
import yunnan from "./data/yunnan.json";

/** Every member of src/profiles/data, in the order of the file names. */
export const profileFiles: readonly unknown[] = [
  anhui,
  chongqing,
  executionCaps,
  fujian,
  guangxi,
  hebei,
  hubei,
  hunan,
  jiangxi,
  national2020,
  national2021Cost,
  scoringGeneric,
  sichuanDepartment,
  sichuanProject,
  sichuanScoring,
  systemCheck,
  yunnan,
];
