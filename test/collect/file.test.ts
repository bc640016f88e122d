import { collectFile } from "../../src/collect";
import { assess } from "../../src/assess";
import { messages } from "../../src/messages";
import { EMPTY_STATE, gridOf, type CellValue } from "../../src/workbook";

function scoreOf(actual: CellValue, total: CellValue): number | null | undefined {
  const grid = gridOf("自评表", [
    ["项目支出绩效自评表"],
    ["（2024年度）"],
    ["项目名称", null, "综合服务项目"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ["产出指标", "数量指标", "培训人次", "≥300人次", actual, 60, null],
    ["效益指标", "社会效益指标", "知晓率", "≥90%", "92%", 30, null],
    ["满意度指标", "服务对象满意度指标", "满意度", "≥90%", "93%", 10, null],
    ["总分", null, null, null, null, 100, total],
  ]);
  return collectFile("a.xlsx", assess([grid], { state: EMPTY_STATE, profile: "national-2020" })).rows[0]?.score;
}

test("the score of a form is its typed total, else what all its items make; a sum over some of them is none", () => {
  expect(scoreOf("300人次", null)).toBe(100);
  expect(scoreOf("未达到300人次", null)).toBeNull();
  expect(scoreOf("未达到300人次", 85)).toBe(85);
});

test("a workbook whose form is blank, or is no form at all, has a row with its name and nothing to add", () => {
  const blank = gridOf("自评表", [
    ["项目支出绩效自评表"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["产出指标", "数量指标", "培训人次", "≥300人次", null, 60, null],
    ["效益指标", "社会效益指标", "知晓率", "≥90%", null, 40, null],
    ["总分", null, null, null, null, 100, null],
  ]);
  const other = gridOf("值班", [
    ["日期", "姓名"],
    ["1 日", "张三"],
    ["2 日", "李四"],
  ]);
  const read = (grid: typeof blank) => collectFile("a.xlsx", assess([grid], { state: EMPTY_STATE, profile: null }));
  const nothing = { budget: null, executed: null, score: null, full: null };
  expect(read(blank)).toMatchObject({
    formless: false,
    rows: [{ category: messages.collect.blank(messages.pane.kinds["project-self-eval"]), ...nothing }],
  });
  expect(read(other)).toMatchObject({ formless: true, rows: [{ category: messages.pane.kinds.unknown, ...nothing }] });
  expect(collectFile("a.xlsx", assess([], { state: EMPTY_STATE, profile: null }))).toMatchObject({ formless: true, rows: [nothing] });
});
