import { sumOf } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { called, cellsOf, linesOf, targetQuantity } from "../../kit/lines";
import { a1 } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";

const SPLIT = {
  D14: "其中：新建数量",
  E14: "12口",
  F14: "12口",
  G14: null,
  H14: null,
  D15: "其中：改造数量",
  E15: "8口",
  F15: "9口",
  G15: null,
  H15: null,
  C14: null,
  C15: null,
  G13: 40,
  H13: 40,
} as const;

export const check = tableCheck(
  {
    id: "mixed-parts",
    names: ["unit-mismatch"],
    covers: ["REV-22"],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    title: "分项与合计的单位或数字对不上",
    why: "“其中”各行应加总为上一行；单位不同的数加在一起，或加不拢，合计就没有意义。",
    advice: "统一单位，或把合计拆开。",
    good: good("12 + 8 = 20", projectForm({ ...SPLIT, E13: "20口", F13: "21口" })),
    bad: bad("12 口加 8 处写成 20 口", projectForm({ ...SPLIT, E13: "20口", F13: "21口", E15: "8处", F15: "9处" }), "E13"),
  },
  (table, sheet) => {
    const parts = linesOf(sheet, table, "sub-row");
    return linesOf(sheet, table).flatMap((line) => {
      const cell = line.cell("targetValue");
      const whole = targetQuantity(line.score.target);
      const children = parts.filter((part) => part.score.layout.parent === line.row);
      const figures = children.flatMap((part) => targetQuantity(part.score.target) ?? []);
      if (!cell || !whole || children.length < 2 || figures.length !== children.length) return [];
      const { unit } = whole;
      const other = figures.flatMap((figure) => (figure.unit && unit && figure.unit.base !== unit.base ? [figure.unit] : []))[0];
      const sum = sumOf(figures.map((figure) => figure.value));
      if (unit && other && sum.eq(whole.value)) {
        return [
          {
            cell,
            cells: cellsOf(children, "targetValue"),
            expected: unit.text,
            advice: `把 ${a1(cell)} 按“${unit.text}”和“${other.text}”分成两个指标；能换成同一单位的，换算后再加。`,
            message: `${a1(cell)} 指标${called(line)}的 ${line.score.target.text} 是把单位“${unit.text}”和“${other.text}”的数加在一起的。`,
            actual: other.text,
          },
        ];
      }
      return [];
    });
  },
);
