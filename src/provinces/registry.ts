// Written by scripts/registry.mjs (npm run registry): do not edit, add a folder or a file to one instead.
import type { Province } from "./types";
import anhuiPlace from "./anhui/place.json";
import anhuiRules from "./anhui/anhui.rules.json";
import beijingPlace from "./beijing/place.json";
import centralPlace from "./central/place.json";
import { family as centralExportProjectForm } from "./central/central-export-project.form";
import { family as declarationCentralForm } from "./central/declaration-central.form";
import chongqingPlace from "./chongqing/place.json";
import { family as chongqingDepartmentForm } from "./chongqing/chongqing-department.form";
import chongqingRules from "./chongqing/chongqing.rules.json";
import fujianPlace from "./fujian/place.json";
import { family as fujianDepartmentForm } from "./fujian/fujian-department.form";
import fujianRules from "./fujian/fujian.rules.json";
import gansuPlace from "./gansu/place.json";
import guangdongPlace from "./guangdong/place.json";
import guangxiPlace from "./guangxi/place.json";
import guangxiRules from "./guangxi/guangxi.rules.json";
import guizhouPlace from "./guizhou/place.json";
import hainanPlace from "./hainan/place.json";
import hebeiPlace from "./hebei/place.json";
import { family as hebeiDepartmentScoringForm } from "./hebei/hebei-department-scoring.form";
import hebeiRules from "./hebei/hebei.rules.json";
import heilongjiangPlace from "./heilongjiang/place.json";
import henanPlace from "./henan/place.json";
import hubeiPlace from "./hubei/place.json";
import { family as hubeiProjectForm } from "./hubei/hubei-project.form";
import hubeiRules from "./hubei/hubei.rules.json";
import hunanPlace from "./hunan/place.json";
import { family as declarationHunanForm } from "./hunan/declaration-hunan.form";
import { family as hunanScoringForm } from "./hunan/hunan-scoring.form";
import hunanRules from "./hunan/hunan.rules.json";
import innerMongoliaPlace from "./inner-mongolia/place.json";
import jiangsuPlace from "./jiangsu/place.json";
import jiangxiPlace from "./jiangxi/place.json";
import jiangxiRules from "./jiangxi/jiangxi.rules.json";
import jilinPlace from "./jilin/place.json";
import liaoningPlace from "./liaoning/place.json";
import nationalPlace from "./national/place.json";
import { family as allocationListForm } from "./national/allocation-list.form";
import { family as assessmentScoringForm } from "./national/assessment-scoring.form";
import { family as baseDataForm } from "./national/base-data.form";
import { family as budgetListForm } from "./national/budget-list.form";
import { family as criteriaScoringForm } from "./national/criteria-scoring.form";
import { family as declarationDepartmentForm } from "./national/declaration-department.form";
import { family as declarationPovertyForm } from "./national/declaration-poverty.form";
import { family as declarationTransferForm } from "./national/declaration-transfer.form";
import { family as executionDetailForm } from "./national/execution-detail.form";
import { family as executionPlanForm } from "./national/execution-plan.form";
import { family as goalListForm } from "./national/goal-list.form";
import { family as inspectionScoringForm } from "./national/inspection-scoring.form";
import { family as monitoringForm } from "./national/monitoring.form";
import { family as nationalDepartmentForm } from "./national/national-department.form";
import { family as nationalProjectForm } from "./national/national-project.form";
import { family as nationalProjectCostForm } from "./national/national-project-cost.form";
import { family as povertyProjectForm } from "./national/poverty-project.form";
import { family as projectListForm } from "./national/project-list.form";
import { family as summaryForm } from "./national/summary.form";
import { family as transferProjectForm } from "./national/transfer-project.form";
import assessmentRules from "./national/assessment.rules.json";
import national2020Rules from "./national/national-2020.rules.json";
import national2021CostRules from "./national/national-2021-cost.rules.json";
import scoringGenericRules from "./national/scoring-generic.rules.json";
import ningxiaPlace from "./ningxia/place.json";
import qinghaiPlace from "./qinghai/place.json";
import shaanxiPlace from "./shaanxi/place.json";
import shandongPlace from "./shandong/place.json";
import shanghaiPlace from "./shanghai/place.json";
import shanxiPlace from "./shanxi/place.json";
import shanxiRules from "./shanxi/shanxi.rules.json";
import sichuanPlace from "./sichuan/place.json";
import { family as sichuan0013zpForm } from "./sichuan/sichuan-0013zp.form";
import { family as sichuanDepartmentForm } from "./sichuan/sichuan-department.form";
import { family as sichuanDepartmentScoringForm } from "./sichuan/sichuan-department-scoring.form";
import { family as sichuanPointsInNamesForm } from "./sichuan/sichuan-points-in-names.form";
import { family as sichuanReviewForm } from "./sichuan/sichuan-review.form";
import sichuanDepartmentRules from "./sichuan/sichuan-department.rules.json";
import sichuanProjectRules from "./sichuan/sichuan-project.rules.json";
import sichuanScoringRules from "./sichuan/sichuan-scoring.rules.json";
import sichuanScoring2025Rules from "./sichuan/sichuan-scoring-2025.rules.json";
import systemPlace from "./system/place.json";
import executionCapsRules from "./system/execution-caps.rules.json";
import systemCheckRules from "./system/system-check.rules.json";
import tianjinPlace from "./tianjin/place.json";
import { family as tianjinDepartmentForm } from "./tianjin/tianjin-department.form";
import tianjinRules from "./tianjin/tianjin.rules.json";
import tibetPlace from "./tibet/place.json";
import xinjiangPlace from "./xinjiang/place.json";
import yunnanPlace from "./yunnan/place.json";
import { family as yunnanProjectForm } from "./yunnan/yunnan-project.form";
import yunnanRules from "./yunnan/yunnan.rules.json";
import zhejiangPlace from "./zhejiang/place.json";
import zhejiangRules from "./zhejiang/zhejiang.rules.json";

