import Decimal from "decimal.js";
import { adaptToNotes, chooseProfile, findProfile, reverseShare, type ProfileSubject } from "../../src/profiles";
import { gridOf } from "../../src/workbook";

interface Sheet {
  readonly kind?: string;
  readonly family?: string;
  readonly title?: string;
  readonly number?: string;
  readonly unit?: string;
  readonly labels?: readonly string[];
  readonly level1?: readonly (readonly [string, number | null])[];
  readonly execution?: number;
}

function subject({ kind = "project-self-eval", family, title, number, unit, labels = [], level1 = [], execution }: Sheet): ProfileSubject {
  return {
    kind,
    family: family ?? null,
    title: title ? { text: title } : null,
    formNumber: number ? { text: number } : null,
    notes: [],
    fields: { unit: unit ? { value: { text: unit } } : null },
    tables: [
      {
        headers: Object.fromEntries(labels.map((text, i) => [i, text])),
        blocks: level1.map(([label, labelWeight]) => ({ level: 1 as const, label, labelWeight })),
        rows: [],
        gradeCell: null,
        budget: execution === undefined ? null : { label: { text: "预算执行情况" }, headerRow: 0, labelWeight: execution },
      },
    ],
  };
}

const choose = (sheet: Sheet, typed: Parameters<typeof chooseProfile>[2] = []) => chooseProfile(subject(sheet), gridOf("表", []), typed);

test.each<[string, Sheet]>([
  ["national-2020", {}],
  [
    "national-2020",
    {
      title: "项目支出绩效自评表",
      level1: [
        ["产出指标（50分）", 50],
        ["效益指标（30分）", 30],
        ["满意度指标（10分）", 10],
      ],
    },
  ],
  [
    "national-2021-cost",
    {
      level1: [
        ["成本指标（20分）", 20],
        ["产出指标", 40],
      ],
    },
  ],
  ["sichuan-project", { family: "sichuan-0013zp" }],
  ["sichuan-project", { family: "sichuan-review" }],
  ["sichuan-project", { title: "项目支出绩效自评表", unit: "成都市郫都区民政局" }],
  ["sichuan-project", { family: "sichuan-0013zp", unit: "青神县" }],
  ["sichuan-department", { kind: "department-self-eval", family: "sichuan-department" }],
  ["sichuan-scoring", { kind: "scoring-sheet", family: "sichuan-department-scoring" }],
  ["sichuan-scoring", { kind: "scoring-sheet", family: "sichuan-points-in-names" }],
  ["hunan", { kind: "scoring-sheet", family: "hunan-scoring" }],
  ["hunan", { kind: "scoring-sheet", family: "criteria-scoring", unit: "岳阳县公路局" }],
  ["scoring-generic", { kind: "scoring-sheet", family: "criteria-scoring", level1: [["过程", 25]] }],
  ["scoring-generic", { kind: "scoring-sheet", title: "专项经费支出绩效评价表", level1: [["预算绩效", 50]] }],
  ["anhui", { unit: "池州市贵池区棠溪镇人民政府" }],
  ["chongqing", { kind: "department-self-eval", title: "重庆市梁平区林业局2022年度部门整体绩效自评表" }],
  ["chongqing", { kind: "department-self-eval", family: "chongqing-department" }],
  ["hubei", { family: "hubei-project", execution: 20 }],
  ["hubei", { unit: "黄冈市水利局" }],
  ["hebei", { unit: "保定市徐水区户木乡" }],
  ["hebei", { kind: "scoring-sheet", family: "hebei-department-scoring" }],
  ["jiangxi", { unit: "上饶市司法局" }],
  ["guangxi", { unit: "南宁市教育局" }],
  ["yunnan", { unit: "丽江市古城区" }],
  ["yunnan", { family: "yunnan-project" }],
  ["fujian", { kind: "department-self-eval", family: "fujian-department", unit: "宁德市" }],
  ["tianjin", { kind: "department-self-eval", family: "tianjin-department" }],
  ["zhejiang", { unit: "衢州市水利局" }],
  ["shanxi", { kind: "department-self-eval", unit: "大同市云冈区民政局" }],
])("%s is chosen for %j, with a reason", (id, sheet) => {
  const choice = choose(sheet);
  expect(choice.id).toBe(id);
  expect(choice.why).toContain(findProfile(id).name);
});

