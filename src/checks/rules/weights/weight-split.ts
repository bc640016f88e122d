import Decimal from "decimal.js";
import { show } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { allWeighted, blocksOf, isDivisionGiven, repeatedLevel1, weightSum } from "../../kit/weights";
import { a1, place, plainLabel } from "../../kit/sheet";
import { FORM_2021, FORM_NOTES } from "../../lexicon/sources";
import { sameScore } from "../../kit/scores";

export const check = tableCheck(
  {
    id: "weight-split",
    names: ["NAT-01"],
    covers: ["NAT-02"],
    severity: "info",
    source: `${FORM_NOTES}；${FORM_2021}`,
    sureness: "K",
    title: "一级指标分值与表式规定的划分不同",
    why: "表式原则上规定了一级指标的分值（如产出 50、效益 30、满意度 10），各地、各项目可以调整；评审有时会问理由。",
    advice: "没有特殊理由就按表式划分；确需调整的，在说明中写明原因。",
    good: good("产出 50、效益 30、满意度 10", projectForm()),
    bad: bad(
      "说明写产出 50，表上 60",
      [
        ...projectForm({ B13: "产出指标（60分）", G13: 25, H13: 25, B17: "效益指标（20分）", G17: 5, H17: 5 }),
        ["填报说明：产出指标 50 分、效益指标 30 分、满意度指标 10 分。"],
      ],
      "B13",
    ),
  },
  (table, sheet) => {
    const fixed = new Map(Object.entries(sheet.profile.weights?.value ?? {}));
    // A label that stands there twice is told itself; the points of its two blocks do not say more.
    if (fixed.size === 0 || !isDivisionGiven(sheet) || !table.layout.total || repeatedLevel1(sheet, table).length > 0) return null;
    const level1 = blocksOf(sheet, table).filter(({ block }) => block.level === 1);
    const named = level1.flatMap(({ block, lines }) => {
      const expected = fixed.get(plainLabel(block.label));
      return expected === undefined || !allWeighted(lines) ? [] : [{ block, expected, sum: block.labelWeight ?? weightSum(lines) }];
    });
    if (named.length !== level1.length) return null;
    const wrong = named.filter(({ expected, sum }) => !sameScore(sum, new Decimal(expected)));
    const first = wrong[0];
    if (!first) return null;
    const told = wrong.map(
      ({ block, expected, sum }) => `${a1(block.cell)} ${plainLabel(block.label)} ${show(sum)} 分（规定 ${expected} 分）`,
    );
    return {
      cell: place(sheet, first.block.cell),
      places: wrong.map(({ block }) => place(sheet, block.cell)),
      advice: `没有特殊理由的，改为${wrong.map(({ block, expected }) => `${plainLabel(block.label)} ${expected} 分（${a1(block.cell)}）`).join("、")}；本地另有规定的，写明文件。`,
      message: `一级指标分值与表式规定不同：${told.join("，")}。`,
      expected: first.expected,
      actual: first.sum.toNumber(),
    };
  },
);
