import { bad, good, type Rows } from "../../specimens";
import { changed } from "../../specimens/build";
import { tableCheck } from "../../kit/rule";
import { judgeLongTarget, longTargetColumn } from "../../kit/targets";
import { called, linesOf } from "../../kit/lines";
import { a1, place, shownAt } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";

const THREE_YEARS: Rows = [
  ["项目支出绩效目标申报表"],
  ["（2024年度）"],
  ["项目名称", null, "档案数字化"],
  ["项目资金（万元）", "中期资金总额", 900, "年度资金总额", 300],
  ["总体目标", "中期目标", null, "年度目标"],
  [null, "三年完成馆藏档案数字化", null, "完成三成"],
  ["一级指标", "二级指标", "三级指标", "中期指标值", "年度指标值"],
  ["产出指标", "数量指标", "数字化案卷数", "≥9000卷", "≥3000卷"],
  [null, "质量指标", "扫描合格率", "≥99%", "≥99%"],
  ["效益指标", "社会效益指标", "网上查档人次", "≥30000人次", "≥8000人次"],
  ["满意度指标", "服务对象满意度指标", "查档群众满意度", "≥95%", "≥92%"],
];

export const check = tableCheck(
  {
    id: "long-target",
    names: ["long-target-below"],
    covers: [],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    onBlank: true,
    title: "中期（实施期）指标值低于年度指标值",
    why: "中期目标是几年合计或期末要达到的水平，不会低于其中一年的目标；多半是两栏填反了或漏填了几年的数。",
    advice: "核对两栏是否填反；比率类指标中期一般不低于年度。",
    good: good("三年 9000 卷，当年 3000 卷", THREE_YEARS),
    bad: bad("三年的数小于一年的数", changed(THREE_YEARS, { D8: "≥2000卷" }), "D8"),
  },
  (table, sheet) => {
    const col = longTargetColumn(table);
    if (col === null) return null;
    return linesOf(sheet, table).flatMap((line) => {
      const cell = { row: line.row, col };
      const year = line.cell("targetValue");
      const text = shownAt(sheet, cell);
      if (!year || !judgeLongTarget(line, cell)) return [];
      return [
        {
          cell: place(sheet, cell),
          cells: [year],
          advice: `核对 ${a1(cell)} 与 ${a1(year)} 是否填反；没有填反的，把 ${a1(cell)} 改为不低于年度的指标值（${line.text("targetValue")}）。`,
          message: `${a1(cell)} 指标${called(line)}的中期指标值 ${text} 低于 ${a1(year)} 的年度指标值 ${line.text("targetValue")}。`,
          expected: `不低于 ${line.text("targetValue")}`,
          actual: text,
        },
      ];
    });
  },
);
