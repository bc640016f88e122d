import Decimal from "decimal.js";
import { adaptToNotes, chooseProfile, findProfile, reverseShare, type ProfileSubject } from "../../src/profiles";
import { gridOf } from "../../src/workbook";

interface Sheet {
  readonly kind?: string;
  readonly title?: string;
  readonly number?: string;
  readonly unit?: string;
  readonly labels?: readonly string[];
  readonly level1?: readonly (readonly [string, number | null])[];
  readonly execution?: number;
}

function subject({ kind = "project-self-eval", title, number, unit, labels = [], level1 = [], execution }: Sheet): ProfileSubject {
  return {
    kind, title: title ? { text: title } : null, formNumber: number ? { text: number } : null, notes: [], fields: { unit: unit ? { value: { text: unit } } : null },
    tables: [{
      headers: Object.fromEntries(labels.map((text, i) => [i, text])), blocks: level1.map(([label, labelWeight]) => ({ level: 1 as const, label, labelWeight })), rows: [], gradeCell: null,
      budget: execution === undefined ? null : { label: { text: "预算执行情况" }, headerRow: 0, labelWeight: execution },
    }],
  };
}

const choose = (sheet: Sheet, typed: Parameters<typeof chooseProfile>[2] = []) => chooseProfile(subject(sheet), gridOf("表", []), typed);

test.each<[string, Sheet]>([
  ["national-2020", {}], ["national-2020", { title: "项目支出绩效自评表", level1: [["产出指标（50分）", 50], ["效益指标（30分）", 30], ["满意度指标（10分）", 10]] }], ["national-2021-cost", { level1: [["成本指标（20分）", 20], ["产出指标", 40]] }],
  ["sichuan-project", { number: "报表编号：510000_0013zp" }], ["sichuan-project", { title: "部门预算项目支出绩效自评表(2023年度)", unit: "青神县" }],
  ["sichuan-department", { kind: "department-self-eval", title: "部门整体支出绩效目标完成情况自评表", labels: ["绩效指标性质", "绩效度量单位"] }], ["sichuan-scoring", { kind: "scoring-sheet", title: "部门预算绩效自评打分表" }],
  ["sichuan-scoring", { kind: "scoring-sheet", level1: [["部门决策(25分)", 25], ["综合管理(30分)", 30]] }], ["hunan", { kind: "scoring-sheet", level1: [["投 入\n(15分)", 15], ["过 程", 40]], labels: ["评分标准", "扣分原因和其他说明"] }],
  ["scoring-generic", { kind: "scoring-sheet", title: "专项经费支出绩效评价表", level1: [["预算绩效", 50]] }], ["anhui", { unit: "池州市贵池区棠溪镇人民政府" }], ["chongqing", { kind: "department-self-eval", title: "重庆市梁平区林业局2022年度部门整体绩效自评表" }],
  ["chongqing", { kind: "department-self-eval", labels: ["指标权重（分）", "得分系数（％）"] }], ["hubei", { labels: ["年初目标值(A)", "得分(20分*执行率)"], execution: 20 }], ["hebei", { unit: "保定市徐水区户木乡" }], ["jiangxi", { unit: "上饶市司法局" }],
  ["guangxi", { unit: "南宁市教育局" }], ["yunnan", { unit: "丽江市古城区" }], ["fujian", { kind: "department-self-eval", labels: ["支出实现率(%)⑥=⑤/④"], unit: "宁德市" }],
])("%s is chosen for %j, with a reason", (id, sheet) => {
  const choice = choose(sheet);
  expect(choice.id).toBe(id);
  expect(choice.why).toContain(findProfile(id).name);
});

test("a fund weight that contradicts a profile speaks against it", () => {
  expect(choose({ labels: ["年初目标值"], execution: 10 }).id).toBe("national-2020");
  expect(choose({ labels: ["年初目标值"], execution: 20 }).id).toBe("hubei");
});

test("typed scores that fit the formula are named in the reason", () => {
  const typed = [{ target: new Decimal(10), actual: new Decimal(12), weight: new Decimal(10), score: new Decimal(8) }];
  expect(choose({ unit: "石家庄市" }, typed).why).toContain("1/1");
  expect(choose({ title: "项目支出绩效自评表" }, typed).why).not.toContain("1/1");
});

test("own profiles take part", () => {
  const own = { ...findProfile("national-2020"), id: "our-county", name: "本县", signs: [{ pattern: "红旗县", in: "unit" as const, weight: 5 }] };
  expect(chooseProfile(subject({ unit: "红旗县水利局" }), gridOf("表", []), [], [own]).id).toBe("our-county");
});

test("the two reverse formulas on their worked example", () => {
  const share = (formula: "reverse-ratio" | "reverse-linear", actual: number) => reverseShare(formula, new Decimal(10), new Decimal(actual)).times(10).toFixed(2);
  expect([share("reverse-ratio", 12), share("reverse-linear", 12), share("reverse-ratio", 20), share("reverse-linear", 20)]).toEqual(["8.33", "8.00", "5.00", "0.00"]);
});

describe("notes on the form", () => {
  const national = findProfile("national-2020");

  test("tier limits printed below the table hold before the profile", () => {
    const adapted = adaptToNotes(national, ["2.定性指标按照100%－80%（含）、80%－50%（含）、50%－0%合理填写完成比例。"]);
    expect(adapted.qualitative.tiers.value.map(({ low, high }) => [low, high])).toEqual([[0.8, 1], [0.5, 0.8], [0, 0.5]]);
    expect(adapted.qualitative.tiers.source).toBe("本表的表注");
    expect(adaptToNotes(national, ["按照100-80(含)、80-60(含)、60-0分档"])).toBe(national);
  });

  test("a printed reverse formula holds before the profile", () => {
    expect(adaptToNotes(findProfile("hebei"), ["反向指标得分=年度指标值/全年实际值×分值"]).quantitative.reverse.value).toBe("reverse-ratio");
    expect(adaptToNotes(findProfile("hebei"), ["正向指标得分=实际值/指标值"])).toBe(findProfile("hebei"));
  });

  test("printed grade bands hold before the profile", () => {
    const adapted = adaptToNotes(findProfile("sichuan-project"), ["85（含）-100分为优、75（含）-85分为良、60（含）-75分为中、60分以下为差。"]);
    expect([adapted.grades.value.map(({ grade, from }) => `${grade}${from}`), adapted.gradesLater]).toEqual([["优85", "良75", "中60", "差0"], null]);
    expect(adaptToNotes(national, ["90分以上为优"])).toBe(national);
  });
});
