import { itemAt, type SheetCellRef } from "../../../workbook";
import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { linesOf, nameCell, type Line } from "../../kit/lines";
import { a1, cellNames, short } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";
import { MAY_MEAN_OTHER_YEAR } from "../../lexicon/years";
import { formYear, targetYear, yearIn } from "../../kit/targets";
import type { FindingDraft } from "../../types";

/** A cell that names another year than the form. `sure`: no practice is known by which it could be right. */
interface Strange {
  readonly cell: SheetCellRef;
  readonly text: string;
  readonly year: number;
  readonly sure: boolean;
}

/** Things of one year are dealt with in the next two, or prepared the year before. */
const isNear = (named: number, year: number): boolean => named >= year - 2 && named <= year + 1;

function strangeCells(line: Line, year: number): Strange[] {
  const found: Strange[] = [];
  const name = line.score.layout.level3?.text ?? line.name;
  const named = yearIn(name);
  // Last year's things are paid, and next year's prepared, in this one.
  if (named !== null && named !== year && !(isNear(named, year) && MAY_MEAN_OTHER_YEAR.test(name)))
    found.push({ cell: nameCell(line), text: name, year: named, sure: named < year - 1 && !MAY_MEAN_OTHER_YEAR.test(name) });
  const until = targetYear(line);
  const cell = line.cell("targetValue");
  const { actual } = line.score;
  // Work that went on from the year before was due, and done, in that year.
  if (cell && until !== null && until < year)
    found.push({
      cell,
      text: line.score.target.text,
      year: until,
      sure: until < year - 1 || !(actual.kind === "date" && actual.at.year === until),
    });
  return found;
}

export const check = tableCheck(
  {
    id: "year-mismatch",
    names: [],
    covers: [],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    title: "名称或指标值里的年份与表的年度不同",
    why: "多半是照抄了往年的表：名称、时限还是那一年的，考核的就不是今年的事。",
    advice: "改为本年度；确是往年事项的，在名称里写明（如“2022年结转”）。",
    good: good("写明是往年结转", projectForm({ D13: "2022年结转蓄水池数量" })),
    bad: bad("2023 年度的表，名称写 2019 年", projectForm({ D13: "2019年新建蓄水池数量" }), "D13"),
  },
  (table, sheet) => {
    const year = formYear(sheet);
    if (year === null) return null;
    const strange = linesOf(sheet, table).flatMap((line) => strangeCells(line, year));
    const years = [...new Set(strange.map((one) => one.year))];
    return years.map((other): FindingDraft => {
      const same = strange.filter((one) => one.year === other);
      const first = itemAt(same, 0);
      return {
        cell: first.cell,
        places: same.map(({ cell }) => cell),
        advice: `写错的，把 ${cellNames(
          same.map(({ cell }) => cell),
          "的",
        )} ${other} 年改为 ${year} 年；确是 ${other} 年的事项的，${other < year ? `在名称里写明（如“${other}年结转”）` : "不用改"}。`,
        message: `${cellNames(
          same.map(({ cell }) => cell),
          "写的是",
        )} ${other} 年（${a1(first.cell)} “${short(first.text, 18)}”），而本表是 ${year} 年度。`,
        expected: `${year} 年`,
        actual: `${other} 年`,
        ...(same.some(({ sure }) => sure) ? {} : { severity: "info" as const }),
      };
    });
  },
);
