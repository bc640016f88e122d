import { declaration, hubeiForm, projectForm, projectList, targetSheet, zpForm } from "../../../src/checks/specimens";
import { hit, miss, type Boundary } from "./case";

/** The part of a form that says the goal. */
export const goals: readonly Boundary[] = [
  hit("goal-empty", "无 for a goal", projectForm({ B11: "无" }), "B11"),
  hit("goal-empty", "goal and outcome blank are told once", projectForm({ B11: null, F11: "—" }), "B11"),
  hit("goal-empty", "the outcome alone", projectForm({ F11: "暂无" }), "F11"),
  hit("goal-empty", "under the part of a 四川 form", zpForm({ C6: null }), "C6"),
  hit("goal-empty", "a declaration", declaration({ B9: null }), "B9"),
  hit("goal-empty", "beside its label", targetSheet({ A4: "年度总体目标", B4: "略", C4: null, D4: null, I4: null }), "B4"),
  hit(
    "goal-empty",
    "above the header of the table, under another name",
    [
      ["财政支出项目绩效自评表"],
      ["（2023年度）"],
      ["项目名称", "社区图书流通", null, "预算单位", "某区文化馆"],
      ["项目年度总目标"],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
      ["产出指标", "数量指标", "流通册次", "≥20万册次", "22万册次", 50, 50],
      ["效益指标", "社会效益指标", "受益读者", "≥5000人", "5200人", 30, 30],
      ["满意度指标", "服务对象满意度指标", "读者满意度", "≥90%", "95%", 20, 20],
      ["总分", null, null, null, null, 100, 100],
    ],
    "B4",
  ),
  miss("goal-empty", "beside its label, filled", targetSheet({ A4: "年度总体目标", B4: "开展河道巡查", C4: null, D4: null, I4: null })),
  miss("goal-empty", "texts a little aside of their headings", projectForm({ B11: null, C11: "新建蓄水池", F11: null, G11: "已建成" })),
  miss("goal-empty", "the hint of the template is another finding", projectForm({ B11: "目标1：…；目标2：…" })),
  miss("goal-empty", "a form without a goal", hubeiForm()),
  miss("goal-empty", "a list has a column of that name", projectList({ B3: "绩效目标" })),
  miss(
    "goal-empty",
    "an adjusted goal where nothing was adjusted",
    projectForm({ B10: "年初绩效目标", D10: "全年（调整）绩效目标", D11: null }),
  ),
];
