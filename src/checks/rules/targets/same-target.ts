import { cellsOf, hasCriteria, linesOf, targetQuantity } from "../../kit/lines";
import { itemAt } from "../../../workbook";
import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { a1, cellNames } from "../../kit/sheet";
import { REVIEW_NOTES } from "../../lexicon/sources";
import { LEVEL } from "../../lexicon/labels";

const FEWEST = 4;

export const check = tableCheck(
  {
    id: "same-target",
    names: ["REV-35"],
    covers: [],
    severity: "warning",
    source: REVIEW_NOTES,
    sureness: "T",
    title: "效益指标的指标值几乎都一样，又没有计算办法",
    why: "效益指标一律写“≥95%”而不说怎么算，评审认为不可核查。",
    advice: "写明计算口径，或换成可以统计的指标。",
    good: good("效益指标各有指标值", projectForm()),
    bad: bad(
      "四个效益指标都是 ≥95%",
      projectForm({
        B13: "产出指标",
        C13: "数量指标",
        B15: "效益指标",
        C15: "社会效益指标",
        D15: "带动就业比例",
        E15: "≥95%",
        F15: "96%",
        C16: "经济效益指标",
        D16: "节水比例",
        E16: "≥95%",
        F16: "96%",
        B17: null,
        E17: "≥95%",
        D17: "群众受益比例",
        F17: "97%",
        D18: "水源保护比例",
        E18: "≥95%",
        F18: "98%",
      }),
      "E15",
    ),
  },
  (table, sheet) => {
    const benefit = linesOf(sheet, table).filter((line) => line.level1.includes(LEVEL.benefit) && line.cell("targetValue"));
    const first = benefit[0];
    if (!first || benefit.length < FEWEST || hasCriteria(table)) return null;
    const shares = benefit.filter((line) => targetQuantity(line.score.target)?.unit?.dimension === "share");
    const texts = shares.map((line) => line.score.target.text);
    const most = texts.find((text) => texts.filter((t) => t === text).length * 4 >= benefit.length * 3);
    if (most === undefined) return null;
    const same = shares.filter((line) => line.score.target.text === most);
    const cells = cellsOf(same, "targetValue");
    const cell = itemAt(cells, 0);
    return {
      cell,
      places: cells,
      advice: `给 ${cellNames(cells, "逐个")}写明怎样计算，或换成可以统计的指标。`,
      message: `${a1(cell)} 起 ${benefit.length} 个效益指标有 ${same.length} 个的指标值都是 ${most}，表上没有计算办法。`,
      expected: null,
      actual: most,
    };
  },
);
