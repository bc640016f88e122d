import { allocationList, expenseList, hubeiForm, outcomeList, projectList } from "../../../src/checks/specimens";
import { hit, miss, type Boundary } from "./case";

export const lists: readonly Boundary[] = [
  hit("list-subtotal", "beyond rounding, below its rows", allocationList({ D9: 90.53 }), "D9"),
  miss("list-subtotal", "within rounding of four figures", allocationList({ D9: 90.51 })),
  hit("list-subtotal", "a head above its rows", allocationList({ A3: "一、石门镇", B3: null, C3: null, D3: 81, E3: null, F3: null, A4: null, C4: "光伏电站", D4: 80, E4: 75, F4: 5, A5: "二、大汶镇", D5: 90.5, E5: 80, F5: 10.5, D9: null, A9: null, E9: null, F9: null }), "D3"),
  hit("list-across", "one source too much in one row", allocationList({ E6: 41 }), "D6"),
  miss("list-across", "the parts are all there", allocationList({ E6: 44, F6: 1 })),
  hit("list-running", "the first row is no running sum", expenseList({ E4: 12000 }), "E4"),
  miss("list-running", "spent so far, of no column beside it", expenseList({ E4: 500, E5: 90, E6: 70, E7: 8 })),
  hit("list-bound", "at least as often", outcomeList({ D4: "≥100次" }), "D4"),
  miss("list-bound", "words beside the figure", outcomeList({ D4: "已完成 126 次" })),
  hit("duplicate-rows", "the same name and amounts in the same place", allocationList({ B7: "南泉村", C7: "粮食烘干", D7: 45, E7: 40, F7: 5, D9: 110, E9: 100, F9: 10, D10: 190, E10: 175, F10: 15 }), "C7"),
  miss("duplicate-rows", "the same name and amounts in another village", allocationList({ C7: "粮食烘干", D7: 45, E7: 40, F7: 5, D9: 110, E9: 100, F9: 10, D10: 190, E10: 175, F10: 15 })),
  miss("list-sum", "a total of sub-totals", allocationList()),
  hit("list-sum", "an amount without a role", projectList({ H3: "结余资金", H4: 1, H5: 2, H6: 3, H7: 4, H8: 5, H9: 6, H10: 22 }), "H10"),
  hit("points-total", "level-1 points of 70 in a table of 80", hubeiForm({ B8: "产出指标（40分）", B10: "效益指标（20分）", B11: "满意度指标（10分）" }), "B7"),
  hit("points-total", "scores of 90 in a table of 80", hubeiForm({ G8: 30, G12: 108 }), "B7"),
  miss("points-total", "level-1 points of 80 in a table of 80", hubeiForm({ B8: "产出指标（40分）", B10: "效益指标（30分）", B11: "满意度指标（10分）" })),
  miss("points-total", "one level without points", hubeiForm({ B8: "产出指标（40分）", B10: "效益指标（20分）" })),
];
