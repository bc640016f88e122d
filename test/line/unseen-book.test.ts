import { assess } from "../../src/assess";
import { EMPTY_STATE, gridOf, toSheetA1, type CellValue } from "../../src/workbook";
import { unseenTables } from "./unseen-tables";

/** One project on three sheets: as declared, as assessed, and in the list of the department. */
function book({ declared, executed }: { readonly declared: number; readonly executed: number }) {
  const assessed = unseenTables().find((table) => table.truth.id === "hunan-project-condensed")!;
  const declaration: CellValue[][] = [
    ["项目支出绩效目标申报表"],
    ["项目支出名称", "农村公路日常养护"],
    ["主管部门", "某县交通运输局", null, "实施单位", "某县公路养护中心"],
    ["项目资金（万元）", "年度资金总额", declared],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "备注"],
    ["产出指标", "数量指标", "养护里程", "1500公里"],
    [null, "质量指标", "优良中等路率", "≥85%"],
    ["效益指标", "社会效益指标", "保障道路畅通", "有效保障"],
  ];
  const list: CellValue[][] = [
    ["2023年度项目支出绩效自评汇总表"],
    ["单位：万元"],
    ["序号", "项目名称", "全年预算数", "全年执行数", "自评得分"],
    [1, "农村公路日常养护", 415.6, executed, 98.6],
    [2, "桥梁检测", 60, 60, 99],
    ["合计", null, 475.6, executed + 60, null],
  ];
  const { sheets } = assess([gridOf("申报", declaration), { ...assessed.grid, sheet: "自评" }, gridOf("汇总", list)], {
    state: EMPTY_STATE,
    profile: null,
  });
  return {
    kinds: sheets.map((sheet) => sheet.layout.kind),
    between: sheets
      .flatMap((sheet) => sheet.findings)
      .filter((finding) => finding.rule === "budgets-between-sheets")
      .map(({ cell }) => toSheetA1(cell.sheet, cell)),
  };
}

describe("one project on three sheets", () => {
  it("is silent where the amounts agree", () => {
    expect(book({ declared: 415.6, executed: 399.81 })).toEqual({
      kinds: ["target-declaration", "project-self-eval", "summary"],
      between: [],
    });
  });

  it("finds the budget and the executed amount that differ", () => {
    expect(book({ declared: 400, executed: 390 }).between).toEqual(["'自评'!E5", "'汇总'!C4", "'汇总'!D4"]);
  });
});
