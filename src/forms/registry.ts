// Written by scripts/registry.mjs (npm run registry): do not edit, add a file to the folder instead.
import type { FormFamily } from "./family";
import { family as anhuiDepartment } from "./families/anhui-department";
import { family as assessmentScoring } from "./families/assessment-scoring";
import { family as baseData } from "./families/base-data";
import { family as centralExportProject } from "./families/central-export-project";
import { family as chongqingDepartment } from "./families/chongqing-department";
import { family as declarationCentral } from "./families/declaration-central";
import { family as declarationDepartment } from "./families/declaration-department";
import { family as declarationHunan } from "./families/declaration-hunan";
import { family as declarationPoverty } from "./families/declaration-poverty";
import { family as declarationTransfer } from "./families/declaration-transfer";
import { family as executionDetail } from "./families/execution-detail";
import { family as executionPlan } from "./families/execution-plan";
import { family as fujianDepartment } from "./families/fujian-department";
import { family as goalList } from "./families/goal-list";
import { family as hebeiDepartmentScoring } from "./families/hebei-department-scoring";
import { family as hubeiProject } from "./families/hubei-project";
import { family as hunanScoring } from "./families/hunan-scoring";
import { family as inspectionScoring } from "./families/inspection-scoring";
import { family as monitoring } from "./families/monitoring";
import { family as nationalProjectCost } from "./families/national-project-cost";
import { family as nationalProject } from "./families/national-project";
import { family as povertyProject } from "./families/poverty-project";
import { family as projectList } from "./families/project-list";
import { family as sichuan0013zp } from "./families/sichuan-0013zp";
import { family as sichuanDepartmentScoring } from "./families/sichuan-department-scoring";
import { family as sichuanDepartment } from "./families/sichuan-department";
import { family as sichuanPointsInNames } from "./families/sichuan-points-in-names";
import { family as sichuanReview } from "./families/sichuan-review";
import { family as summary } from "./families/summary";
import { family as tianjinDepartment } from "./families/tianjin-department";
import { family as transferProject } from "./families/transfer-project";
import { family as yunnanProject } from "./families/yunnan-project";

/** Every member of src/forms/families, in the order of the file names. */
export const families: readonly FormFamily[] = [
  anhuiDepartment,
  assessmentScoring,
  baseData,
  centralExportProject,
  chongqingDepartment,
  declarationCentral,
  declarationDepartment,
  declarationHunan,
  declarationPoverty,
  declarationTransfer,
  executionDetail,
  executionPlan,
  fujianDepartment,
  goalList,
  hebeiDepartmentScoring,
  hubeiProject,
  hunanScoring,
  inspectionScoring,
  monitoring,
  nationalProjectCost,
  nationalProject,
  povertyProject,
  projectList,
  sichuan0013zp,
  sichuanDepartmentScoring,
  sichuanDepartment,
  sichuanPointsInNames,
  sichuanReview,
  summary,
  tianjinDepartment,
  transferProject,
  yunnanProject,
];