/** Every folder of src/provinces, in the order of their names. */
export const provinces: readonly Province[] = [
  { id: "anhui", ...anhuiPlace, forms: [], rules: [anhuiRules] },
  { id: "beijing", ...beijingPlace, forms: [], rules: [] },
  { id: "central", ...centralPlace, forms: [centralExportProjectForm, declarationCentralForm], rules: [] },
  { id: "chongqing", ...chongqingPlace, forms: [chongqingDepartmentForm], rules: [chongqingRules] },
  { id: "fujian", ...fujianPlace, forms: [fujianDepartmentForm], rules: [fujianRules] },
  { id: "gansu", ...gansuPlace, forms: [], rules: [] },
  { id: "guangdong", ...guangdongPlace, forms: [], rules: [] },
  { id: "guangxi", ...guangxiPlace, forms: [], rules: [guangxiRules] },
  { id: "guizhou", ...guizhouPlace, forms: [], rules: [] },
  { id: "hainan", ...hainanPlace, forms: [], rules: [] },
  { id: "hebei", ...hebeiPlace, forms: [hebeiDepartmentScoringForm], rules: [hebeiRules] },
  { id: "heilongjiang", ...heilongjiangPlace, forms: [], rules: [] },
  { id: "henan", ...henanPlace, forms: [], rules: [] },
  { id: "hubei", ...hubeiPlace, forms: [hubeiProjectForm], rules: [hubeiRules] },
  { id: "hunan", ...hunanPlace, forms: [declarationHunanForm, hunanScoringForm], rules: [hunanRules] },
  { id: "inner-mongolia", ...innerMongoliaPlace, forms: [], rules: [] },
  { id: "jiangsu", ...jiangsuPlace, forms: [], rules: [] },
  { id: "jiangxi", ...jiangxiPlace, forms: [], rules: [jiangxiRules] },
  { id: "jilin", ...jilinPlace, forms: [], rules: [] },
  { id: "liaoning", ...liaoningPlace, forms: [], rules: [] },
  { id: "national", ...nationalPlace, forms: [
    allocationListForm, assessmentScoringForm, baseDataForm, budgetListForm, criteriaScoringForm,
    declarationDepartmentForm, declarationPovertyForm, declarationTransferForm, executionDetailForm,
    executionPlanForm, goalListForm, inspectionScoringForm, monitoringForm, nationalDepartmentForm,
    nationalProjectForm, nationalProjectCostForm, povertyProjectForm, projectListForm, summaryForm,
    transferProjectForm,
  ], rules: [assessmentRules, national2020Rules, national2021CostRules, scoringGenericRules] },
  { id: "ningxia", ...ningxiaPlace, forms: [], rules: [] },
  { id: "qinghai", ...qinghaiPlace, forms: [], rules: [] },
  { id: "shaanxi", ...shaanxiPlace, forms: [], rules: [] },
  { id: "shandong", ...shandongPlace, forms: [], rules: [] },
  { id: "shanghai", ...shanghaiPlace, forms: [], rules: [] },
  { id: "shanxi", ...shanxiPlace, forms: [], rules: [shanxiRules] },
  { id: "sichuan", ...sichuanPlace, forms: [
    sichuan0013zpForm, sichuanDepartmentForm, sichuanDepartmentScoringForm, sichuanPointsInNamesForm,
    sichuanReviewForm,
  ], rules: [sichuanDepartmentRules, sichuanProjectRules, sichuanScoringRules, sichuanScoring2025Rules] },
  { id: "system", ...systemPlace, forms: [], rules: [executionCapsRules, systemCheckRules] },
  { id: "tianjin", ...tianjinPlace, forms: [tianjinDepartmentForm], rules: [tianjinRules] },
  { id: "tibet", ...tibetPlace, forms: [], rules: [] },
  { id: "xinjiang", ...xinjiangPlace, forms: [], rules: [] },
  { id: "yunnan", ...yunnanPlace, forms: [yunnanProjectForm], rules: [yunnanRules] },
  { id: "zhejiang", ...zhejiangPlace, forms: [], rules: [zhejiangRules] },
];