test("a fund weight that contradicts the rules of a place speaks against them", () => {
  expect(choose({ unit: "武汉市水务局", execution: 10 }).id).toBe("national-2020");
  expect(choose({ unit: "武汉市水务局", execution: 20 }).id).toBe("hubei");
});

test("a place without rules of its own gets the national ones, and is told so", () => {
  expect(choose({ unit: "沈阳市民政局" })).toEqual({
    id: "national-2020",
    why: expect.stringContaining("辽宁这类表没有自己的规则方案") as string,
  });
  expect(choose({ kind: "scoring-sheet", unit: "大同市民政局" }).why).toContain("山西");
});

test("a project that bears the name of a place is not of that place", () => {
  const named = {
    ...subject({}),
    fields: { projectName: { value: { text: "对口支援西藏那曲项目（云南茶）" } }, unit: { value: { text: "某市发改委" } } },
  };
  expect(chooseProfile(named, gridOf("表", [])).id).toBe("national-2020");
});

test("typed scores that fit the formula are named in the reason", () => {
  const typed = [{ target: new Decimal(10), actual: new Decimal(12), weight: new Decimal(10), score: new Decimal(8) }];
  expect(choose({ unit: "石家庄市" }, typed).why).toContain("1/1");
  expect(choose({ title: "项目支出绩效自评表" }, typed).why).not.toContain("1/1");
});

test("own profiles take part", () => {
  const own = {
    ...findProfile("national-2020"),
    id: "our-county",
    name: "本县",
    signs: [{ pattern: "红旗县", in: "unit" as const, weight: 5 }],
  };
  expect(chooseProfile(subject({ unit: "红旗县水利局" }), gridOf("表", []), [], [own]).id).toBe("our-county");
});

test("the two reverse formulas on their worked example", () => {
  const share = (formula: "reverse-ratio" | "reverse-linear", actual: number) =>
    reverseShare(formula, new Decimal(10), new Decimal(actual)).times(10).toFixed(2);
  expect([share("reverse-ratio", 12), share("reverse-linear", 12), share("reverse-ratio", 20), share("reverse-linear", 20)]).toEqual([
    "8.33",
    "8.00",
    "5.00",
    "0.00",
  ]);
});

describe("notes on the form", () => {
  const national = findProfile("national-2020");

  test("tier limits printed below the table hold before the profile", () => {
    const adapted = adaptToNotes(national, ["2.定性指标按照100%－80%（含）、80%－50%（含）、50%－0%合理填写完成比例。"]);
    expect(adapted.qualitative.tiers.value.map(({ low, high }) => [low, high])).toEqual([
      [0.8, 1],
      [0.5, 0.8],
      [0, 0.5],
    ]);
    expect(adapted.qualitative.tiers.source).toBe("本表的表注");
    expect(adaptToNotes(national, ["按照100-80(含)、80-60(含)、60-0分档"])).toBe(national);
  });

  test("a printed reverse formula holds before the profile", () => {
    expect(adaptToNotes(findProfile("hebei"), ["反向指标得分=年度指标值/全年实际值×分值"]).quantitative.reverse.value).toBe(
      "reverse-ratio",
    );
    expect(adaptToNotes(findProfile("hebei"), ["正向指标得分=实际值/指标值"])).toBe(findProfile("hebei"));
  });

  test("printed grade bands hold before the profile", () => {
    const adapted = adaptToNotes(findProfile("sichuan-project"), [
      "85（含）-100分为优、75（含）-85分为良、60（含）-75分为中、60分以下为差。",
    ]);
    expect([adapted.grades.value.map(({ grade, from }) => `${grade}${from}`), adapted.gradesLater]).toEqual([
      ["优85", "良75", "中60", "差0"],
      null,
    ]);
    expect(adaptToNotes(national, ["90分以上为优"])).toBe(national);
  });
});
