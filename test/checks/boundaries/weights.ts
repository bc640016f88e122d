import { blankProjectForm, declaration, hubeiForm, nestedSheet, projectForm, scoringSheet, targetSheet, without, zpForm } from "../../../src/checks/specimens";
import { hit, miss, type Boundary } from "./case";

/** A printed note that gives the points of level 1. */
const DIVISION = ["填报说明：产出指标 50 分、效益指标 30 分、满意度指标 10 分。"];

export const weights: readonly Boundary[] = [
  hit("weights-total", "a hundredth too much", projectForm({ B17: "效益指标", G17: 15.01 }), "G20"),
  miss("weights-total", "no total line: the sheet may be cut", without(projectForm({ G17: 20, B17: "效益指标" }), 20)),
  miss("weights-total", "a row without weight: the sum is not known", projectForm({ G17: null })),
  miss("weights-total", "no weight column", hubeiForm()),
  hit("printed-weight-total", "a hundredth too little", projectForm({ G20: 99.99 }), "G20"),
  miss("printed-weight-total", "a line called 合计 may hold the indicators alone", projectForm({ A20: "合计", G20: 90 })),
  miss("printed-weight-total", "printed with decimals", projectForm({ G20: "100.00" })),
  miss("printed-weight-total", "the sum itself is wrong and told elsewhere", projectForm({ B17: "效益指标", G17: 20, G20: 90 })),
  hit("label-weight", "a hundredth too little", projectForm({ G13: 14.99, H13: 14.99 }), "B13"),
  miss("label-weight", "label without a weight", projectForm({ B13: "产出指标", G13: 10, H13: 10 })),
  miss("label-weight", "weights of all levels agree", scoringSheet()),
  hit("parent-weight", "a tenth too little", nestedSheet({ H3: 14.9, I3: 14.9 }), "D3"),
  miss("parent-weight", "each level-1 block on a base of 100", nestedSheet({ D3: 60, H3: 30, H4: 30, D5: 40, H5: 40, D6: 100, H6: 50, H7: 50 })),
  hit("weight-split", "one point from output to benefit", [...projectForm({ B13: "产出指标（49分）", G13: 14, H13: 14, B17: "效益指标（31分）", G17: 16, H17: 16 }), DIVISION], "B13"),
  miss("weight-split", "weights inside a level are free", projectForm({ G13: 20, H13: 20, G14: 10, H14: 10 })),
  hit("weight-missing", "a mark instead of a weight", projectForm({ G17: null, H17: 15, B17: "效益指标" }), "G17"),
  miss("weight-missing", "the whole row is unused", projectForm({ D17: null, E17: null, F17: null, G17: null, H17: null })),
  hit("weight-zero", "zero", projectForm({ G17: 0, H17: 0 }), "G17"),
  miss("weight-zero", "a hundredth", projectForm({ G17: 0.01, H17: 0.01 })),
  hit("budget-weight", "20 for 10", projectForm({ G6: 20, I6: 18 }), "G6"),
  miss("budget-weight", "20 where the form says 20", hubeiForm()),
  hit("budget-weight-repeated", "only the score repeated", projectForm({ I7: 9 }), "I7"),
  miss("budget-weight-repeated", "slashes", projectForm({ G7: "/", I7: "/" })),
  hit("block-empty", "benefit without a scored row", projectForm({ D17: null, E17: null, F17: null, G17: null, H17: null, D18: null, E18: null, F18: null, G18: null, H18: null, I18: null }), "B17"),
  miss("block-empty", "the block for deductions has none", scoringSheet()),
  hit("level1-missing", "no benefit", without(zpForm({ I16: 50, J16: 50 }), 17), "B15"),
  miss("level1-missing", "a cut sheet may have gone on", without(zpForm(), 18, 19)),
  miss("level1-missing", "a scoring sheet has other blocks", scoringSheet()),
  hit("single-indicator", "one row of 50", without(zpForm({ I15: 50, J15: 50 }), 16, 17, 18), "I15"),
  miss("single-indicator", "two rows", without(zpForm({ I15: 50, J15: 50, I16: 40, J16: 40 }), 17, 18)),
  hit("unfinished-row", "a name and a weight", projectForm({ E17: null, F17: null, H17: null }), "D17"),
  miss("unfinished-row", "a name and a target", projectForm({ F17: null, H17: null })),
  hit("blank-form", "a template", blankProjectForm(), "A1"),
  miss("blank-form", "one indicator filled", blankProjectForm({ D13: "新建蓄水池数量", E13: "≥20口", F13: "21口", G13: 15, H13: 15 })),
  miss("score-missing", "forms without scores", targetSheet()),
  miss("weight-missing", "forms without weights", declaration()),
];
