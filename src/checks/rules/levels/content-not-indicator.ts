import { bad, declaration, good } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { nameCell } from "../../kit/lines";
import { a1 } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";

export const check = rowCheck(
  {
    id: "content-not-indicator",
    names: [],
    covers: [],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    onBlank: true,
    groupBy: "sheet",
    title: "三级指标填的是数字，不是指标",
    why: "指标名称栏要写考核什么；只填一个数，别人不知道指的是什么。",
    advice: "写明指标名称，数字填到指标值栏。",
    good: good("写明了指标名称", declaration()),
    bad: bad("指标内容填了 88", declaration({ D11: 88, E11: 100 }), "D11"),
  },
  (line) => {
    if (!/^[\d.,%]+$/.test(line.name)) return null;
    const cell = nameCell(line);
    return {
      cell,
      advice: `在 ${a1(cell)} 写指标名称；“${line.name}”是指标值的，填到指标值栏。`,
      message: `${a1(cell)} 三级指标填的是“${line.name}”，应写指标名称。`,
      expected: "指标名称",
      actual: line.name,
    };
  },
);
